import Commitments

extension Session {
    /// Why notes cannot be changed; nil when they can.
    var whyNoNotes: String? { settings.readOnlyReason }

    /// Applies a change and asks for it to be saved.
    mutating func commit(_ change: Change) -> [Effect] {
        did(.notes(change))
        return apply(change)
    }

    mutating func apply(_ change: Change) -> [Effect] {
        register.apply(change)
        relist()
        unsaved.append(change)
        return save()
    }

    /// Asks for all notes to be made durable.
    mutating func save() -> [Effect] {
        saving = .underway
        savesUnderWay += 1
        return [.save(register.notebook)] + saveEdits()
    }

    /// A version with nothing in it yet, written now. It speaks of the day one looks from, so that
    /// it is not hidden as soon as it is written.
    func newVersion() -> Note.Version {
        let day = min(now.date, register.asOf)
        return Note.Version(changed: now, author: settings.author, date: day, text: "")
    }

    /// Writes new notes, one on each pledge, as one change.
    mutating func addNotes(
        on pledges: [Pledge], _ version: Note.Version, summary: String
    ) -> [Effect] {
        var edits: [Change.Edit] = []
        for pledge in pledges {
            edits.append(
                Change.Edit(
                    note: ids.next(at: now), pledge: pledge.id, created: now, before: nil,
                    after: version))
        }
        return commit(Change(summary: summary, edits: edits))
    }

    /// Gives a note a new version.
    mutating func record(_ note: Note, _ version: Note.Version) -> [Effect] {
        var version = version
        version.changed = now
        version.author = settings.author
        if version.saysTheSame(as: note.current) {
            say("nothing changed")
            return []
        }
        let verb = version.isDeleted ? "deleting the note on" : "editing the note on"
        let effects = commit(
            Change(
                summary: "\(verb) \(note.pledge)",
                edits: [
                    .init(
                        note: note.id, pledge: note.pledge, created: note.created,
                        before: note.current, after: version)
                ]))
        say(version.isDeleted ? "note deleted · u brings it back" : "note changed · u undoes")
        return effects
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
        let effects = addNotes(on: fitting, version, summary: "status \(status.name) on \(what)")
        let left = all.count - fitting.count
        let rest = left == 0 ? "" : " · \(left) left alone: " + whyNoStatus(status, on: all)
        // Elsewhere the row may have gone with the status, and e would be about another one.
        let more = [.list, .pledge].contains(screens.base.name) ? " · e adds words" : ""
        say("\(what) \(status.name)\(rest)\(more) · u undoes")
        return effects
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
