"""The power is cut right after a note was acknowledged: a file system of its own, on a file, is
shut down without its journal being written, and mounted again."""
import fcntl, os, shutil, struct, subprocess
import strace
from kinds.killpoints import NOT_MADE, kill
from ledger import Ledger
from place import Place
from report import Harm

SHUTDOWN = 0x8004587D  # _IOR('X', 125, __u32): EXT4_IOC_SHUTDOWN, XFS_IOC_GOINGDOWN
NOTHING_WRITTEN = 2    # EXT4_GOING_FLAGS_NOLOGFLUSH
# XFS takes nothing smaller.
MEBIBYTES = 320

SYSTEMS = {
    "ext4": (["mkfs.ext4", "-q", "-F"], "loop"),
    "ext4, noauto_da_alloc": (["mkfs.ext4", "-q", "-F"], "loop,noauto_da_alloc"),
    "XFS": (["mkfs.xfs", "-q", "-f"], "loop"),
}


def run(lab):
    for number, (name, (make, options)) in enumerate(SYSTEMS.items()):
        count = lab.pick(5, 30)
        after = lab.row("F5", f"power cut after “saved”, {name}", count)
        within = lab.row("F5", f"power cut at each call of a save, {name}", 50) if lab.is_long else None
        try:
            with Disk(lab.path(f"disk{number}"), make, options) as disk:
                after_saved(lab, disk, after, count)
                if within:
                    at_calls(lab, disk, within)
        except OSError as error:
            for row in filter(None, (after, within)):
                row.skip(str(error))


class Disk:
    """A file system whose power can be cut, to be used in a `with`."""

    def __init__(self, path, make, options):
        self.image, self.folder, self.options = path + ".img", path, options
        self.make = make

    def __enter__(self):
        if os.geteuid() != 0:
            raise OSError("only root may mount")
        if not shutil.which(self.make[0]):
            raise OSError(f"{self.make[0]} is not installed (.ci/needs faults)")
        os.makedirs(self.folder)
        with open(self.image, "wb") as file:
            file.truncate(MEBIBYTES << 20)
        system(*self.make, self.image)
        self.mount()
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.folder], check=False, capture_output=True)
        os.remove(self.image)

    def mount(self):
        system("mount", "-o", self.options, self.image, self.folder)

    def cut(self):
        """What is not on the disk by now never will be."""
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(folder, SHUTDOWN, struct.pack("I", NOTHING_WRITTEN))
        finally:
            os.close(folder)
        system("umount", self.folder)
        self.mount()


def system(*command):
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode:
        raise OSError(done.stderr.decode("utf-8", "replace").strip() or f"{command[0]} failed")


def home_on(lab, disk, name, notes):
    """A home on the disk, all of it written."""
    home = os.path.join(disk.folder, name)
    shutil.rmtree(home, ignore_errors=True)
    place = lab.place(notes).copy_to(home) if notes else Place(lab.program, home)
    os.sync()
    return place


def after_saved(lab, disk, row, count):
    """Each note that was acknowledged is there, also the first of all."""
    careless = 0
    for number in range(count):
        # Every fifth time there is no folder yet.
        place = home_on(lab, disk, f"after{number}", 0 if number % 5 == 0 else 3)
        ledger = Ledger(place)
        ended = ledger.add("acknowledged")
        write_carelessly(place.home)
        disk.cut()
        careless += was_lost(place.home)
        harms = [] if ended.status == 0 else [Harm("broken", ended.err)]
        row.trial(f"cut {number}", harms + ledger.judge_file() + ledger.judge_next())
        shutil.rmtree(place.home)
    row.remark = f"a writer that only renames lost {careless} of {count}"
    if not careless:
        row.trial("a writer that only renames", [Harm("broken", "lost nothing: these cuts prove nothing")])


def write_carelessly(folder):
    """As many programs do: a temporary file and a rename, and no fsync. That this is lost shows
    that the power was cut."""
    with open(os.path.join(folder, "careless.tmp"), "w", encoding="utf-8") as file:
        file.write("careless\n" * 1000)
    os.rename(os.path.join(folder, "careless.tmp"), os.path.join(folder, "careless"))


def was_lost(folder):
    try:
        return os.path.getsize(os.path.join(folder, "careless")) == 0
    except FileNotFoundError:
        return True


def at_calls(lab, disk, row):
    """Whatever the save has come to, the older notes are whole."""
    if strace.why_not():
        return row.skip(strace.why_not())
    log = lab.path("calls.log")
    home_on(lab, disk, "traced", 12).add("traced", strace.tracing(log))
    for number, call in enumerate(strace.calls(log)):
        ledger = kill(lab, lambda: home_on(lab, disk, f"call{number:02}", 12), call)
        if not ledger:
            row.trial(f"at {strace.short(call)}", NOT_MADE)
            continue
        disk.cut()
        row.trial(f"at {strace.short(call)}", ledger.judge_file() + ledger.judge_next())
        shutil.rmtree(ledger.place.home)
