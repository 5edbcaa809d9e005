"""Somebody else writes the file while it is open on a screen."""
import shutil, subprocess
from ledger import Ledger
from report import Harm
from screen import Browser, guarded

# Each puts “theirs” in the place of “before 1”.
WAYS = {
    "sed -i": "sed -i 's/before 1/theirs/' notes.json",
    "written in place": "sed 's/before 1/theirs/' notes.json >new; cat new >notes.json; rm new",
    "cp -p, same time": "sed 's/before 1/theirs/' notes.json >new; touch -r notes.json new; "
                        "cp -p new notes.json; rm new",
    "same time, same size": "sed 's/before 1/theirs!!/' notes.json >new; touch -r notes.json new; "
                            "cp -p new notes.json; rm new",
    "renamed over, as sync tools do": "sed 's/before 1/theirs/' notes.json >.new~; mv .new~ notes.json",
    "deleted and created again": "sed 's/before 1/theirs/' notes.json >new; rm notes.json; mv new notes.json",
    "git checkout": "git init -q .; git add notes.json; git -c user.name=a -c user.email=a@b commit -qm a; "
                    "sed -i 's/before 1/theirs/' notes.json; git -c user.name=a -c user.email=a@b commit -qam b; "
                    "git checkout -q HEAD~1; sleep 0.3; git checkout -q -",
}


def run(lab):
    changed = lab.row("F9", "file changed under an open browser", 2 * len(WAYS) + 1)
    twice = lab.row("F8", "two browsers edit one note; one edits, one deletes", 2)
    if not shutil.which("tmux"):
        return [row.skip("tmux is not installed") for row in (changed, twice)]
    for name, way in WAYS.items():
        changed.trial(name, guarded(looking, lab, way))
        changed.trial(f"{name}, while one types", guarded(typing, lab, way))
    changed.trial("marks of a conflict", guarded(conflict, lab))
    twice.trial("both edit", guarded(both_edit, lab))
    twice.trial("one deletes", guarded(one_deletes, lab))


def change(place, way):
    subprocess.run(["sh", "-c", way], cwd=place.data, check=True, capture_output=True)


def looking(lab, way):
    """The screen shows it by itself, and the next note is saved beside it."""
    place = lab.place(3)
    with Browser(place) as browser:
        browser.wait_for_list().press("Enter")
        browser.wait("before 1")
        change(place, way)
        browser.wait("theirs", patience=5)
        browser.add("mine")
    return judge(place, ["theirs", "mine"])


def typing(lab, way):
    """What they wrote and what one types are both kept."""
    place = lab.place(3)
    with Browser(place) as browser:
        browser.wait_for_list().open_editor()
        browser.type("mine")
        change(place, way)
        browser.wait(" a note on ", patience=5)
        browser.press("C-s")
        browser.wait("note added to")
        browser.wait_until(lambda: "mine" in place.texts(), "the note in the file")
    return judge(place, ["theirs", "mine"])


def judge(place, texts):
    ledger = Ledger(place)
    found = " ".join(place.texts())
    harms = [Harm("lost", f"“{text}”: {found}") for text in (*texts, "before 0", "before 2")
             if text not in found]
    return harms + ledger.judge_next()


def conflict(lab):
    """Told, and left alone."""
    place = lab.place(3)
    with Browser(place) as browser:
        browser.wait_for_list()
        marked = b"<<<<<<< HEAD\n" + place.read() + b"=======\n" + place.read() + b">>>>>>> x\n"
        with open(place.notes, "wb") as file:
            file.write(marked)
        browser.wait("conflict")
        browser.open_editor()
        browser.type("not on top of it")
        browser.press("C-s")
        browser.wait("NOT SAVED", "not saved")
        browser.wait_until(lambda: "not on top of it" in place.kept_texts(), "kept for the next start")
    return [] if place.read() == marked else [Harm("destroyed", "the damaged file was written over")]


def edit(browser, text):
    browser.wait_for_list().press("e")
    browser.wait("Review by")
    browser.press("C-e")
    browser.type(text)


def both_edit(lab):
    """Both texts are kept, and the second is reported."""
    place = lab.place(1)
    with Browser(place) as first, Browser(place) as second:
        edit(first, " by the first")
        edit(second, " by the second")
        first.press("C-s")
        first.wait("note changed")
        second.wait("changed", patience=5)
        second.press("C-s")
        second.wait_until(lambda: any("by the second" in text for text in place.texts()), "saved")
    found = " ".join(place.texts())
    return [Harm("lost", f"“{text}”: {found}") for text in ("by the first", "by the second")
            if text not in found]


def one_deletes(lab):
    """Who deletes does not take away what somebody writes meanwhile."""
    place = lab.place(1)
    with Browser(place) as first, Browser(place) as second:
        edit(first, " by the first")
        second.wait_for_list().press("D")
        second.wait("note deleted", "delete", "Delete")
        if not second.shows("note deleted"):
            second.press("y")
            second.wait("note deleted")
        first.wait("changed", patience=5)
        first.press("C-s")
        first.wait_until(lambda: any("by the first" in text for text in place.texts()), "saved")
    listed = place.run(["note", "list"]).out
    return [] if b"by the first" in listed else [Harm("lost", f"not listed: {listed}")]
