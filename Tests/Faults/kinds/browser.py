"""A save of the browser meets a fault: a call fails, or the program is killed."""
import os, shutil, signal, time
import strace
from ledger import Ledger
from report import Harm
from screen import Browser, guarded

TEXT = "typed on the screen, long enough for a draft"
NOT_SAVED = ("NOT SAVED", "not saved")


def run(lab):
    failing = lab.row("F2", "browser: one call of its save fails", lab.pick(6, 40))
    killed = lab.row("F20", "browser: kill -9 at each call from Ctrl-S to the end of the draft", lab.pick(7, 40))
    reason = strace.why_not() or (None if shutil.which("tmux") else "tmux is not installed")
    if reason:
        return [row.skip(reason) for row in (failing, killed)]
    try:
        calls = traced(lab)
    except LookupError as error:
        return [row.skip(str(error)) for row in (failing, killed)]
    for call in calls:
        errors = ("EIO", "ENOSPC", "EACCES") if lab.is_long else ("EIO", "ENOSPC")
        if lab.is_long or call.name in ("fsync", "rename") or is_write_of_notes(call):
            for error in errors:
                failing.trial(f"{error} at {strace.short(call)}", guarded(fail, lab, call, error))
    chosen = calls if lab.is_long else [
        call for call in calls if call.name in ("link", "fsync", "rename", "unlink", "flock")]
    for call in chosen:
        killed.trial(f"at {strace.short(call)}", guarded(kill, lab, call))


def is_write_of_notes(call):
    return call.name == "write" and "pledges-notes" in call.arguments


def type_note(browser):
    """Types a note, and waits until the draft is kept."""
    browser.wait_for_list().open_editor()
    browser.type(TEXT)
    browser.wait("draft kept")
    browser.wait_until(lambda: TEXT in browser.place.draft_texts(), "the whole draft")


def traced(lab):
    """What the thread that writes does, from Ctrl-S to the end of the draft."""
    log = lab.path("browser.log")
    with Browser(lab.place(3)) as browser:
        type_note(browser)
        tracer = strace.attach(browser.wait_for_writing_thread(), log)
        browser.press("C-s")
        browser.wait("note added to")
        browser.wait_until(lambda: not browser.place.draft_texts(), "the end of the draft")
        time.sleep(0.2)
        tracer.terminate()
        tracer.wait()
    calls = strace.calls(log, began=True)
    last = max(index for index, call in enumerate(calls) if call.name == "unlink")
    return calls[:last + 1]


def faulty(lab, browser, call, fault):
    """Has strace make a fault in the thread that writes."""
    return strace.attach(browser.wait_for_writing_thread(), lab.path("fault.log"),
                         strace.injection(call, fault))


def fail(lab, call, error):
    """The screen says that it is not saved and the text is kept, or it is saved."""
    ledger = Ledger(lab.place(3))
    place = ledger.place
    with Browser(place) as browser:
        type_note(browser)
        tracer = faulty(lab, browser, call, f"error={error}")
        browser.press("C-s")
        try:
            browser.wait_until(
                lambda: TEXT in place.texts() or any(map(browser.shows, NOT_SAVED)),
                "saved, or that it is not", 5)
            is_saved = TEXT in place.texts()
            if not is_saved:
                browser.wait_until(lambda: TEXT in place.kept_texts() + place.texts(), "kept", 3)
        except (TimeoutError, ValueError) as problem:
            return [Harm("silent", str(problem))]
        finally:
            tracer.terminate()
            tracer.wait()
        if is_saved:
            ledger.acknowledged.add(TEXT)
        os.kill(browser.pid, signal.SIGKILL)
        browser.wait_for_end()
    is_saved = TEXT in place.texts()
    harms = ledger.judge_file() + ledger.judge_next()
    return harms + judge_offer(place, is_saved)


def kill(lab, call):
    """After it the text is a note or a draft, and not both."""
    ledger = Ledger(lab.place(3))
    place = ledger.place
    with Browser(place) as browser:
        type_note(browser)
        tracer = faulty(lab, browser, call, "signal=KILL")
        browser.press("C-s")
        try:
            browser.wait_for_end(5)
        except TimeoutError:
            return [Harm("broken", "the fault was not made; the test is wrong")]
        finally:
            tracer.terminate()
            tracer.wait()
    harms = ledger.judge_file() + ledger.judge_next()
    return harms + judge_offer(place, TEXT in place.texts())


def judge_offer(place, is_saved):
    """What is saved is not offered as unfinished; what is not, is offered or saved now."""
    with Browser(place) as browser:
        browser.wait_for_list()
        offered = browser.shows("unfinished")
        if offered and is_saved:
            return [Harm("broken", "saved, and offered as unfinished")]
        if not offered and not is_saved:
            try:
                browser.wait_until(lambda: TEXT in place.texts(), "saved", 3)
            except TimeoutError:
                return [Harm("lost", "neither saved nor offered")]
            is_saved = True
            browser.wait_until(lambda: not place.draft_texts(), "the end of the draft")
    litter = [name for name in place.names(place.drafts) if is_saved or name.endswith(".tmp")]
    return [Harm("broken", f"left over of drafts: {litter}")] if litter else []
