"""The program on a bare terminal line: every byte that it sends is seen as it is, the reader can stop
reading, and the line can go away."""
import fcntl, os, pty, re, select, shlex, signal, struct, subprocess, tempfile, termios, time, unicodedata

# What a full-screen program draws with: cursor and colors, character sets, keypad and cursor keys, and
# the colors as they were.
DRAWING = re.compile(
    "\x1b\\[[0-9;?>]*[A-HJ-MPSTXZ@`abd-ilr-u]|\x1b\\[[0-9;]*m|\x1b[()][0-9A-B]|\x1b[=>78M]|\x1b\\]104\x07")
# Text for the clipboard, which a key asks for.
CLIPBOARD = re.compile("\x1b\\]52;c;[A-Za-z0-9+/=]*\x07")
MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
# Invisible, though Unicode calls them letters or marks (Default_Ignorable_Code_Point).
INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\U000e0000-\U000e0fff]")


class Line:
    """A program in a session of its own on a pty."""

    def __init__(self, place, options=(), size=(100, 30), variables=None, shell='exec "$@"'):
        """shell: the line of shell that starts the program, which is "$@" in it."""
        self.output = bytearray()
        self.usage = self.status = None
        self.master, slave = pty.openpty()
        self.resize(*size)
        os.set_blocking(self.master, False)
        self.before = termios.tcgetattr(self.master)
        variables = place.environment | {"TERM": "xterm-256color"} | (variables or {})
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", shell, "sh", place.program, *options], cwd=place.home, env=variables,
            start_new_session=True, stdin=slave, stdout=slave, stderr=slave,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if not self.is_over:
            self.kill(signal.SIGKILL)
            self.process.wait()
        self.hang_up()

    # What the person does

    def resize(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def kill(self, number):
        os.kill(self.process.pid, number)

    def hang_up(self):
        if self.master >= 0:
            os.close(self.master)
        self.master = -1

    def type(self, keys, is_reading=True, patience=60):
        """Types, and reads meanwhile, as a terminal does, or the two would wait for each other.
        Raises TimeoutError when the program takes no keys any more."""
        rest = memoryview(keys.encode() if isinstance(keys, str) else keys)
        deadline = time.monotonic() + patience
        while rest and not self.is_over:
            if is_reading:
                self.read()
            try:
                rest = rest[os.write(self.master, rest[:4096]):]
                deadline = time.monotonic() + patience
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise TimeoutError(f"{len(rest)} keys are not taken") from None
                select.select([self.master] if is_reading else [], [], [], 0.001)
            except OSError:
                return

    # What the program does

    def read(self):
        """Takes what it has sent."""
        while self.master >= 0:
            try:
                got = os.read(self.master, 1 << 16)
            except OSError:
                return
            if not got:
                return
            self.output += got

    @property
    def is_over(self):
        if self.status is None:
            pid, status, usage = os.wait4(self.process.pid, os.WNOHANG)
            if pid:
                self.usage = usage
                self.status = self.process.returncode = os.waitstatus_to_exitcode(status)
        return self.status is not None

    @property
    def exit_status(self):
        """As a shell gives it: 128 and more for a signal."""
        return 128 - self.status if self.status < 0 else self.status

    def wait_until(self, is_so, what, patience=20, is_reading=True):
        """Returns how long it took; raises TimeoutError."""
        began = time.monotonic()
        while True:
            if is_reading:
                self.read()
            if is_so():
                return time.monotonic() - began
            if time.monotonic() - began > patience:
                raise TimeoutError(f"{what} did not come; sent last: {bytes(self.output[-300:])!r}")
            time.sleep(0.002)

    def wait(self, text, since=0, patience=20):
        wanted = text.encode()
        return self.wait_until(lambda: self.output.find(wanted, since) >= 0, f"“{text}”", patience)

    def wait_for_list(self):
        self.wait("SEC-02")
        return self

    def wait_for_end(self, patience=20, is_reading=True):
        return self.wait_until(lambda: self.is_over, "the end", patience, is_reading)

    def wait_for_silence(self, seconds=0.3, patience=60):
        """Until it has drawn all there was to draw."""
        last = [len(self.output), time.monotonic()]

        def is_silent():
            if len(self.output) != last[0]:
                last[:] = len(self.output), time.monotonic()
            return time.monotonic() - last[1] > seconds
        self.wait_until(is_silent, "silence", patience)

    def open_editor(self):
        """For a new note on the first pledge."""
        since = len(self.output)
        self.type("a")
        self.wait("Review by", since)

    def leave(self):
        """By the keys that end it from anywhere; the status, None when they do not."""
        for pause in (0.1, *[0.7] * 8):
            if self.is_over:
                break
            self.type("\x1b" * 10)
            time.sleep(pause)
            self.type("Q")
            try:
                self.wait_for_end(2)
            except TimeoutError:
                continue
        return self.exit_status if self.is_over else None

    # Judging

    @property
    def settings(self):
        return termios.tcgetattr(self.master)

    def modes_left_on(self):
        """What it set on the terminal and did not take back; the cursor and wrapping are on before."""
        modes = {}
        for numbers, letter in MODE.findall(bytes(self.output)):
            for number in numbers.split(b";"):
                modes[number.decode()] = letter == b"h"
        # 12 is the blinking of the cursor: of no consequence.
        return [mode for mode, is_on in modes.items() if mode != "12" and is_on != (mode in ("25", "7"))]

    def oddities(self):
        """What it sent besides drawing: titles, questions, controls, what cannot be seen."""
        text = CLIPBOARD.sub("", self.output.decode("utf-8", "replace"))
        return raw(DRAWING.sub("", text), allowing="\r\n\b\t\x0e\x0f")

    def screen_since(self, start):
        """The screen that its bytes from there on draw on an empty terminal."""
        return drawn(bytes(self.output[start:]))


def processor_time(line):
    """Seconds that the program has used."""
    with open(f"/proc/{line.process.pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def raw(text, allowing="\n", most_marks=8):
    """What of a text must not reach a terminal: everything but letters, marks, signs and spaces, and
    more marks on one letter than any writing has."""
    found, marks = set(), 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if character not in allowing and (
                category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") or marks > most_marks
                or INVISIBLE.match(character)):
            found.add(f"U+{ord(character):04X}")
    return sorted(found)


def drawn(content, size=(100, 30)):
    """The screen that bytes draw, by the lines; tmux is the terminal."""
    with tempfile.TemporaryDirectory(prefix="pd") as folder:
        source, socket = os.path.join(folder, "bytes"), os.path.join(folder, "s")
        with open(source, "wb") as file:
            file.write(content)
        tmux = ["tmux", "-S", socket]
        show = f"stty raw -echo; cat {shlex.quote(source)}; exec sleep 100"
        subprocess.run([*tmux, "-f", "/dev/null", "new-session", "-d", "-x", str(size[0]), "-y",
                        str(size[1]), show], check=True, env=os.environ | {"LANG": "C.UTF-8"})
        try:
            time.sleep(0.5)
            done = subprocess.run([*tmux, "capture-pane", "-p"], check=True, capture_output=True)
        finally:
            subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)
        return done.stdout.decode("utf-8", "replace").split("\n")
