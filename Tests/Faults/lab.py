"""What every kind of fault works with: the program, the profile, homes to break."""
import itertools, os, sys, time
from concurrent.futures import ThreadPoolExecutor
from place import Place
from report import Report, Row


class Lab:
    """One run over the kinds of fault."""

    def __init__(self, program, is_long, minutes, folder):
        """minutes: of fuzzing, for each target."""
        self.program, self.is_long, self.minutes, self.folder = program, is_long, minutes, folder
        self.report = Report()
        # Trials may run beside each other.
        self.paths = itertools.count(1)
        self.templates = {}

    def pick(self, short, long):
        """A number by profile."""
        return long if self.is_long else short

    def row(self, number, fault, least=1):
        """A new line of the table. least: trials without which the figure is not reached."""
        return self.report.add(Row(number, fault, least))

    def path(self, name):
        return os.path.join(self.folder, name)

    def new_path(self, end=""):
        """A path that no trial has had."""
        return self.path(f"{next(self.paths):06}{end}")

    def empty_place(self):
        """A home without anything."""
        return Place(self.program, self.new_path())

    def place(self, notes=12):
        """A home with so many notes, and the backups that come of writing them."""
        if notes not in self.templates:
            template = self.empty_place()
            for number in range(notes):
                ended = template.add(f"before {number}")
                if ended.status != 0:
                    raise RuntimeError(f"{self.program} cannot save at all: {ended.err}")
            self.templates[notes] = template
        return self.templates[notes].copy_to(self.new_path())

    def shared_place(self):
        """A home whose notes others may read: their backup, which is private, is a copy."""
        place = self.place()
        os.chmod(place.notes, 0o644)
        return place

    def situations(self):
        """Homes in which a save takes different ways, by name."""
        situations = {"one more note": self.place, "the first note": self.empty_place,
                      "the backup is a copy": self.shared_place}
        return situations if self.is_long else {"one more note": self.place}

    @staticmethod
    def side_by_side(trial, cases):
        """What a trial gives for each case, in their order; as many at once as there are processors. Each needs a
        home and files of its own."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(lambda case: trial(*case), cases))

    def say(self, text):
        """Tells who waits how far it is."""
        print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)
