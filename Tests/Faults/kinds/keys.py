"""Floods of keys, and noise: bytes that no keyboard sends."""
import random, time
from line import Line, processor_time
from report import Harm
from screen import guarded

# Not Q and q, which end it; nor Ctrl-Z, which there is no shell to take back.
KEYS = b"jjkkhlgGmaeEDspdnrtxSfvuyioOcwbHBCAILMN[]{}#*:/?=+<>-_!@ 0123456789\r\x1b\t\x13\x04\x15\x0c\x7f\x01\x05"
FRAGMENTS = [
    b"\x1b[", b"\x1bO", b"\x1b[200~", b"\x1b[201~", b"\x1bP", b"\x1b]0;", b"\x1b\x1b", b"\x1b[1;5", b"\x1b[A", b"\x1bOB",
    b"\x1b[<0;999;999M", b"\x1b[<0;12;9M", b"\x1b[<64;3;4M", b"\x1b[M", b"\x1b[M !!", b"\x9b",
]
JAMO = ["ㅓ", "ㅏ", "\u1100\u1161", "정", "흐", "ㅛ", "한국"]
HALVES = [b"\xed\x95", b"\xe2\x80", b"\xf0\x9f\x91", b"\xc3", b"\xa9", b"\xff", b"\xfe", b"\xc0\x80", b"\xed\xa0\x80"]
LIMIT = 2.0


def run(lab):
    noise_row(lab)
    row = lab.row("U6", "100 kB of keys, 1 MB of paste: under 2 s each", 5)
    times = {}
    for name, trial in (("list", list_flood), ("note editor", editor_flood), ("filter line", filter_flood),
                        ("lines without a paste", line_flood), ("1 MB paste", paste)):
        row.trial(name, guarded(trial, lab, times, name))
    row.remark = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in times.items())
    row = lab.row("U6", "pastes without an end; what is pasted is text and never a key", 3)
    for name, content in (("unended", b"\x1b[200~xQQq"), ("ended twice", b"\x1b[200~Q\x1b[201~\x1b[201~"),
                          ("half an end", b"\x1b[200~:q\r\x1b[201")):
        row.trial(name, guarded(unended, lab, content))


# Noise

def noise(chance, count):
    """So many keys and pieces of keys."""
    parts = []
    for _ in range(count):
        kind = chance.random()
        if kind < 0.6:
            parts.append(bytes([chance.choice(KEYS)]))
        elif kind < 0.75:
            parts.append(chance.choice(FRAGMENTS))
        elif kind < 0.85:
            parts.append(chance.choice(JAMO).encode())
        elif kind < 0.95:
            parts.append(chance.choice(HALVES))
        else:
            parts.append(bytes([chance.choice([byte for byte in range(256) if byte not in b"Qq\x1a"])]))
    return b"".join(parts)


def noise_row(lab):
    rounds, each = lab.pick((2, 5_000), (50, 20_000))
    row = lab.row("U6", "random keys, escape fragments, mouse bytes, jamo, half UTF-8; then ten Escs end at the list",
                  rounds)
    began = time.monotonic()
    for number in range(rounds):
        row.trial(f"seed {number}", guarded(make_noise, lab, random.Random(number), each))
    row.remark = f"{rounds * each:,} keys in {time.monotonic() - began:.0f} s"


def make_noise(lab, chance, count):
    """What notes it makes is no matter; that it goes on is. Half letters may meet and make a syllable
    with the key that quits in it: then it is started again."""
    place, keys = lab.place(3), noise(chance, count)
    while True:
        with Line(place, variables={"EDITOR": "true", "BROWSER": "true"}) as line:
            line.wait_for_list()
            while keys and not line.is_over:
                line.type(keys[:4096])
                keys = keys[4096:]
                # What it drew is not needed, but for the last of it.
                del line.output[:-100_000]
            harms = judge_noise(line)
            if harms or not line.is_over or not keys:
                return harms


def judge_noise(line):
    try:
        harms = [] if line.is_over else judge_top(line)
    except Ended:
        harms = []
    if line.is_over and line.exit_status != 0:
        return [Harm("crashed" if line.exit_status > 128 else "broken", f"ended: {line.exit_status}")]
    found = line.oddities()
    if found:
        harms.append(Harm("broken", f"sent raw: {found}"))
    if not line.is_over and line.leave() != 0:
        harms.append(Harm("hung", "does not end by its keys"))
    return harms


class Ended(Exception):
    """It ended in the noise."""


def judge_top(line):
    """Ten Escs lead to the list, which is drawn whole."""
    # The noise is worked off first: a paste that was begun in it takes Esc as text.
    line.wait_until(lambda: is_idle(line), "rest", patience=120)
    line.type("\x1b" * 10)
    line.wait_until(lambda: is_idle(line), "rest", patience=120)
    start = len(line.output)
    line.type("\x0c")
    line.wait_until(lambda: len(line.output) > start, "a drawing")
    line.wait_for_silence()
    screen = line.screen_since(start)
    is_list = screen[0].startswith(" [List]") and "? help" in screen[29]
    return [] if is_list else [Harm("broken", "not the list: " + " ⏎ ".join(screen)[:300])]


def is_idle(line):
    """Whether it has waited for keys for a second, longer than for the end of a paste."""
    before = processor_time(line)
    for _ in range(10):
        time.sleep(0.1)
        line.read()
        if line.is_over:
            raise Ended
        with open(f"/proc/{line.process.pid}/wchan", encoding="utf-8") as file:
            if "poll" not in file.read():
                return False
    return processor_time(line) == before


# Floods

def timed(times, name, began, place, is_so, line):
    line.wait_until(is_so, name, patience=60)
    times[name] = time.monotonic() - began
    return [] if times[name] < LIMIT else [Harm("hung", f"{name}: {times[name]:.1f} s")]


def list_flood(lab, times, name):
    place = lab.place(3)
    with Line(place) as line:
        line.wait_for_list()
        began, start = time.monotonic(), len(line.output)
        line.type("jk" * 50_000 + "a")
        return timed(times, name, began, place, lambda: line.output.find(b"Review by", start) > 0, line)


def into_editor(lab, times, name, keys, is_saved):
    """From the first key to the note on the disk."""
    place = lab.place(3)
    with Line(place) as line:
        line.wait_for_list().open_editor()
        began = time.monotonic()
        line.type(keys)
        harms = timed(times, name, began, place, lambda: any(map(is_saved, place.texts())), line)
        return harms + ([] if line.leave() == 0 else [Harm("hung", "does not end by its keys")])


def editor_flood(lab, times, name):
    """A note takes 65,536 characters; the rest is left out."""
    text = "words " * 17_000
    return into_editor(lab, times, name, text + "\x13", lambda saved: saved == text[:65_536].rstrip())


def line_flood(lab, times, name):
    """A page pasted into a terminal that does not bracket pastes: each line end is a key."""
    text = ("a line of some sixty letters, as an agency would have it..\r" * 1700)
    return into_editor(lab, times, name, text + "\x13", lambda saved: len(saved) > 65_000)


def filter_flood(lab, times, name):
    place = lab.place(3)
    with Line(place) as line:
        line.wait_for_list()
        began, start = time.monotonic(), len(line.output)
        line.type("/" + "security " * 11_000 + "\x1b" + "a")
        return timed(times, name, began, place, lambda: line.output.find(b"Review by", start) > 0, line)


def paste(lab, times, name):
    """One event, and no key of it runs."""
    lines = "Q:q\x13\x1bx regularize\r\n" * 60_000
    return into_editor(lab, times, name, b"\x1b[200~" + lines.encode()[:(1 << 20) - 20] + b"\x1b[201~\x13",
                       lambda saved: len(saved) > 60_000)


def unended(lab, content):
    place = lab.place(3)
    with Line(place) as line:
        line.wait_for_list().open_editor()
        line.type(content)
        time.sleep(0.8)
        line.type(" kept\x13")
        line.wait_until(lambda: any("kept" in text for text in place.texts()), "the note")
        return [] if line.leave() == 0 else [Harm("hung", "does not end by its keys")]
