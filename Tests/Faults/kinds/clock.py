"""Clocks that are wrong."""
import json, shutil
from ledger import Ledger, judge_ending
from report import Harm

# An absolute time stops the clock: all notes have one millisecond. With @ the clock runs.
TIMES = ["2026-01-01 12:00:00", "@1990-01-01 00:00:00", "@2038-01-19 03:14:06",
         "@2038-01-20 00:00:00", "@9998-12-31 23:59:58", "@1970-01-02 00:00:00"]


def run(lab):
    row = lab.row("F18", "the clock stops, goes back, is in 2038 or 9998", len(TIMES))
    if not shutil.which("faketime"):
        return row.skip("faketime is not installed (.ci/needs faults)")
    for time in TIMES:
        row.trial(time, trial(lab, time))


def trial(lab, time):
    """Notes written at such a time, among others: all there, no id twice, their order stays."""
    place = lab.place(3)
    place.environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1"
    ledger = Ledger(place)
    harms = []
    for number in range(12):
        ended = ledger.add(f"wrong clock {number}", ["faketime", "-f", time])
        harms += judge_ending(ended)
        if ended.status != 0:
            harms.append(Harm("broken", f"refused: {ended.err}"))
    harms += ledger.judge_file() + ledger.judge_next()
    listed = place.run(["note", "list"])
    if b"wrong clock" not in listed.out and "later day" not in listed.err:
        harms.append(Harm("silent", "`note list` leaves them out without a word"))
    ids = [note["id"] for note in json.loads(place.read())["notes"]]
    if len(ids) != len(set(ids)) or len(ids) != 16:
        harms.append(Harm("lost", f"{len(ids)} notes, {len(set(ids))} ids, of 16"))
    if ids != sorted(ids):
        harms.append(Harm("broken", "the notes are not in the order of their ids"))
    return harms
