"""The order of one save, as the system sees it."""
import re
import strace
from report import Harm

# Each step of a save: its name, the call, and a pattern of its arguments.
STEPS = [
    ("the lock is taken", "flock", r"LOCK_EX"),
    ("the file is read again", "openat", r"/notes\.json\", O_RDONLY"),
    ("a new private temporary file is made", "openat",
     r"/\.notes\.json\.[0-9a-f]{16}\.tmp\", O_WRONLY\|O_CREAT\|O_EXCL\|O_NOFOLLOW\|O_CLOEXEC, 0600"),
    ("it is written", "write", r"pledges-notes"),
    ("it is on the disk", "fsync", r""),
    ("it is read back", "openat", r"\.tmp\", O_RDONLY"),
    ("the old state becomes a backup", "link", r"/notes\.json\", .*/backups/"),
    ("it takes the name", "rename", r"\.tmp\", .*/notes\.json\""),
    ("its folder is opened", "openat", r"/share/pledges\", O_RDONLY.*O_DIRECTORY"),
    ("the new name is on the disk", "fsync", r""),
    ("saved is said", "write", r"^1, "),
]


def run(lab):
    row = lab.row("F1", "order of a save: lock, read, temporary file, fsync, backup, rename, fsync")
    if strace.why_not():
        return row.skip(strace.why_not())
    place = lab.place()
    log = lab.path("order.log")
    place.add("in order", strace.tracing(log))
    row.trial("one save", judge(strace.calls(log)))


def judge(calls):
    """Every step is there, after the one before; none is left out."""
    position = 0
    for what, name, pattern in STEPS:
        rest = range(position, len(calls))
        found = next((i for i in rest if calls[i].name == name
                      and re.search(pattern, calls[i].arguments)), None)
        if found is None:
            return [Harm("broken", f"not in its place: {what}")]
        position = found + 1
    return []
