"""Coverage-guided fuzzing of what reads strangers' bytes: what Tests/Fuzzing/fuzz says of each target."""
import os, subprocess
from report import Harm

FUZZ = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Fuzzing/fuzz")
NAMES = {"json": "JSON reader", "query": "query parser and list", "keys": "key decoder", "text": "sanitizer and wrapping"}


def run(lab):
    row = lab.row("T10", f"libFuzzer, {lab.minutes:g} minutes each: " + ", ".join(NAMES.values()), len(NAMES))
    if not lab.minutes:
        return row.skip("only in the long profile, or with --minutes")
    done = subprocess.run([FUZZ, "--minutes", str(lab.minutes)], capture_output=True, text=True, check=False)
    figures = {}
    for line in done.stdout.split("\n"):
        cells = [cell.strip() for cell in line.split("|")]
        if cells[0] in NAMES:
            figures[cells[0]] = int(cells[1]) if cells[1].isdigit() else 0
            is_clean = cells[-1] == "none" and figures[cells[0]]
            row.trial(NAMES[cells[0]], [] if is_clean else [Harm("crashed", line)])
    if not figures:
        return row.skip(f"no fuzzer with this compiler: {done.stderr.strip()[-200:]}")
    row.remark = ", ".join(f"{NAMES[name]} {count:,}" for name, count in figures.items()) + " executions"
