"""Reads and writes that do less than they were asked to."""
import subprocess
import ptrace
from ledger import Ledger
from report import Harm

TEXT = "a little at a time"


def run(lab):
    row = lab.row("F3", "reads and writes of a few bytes at a time", 8)
    if ptrace.why_not():
        return row.skip(ptrace.why_not())
    for name, call in (("read", ptrace.READ), ("write", ptrace.WRITE)):
        for most in (1, 7, 64, 1000):
            row.trial(f"{name} of {most}", trial(lab, call, most))


def trial(lab, call, most):
    """All is done in the end."""
    ledger = Ledger(lab.place())

    def start(prepare):
        return ledger.place.start(
            ["note", "add", "SEC-01", "-m", TEXT], preexec_fn=prepare,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    status, shortened = ptrace.run_short(start, call, most)
    if not shortened:
        return [Harm("broken", "nothing was shortened; the test is wrong")]
    if status:
        return [Harm("broken", f"status {status}")]
    ledger.acknowledged.add(TEXT)
    return ledger.judge_file() + ledger.judge_next()
