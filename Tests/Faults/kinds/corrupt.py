"""Damaged notes files: refused at once, with the place, and never written over."""
import json, os, random, re
from ledger import judge_ending
from report import Harm

SECONDS, KIBIBYTES = 1, 200 << 10
TEXT = "on top of damage"


def run(lab):
    whole = lab.place(3).read()
    row = lab.row("F10", "notes cut off, bits flipped, NULs, doubled, CRLF, BOM, UTF-16",
                  lab.pick(200, 827))
    for name, content in damaged(whole, lab):
        row.trial(name, trial(lab, content))
    bombs = lab.row("F11", "files made to hurt: brackets, numbers, keys, surrogates, size", 15)
    for name, content in hurtful(whole):
        bombs.trial(name, trial(lab, content, must_refuse=True))


def damaged(whole, lab):
    """What happens to files: by disks, editors, shells, transfers."""
    chance = random.Random(10)
    size = len(whole)
    cuts = range(size) if lab.is_long else sorted(chance.sample(range(size), 200))
    for length in cuts:
        yield f"cut after {length} bytes", whole[:length]
    for _ in range(lab.pick(60, 400)):
        at, bit = chance.randrange(size), chance.randrange(8)
        yield f"bit {bit} of byte {at} flipped", whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1:]
    for _ in range(lab.pick(20, 100)):
        at = chance.randrange(size)
        count = min(chance.choice((1, 16, 512)), size - at)
        yield f"{count} NULs at {at}", whole[:at] + bytes(count) + whole[at + count:]
    yield "nothing but NULs", bytes(size)
    yield "doubled", whole + whole
    yield "CRLF", whole.replace(b"\n", b"\r\n")
    yield "CR", whole.replace(b"\n", b"\r")
    yield "BOM", b"\xef\xbb\xbf" + whole
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        yield encoding, whole.decode().encode(encoding)
    yield "Latin-1", whole.replace(b"before 1", b"h\xf4te")
    yield "another file's end", whole[:size // 2] + b"#!/bin/sh\nexit 0\n"
    yield "marks of a conflict", b"<<<<<<< HEAD\n" + whole + b"=======\n" + whole + b">>>>>>> b\n"


def hurtful(whole):
    """What somebody could send."""
    def with_member(text):
        return whole.replace(b'"schema": 1,', b'"schema": 1,\n  ' + text + b",", 1)

    yield "100,000 brackets", b"[" * 100_000
    yield "100,000 brackets inside", with_member(b'"x": ' + b"[" * 100_000 + b"]" * 100_000)
    yield "100,000 objects", b'{"a":' * 100_000
    yield "a schema of 400 digits", whole.replace(b'"schema": 1,', b'"schema": ' + b"9" * 400 + b",")
    yield "a schema of 1e400", whole.replace(b'"schema": 1,', b'"schema": 1e400,')
    yield "a key twice", with_member(b'"schema": 1')
    yield "a key twice inside", with_member(b'"x": {"a": 1, "a": 2}')
    yield "keys that look alike", with_member('"x": {"\u00e9": 1, "e\u0301": 2}'.encode())
    yield "keys alike once escaped", with_member(b'"x": {"a": 1, "\\u0061": 2}')
    yield "a lone surrogate", whole.replace(b"before 1", b"\\ud800")
    yield "surrogates the wrong way", whole.replace(b"before 1", b"\\udc00\\ud800")
    yield "a surrogate as bytes", whole.replace(b"before 1", b"\xed\xa0\x80")
    yield "a key of 1 MB", with_member(b'"' + b"k" * (1 << 20) + b'": 1')
    yield "a string of 200 MB", around(whole, b"before 1", b"s", 200)
    yield "no end of white space", around(whole, b"{", b" ", 70)
    yield "a sparse GiB", lambda file: file.truncate(1 << 30)
    yield "a comma at the end", whole.replace(b'"history": []', b'"history": [],', 1)
    yield "NaN", with_member(b'"x": NaN')
    yield "a comment", b"// notes\n" + whole
    yield "a raw control character", whole.replace(b"before 1", b"a\x1b[2Jb")


def around(whole, place, filling, mebibytes):
    """Writes the file with so much before a place in it, without having it in memory: the peak of
    this process would count as the program's, which begins as a copy of it."""
    def write(file):
        head, tail = whole.split(place, 1)
        file.write(head)
        for _ in range(mebibytes):
            file.write(filling * (1 << 20))
        file.write(place + tail)
    return write


def trial(lab, content, must_refuse=False):
    """An add to such a file. content: bytes, or what makes them in the open file."""
    place = lab.place(3)
    with open(place.notes, "wb") as file:
        file.write(content) if isinstance(content, bytes) else content(file)
    before = os.stat(place.notes)
    ended = place.add(TEXT)
    harms = judge_ending(ended) + judge_cost(ended)
    if ended.status == 0:
        harms += judge_acceptance(place, content, must_refuse)
    else:
        harms += judge_refusal(place, content, before, ended)
    os.remove(place.notes)
    return harms


def judge_cost(ended):
    if ended.seconds > SECONDS:
        return [Harm("hung", f"{ended.seconds:.1f} s")]
    if ended.peak > KIBIBYTES:
        return [Harm("broken", f"{ended.peak >> 10} MiB of memory")]
    return []


def judge_acceptance(place, content, must_refuse):
    """Who takes such a file for notes must keep all that is in it."""
    if must_refuse:
        return [Harm("broken", "taken for notes")]
    try:
        ids = {note["id"] for note in json.loads(content.decode("utf-8"))["notes"]}
    except ValueError as error:
        return [Harm("broken", f"taken for notes, though {error}")]
    kept = {note["id"] for note in json.loads(place.read())["notes"]}
    return [Harm("destroyed", f"{ids - kept} gone")] if ids - kept else []


def judge_refusal(place, content, before, ended):
    """The file is as it was, the place is named, the text is kept."""
    after = os.stat(place.notes)
    same = (before.st_ino, before.st_size, before.st_mtime_ns) == (
        after.st_ino, after.st_size, after.st_mtime_ns)
    if not same or isinstance(content, bytes) and place.read() != content:
        return [Harm("destroyed", "the damaged file was written over")]
    # A flipped bit may also make the number of a newer version.
    reasons = r"notes\.json(:\d+:\d+| is larger than| was written by a newer version)"
    if not re.search(reasons, ended.err):
        return [Harm("silent", f"no line and column: {ended.err[-200:]}")]
    if TEXT not in place.draft_texts():
        return [Harm("silent", "the text is not kept as a draft")]
    return []
