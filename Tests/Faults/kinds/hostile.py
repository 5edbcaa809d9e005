"""Text from elsewhere that would do something: to the terminal, in everything that the program prints
and draws."""
import os, re
from ledger import judge_ending
from line import Line, raw
from report import Harm
from screen import guarded
from texts import CATALOG, KINDS, place_with_notes, poison
from kinds import markup, sheets

COMMANDS = [
    "list", "list --query cooperate", "list --format csv", "list --format markdown", "show SEC-02 NK-02", "meetings",
    "meetings --format json", "meeting fm-munich-2025", "matrix", "matrix --format markdown",
    "compare fm-munich-2025 fm-newyork-2025", "compare fm-munich-2025 fm-newyork-2025 --format markdown",
    "timeline SEC-02", "terms", "review", "overview", "overview --format csv", "wording SEC-02",
    "note list --history", "note list --deleted", "export", "export --format csv", "export --format json",
    "export --format html", "calendar", "calendar --format ics",
    "agree {notes}", "restore", "restore latest --diff", "check {notes}", "check {catalog}", "note delete zzzz",
    "note add SEC-02 -m x", "show zzzz", "meeting zzzz",
]
# A problem of a file quotes the file's own words.
FAILING = ["check {bad}", "list --catalog {bad}", "check {torn}", "list --notes {torn}", "agree {torn}"]

# Keys that lead over all screens.
VISITS = ["j", "k\r", "d", "w", "m", "m\r", "O", "t", "H", "gw", "gx", "gc", "go", "gq", "gr", "s", "e", "x", "f", "fm",
          "/lost", "?", ":", "yq", "a"]


def run(lab):
    printed(lab)
    drawn(lab)
    spoofed(lab)
    sheets.run(lab)
    markup.run(lab)


# What is printed

def printed(lab):
    texts = kinds(lab)
    row = lab.row("T1", "hostile text in catalog, notes, files: what all commands print", len(texts))
    for name, text in texts.items():
        row.trial(name, print_all(lab, text))
    row = lab.row("T1", "hostile words on the command line, and hostile paths", len(texts))
    for name, text in texts.items():
        row.trial(name, echo_all(lab, text))


def kinds(lab):
    return KINDS if lab.is_long else {"all kinds at once": " ".join(KINDS.values())}


def poisoned_place(lab, text):
    """A home in which every word of catalog and notes is hostile; and the paths of the files."""
    place = place_with_notes(lab)
    paths = {name: os.path.join(place.home, f"{name}.json") for name in ("catalog", "bad", "torn")}
    text = f"{text}\npledges: 0 errors, 0 warnings"
    poison(CATALOG, paths["catalog"], text + "\0")
    poison(CATALOG, paths["bad"], text + "\0", everywhere=True)
    with open(paths["torn"], "w", encoding="utf-8") as file:
        file.write('{"format": "pledges-notes", "' + text.replace("\n", ""))
    poison(place.notes, place.notes, text + "\0")
    return place, paths | {"notes": place.notes}


def print_all(lab, text):
    place, paths = poisoned_place(lab, text)
    harms = []
    for command in COMMANDS + FAILING:
        words = command.format(**paths).split(" ")
        if words[0] not in ("check", "restore") and "--catalog" not in words:
            words += ["--catalog", paths["catalog"]]
        ended = place.run(words)
        harms += judge_words(ended, command)
        if command in FAILING and ended.status == 0:
            harms.append(Harm("silent", f"{command}: says nothing"))
    return harms


def judge_words(ended, command):
    """Nothing raw on either stream, and no line that pretends to be the program's."""
    is_json = "json" in command and "{" not in command
    found = raw(ended.out.decode("utf-8", "strict"), "\r\n" if "csv" in command or "ics" in command else "\n",
                10 ** 6 if is_json else 8)
    found += raw(ended.err)
    harms = judge_ending(ended) + ([Harm("broken", f"{command}: raw {found}")] if found else [])
    if ended.status == 64 and command in (*COMMANDS, *FAILING):
        harms.append(Harm("broken", f"{command}: {ended.err[:200]}"))
    forged = [line for line in ended.err.split("\n") if line.startswith("pledges: 0 errors, 0 warnings")]
    if forged and not command.startswith("check"):
        harms.append(Harm("broken", f"{command}: a forged line"))
    return harms


def echo_all(lab, text):
    place = lab.place(1)
    name = text.replace("/", "_")[:40]
    path = os.path.join(place.home, f"bad {name}.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write("{ oops " + text)
    commands = [
        [text], ["show", text], ["list", "--query", text], ["list", "--query", "x:" + text], ["list", "--pillar", text],
        ["--theme", text], ["list", "--" + text], ["meeting", text], ["note", "edit", text], ["terms", text],
        ["check", path], ["list", "--catalog", path], ["list", "--notes", path], ["agree", path], ["restore", text],
        ["git", "setup", path], ["note", "add", "SEC-02", "-m", text, "--author", text, "--status", text],
        ["export", "-o", os.path.join(place.home, "no", name)], ["wording", text], ["timeline", text],
        ["compare", text, text], ["matrix", "--cells", text], ["note", "show", text], ["recover", "--notes", path],
    ]
    return [harm for words in commands for harm in judge_words(place.run(words), f"“{words[0]}” of words")]


# What is drawn

def drawn(lab):
    texts = kinds(lab)
    row = lab.row("T1", "hostile text on every screen of the browser, and pasted: each byte", len(texts))
    for name, text in texts.items():
        row.trial(name, guarded(draw_all, lab, text))


def draw_all(lab, text):
    place, paths = poisoned_place(lab, text)
    variables = {"EDITOR": "true", "BROWSER": "true"}
    with Line(place, ["--catalog", paths["catalog"]], (110, 40), variables) as line:
        line.wait_for_list()
        for keys in [*VISITS, f"\x1b[200~{text}\x1b[201~"]:
            line.type(keys)
            line.wait_for_silence(0.06)
            line.type("\x1b" * 3)
            line.wait_for_silence(0.06)
        status = line.leave()
        found = line.oddities()
    harms = [Harm("broken", f"sent raw: {found}")] if found else []
    return harms + ([] if status == 0 else [Harm("hung", f"does not end by its keys: {status}")])


# What looks like something else

def spoofed(lab):
    row = lab.row("T2", "ids with letters of other scripts; notes that differ only in what cannot be seen", 2)
    place = lab.place(1)
    with open(CATALOG, encoding="utf-8") as file:
        content = file.read()
    fake = os.path.join(place.home, "fake.json")
    with open(fake, "w", encoding="utf-8") as file:
        file.write(content.replace('"SEC-02"', '"SЕC-02"'))
    ended = place.run(["check", fake])
    row.trial("an id with a Cyrillic letter", [] if ended.status == 3 else [Harm("silent", f"taken: {ended.status}")])
    for text in ("not agreed", "not\u200b agreed"):
        place.add(text)
    lines = place.run(["note", "list"]).out.decode().split("\n")
    said = {re.sub(r"^\S+", "", line) for line in lines if "agreed" in line}
    row.trial("two notes", [] if len(said) == 2 else [Harm("silent", f"they look the same: {said}")])
