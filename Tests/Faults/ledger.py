"""The judge of what was acknowledged: it is listed, the file is whole, the next save works."""
from report import Harm


def judge_ending(ended):
    """A program must end by itself, in time."""
    if ended.hung:
        return [Harm("hung", f"no end after {ended.seconds:.0f} s")]
    if ended.status < 0 or ended.status > 128:
        return [Harm("crashed", f"status {ended.status}: {ended.err[-200:]}")]
    return []


class Ledger:
    """The notes that the program has said it saved."""

    def __init__(self, place):
        self.place = place
        self.acknowledged = set(place.texts())
        self.count = 0

    def add(self, text, wrapper=(), **options):
        """Has the program write a note, and remembers the text if it says that it is saved."""
        ended = self.place.add(text, wrapper, **options)
        if ended.status == 0 and not ended.hung:
            self.acknowledged.add(text)
        return ended

    def judge_file(self):
        """Everything acknowledged is in the file, and the file is whole."""
        try:
            found = set(self.place.texts())
        except (ValueError, KeyError, TypeError) as error:
            return [Harm("destroyed", f"the file is not readable: {error}")]
        missing = self.acknowledged - found
        return [Harm("lost", f"{len(missing)} notes: {sorted(missing)[:3]}")] if missing else []

    def judge_next(self):
        """The program goes on as if nothing had been: it saves, lists, and clears up."""
        self.count += 1
        text = f"afterwards {self.count}"
        ended = self.add(text)
        if ended.status != 0:
            return [Harm("broken", f"the next save fails: {ended.err.strip()[-200:]}")]
        harms = self.judge_file()
        # Of what clocks that were wrong have dated later than today, too.
        listed = self.place.run(["note", "list", "--as-of", "9999-12-31"]).out.decode("utf-8", "replace")
        unlisted = [text for text in self.acknowledged if text.splitlines()[0][:40] not in listed]
        if unlisted and not harms:
            harms.append(Harm("lost", f"not listed: {unlisted[:3]}"))
        litter = self.place.litter()
        if litter:
            harms.append(Harm("broken", f"left over after the next save: {litter}"))
        return harms

    def judge_refusal(self, ended, text, *, may_be_mute=False):
        """Who does not save says so, and keeps the text."""
        harms = []
        if not ended.err.strip() and not may_be_mute:
            harms.append(Harm("silent", f"status {ended.status} without a word"))
        try:
            is_saved = text in self.place.texts()
        except ValueError:
            is_saved = False
        is_kept = text in self.place.draft_texts() or "cannot keep the draft" in ended.err
        if not is_saved and not is_kept and not may_be_mute:
            harms.append(Harm("silent", f"neither saved nor kept: {ended.err.strip()[-200:]}"))
        return harms
