"""Many write at once: from shells, and on a screen."""
import shutil
from concurrent.futures import ThreadPoolExecutor
from ledger import Ledger, judge_ending
from report import Harm
from screen import Browser


def run(lab):
    each = lab.pick(3, 8)
    for writers in (2, 8, 32):
        row = lab.row("F7", f"{writers} writers at once", writers * each)
        ledger = Ledger(lab.place(0))
        write(row, ledger, writers, each)
        row.trial("in the end", ledger.judge_file() + ledger.judge_next())
    row = lab.row("F7", "32 writers and a browser that saves notes", 32 * each)
    if not shutil.which("tmux"):
        return row.skip("tmux is not installed")
    ledger = Ledger(lab.place(3))
    with_browser(row, ledger, each)


def write(row, ledger, writers, each, meanwhile=lambda: None):
    """So many processes at a time, each with so many notes one after the other."""
    def one(writer):
        harms = []
        for number in range(each):
            ended = ledger.add(f"writer {writer}, note {number}", patience=60)
            harms.append(judge_ending(ended) or (
                [Harm("broken", f"refused: {ended.err}")] if ended.status else []))
        return harms

    with ThreadPoolExecutor(writers) as pool:
        running = [pool.submit(one, writer) for writer in range(writers)]
        meanwhile()
    for writer, results in enumerate(running):
        for harms in results.result():
            row.trial(f"writer {writer}", harms)


def with_browser(row, ledger, each):
    with Browser(ledger.place) as browser:
        browser.wait_for_list()

        def type_notes():
            for number in range(each):
                text = f"on the screen {number}"
                browser.add(text)
                ledger.acknowledged.add(text)
                row.trial(text, [])
        write(row, ledger, 32, each, type_notes)
        # What the shells wrote is on the screen as well.
        browser.press("Enter")
        browser.wait("writer ")
        browser.press("Q")
        browser.wait_for_end()
    row.trial("in the end", ledger.judge_file() + ledger.judge_next())
