"""Streams that are closed, full, or that nobody reads."""
import itertools, os
from ledger import Ledger, judge_ending
from report import Harm


def run(lab):
    row = lab.row("F16", "streams closed, full, not read", 12)
    for closed in itertools.chain.from_iterable(
            itertools.combinations((0, 1, 2), count) for count in (1, 2, 3)):
        row.trial(f"closed: {closed}", closed_streams(lab, closed))
    row.trial("list to a full disk", full_disk(lab, ["note", "list"]))
    row.trial("export to a full disk", full_disk(lab, ["list", "--format", "json"]))
    row.trial("add with a full standard output", add_to_full_disk(lab))
    row.trial("list to a closed pipe", closed_pipe(lab, ["list"]))
    row.trial("show to a closed pipe", closed_pipe(lab, ["show", "SEC-01"]))
    row.trial("all messages to a full disk", full_messages(lab))


def shell(redirection):
    """A wrapper that starts the program with other streams."""
    return ["sh", "-c", f'exec "$@" {redirection}', "sh"]


def closed_streams(lab, closed):
    """A closed stream must not become the number of the notes file."""
    ledger = Ledger(lab.place(3))
    redirection = " ".join({0: "<&-", 1: ">&-", 2: "2>&-"}[stream] for stream in closed)
    ended = ledger.add("without streams", shell(redirection))
    harms = judge_ending(ended) + ledger.judge_file()
    if "without streams" not in ledger.place.texts():
        harms.append(Harm("lost", f"status {ended.status}: {ended.err}"))
    return harms + ledger.judge_next()


def full_disk(lab, arguments):
    ended = lab.place(3).run(arguments, shell(">/dev/full"))
    harms = judge_ending(ended)
    if ended.status == 0 or not ended.err.strip():
        harms.append(Harm("silent", f"status {ended.status}: {ended.err}"))
    return harms


def add_to_full_disk(lab):
    """The note is saved all the same; that its id could not be told is a failure."""
    ledger = Ledger(lab.place(3))
    ended = ledger.add("told to nobody", shell(">/dev/full"))
    harms = judge_ending(ended)
    if ended.status == 0 or not ended.err.strip():
        harms.append(Harm("silent", f"status {ended.status}: {ended.err}"))
    if "told to nobody" not in ledger.place.texts():
        harms.append(Harm("lost", ended.err))
    if ledger.place.draft_texts():
        harms.append(Harm("broken", "saved, and a draft as well"))
    return harms + ledger.judge_next()


def closed_pipe(lab, arguments):
    """`pledges list | head -1`: no noise."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = lab.place(3).run(arguments, stdout=writer)
    finally:
        os.close(writer)
    harms = judge_ending(ended)
    return harms + ([Harm("broken", f"noise: {ended.err}")] if ended.err.strip() else [])


def full_messages(lab):
    ledger = Ledger(lab.place(3))
    ended = ledger.add("no messages", shell("2>/dev/full"))
    return judge_ending(ended) + ledger.judge_file() + ledger.judge_next()
