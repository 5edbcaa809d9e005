"""Above the storage: what is not saved yet, while saves fail and work again and others write."""
import contextlib, fcntl, json, os, random, re, shutil, signal, subprocess, sys
from report import Harm
from screen import Browser, guarded

# What can be in the way of a save, for root too: a folder where the lock should be, or a file where
# a folder should be.
LOCKS = ("notes", "catalog")
FOLDERS = ("drafts", "edits")
WAYS_OUT = ("Q", "TERM", "HUP", "KILL")
# All texts of these trials, so that they are found in texts that were joined.
TOKEN = re.compile(r"<\d+>")


def run(lab):
    acts, runs = lab.pick(25, 60), lab.pick(2, 40)
    mixed = lab.row("F21", "two browsers and a shell, while saves fail and work again: all is kept, and "
                           "nothing else is called “saved”", runs)
    held = lab.row("F22", "a stopped program holds the file: it is named, one key gives up, all is kept", 2)
    left = lab.row("F23", "every way out while nothing can be saved: the next start saves it", len(WAYS_OUT))
    texts = lab.row("F24", "the text of a coded statement cannot be stored, every way out: the next start stores "
                           "it, and no other workspace is offered it", len(WAYS_OUT))
    if not shutil.which("tmux"):
        return [row.skip("tmux is not installed") for row in (mixed, held, left, texts)]
    looked = unsaved = 0
    for seed in range(runs):
        trial = Mixed(lab.place(1), seed)
        mixed.trial(f"seed {seed}", guarded(trial.run, acts))
        looked, unsaved = looked + trial.looked, unsaved + trial.unsaved
    mixed.remark = (f"{runs * acts} acts; “saved” was held against the files {looked} times, and "
                    f"{unsaved} times not said")
    for name, way in (("it ends", then_free), ("one leaves", then_leave)):
        held.trial(name, guarded(waiting, lab, way))
    for way in WAYS_OUT:
        left.trial(way, guarded(leaving, lab, way))
        texts.trial(way, guarded(storing, lab, way))


# What keeps a save from working

def block(place, what):
    if what in LOCKS:
        replace_by_folder(lock_of(place, what))
    else:
        folder = os.path.join(place.state, what)
        os.makedirs(folder, exist_ok=True)
        os.rename(folder, folder + ".aside")
        open(folder, "wb").close()


def replace_by_folder(lock):
    """Holds a lock while it is taken away: nobody may write without it meanwhile."""
    os.makedirs(os.path.dirname(lock), exist_ok=True)
    with contextlib.ExitStack() as held:
        while True:
            try:
                return os.mkdir(lock)
            except FileExistsError:
                file = held.enter_context(open(lock, "a", encoding="utf-8"))
                fcntl.flock(file, fcntl.LOCK_EX)
                os.unlink(lock)


def unblock(place, what):
    if what in LOCKS:
        os.rmdir(lock_of(place, what))
    else:
        folder = os.path.join(place.state, what)
        os.unlink(folder)
        os.rename(folder + ".aside", folder)


def lock_of(place, file):
    return os.path.join(place.data, f".{file}.json.lock")


# What is where

def saved(place):
    """The texts in the file, or in its history."""
    return tokens(place.texts())


def kept(place):
    """Those that the next start saves, or offers."""
    return tokens(place.unsaved_texts() + place.draft_texts())


def tokens(texts):
    return set(TOKEN.findall("\n".join(texts)))


def says_saved(browser):
    return "saved ✓" in browser.screen().split("\n")[1]


def write(browser, key, text, end="C-s"):
    """Appends to a note, or to a draft, and waits until the editor is gone."""
    browser.press(key)
    browser.wait("Review by")
    browser.type(text)
    browser.wait(text)
    browser.press(end)
    browser.wait_until(lambda: not browser.shows("Review by"), "the list")


def leave(browser):
    """By Q, and by Q again when it asks. Returns what is on the terminal then."""
    browser.press("Q")
    browser.wait_until(lambda: browser.is_over or browser.shows("again leaves"), "the end, or a question")
    if not browser.is_over:
        browser.press("Q")
    browser.wait_for_end()
    return browser.everything()


def judge_start(place, wanted):
    """The next start saves what is to be saved; then nothing is left over."""
    with Browser(place) as browser:
        browser.wait_for_list()
        browser.wait_until(lambda: says_saved(browser), "saved")
        leave(browser)
    missing = wanted - saved(place) - tokens(place.draft_texts())
    harms = [Harm("lost", f"after the next start: {sorted(missing)}")] if missing else []
    if place.unsaved_texts():
        harms.append(Harm("broken", f"saved, and kept as not saved: {place.unsaved_texts()}"))
    return harms


# At random

class Mixed:
    """Two browsers and a shell on one file, and a disk that fails at random."""

    def __init__(self, place, seed):
        self.place, self.chance = place, random.Random(seed)
        self.count = self.looked = self.unsaved = 0
        self.blocked = set()
        # What each browser was given to save, or to keep as a draft; and what a shell has saved.
        self.given = {0: set(), 1: set()}
        self.acknowledged = set()
        self.harms = []

    def run(self, acts):
        with Browser(self.place) as first, Browser(self.place) as second:
            self.browsers = [first.wait_for_list(), second.wait_for_list()]
            for _ in range(acts):
                self.act()
                self.look()
            farewells = "".join(self.end(number) for number in (0, 1))
        printed = tokens([farewells])
        wanted = (self.given[0] | self.given[1] | self.acknowledged) - printed
        missing = wanted - saved(self.place) - kept(self.place)
        if missing:
            self.harms.append(Harm("lost", f"neither saved, kept nor printed: {sorted(missing)}"))
        for what in sorted(self.blocked):
            unblock(self.place, what)
        return self.harms + judge_start(self.place, wanted)

    def token(self):
        self.count += 1
        return f"<{self.count}>"

    def act(self):
        number = self.chance.randrange(2)
        browser = self.browsers[number]
        token = self.token()
        act = self.chance.choice(("add", "edit", "draft", "shell", "again", "block", "block", "block"))
        if act in ("add", "edit"):
            write(browser, act[0], token)
            self.given[number].add(token)
        elif act == "draft":
            # On another pledge, where there is one draft of each browser.
            browser.press("j")
            write(browser, "a", token, end="Escape")
            browser.press("k")
            self.given[number].add(token)
        elif act == "shell":
            if self.place.add(token).status == 0:
                self.acknowledged.add(token)
        elif act == "again":
            browser.press("C-s")
        else:
            self.toggle()

    def toggle(self):
        what = self.chance.choice(LOCKS[:1] * 2 + FOLDERS)
        (unblock if what in self.blocked else block)(self.place, what)
        self.blocked ^= {what}

    def look(self):
        """Of a browser that says "saved" everything is on the disk."""
        for number, browser in enumerate(self.browsers):
            if not says_saved(browser):
                self.unsaved += 1
                continue
            self.looked += 1
            missing = self.given[number] - saved(self.place) - tokens(self.place.draft_texts())
            if missing:
                self.harms.append(Harm("silent", f"“saved” is said, and not on the disk: {sorted(missing)}"))
        missing = self.acknowledged - saved(self.place)
        if missing:
            self.harms.append(Harm("lost", f"acknowledged in a shell: {sorted(missing)}"))

    def end(self, number):
        browser = self.browsers[number]
        way = self.chance.choice(WAYS_OUT)
        if way == "Q":
            return leave(browser)
        if way == "KILL":
            # Nobody could keep what was not on the disk; it was not said to be.
            durable = saved(self.place) | kept(self.place)
            if not says_saved(browser):
                self.given[number] &= durable
        os.kill(browser.pid, signal.Signals["SIG" + way])
        browser.wait_for_end()
        return browser.everything()


# Waiting for somebody

HOLDER = """
import fcntl, os, signal, sys
file = open(sys.argv[1], "a")
fcntl.flock(file, fcntl.LOCK_EX)
print(flush=True)
os.kill(os.getpid(), signal.SIGSTOP)
"""


def waiting(lab, then):
    place = lab.place(1)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, lock_of(place, "notes")], stdout=subprocess.PIPE)
    try:
        holder.stdout.readline()
        with Browser(place) as browser:
            browser.wait_for_list()
            write(browser, "a", "<1>")
            browser.wait(f"(process {holder.pid})", patience=3)
            harms = [Harm("silent", "“saved” is said while it waits")] if says_saved(browser) else []
            browser.press("Escape")
            browser.wait("NOT SAVED", patience=3)
            browser.wait_until(lambda: "<1>" in kept(place), "kept for the next start")
            return harms + then(place, browser, holder)
    finally:
        holder.kill()
        holder.wait()


def then_free(place, browser, holder):
    """The holder ends, and Ctrl-S saves."""
    holder.kill()
    holder.wait()
    browser.press("C-s")
    browser.wait_until(lambda: says_saved(browser), "saved")
    harms = [] if "<1>" in saved(place) else [Harm("lost", "a note is called “saved” that is not")]
    leave(browser)
    return harms + judge_start(place, {"<1>"})


def then_leave(place, browser, holder):
    """One leaves while it is still held."""
    os.kill(browser.pid, signal.SIGTERM)
    browser.wait_for_end()
    harms = [] if "saved by the next start" in browser.everything() else [
        Harm("silent", "the end does not say what is not saved")]
    holder.kill()
    holder.wait()
    return harms + judge_start(place, {"<1>"})


# Ways out

def leaving(lab, way):
    """A note that cannot be saved, and another that is being typed."""
    place = lab.place(1)
    block(place, "notes")
    with Browser(place) as browser:
        browser.wait_for_list()
        write(browser, "a", "<1>")
        browser.wait("NOT SAVED")
        browser.wait_until(lambda: "<1>" in kept(place), "kept for the next start")
        browser.press("j", "a")
        browser.wait("Review by")
        browser.type("<2>")
        browser.wait("<2>")
        if way == "KILL":
            browser.wait_until(lambda: "<2>" in kept(place), "the draft")
        if way == "Q":
            browser.press("Escape")
            browser.wait_until(lambda: not browser.shows("Review by"), "the list")
            leave(browser)
        else:
            os.kill(browser.pid, signal.Signals["SIG" + way])
            browser.wait_for_end()
        said = browser.everything()
    harms = [] if way == "KILL" or "saved by the next start" in said else [
        Harm("silent", f"the end does not say what is not saved: {said[-200:]}")]
    unblock(place, "notes")
    return harms + judge_start(place, {"<1>", "<2>"})


# The text of a statement

STATEMENT = ("Joint Statement\n\nThe foreign ministers met in Lisbon. "
             "They agreed to hold Exercise Freedom Edge every year.")


def code_statement(browser):
    """Pastes a statement, says which meeting it is of, links a sentence and commits it."""
    browser.press("i")
    browser.wait("Code a statement")
    browser.paste(STATEMENT)
    browser.wait("The meeting of this statement")
    for tabs, text in ((0, "2026-10-04"), (6, "They met."), (2, "Courier")):
        for _ in range(tabs):
            browser.press("Tab")
        browser.type(text)
    browser.press("C-s")
    browser.wait("y accepts")
    browser.press("n")
    browser.wait("Freedom, Edge")
    browser.press("y")
    browser.wait("every sentence is decided")
    browser.press("C")
    browser.wait("to write")
    browser.press("Enter")
    browser.wait("coded: 1 pledge")


def storing(lab, way):
    place = lab.place(1)
    folder = os.path.join(place.data, "statements")
    # Where the folder should be is a file.
    open(folder, "wb").close()
    with Browser(place) as browser:
        browser.wait_for_list()
        code_statement(browser)
        browser.wait("NOT SAVED")
        browser.wait_until(lambda: kept_texts(place), "kept for the next start")
        # The text is kept first: a program that is killed at once would have written no catalog yet.
        browser.wait_until(lambda: os.path.exists(catalog_of(place)), "the catalog is saved")
        if way == "Q":
            leave(browser)
        else:
            os.kill(browser.pid, signal.Signals["SIG" + way])
            browser.wait_for_end()
        said = browser.everything()
    harms = [] if way == "KILL" or "the text of the statement" in said else [
        Harm("silent", f"the end does not say what is not saved: {said[-200:]}")]
    with Browser(place, options=("--catalog", other_catalog(place))) as browser:
        browser.wait_for_list()
        if browser.shows("could not"):
            harms.append(Harm("broken", "another workspace is offered the text"))
        leave(browser)
    os.unlink(folder)
    harms += judge_start(place, set())
    if stored_texts(place, folder) != [STATEMENT]:
        harms.append(Harm("lost", "the text is not in its file after the next start"))
    if kept_texts(place):
        harms.append(Harm("broken", "stored, and kept as not stored"))
    return harms


def other_catalog(place):
    """The catalog of another workspace."""
    folder = os.path.join(place.home, "elsewhere")
    os.makedirs(folder, exist_ok=True)
    return shutil.copy(catalog_of(place), os.path.join(folder, "catalog.json"))


def catalog_of(place):
    return os.path.join(place.data, "catalog.json")


def stored_texts(place, folder):
    texts = []
    for name in place.names(folder):
        if name.endswith(".txt"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                texts.append(file.read().strip())
    return texts


def kept_texts(place):
    """The texts that the next start stores."""
    folder = os.path.join(place.state, "edits")
    texts = []
    for name in place.names(folder):
        if name.startswith("catalog-") and name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                texts += json.load(file).get("texts", [])
    return texts
