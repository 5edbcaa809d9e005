import Commitments
import Text

extension Session {
    /// Why notes cannot be changed; nil when they can.
    var whyNoNotes: String? {
        settings.whyOnlyLooking ?? settings.readOnlyReason ?? whyOnlyThen
    }

    /// Applies a change, to be saved, and remembers it to be undone.
    mutating func commit(_ change: Change) {
        did(.notes(apply(change)))
    }

    /// Applies a change, to be saved.
    /// - Returns: what it did, which is more than it says where somebody else wrote meanwhile.
    @discardableResult
    mutating func apply(_ change: Change) -> Change {
        let before = register.notebook
        register.apply(change)
        relist()
        outbox.put(change)
        return change.asDone(from: before, to: register.notebook)
    }

    /// A version with nothing in it yet, written now. It speaks of the day one looks from, so that
    /// it is not hidden as soon as it is written.
    func newVersion() -> Note.Version {
        let day = min(now.date, register.asOf)
        return Note.Version(changed: now, author: settings.author, date: day, text: "")
    }

    /// Writes new notes, one on each pledge, as one change.
    /// - Parameter added: the change that added the pledge that the writer saw.
    mutating func addNotes(
        on pledges: [Pledge.ID], _ version: Note.Version, summary: String,
        added: Addition? = nil
    ) {
        // A reading is of one pair of wordings, and of no other.
        if version.reading == nil { lastNote = version }
        var edits: [Change.Edit] = []
        for pledge in pledges {
            var edit = Change.Edit(
                note: ids.next(at: now), pledge: pledge, created: now, before: nil,
                after: version)
            edit.added = added
            edits.append(edit)
        }
        commit(Change(summary: summary, edits: edits))
    }

    /// Gives a note a new version. Where somebody else wrote meanwhile, both texts are kept.
    /// - Parameter base: the version that the writer started from; nil for the current one.
    /// - Returns: false when nothing was changed.
    @discardableResult
    mutating func record(
        _ note: Note, _ version: Note.Version, since base: Note.Version? = nil
    ) -> Bool {
        var version = version
        version.changed = now
        version.author = settings.author
        let base = base ?? note.current
        if version.saysTheSame(as: base) {
            say("nothing changed")
            return false
        }
        let verb =
            version.isDeleted
            ? "deleting" : version.beside.count < base.beside.count ? "settling" : "editing"
        commit(
            Change(
                summary: "\(verb) the note on \(note.pledge)",
                edits: [
                    .init(
                        note: note.id, pledge: note.pledge, created: note.created,
                        before: base, after: version)
                ]))
        sayRecorded(note, version, since: base)
        return true
    }

    private mutating func sayRecorded(
        _ note: Note, _ version: Note.Version, since base: Note.Version
    ) {
        let joined = register.notebook.note(note.id)
        if note.current != base, joined?.hasTwoTexts ?? false {
            let who = note.current.author == settings.author ? "you" : note.current.author
            complain("\(who) changed the note meanwhile: both texts are kept, = shows them")
        } else if note.current.isDeleted, !version.isDeleted {
            complain("\(note.current.author) had deleted the note: it is back with your text")
        } else if version.isDeleted, joined?.current.isDeleted == false {
            complain("\(note.current.author) changed the note meanwhile: it is not deleted")
        } else {
            say(version.isDeleted ? "note deleted · u brings it back" : "note changed · u undoes")
        }
    }

    /// Sets a status on pledges. Those of a type that the status
    /// cannot be said of are left alone, and named.
    mutating func setStatus(_ status: Status, on all: [Pledge]) -> [Effect] {
        let fitting = all.filter { status.applies(to: $0.type) }
        guard let first = fitting.first else {
            complain(whyNoStatus(status, on: all))
            return []
        }
        var version = newVersion()
        version.status = status
        let what = fitting.count == 1 ? first.id.text : "\(fitting.count) pledges"
        addNotes(on: fitting.map(\.id), version, summary: "status \(status.name) on \(what)")
        let left = all.count - fitting.count
        let rest = left == 0 ? "" : " · \(left) left alone: " + whyNoStatus(status, on: all)
        // Elsewhere the row may have gone with the status, and e would be about another one.
        let more = [.list, .pledge].contains(screens.base.name) ? " · e adds words" : ""
        if let later = laterStatus(than: version, on: fitting) {
            complain(
                "\(status.name) noted for \(version.date.text), but \(later)\(rest) · u undoes")
            return []
        }
        say("\(what) \(status.name)\(rest)\(more) · u undoes")
        return []
    }

    /// Does again what was last done: sets the status, adds the tags or writes the note, as of today.
    mutating func repeatLastNote(on all: [Pledge]) -> [Effect] {
        guard let last = lastNote else { return [] }
        var version = newVersion()
        (version.text, version.status, version.tags) = (last.text, last.status, last.tags)
        (version.evidence, version.reviewBy) = (last.evidence, last.reviewBy)
        if let status = version.status {
            var bare = newVersion()
            bare.status = status
            if bare.saysTheSame(as: version) { return setStatus(status, on: all) }
            guard all.allSatisfy({ status.applies(to: $0.type) }) else {
                complain(whyNoStatus(status, on: all))
                return []
            }
        }
        let what = all.count == 1 ? all[0].id.text : counted(all.count, "pledge")
        let words =
            version.text.isBlank
            ? version.tags.map { "#" + $0 }.joined(separator: " ") : "the same note"
        addNotes(on: all.map(\.id), version, summary: "\(words) on \(what)")
        say("\(words) on \(what) · u undoes")
        return []
    }

    /// What stays current where a note of a later day sets another status: somebody writes where it
    /// is tomorrow already, or looks ahead. Nil where the new status is the one that lists show.
    private func laterStatus(than version: Note.Version, on pledges: [Pledge]) -> String? {
        for pledge in pledges {
            guard let note = register.statusNote(of: pledge), note.current.mark != version.mark,
                let status = note.current.status, status != version.status
            else { continue }
            return "\(pledge.id) stays \(status.name), by \(note.current.author)'s note of "
                + note.current.date.text
        }
        return nil
    }

    /// Why a status does not fit, in words.
    func whyNoStatus(_ status: Status, on pledges: [Pledge]) -> String {
        let types = Status.definitions.first { $0.status == status }?.types ?? []
        let names = PledgeType.allCases.filter(types.contains).map {
            $0.rawValue + ($0 == .process ? "es" : "s")
        }
        guard let pledge = pledges.first(where: { !status.applies(to: $0.type) }) else {
            return "no pledge is selected"
        }
        let article = pledge.type == .action ? "an" : "a"
        return
            "“\(status.name)” is for \(names.joined(separator: " and ")); \(pledge.id) is \(article) \(pledge.type.rawValue)"
    }

    /// The note that editing and deleting are about: the one under the cursor of a pledge's page,
    /// else the latest of the current pledge.
    var currentNote: Note? {
        if let page = screens.base as? PledgeScreen, let id = page.noteUnderCursor(in: self) {
            return register.notebook.note(id)
        }
        return currentPledge.flatMap { register.notes(on: $0).first }
    }
}
