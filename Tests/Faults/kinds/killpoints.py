"""The program is killed in the middle of a save."""
import os, random, signal, time
import strace
from ledger import Ledger
from report import Harm

NOT_MADE = [Harm("broken", "the program was not killed; the test is wrong")]


def run(lab):
    at_calls(lab)
    at_random(lab)


def at_calls(lab):
    """At every call in turn."""
    row = lab.row("F1", "kill -9 at each call of a save", 50)
    if strace.why_not():
        return row.skip(strace.why_not())
    log = lab.path("calls.log")
    for name, place in lab.situations().items():
        place().add("traced", strace.tracing(log))
        calls = strace.calls(log)
        for call, harms in zip(calls, lab.side_by_side(judge_kill, [(lab, place, call) for call in calls])):
            row.trial(f"{name}, at {strace.short(call)}", harms)


def judge_kill(lab, make_place, call):
    """One save that is killed at one of its calls."""
    ledger = kill(lab, make_place, call)
    return ledger.judge_file() + ledger.judge_next() if ledger else NOT_MADE


def kill(lab, make_place, call):
    """A save that is killed at one of its calls. Returns its ledger; None when it lived on."""
    for _ in range(3):
        ledger = Ledger(make_place())
        wrapper = strace.injecting(call, "signal=KILL", lab.new_path(".log"))
        if ledger.add("killed", wrapper).status == -signal.SIGKILL:
            return ledger
        # How often the loader reads /proc/self/maps may differ by one.
    return None


def at_random(lab):
    """At random moments, time after time in one home."""
    count = lab.pick(100, 1000)
    row = lab.row("F1", "kill -9 at a random moment", count)
    place = lab.place()
    ledger = Ledger(place)
    chance = random.Random(4)
    acknowledged = 0
    for number in range(count):
        if number % 10 == 0:
            # What else the machine does changes how long a save takes.
            usual = place.add(f"timed {number}").seconds
        text = f"random {number}"
        process = place.start(["note", "add", "SEC-01", "-m", text])
        time.sleep(chance.uniform(0, usual * 1.3))
        os.killpg(process.pid, signal.SIGKILL)
        out, _ = process.communicate()
        # The id on standard output is the word that the note is saved.
        if out.endswith(b"\n"):
            ledger.acknowledged.add(text)
            acknowledged += 1
        harms = ledger.judge_file()
        if number % 10 == 9:
            harms += ledger.judge_next()
        row.trial(f"kill {number}", harms)
    row.remark = f"{acknowledged} had been acknowledged"
