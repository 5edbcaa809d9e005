"""Breaks the system under the program, and checks whether it keeps the promises of
docs/reliability.md: `make faults`, `make faults-short`, or

    python3 Tests/Faults [--short | --long] [--only KIND[,KIND]] PROGRAM
"""
import argparse, importlib, os, shutil, sys, tempfile, time, traceback

sys.dont_write_bytecode = True
from lab import Lab
from report import Harm

KINDS = ("order", "killpoints", "inject", "short", "browser", "drafts", "concurrent", "changed", "outbox", "power",
         "corrupt", "schema", "env", "stdio", "clock", "hostile", "keys", "terminal", "fuzz")


def main():
    parser = argparse.ArgumentParser(prog="Tests/Faults", description=__doc__)
    parser.add_argument("--short", action="store_true", help="what CI runs (the default)")
    parser.add_argument("--long", action="store_true", help="everything; takes many minutes")
    parser.add_argument("--only", help="kinds, by comma: " + ", ".join(KINDS))
    parser.add_argument("--minutes", type=float, help="of fuzzing, for each target (10 in the long profile, else none)")
    parser.add_argument("program")
    options = parser.parse_args()
    names = options.only.split(",") if options.only else KINDS
    unknown = [name for name in names if name not in KINDS]
    if unknown:
        parser.error(f"no such kind: {', '.join(unknown)}; there are {', '.join(KINDS)}")
    folder = tempfile.mkdtemp(prefix="pledges-faults-")
    minutes = options.minutes if options.minutes is not None else 10 if options.long else 0
    lab = Lab(os.path.abspath(options.program), options.long, minutes, folder)
    try:
        for name in names:
            run(lab, name)
        print(lab.report.table(), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if not lab.report.is_reached:
        print("\n" + lab.report.details(), file=sys.stderr)
        sys.exit(1)


def run(lab, name):
    """One kind. A mistake of the test is a figure not reached, and the rest still runs."""
    began = time.monotonic()
    try:
        importlib.import_module(f"kinds.{name}").run(lab)
    except Exception as error:
        traceback.print_exc()
        row = lab.row("F0", f"{name}: the test itself")
        row.trial(name, [Harm("broken", f"{type(error).__name__}: {error}")])
    lab.say(f"{name}: {time.monotonic() - began:.1f} s")


main()
