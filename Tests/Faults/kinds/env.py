"""Odd files, folders and surroundings."""
import os, resource, shutil, stat, subprocess
from ledger import Ledger, judge_ending
from report import Harm

TEXT = "in odd surroundings"


def run(lab):
    rows = {
        "F12": lab.row("F12", "FIFO, device, folder, dangling link, circle of links, empty file", 9),
        "F13": lab.row("F13", "link kept, mode kept, umask 000, hard link", 5),
        "F14": lab.row("F14", "links planted at the names of lock, temporary file, draft, backup", 4),
        "F15": lab.row("F15", "read-only, missing folder, no HOME, relative HOME, empty XDG", 7),
        "F4": lab.row("F4", "disk full, and freed again; a limit on the size of files", 3),
    }
    for number, scenario in SCENARIOS:
        name = scenario.__name__.replace("_", " ")
        try:
            rows[number].trial(name, scenario(lab))
        except PermissionError as error:
            rows[number].skip(f"{name}: {error}")


# What is there instead of the notes file

def refused(place, patience=2):
    """Nothing can be saved here: it is said at once, and the text kept."""
    ended = place.add(TEXT, patience=patience)
    harms = judge_ending(ended)
    if harms:
        return harms
    if ended.status == 0:
        return [Harm("silent", "“saved”, with status 0")]
    if place.notes not in ended.err and os.path.basename(place.notes) not in ended.err:
        return [Harm("silent", f"the file is not named: {ended.err}")]
    if TEXT not in place.draft_texts():
        return [Harm("silent", f"the text is not kept: {ended.err}")]
    return []


def instead_of_notes(lab, make):
    """A place where the name of the notes file belongs to something else."""
    place = lab.place(0)
    os.makedirs(place.data, exist_ok=True)
    make(place.notes)
    before = os.lstat(place.notes)
    harms = refused(place) + judge_ending(place.run(["note", "list"], patience=2))
    after = os.lstat(place.notes)
    if (before.st_mode, before.st_ino) != (after.st_mode, after.st_ino):
        harms.append(Harm("destroyed", "what was there is gone"))
    return harms


def a_FIFO(lab):
    return instead_of_notes(lab, os.mkfifo)


def a_folder(lab):
    return instead_of_notes(lab, os.mkdir)


def a_dangling_link(lab):
    return instead_of_notes(lab, lambda path: os.symlink("/nowhere/notes.json", path))


def a_circle_of_links(lab):
    return instead_of_notes(lab, lambda path: os.symlink(path, path))


def an_empty_file(lab):
    return instead_of_notes(lab, lambda path: open(path, "wb").close())


def a_file_as_folder(lab):
    """The folder of the notes is a file."""
    place = lab.place(0)
    os.makedirs(os.path.dirname(place.data), exist_ok=True)
    open(place.data, "wb").close()
    return refused(place)


def a_link_to_dev_zero(lab):
    return instead_of_notes(lab, lambda path: os.symlink("/dev/zero", path))


def a_link_to_a_terminal(lab):
    return instead_of_notes(lab, lambda path: os.symlink("/dev/tty", path))


def dev_zero_itself(lab):
    place = lab.place(0)
    place.notes = place.environment["PLEDGES_NOTES"] = "/dev/zero"
    return refused(place)


# What a save leaves as it was

def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


def saved(place, text=TEXT, **options):
    ledger = Ledger(place)
    ended = ledger.add(text, **options)
    if ended.status:
        return judge_ending(ended) + [Harm("broken", f"refused: {ended.err}")]
    return ledger.judge_file() + ledger.judge_next()


def expect(is_so, detail):
    return [] if is_so else [Harm("broken", detail)]


def a_link_stays_a_link(lab):
    place = lab.place(3)
    elsewhere = os.path.join(place.home, "shared")
    os.mkdir(elsewhere)
    target = os.path.join(elsewhere, "notes of both.json")
    os.rename(place.notes, target)
    os.symlink(target, place.notes)
    return saved(place) + expect(os.path.islink(place.notes), "the link became a file")


def the_mode_stays(lab):
    place = lab.place(3)
    os.chmod(place.notes, 0o640)
    return saved(place) + expect(mode(place.notes) == 0o640, oct(mode(place.notes)))


def all_is_private(lab):
    """Also where the user's umask hides nothing."""
    place = lab.empty_place()
    harms = saved(place, preexec_fn=lambda: os.umask(0))
    for folder, _, names in os.walk(os.path.join(place.home, ".local")):
        paths = [os.path.join(folder, name) for name in names]
        harms += [Harm("broken", f"{path}: {oct(mode(path))}") for path in paths if mode(path) & 0o077]
    for folder in (place.data, place.state, place.backups):
        harms += expect(mode(folder) == 0o700, f"{folder}: {oct(mode(folder))}")
    return harms


def a_draft_is_private(lab):
    place = lab.empty_place()
    os.makedirs(place.notes)
    place.add(TEXT, preexec_fn=lambda: os.umask(0))
    paths = [os.path.join(place.drafts, name) for name in place.names(place.drafts)]
    return expect(paths, "no draft") + [
        Harm("broken", f"{path}: {oct(mode(path))}") for path in paths if mode(path) & 0o077]


def a_hard_link_keeps_the_old_state(lab):
    """The other name is not written through: it may be somebody's copy."""
    place = lab.place(3)
    copy = os.path.join(place.home, "copy.json")
    os.link(place.notes, copy)
    before = place.read()
    harms = saved(place)
    with open(copy, "rb") as file:
        return harms + expect(file.read() == before, "the copy was written")


# Links that somebody planted

def planted(lab, name_of):
    """A link to somebody's file at a name that the program uses."""
    place = lab.place(3)
    victim = os.path.join(place.home, "victim")
    with open(victim, "wb") as file:
        file.write(b"precious")
    path = name_of(place)
    if os.path.lexists(path):
        os.remove(path)
    os.symlink(victim, path)
    ended = place.add(TEXT)
    harms = judge_ending(ended)
    with open(victim, "rb") as file:
        if file.read() != b"precious":
            harms.append(Harm("destroyed", "the link was followed"))
    if ended.status != 0 and TEXT not in place.draft_texts():
        harms.append(Harm("silent", f"the text is not kept: {ended.err}"))
    return harms + Ledger(place).judge_file()


def a_link_as_lock(lab):
    return planted(lab, lambda place: os.path.join(place.data, ".notes.json.lock"))


def a_link_as_temporary_file(lab):
    """The name of it cannot be known; one like it is swept, not followed."""
    return planted(lab, lambda place: os.path.join(place.data, ".notes.json.0123456789abcdef.tmp"))


def a_link_as_backup(lab):
    """At the name that the next backup will have."""
    def name(place):
        beginning = place.names(place.backups)[-1].rsplit("-", 1)[0]
        nanoseconds = os.stat(place.notes).st_ctime_ns
        moment = subprocess.run(
            ["date", "-u", "-d", f"@{nanoseconds // 10**9}", "+%Y%m%dT%H%M%S"],
            check=True, capture_output=True).stdout.decode().strip()
        return os.path.join(
            place.backups, f"{beginning}-{moment}.{nanoseconds // 10**6 % 1000:03}Z.json")
    return planted(lab, name)


def links_as_folders_of_drafts(lab):
    """The folder of drafts is a link to somebody else's folder: its contents stay."""
    place = lab.place(3)
    theirs = os.path.join(place.home, "theirs")
    os.mkdir(theirs)
    open(os.path.join(theirs, "precious.json"), "wb").close()
    os.symlink(theirs, place.drafts)
    os.remove(place.notes)
    os.mkdir(place.notes)
    harms = judge_ending(place.add(TEXT))
    return harms + expect("precious.json" in os.listdir(theirs), "a file of somebody else is gone")


# Folders and variables

def as_nobody(place):
    """What root may, nobody else may: folders that are read-only bind another user."""
    if os.geteuid() != 0:
        return {}
    subprocess.run(["chown", "-R", "65534:65534", place.home], check=True)
    return {"user": 65534, "group": 65534, "extra_groups": []}


def reachable(lab, place):
    """The program where everybody may start it."""
    os.chmod(lab.folder, 0o755)
    program = lab.path("program")
    if not os.path.exists(program):
        shutil.copy(lab.program, program)
        os.chmod(program, 0o755)
    place.program = program
    return place


def a_read_only_folder(lab):
    place = reachable(lab, lab.place(3))
    options = as_nobody(place)
    os.chmod(place.data, 0o500)
    before = place.read()
    ended = place.add(TEXT, **options)
    harms = judge_ending(ended) + expect(place.read() == before, "the file was changed")
    if ended.status == 0 or place.data not in ended.err:
        harms.append(Harm("silent", f"status {ended.status}: {ended.err}"))
    os.chmod(place.data, 0o700)
    return harms + expect(TEXT in place.draft_texts(), "the text is not kept")


def an_unreadable_file(lab):
    """No right to look is not the same as no notes."""
    place = reachable(lab, lab.place(3))
    options = as_nobody(place)
    os.chmod(place.notes, 0)
    ended = place.add(TEXT, **options)
    harms = judge_ending(ended)
    if ended.status == 0 or "notes.json" not in ended.err:
        harms.append(Harm("silent", f"status {ended.status}: {ended.err}"))
    return harms + Ledger(place).judge_file() + expect(
        TEXT in place.draft_texts(), "the text is not kept")


def a_missing_folder(lab):
    place = lab.empty_place()
    return saved(place) + expect(mode(place.data) == 0o700, oct(mode(place.data)))


def without_home(lab, **variables):
    """There is no place for notes: said, and nothing is made anywhere."""
    place = lab.empty_place()
    place.environment.pop("HOME")
    place.environment.update(variables)
    ended = place.add(TEXT)
    harms = judge_ending(ended)
    if ended.status == 0 or "HOME" not in ended.err:
        harms.append(Harm("silent", f"status {ended.status}: {ended.err}"))
    return harms + expect(not os.listdir(place.home), f"made: {os.listdir(place.home)}")


def no_HOME(lab):
    return without_home(lab)


def a_relative_HOME(lab):
    return without_home(lab, HOME="somewhere")


def an_empty_HOME(lab):
    return without_home(lab, HOME="", XDG_DATA_HOME="")


def empty_XDG(lab):
    """Set and empty counts as not set."""
    place = lab.empty_place()
    place.environment.update(XDG_DATA_HOME="", XDG_STATE_HOME="", PLEDGES_NOTES="")
    return saved(place)


# Disks without room

def a_full_disk(lab):
    """Told; nothing lost; and once there is room, all is as before."""
    place = lab.place(12)
    disk = lab.path("tmpfs")
    os.makedirs(disk, exist_ok=True)
    if os.geteuid() != 0:
        raise PermissionError("only root may mount")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], check=True)
    try:
        return fill_and_free(place.copy_to(os.path.join(disk, "home")), disk)
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def fill_and_free(place, disk):
    ledger = Ledger(place)
    filling = os.path.join(disk, "filling")
    try:
        with open(filling, "wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
    except OSError:
        pass
    ended = ledger.add(TEXT)
    harms = judge_ending(ended) + ledger.judge_file()
    if ended.status == 0:
        harms.append(Harm("silent", "“saved” on a full disk"))
    # The draft finds no room either: that is said.
    harms += ledger.judge_refusal(ended, TEXT)
    harms += expect(not place.litter(), f"left over: {place.litter()}")
    os.remove(filling)
    return harms + ledger.judge_next()


def limited(lab, size):
    """What `ulimit -f` does: a short write, then EFBIG."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    ledger = Ledger(lab.place(12))
    ended = ledger.add(TEXT, preexec_fn=limit)
    harms = judge_ending(ended) + ledger.judge_file()
    if ended.status == 0:
        harms.append(Harm("silent", "“saved” beyond the limit"))
    # With a limit of nothing even the message, which goes to a file here, cannot be written.
    return harms + ledger.judge_refusal(ended, TEXT, may_be_mute=size == 0) + ledger.judge_next()


def a_limit_in_the_middle(lab):
    return limited(lab, 1000)


def a_limit_of_nothing(lab):
    return limited(lab, 0)


SCENARIOS = [
    *(("F12", scenario) for scenario in (
        a_FIFO, a_folder, a_dangling_link, a_circle_of_links, an_empty_file, a_file_as_folder,
        a_link_to_dev_zero, a_link_to_a_terminal, dev_zero_itself)),
    *(("F13", scenario) for scenario in (
        a_link_stays_a_link, the_mode_stays, all_is_private, a_draft_is_private,
        a_hard_link_keeps_the_old_state)),
    *(("F14", scenario) for scenario in (
        a_link_as_lock, a_link_as_temporary_file, a_link_as_backup, links_as_folders_of_drafts)),
    *(("F15", scenario) for scenario in (
        a_read_only_folder, an_unreadable_file, a_missing_folder, no_HOME, a_relative_HOME,
        an_empty_HOME, empty_XDG)),
    *(("F4", scenario) for scenario in (a_full_disk, a_limit_in_the_middle, a_limit_of_nothing)),
]
