"""The browser in a terminal: a tmux server of its own for each."""
import os, shlex, subprocess, tempfile, time
from report import Harm

SETTINGS = "set -g remain-on-exit on\nset -s escape-time 0\nset -g default-terminal tmux-256color\n"


def guarded(trial, *arguments):
    """The harms of a trial; a screen that does not come is one."""
    try:
        return trial(*arguments)
    except TimeoutError as problem:
        return [Harm("broken", str(problem))]


class Browser:
    """The program on a screen, to be used in a `with`."""

    PATIENCE = 15

    def __init__(self, place, wrapper=(), options=()):
        self.place = place
        # Sockets have short names.
        self.folder = tempfile.TemporaryDirectory(prefix="pf")
        settings = os.path.join(self.folder.name, "conf")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        variables = [f"{name}={value}" for name, value in place.environment.items()]
        program = ["env", "-i", *variables, "TERM=tmux-256color", *wrapper, place.program, "browse",
                   "--fresh", *options]
        self.tmux("-f", settings, "new-session", "-d", "-x", "120", "-y", "40",
                  f"cd {shlex.quote(place.home)}; exec {shlex.join(program)}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(self.command("kill-server"), check=False, capture_output=True)
        self.folder.cleanup()

    def command(self, *words):
        return ["tmux", "-S", os.path.join(self.folder.name, "s"), *words]

    def tmux(self, *words):
        done = subprocess.run(self.command(*words), check=True, capture_output=True)
        return done.stdout.decode("utf-8", "replace")

    # Keys

    def press(self, *keys):
        """By the names that tmux has for them: Enter, Escape, C-s. After Escape comes a pause as fingers
        make it: with the next key in one piece it would be Alt."""
        for key in keys:
            self.tmux("send-keys", key)
            if key == "Escape":
                time.sleep(0.4)

    def type(self, text):
        self.tmux("send-keys", "-l", "--", text)

    def paste(self, text):
        """As a terminal does it that brackets pastes."""
        self.tmux("set-buffer", "--", text)
        self.tmux("paste-buffer", "-p")

    def open_editor(self):
        """For a new note on the first pledge."""
        self.press("a")
        self.wait("Review by")

    def add(self, text):
        """Writes a note; returns when it is saved. What the screen says of it may be gone at once,
        when others write as well."""
        self.open_editor()
        self.type(text)
        self.press("C-s")
        self.wait_until(lambda: text in self.place.texts(), f"“{text}” in the file")
        self.wait_until(lambda: not self.shows("Review by"), "the list")

    # Looking

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def everything(self):
        """The screen and what is above it, without the line breaks of the terminal."""
        return self.tmux("capture-pane", "-p", "-J", "-S", "-")

    def letters(self):
        """What is on the screen without the spaces, and so without where lines are broken."""
        return "".join(self.screen().split())

    def shows(self, text):
        return text in self.screen()

    def wait(self, *texts, patience=None):
        """Waits until one of the texts is on the screen; returns which."""
        found = []

        def look():
            screen = self.screen()
            found[:] = [text for text in texts if text in screen]
            return found
        self.wait_until(look, " or ".join(texts), patience)
        return found[0]

    def wait_for_list(self):
        """Also for the last line, which says what the start found and is drawn last."""
        self.wait_until(
            lambda: self.shows("[List]") and self.screen().split("\n")[39].strip(), "the list")
        return self

    def wait_until(self, is_so, what, patience=None):
        """Raises TimeoutError, with the screen, when it does not become so."""
        deadline = time.monotonic() + (patience or self.PATIENCE)
        while not is_so():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what} did not come:\n{self.screen().strip()}")
            time.sleep(0.01)

    # The process

    @property
    def pid(self):
        return int(self.tmux("display", "-p", "#{pane_pid}"))

    @property
    def is_over(self):
        return self.tmux("display", "-p", "#{pane_dead}").strip() == "1"

    def wait_for_end(self, patience=None):
        self.wait_until(lambda: self.is_over, "the end", patience)

    def writing_thread(self):
        """The thread that touches the disk: it waits for work, while the others wait for keys and
        for changes of files. None when the system does not tell."""
        threads = []
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/wchan", encoding="utf-8") as file:
                if int(thread) != self.pid and "futex" in file.read():
                    threads.append(int(thread))
        return threads[0] if len(threads) == 1 else None

    def wait_for_writing_thread(self):
        """Once it waits: after the start it reads what there is. Raises LookupError when the system
        does not tell."""
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            thread = self.writing_thread()
            if thread:
                return thread
            time.sleep(0.01)
        raise LookupError("this system does not tell what threads wait for")
