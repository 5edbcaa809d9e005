"""The program is killed while somebody types."""
import os, random, shutil, signal, time
from report import Harm
from screen import Browser, guarded

KEYS = 500
LOST_AT_MOST = 20


def run(lab):
    count = lab.pick(3, 20)
    row = lab.row("F19", f"kill -9 while {KEYS} keys are typed", count + 1)
    if not shutil.which("tmux"):
        return row.skip("tmux is not installed")
    chance = random.Random(19)
    for number in range(count):
        row.trial(f"kill {number}", guarded(typing, lab, chance))
    row.trial("two browsers at once", guarded(two_at_once, lab))


def typing(lab, chance):
    """At most twenty keys, or a second, are lost; the rest is offered."""
    place = lab.place(3)
    text = "".join(chance.choice("abcdefgh ij") for _ in range(KEYS))
    end = chance.randrange(40, KEYS)
    with Browser(place) as browser:
        browser.wait_for_list().open_editor()
        sent = 0
        while sent < end:
            step = min(chance.randrange(1, 12), end - sent)
            browser.type(text[sent:sent + step])
            sent += step
        # What tmux has taken is not yet what the program has.
        last = "".join(text[:sent].split())[-30:]
        browser.wait_until(lambda: last in browser.letters(), "the last key")
        time.sleep(chance.choice((0, 0, 0.05, 0.5, 1.2)))
        os.kill(browser.pid, signal.SIGKILL)
        browser.wait_for_end()
    kept = max(place.draft_texts(), key=len, default="")
    if not text.startswith(kept):
        return [Harm("broken", f"kept is what was not typed: {kept[-40:]!r}")]
    if len(kept) < sent - LOST_AT_MOST:
        return [Harm("lost", f"{sent - len(kept)} keys of {sent}")]
    return continued(place, kept)


def continued(place, kept):
    """The next start offers it, and goes on with it to a note."""
    with Browser(place) as browser:
        browser.wait("unfinished")
        browser.press("a")
        browser.wait("going on with the draft")
        browser.press("C-s")
        browser.wait("note added to")
        # A draft may end with a space, a note does not.
        browser.wait_until(lambda: kept.rstrip() in place.texts(), "the note")
        browser.wait_until(lambda: not place.draft_texts(), "the end of the draft")
    return []


def two_at_once(lab):
    """Each has its own draft; both come back, though they are on one pledge."""
    place = lab.place(3)
    with Browser(place) as first, Browser(place) as second:
        for browser, text in ((first, "typed in the first"), (second, "typed in the second")):
            browser.wait_for_list().open_editor()
            browser.type(text)
            browser.wait("draft kept")
        for browser in (first, second):
            os.kill(browser.pid, signal.SIGKILL)
            browser.wait_for_end()
    if sorted(place.draft_texts()) != ["typed in the first", "typed in the second"]:
        return [Harm("lost", f"kept: {place.draft_texts()}")]
    for _ in range(2):
        with Browser(place) as browser:
            browser.wait("unfinished")
            browser.press("a")
            # The first time there are two to choose from.
            if browser.wait("going on with the draft", "Go on with which draft").startswith("Go on"):
                browser.press("Enter")
                browser.wait("going on with the draft")
            browser.press("C-s")
            browser.wait("note added to")
            browser.press("Q")
            browser.wait_for_end()
    missing = {"typed in the first", "typed in the second"} - set(place.texts())
    return [Harm("lost", f"not offered: {missing}")] if missing else []
