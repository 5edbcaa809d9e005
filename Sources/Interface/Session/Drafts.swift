import Commitments

/// The notes that are being written and were left: of one note there can be several, since two
/// programs may have written on it, or an editor that failed left a text beside a draft.
package struct Drafts: Sendable {
    /// The earliest first.
    package private(set) var all: [Draft] = []

    /// Creates a set of drafts.
    package init(_ drafts: [Draft] = []) {
        for draft in drafts { put(draft) }
    }

    /// The latest draft on a subject.
    package subscript(subject: Draft.Subject) -> Draft? { all.last { $0.subject == subject } }

    /// All drafts on a subject, the earliest first.
    package func all(on subject: Draft.Subject) -> [Draft] { all.filter { $0.subject == subject } }

    /// The draft with an id.
    package subscript(id: Draft.ID) -> Draft? { all.first { $0.id == id } }

    /// Whether nothing was left half written.
    package var isEmpty: Bool { all.isEmpty }

    /// Puts a draft in the place of the one with its id, or adds it.
    mutating func put(_ draft: Draft) {
        all.removeAll { $0.id == draft.id }
        all.append(draft)
        all.sort { ($0.time, $0.id) < ($1.time, $1.id) }
    }

    mutating func remove(_ id: Draft.ID) { all.removeAll { $0.id == id } }

    /// What was kept, and the keys that go on with it.
    /// - Parameter lost: the drafts on pledges that the catalog does not have.
    func inWords(without lost: [Draft]) -> String {
        func about(_ isNew: Bool) -> String? {
            let drafts = all.filter { ($0.subject.note == nil) == isNew && !lost.contains($0) }
            if drafts.isEmpty { return nil }
            let pledges = Set(drafts.map(\.subject.pledge.text)).sorted().joined(separator: ", ")
            return isNew
                ? "an unfinished note on \(pledges) was kept; a on the pledge continues it"
                : "an unfinished edit of a note on \(pledges) was kept; e on the note continues it"
        }
        let gone = Set(lost.map(\.subject.pledge.text)).sorted().joined(separator: ", ")
        let stray =
            lost.isEmpty
            ? nil
            : "an unfinished note on \(gone), which the catalog does not have, was kept; "
                + "/ 'id:\(lost[0].subject.pledge.text.lowercased())' Enter a continues it"
        return [about(true), about(false), stray].compactMap(\.self).joined(separator: " · ")
    }
}
