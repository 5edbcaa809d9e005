"""Wide letters, marks and emoji where a column ends: drawing in pieces gives the same as drawing the whole,
and the cells beside it stay in their columns."""
import os, time, unicodedata
from report import Harm
from screen import Browser, guarded
from texts import CATALOG, poison

TEXTS = {
    "Korean": "한국일본미국정례화", "Japanese, half width": "ﾊﾝｶｸ全角ｱ", "marks": "e\u0301o\u0302\u0323n\u0303" * 3,
    "emoji": "👍🏽🇰🇷🇯🇵❤️", "joined emoji": "👩‍👧👨‍👩‍👧‍👦🏳️‍🌈", "conjoining jamo": "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    "Persian": "می‌خواهم", "ambiguous": "…“”·×±§°",
}
# Around the widths at which the list changes its layout, so that every column ends everywhere.
WIDTHS = [*range(96, 106), 120, 121, 79, 80, 81, 60, 59, 41]


def run(lab):
    texts = TEXTS if lab.is_long else {"all": "".join(TEXTS.values())}
    row = lab.row("U7", "wide letters, marks, emoji at the edge of columns, in tmux: columns right", len(texts))
    for name, text in texts.items():
        row.trial(name, guarded(at_edges, lab, text))


def at_edges(lab, text):
    place = lab.place(3)
    catalog = poison(CATALOG, os.path.join(place.home, "catalog.json"), text * 6, in_front=True)
    harms = []
    with Browser(place, options=["--catalog", catalog]) as browser:
        browser.wait_for_list()
        for width in lab.pick(WIDTHS[::4], WIDTHS):
            browser.tmux("resize-window", "-x", str(width), "-y", "30")
            for _ in range(4):
                browser.press("j")
            pieces = settled(browser)
            browser.press("C-l")
            whole = settled(browser)
            if pieces != whole:
                harms.append(Harm("broken", f"{width} columns: drawn again it differs: {first_difference(pieces, whole)}"))
            columns = {columns_of(line.split("│")[0]) for line in whole.split("\n") if line.count("│") == 1}
            if len(columns) > 1:
                harms.append(Harm("broken", f"{width} columns: the line between is at {sorted(columns)}"))
        browser.press("Q")
        browser.wait_for_end()
    return harms


def settled(browser):
    """The screen once it stays."""
    screens = [None]
    while len(screens) < 4 or len(set(screens[-4:])) > 1:
        time.sleep(0.06)
        screens.append(browser.screen())
    return screens[-1]


def first_difference(one, other):
    for number, (left, right) in enumerate(zip(one.split("\n"), other.split("\n"))):
        if left != right:
            return f"line {number + 1}: {left.strip()!r} and {right.strip()!r}"
    return "lines"


def columns_of(text):
    """As tmux counts: two for wide letters and for tones of skin, none for marks and what is joined."""
    columns, joined, flag = 0, False, False
    for character in text:
        if character == "\u200d" or unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
            joined = character == "\u200d"
            continue
        is_flag = "\U0001f1e6" <= character <= "\U0001f1ff"
        if joined or is_flag and flag:
            joined = flag = False
            continue
        flag = is_flag
        columns += 2 if is_flag or unicodedata.east_asian_width(character) in "WF" else 1
    return columns
