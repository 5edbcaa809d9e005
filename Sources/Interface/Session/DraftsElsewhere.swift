import Commitments

/// The drafts that another copy of the program held when this one started. Only one copy can write a
/// draft; a message never says that there is none.
package struct DraftsElsewhere: Sendable {
    /// The drafts of notes.
    var notes: [Draft]
    /// The drafts of forms.
    var forms: [FormDraft]

    /// Creates a list of what another copy holds.
    package init(notes: [Draft] = [], forms: [FormDraft] = []) {
        self.notes = notes
        self.forms = forms.filter { $0.edit == nil }
    }

    /// What is held, and how one comes to it; nil when nothing is.
    var inWords: String? {
        let pledges = Set(notes.map(\.subject.pledge.text)).sorted().joined(separator: ", ")
        let parts = [
            notes.isEmpty ? nil : "the draft on \(pledges)",
            forms.isEmpty ? nil : forms.map { "the form “\($0.title)”" }.joined(separator: ", "),
        ].compactMap(\.self)
        if parts.isEmpty { return nil }
        return "another open copy of Pledges holds \(parts.joined(separator: " and "))"
    }
}

extension Session {
    /// The notes that were left half written, and the keys that go on with them, where notes can be
    /// written.
    var unfinishedNotes: String {
        if whyNoNotes == nil { return drafts.inWords(without: draftsWithoutPledge) }
        let pledges = Set(drafts.all.map(\.subject.pledge.text)).sorted().joined(separator: ", ")
        return "an unfinished note on \(pledges) was kept"
    }

    /// Says that another copy holds a draft, where this one opens an empty note.
    mutating func sayHeldElsewhere(_ pledge: Pledge) {
        let isHeld = elsewhere.notes.contains {
            $0.subject.note == nil && catalog.pledge($0.subject.pledge.text)?.id == pledge.id
        }
        if isHeld { complain("a draft on \(pledge.id) is held by another open copy of Pledges") }
    }

    /// Why there is no form to go on with; nil when there is one.
    var whyNoUnfinishedForm: String? {
        if !formDrafts.isEmpty { return nil }
        return elsewhere.forms.first.map {
            "the form “\($0.title)” is held by another open copy of Pledges"
        } ?? "no form was left unfinished"
    }
}
