"""Files of other versions of the program."""
from ledger import judge_ending
from report import Harm

EXTRA = '"future": {"b": [1.50, 1e3, {"\\u00e9": null}], "a": -0}'


def run(lab):
    row = lab.row("F17", "files of newer versions, members nobody knows", 5)
    whole = lab.place(3).read()
    places = {
        "in the file": whole.replace(b'"schema": 1,', b'"schema": 1,\n  ' + EXTRA.encode() + b",", 1),
        "in a note": whole.replace(b'"tags": [],', b'"tags": [],\n      ' + EXTRA.encode() + b",", 1),
        "with a newer schema": whole.replace(b'"schema": 1,', b'"schema": 7,\n  ' + EXTRA.encode() + b",", 1),
    }
    for name, content in places.items():
        row.trial(f"unknown members {name}", unknown_members(lab, content))
    row.trial("a newer version only may write it",
              refused(lab, whole.replace(b'"minWriter": 1', b'"minWriter": 2')))
    row.trial("another format", refused(lab, whole.replace(b"pledges-notes", b"shopping-list")))


def unknown_members(lab, content):
    """They are written back as they were: numbers, escapes, order."""
    place = lab.place(3)
    write(place, content)
    ended = place.add("beside what nobody knows")
    if ended.status != 0:
        return judge_ending(ended) + [Harm("broken", f"refused: {ended.err}")]
    if compact(EXTRA) not in compact(place.read().decode()):
        return [Harm("destroyed", "the unknown members are not as they were")]
    return []


def compact(text):
    """We may lay out white space again."""
    return "".join(text.split())


def refused(lab, content):
    place = lab.place(3)
    write(place, content)
    ended = place.add("not for us")
    harms = judge_ending(ended)
    if place.read() != content:
        harms.append(Harm("destroyed", "written over"))
    if ended.status == 0 or not ended.err.strip():
        harms.append(Harm("silent", f"status {ended.status}: {ended.err}"))
    return harms


def write(place, content):
    with open(place.notes, "wb") as file:
        file.write(content)
