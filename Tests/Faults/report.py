"""The trials, their results, and the table of both."""
from collections import Counter

# What a fault may do, worst first. Each is a promise of docs/reliability.md that does not hold.
HARMS = {
    "lost": "a note that was acknowledged is not listed",
    "destroyed": "what was in the file before is not there any more",
    "silent": "it failed, and did not say so",
    "broken": "something else that is promised does not hold",
    "crashed": "the program died of a signal that nobody sent",
    "hung": "the program did not end, or not answer, in time",
}


class Harm:
    """One promise that did not hold."""

    def __init__(self, kind, detail):
        assert kind in HARMS, kind
        self.kind, self.detail = kind, detail


class Row:
    """A line of the table: one fault, and what it did."""

    def __init__(self, number, fault, least):
        self.number, self.fault, self.least = number, fault, least
        self.trials = 0
        self.harms = Counter()
        self.examples = []
        self.remark = ""
        self.reason_not_run = None

    def trial(self, what, harms):
        """Counts a trial; each kind of harm once."""
        self.trials += 1
        self.harms.update({harm.kind for harm in harms})
        self.examples += [f"{what}: {harm.kind}: {harm.detail}" for harm in harms]

    def skip(self, reason):
        """Says why the fault cannot be made here."""
        self.reason_not_run = reason

    @property
    def is_reached(self):
        return self.trials >= self.least and not self.harms

    @property
    def outcome(self):
        if self.harms:
            return "no: " + self.examples[0].splitlines()[0][:120]
        if self.reason_not_run:
            return f"{'in part' if self.trials else 'not run'}: {self.reason_not_run}"
        if self.trials < self.least:
            return f"no: {self.trials} trials of {self.least}"
        return "yes" + (f"; {self.remark}" if self.remark else "")


class Report:
    """All rows of a run."""

    def __init__(self):
        self.rows = []

    def add(self, row):
        self.rows.append(row)
        return row

    @property
    def is_reached(self):
        """A fault that this machine cannot make is no failure; it is named."""
        return all(row.is_reached or row.reason_not_run and not row.harms for row in self.rows)

    def table(self):
        """As Markdown, for docs/reliability.md."""
        rows = sorted(self.rows, key=lambda row: ("FTU".index(row.number[0]), int(row.number[1:])))
        head = ["", "fault", "trials", *HARMS, "reached"]
        lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
        for row in rows:
            counts = [str(row.harms[kind]) for kind in HARMS]
            cells = [row.number, row.fault, str(row.trials), *counts, row.outcome]
            lines.append("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |")
        return "\n".join(lines)

    def details(self, most=12):
        """The harms one by one, for who is to mend them."""
        lines = []
        for row in self.rows:
            shown = row.examples[:most]
            lines += [f"{row.number} {example}" for example in shown]
            if len(row.examples) > most:
                lines.append(f"{row.number} ... and {len(row.examples) - most} more")
        return "\n".join(lines)
