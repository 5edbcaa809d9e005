"""A home of its own for the program under test, and the program run in it."""
import json, os, shutil, signal, subprocess, tempfile, time
from collections import namedtuple

PLEDGE = "SEC-01"

# peak: of its memory, in KiB.
Ended = namedtuple("Ended", "status out err seconds hung peak")


class Place:
    """A home folder with notes, drafts and backups."""

    def __init__(self, program, home):
        self.program, self.home = program, home
        self.data = os.path.join(home, ".local/share/pledges")
        self.state = os.path.join(home, ".local/state/pledges")
        self.drafts = os.path.join(self.state, "drafts")
        self.backups = os.path.join(self.state, "backups")
        self.notes = os.path.join(self.data, "notes.json")
        self.environment = {
            "HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC",
            "PLEDGES_AUTHOR": "faults", "SWIFT_BACKTRACE": "enable=no",
        }
        os.makedirs(home, exist_ok=True)

    def copy_to(self, home):
        """The same notes, drafts and backups in another home."""
        shutil.copytree(self.home, home, symlinks=True)
        return Place(self.program, home)

    # Running

    def start(self, arguments, wrapper=(), **options):
        """The program, running, as the leader of a group of processes."""
        options.setdefault("env", self.environment)
        for stream in ("stdin", "stdout", "stderr"):
            options.setdefault(stream, subprocess.DEVNULL if stream == "stdin" else subprocess.PIPE)
        return subprocess.Popen(
            [*wrapper, self.program, *arguments], start_new_session=True, cwd=self.home, **options)

    def run(self, arguments, wrapper=(), patience=10, **options):
        """The program, run to its end; killed when that takes longer than the patience."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            began = time.monotonic()
            process = self.start(arguments, wrapper, **{"stdout": out, "stderr": err, **options})
            hung, status, usage = wait(process, began + patience)
            seconds = time.monotonic() - began
            for file in (out, err):
                file.seek(0)
            words = err.read().decode("utf-8", "replace")
            return Ended(status, out.read(), words, seconds, hung, usage.ru_maxrss)

    def add(self, text, wrapper=(), **options):
        """Writes a note from the command line."""
        return self.run(["note", "add", PLEDGE, "-m", text], wrapper, **options)

    # Looking

    def read(self):
        """The bytes of the notes file; None when there is none."""
        try:
            with open(self.notes, "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def texts(self):
        """The texts of all notes in the file, also those that a later version of a note replaced.
        Raises ValueError when the file is not JSON."""
        content = self.read()
        if content is None:
            return []
        notes = json.loads(content.decode("utf-8"))["notes"]
        return [text for note in notes for text in texts(note)]

    def draft_texts(self):
        """What is kept of notes that are being typed, or that a command could not save."""
        return [draft["text"] for draft in self.kept("drafts")]

    def unsaved_texts(self):
        """What a browser could not save, and the next start saves."""
        return [text for file in self.kept("edits") for note in file.get("notes", []) for text in texts(note)]

    def kept_texts(self):
        """Everything that is on the disk and not in the file."""
        return self.draft_texts() + self.unsaved_texts()

    def kept(self, folder):
        """The files in a folder of the state folder, also while a trial has moved it aside."""
        files = []
        for folder in (os.path.join(self.state, folder + end) for end in ("", ".aside")):
            for name in self.names(folder):
                if name.endswith(".json") and not name.startswith("."):
                    try:
                        with open(os.path.join(folder, name), "rb") as file:
                            files.append(json.loads(file.read()))
                    except FileNotFoundError:
                        # Its browser needed it no longer.
                        pass
        return files

    def litter(self):
        """Temporary files that a save left over. Those of drafts go at the next start of the
        browser."""
        folders = (self.data, self.backups)
        return [name for folder in folders for name in self.names(folder) if name.endswith(".tmp")]

    @staticmethod
    def names(folder):
        try:
            return sorted(os.listdir(folder))
        except (FileNotFoundError, NotADirectoryError):
            return []


def texts(note):
    """The text of a note, and those before it."""
    return [version["text"] for version in (note, *note.get("history", [])) if "text" in version]


def wait(process, deadline):
    """Waits for the end of a process, which is killed at the deadline.
    Returns whether it was, its status, and what it used; subprocess itself does not tell that."""
    hung = False
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return hung, process.returncode, usage
        if not hung and time.monotonic() > deadline:
            os.killpg(process.pid, signal.SIGKILL)
            hung = True
        time.sleep(0.001)
