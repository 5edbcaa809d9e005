"""The terminal: how it is left, when it goes, when it stops, what it says it is."""
import os, signal, time
from line import Line, processor_time
from report import Harm
from screen import guarded
from kinds import edges

SIGNALS = ["TERM", "HUP", "INT", "QUIT"]
# As of a mistake of the program; the system sends them, and so do we.
CRASHES = ["SEGV", "ABRT", "ILL", "TRAP", "BUS", "FPE"]
SIZES = [(1, 1), (1000, 300), (0, 0), (1, 300), (1000, 1), (7, 2), (0, 24), (40, 10), (39, 9), (300, 90)]
TERMS = [None, "", "dumb", "nonsense", "../../etc/passwd", "\x1b]0;owned\x07", "x" * 5000]
LOCALES = ["C", "POSIX", "nonsense.ISO-8859-1", "xx_XX.invalid"]


def run(lab):
    ways_out(lab)
    gone(lab)
    stopped(lab)
    sizes(lab)
    surroundings(lab)
    interrupted(lab)
    edges.run(lab)


def typing(place, text, **options):
    """A line with the note editor open and a text in it."""
    line = Line(place, **options).wait_for_list()
    line.open_editor()
    line.type(text)
    line.wait(text)
    return line


def saved(place, text, line, is_reading=True):
    line.wait_until(lambda: text in place.texts(), f"“{text}” in the file", is_reading=is_reading)


# Ways out

def ways_out(lab):
    ways = ["Q", "unsaved", *SIGNALS, *CRASHES, "suspended"]
    row = lab.row("U2", "every way out: settings, modes, cursor as before; the draft is kept", len(ways))
    for way in ways:
        trial = suspended if way == "suspended" else leaving
        row.trial(way, guarded(trial, lab, way))


def leaving(lab, way):
    place = lab.place(3)
    with typing(place, "not yet said") as line:
        if way == "Q":
            line.type("\x13")
            saved(place, "not yet said", line)
            line.leave()
        elif way == "unsaved":
            os.rename(place.notes, place.notes + ".aside")
            os.mkdir(place.notes)
            line.type("\x13")
            line.wait_until(lambda: "not yet said" in place.unsaved_texts(), "kept for the next start")
            line.type("Q")
            line.wait("(kept for")
            line.type("Q")
        else:
            # A crash can keep only what was on the disk before.
            if way in CRASHES:
                line.wait_until(lambda: place.draft_texts() == ["not yet said"], "the draft")
            line.kill(signal.Signals["SIG" + way])
        line.wait_for_end()
        line.read()
        number = 0 if way == "Q" else 2 if way == "unsaved" else 128 + signal.Signals["SIG" + way]
        harms = judge_line(line) + judge_end(line, number)
        if way == "unsaved":
            return harms + judge_unsaved(place)
        return harms + judge_draft(place, way == "Q")


def judge_line(line):
    """The terminal is as it was, and nothing but drawing was sent to it."""
    harms = []
    if line.settings != line.before:
        harms.append(Harm("broken", f"settings {line.before[:4]} became {line.settings[:4]}"))
    if line.modes_left_on():
        harms.append(Harm("broken", f"modes left: {line.modes_left_on()}"))
    if line.oddities():
        harms.append(Harm("broken", f"sent: {line.oddities()}"))
    return harms


def judge_end(line, status):
    return [] if line.exit_status == status else [Harm("broken", f"status {line.exit_status}, not {status}")]


def judge_draft(place, is_saved=False):
    wanted = [] if is_saved else ["not yet said"]
    return [] if place.draft_texts() == wanted else [Harm("lost", f"kept: {place.draft_texts()}")]


def judge_unsaved(place):
    found = place.unsaved_texts()
    return [] if "not yet said" in found else [Harm("lost", f"kept for the next start: {found}")]


def suspended(lab, _):
    """Ctrl-Z gives the terminal back to the shell; fg goes on."""
    place = lab.place(3)
    with typing(place, "not yet said", shell='set -m; "$@"; echo st""opped; read x; fg; exit $?') as line:
        # In the note editor it takes back what was typed.
        line.type("\x1b")
        line.wait_until(place.draft_texts, "the draft")
        line.wait_for_silence()
        line.type("\x1a")
        line.wait("stopped")
        harms = judge_line(line) + judge_draft(place)
        start = len(line.output)
        line.type("\n")
        line.wait("SEC-02", start)
        line.open_editor()
        line.wait("not yet said", start)
        line.type("\x13")
        saved(place, "not yet said", line)
        line.leave()
        line.wait_for_end()
        line.read()
        return harms + judge_line(line) + judge_end(line, 0)


# The terminal goes

def gone(lab):
    row = lab.row("U3", "the terminal is closed, told and untold: the end in a second, the draft kept", 2)
    times = []
    for shell in ('exec "$@"', 'trap "" HUP; exec "$@"'):
        row.trial(shell, guarded(hung_up, lab, shell, times))
    row.remark = "after " + ", ".join(f"{seconds * 1000:.0f} ms" for seconds in times)


def hung_up(lab, shell, times):
    place = lab.place(3)
    with typing(place, "not yet said", shell=shell) as line:
        used = processor_time(line)
        line.hang_up()
        times.append(line.wait_for_end(is_reading=False))
        used = line.usage.ru_utime + line.usage.ru_stime - used
    harms = judge_draft(place)
    if times[-1] > 1:
        harms.append(Harm("hung", f"ended after {times[-1]:.1f} s"))
    if used > 0.1:
        harms.append(Harm("broken", f"turned for {used:.2f} s of the processor"))
    return harms


# The terminal stops

def stopped(lab):
    row = lab.row("U9", "nobody reads: saved all the same, ends when told to", 2)
    row.trial("a save", guarded(save_unread, lab))
    row.trial("SIGTERM", guarded(end_unread, lab))


def unread(line):
    """So much to draw that the line is full."""
    line.resize(500, 200)
    for _ in range(20):
        line.type("\x0c", is_reading=False)
        time.sleep(0.005)


def save_unread(lab):
    place = lab.place(3)
    with typing(place, "not yet said") as line:
        line.resize(500, 200)
        line.type("\x13", is_reading=False)
        line.type("\x0c" * 100, is_reading=False)
        saved(place, "not yet said", line, is_reading=False)
        time.sleep(2)
        return [] if line.leave() == 0 else [Harm("hung", "does not go on")]


def end_unread(lab):
    place = lab.place(3)
    with typing(place, "not yet said") as line:
        line.wait_until(place.draft_texts, "the draft")
        unread(line)
        line.kill(signal.SIGTERM)
        line.wait_for_end(5, is_reading=False)
        return judge_end(line, 143) + judge_draft(place)


# Sizes

def sizes(lab):
    rounds = lab.pick(3, 20)
    row = lab.row("U1", "a storm of sizes, 1x1 to 1000x300, while one types", rounds)
    for number in range(rounds):
        row.trial(f"round {number}", guarded(storm, lab, number % 3 * 0.02))


def storm(lab, pause):
    place = lab.place(3)
    with typing(place, "kept") as line:
        for columns, rows in SIZES + SIZES[::-1]:
            line.resize(columns, rows)
            line.type("x")
            time.sleep(pause)
        line.resize(100, 30)
        line.type("\x13")
        saved(place, "kept" + "x" * len(SIZES) * 2, line)
        line.leave()
        line.wait_for_end()
        line.read()
        return judge_line(line) + judge_end(line, 0)


# What the terminal says it is

def surroundings(lab):
    row = lab.row("U4", "TERM unset, empty, unknown, hostile; no terminal: a sentence, commands go on", len(TERMS) + 2)
    for term in TERMS:
        row.trial(f"TERM={term!r}"[:40], guarded(odd_term, lab, term))
    row.trial("input from a file", guarded(no_terminal, lab, 'exec "$@" </dev/null'))
    row.trial("output into a pipe", guarded(no_terminal, lab, '"$@" | cat'))
    row = lab.row("U5", "other locales: signs in ASCII, the data as it was", len(LOCALES))
    for locale in LOCALES:
        row.trial(locale, guarded(in_locale, lab, locale))


def odd_term(lab, term):
    place = lab.place(1)
    shell = 'unset TERM; exec "$@"' if term is None else 'exec "$@"'
    with Line(place, shell=shell, variables={"TERM": term or ""}) as line:
        line.wait_for_end()
        line.read()
        harms = judge_line(line) + judge_end(line, 2)
        if b"pledges list" not in line.output:
            harms.append(Harm("silent", f"does not say what works: {bytes(line.output[:200])!r}"))
    ended = place.run(["list"], env=place.environment | {"TERM": term or ""})
    return harms + ([] if ended.status == 0 else [Harm("broken", f"list: {ended.err}")])


def no_terminal(lab, shell):
    """The list is printed instead."""
    with Line(lab.place(1), shell=shell) as line:
        line.wait_for_end()
        line.read()
        harms = judge_line(line) + judge_end(line, 0)
        return harms + ([] if b"SEC-01" in line.output else [Harm("silent", bytes(line.output[:200]).decode())])


def in_locale(lab, locale):
    place = lab.place(0)
    place.add("조현: 정례화")
    before = place.texts()
    with typing(place, "plain", variables={"LC_ALL": locale}) as line:
        signs = set(line.output.decode("utf-8", "replace")) & set("─│●·▸⚑✓…┄╌")
        line.type("\x13")
        saved(place, "plain", line)
        line.leave()
        harms = judge_line(line) + judge_end(line, 0)
    if signs:
        harms.append(Harm("broken", f"signs: {signs}"))
    return harms + ([] if place.texts() == before + ["plain"] or set(place.texts()) == {*before, "plain"}
                    else [Harm("lost", f"{place.texts()}")])


# Interruptions

def interrupted(lab):
    rounds = lab.pick(1, 5)
    row = lab.row("U8", "every call interrupted while one types and saves: no key lost", rounds)
    for number in range(rounds):
        row.trial(f"round {number}", guarded(interrupt, lab))


def interrupt(lab):
    place = lab.place(3)
    text = " ".join(f"word{number}" for number in range(200))
    numbers = (signal.SIGWINCH, signal.SIGCHLD, signal.SIGCONT)
    with typing(place, text[0]) as line:
        for key in text[1:] + "\x13":
            line.type(key)
            for number in numbers:
                line.kill(number)
        saved(place, text, line)
        line.leave()
        return judge_line(line) + judge_end(line, 0)
