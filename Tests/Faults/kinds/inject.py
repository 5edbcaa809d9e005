"""One call of a save fails, every call in turn, with every error."""
import re
import strace
from ledger import Ledger, judge_ending
from report import Harm

ERRORS = ["EIO", "ENOSPC", "EINTR", "EACCES", "EMFILE", "EROFS", "ENOLCK", "EDQUOT", "ENOMEM"]
SHORT_ERRORS = ["EIO", "ENOSPC", "EINTR"]
# Calls that a signal may interrupt, and that are to be made again then.
INTERRUPTIBLE = {"openat", "read", "write", "fsync", "flock", "close"}


def run(lab):
    failing = lab.row("F2", "one call of a save fails: each call, each error", lab.pick(100, 500))
    interrupted = lab.row("F3", "one call is interrupted (EINTR), or does nothing and says it did", 50)
    syncing = lab.row("F6", "fsync fails: not retried on the same file", 2)
    if strace.why_not():
        return [row.skip(strace.why_not()) for row in (failing, interrupted, syncing)]
    for name, place in lab.situations().items():
        log = lab.path("calls.log")
        place().add("traced", strace.tracing(log))
        calls = strace.calls(log)
        trials = [
            (interrupted if error == "EINTR" else failing, f"{name}, {error} at {strace.short(call)}",
             call, f"error={error}", error)
            for error in (ERRORS if lab.is_long else SHORT_ERRORS) for call in calls]
        trials += [(interrupted, f"{name}, {count} bytes at {strace.short(call)}", call, f"retval={count}", None)
                   for call, count in pretended(calls)]
        found = lab.side_by_side(trial, [(lab, place, *case) for _, _, *case in trials])
        for (row, label, *_), harms in zip(trials, found):
            row.trial(label, harms)
        for call in calls:
            if call.name == "fsync":
                syncing.trial(f"{name}, {strace.short(call)}", one_sync(lab, place, call))


def pretended(calls):
    """Reads and writes that do nothing, and say that they did nothing, or one byte."""
    return [(call, count) for call in calls for count in (0, 1)
            if call.name in ("write", "read") and call.result != "0"]


def trial(lab, make_place, call, fault, error):
    """One save with one fault."""
    text = "with a fault"
    for _ in range(3):
        place = make_place()
        ledger = Ledger(place)
        log = lab.new_path(".log")
        ended = ledger.add(text, strace.injecting(call, fault, log))
        # How often the loader reads /proc/self/maps may differ by one.
        if strace.injected(log):
            break
    else:
        return [Harm("broken", "the fault was not made; the test is wrong")]
    harms = judge_ending(ended) or ledger.judge_file()
    if ended.status != 0 and not harms:
        is_message = call.name == "write" and call.arguments.startswith("2,")
        harms += ledger.judge_refusal(ended, text, may_be_mute=is_message)
        if error == "EINTR" and call.name in INTERRUPTIBLE:
            harms.append(Harm("broken", f"not tried again: {ended.err.strip()}"))
        if place.litter() and call.name != "unlink":
            harms.append(Harm("broken", f"left over: {place.litter()}"))
    return harms + ledger.judge_next()


def one_sync(lab, make_place, call):
    """After a failed fsync the system may have dropped the data: asking the same descriptor again
    would be answered with success."""
    log = lab.path("synced.log")
    place = make_place()
    wrapper = strace.tracing(log) + ["-y", "-e", f"inject=fsync:error=EIO:when={call.nth}"]
    ended = place.add("not synced", wrapper)
    failed = asked_again = None
    for line in strace.calls(log, began=True):
        if line.name == "fsync" and "EIO" in line.result:
            failed = line.arguments
        elif failed and line.name == "fsync" and line.arguments == failed:
            asked_again = True
        elif failed and line.name == "close" and line.arguments == failed:
            break
    if asked_again or not failed:
        return [Harm("broken", "asked again on the same descriptor" if failed else "not made")]
    # Of a backup, the name is not promised.
    is_told = re.search("power failure|make sure", ended.err) or "/backups>" in failed
    return [] if is_told else [Harm("silent", f"{failed}, status {ended.status}: {ended.err}")]
