extension Notebook {
    /// The result of merging two copies of one notebook.
    package struct Merge: Sendable, Equatable {
        /// The notes of both copies.
        package var notebook: Notebook
        /// Notes in which both copies changed the same thing, such as the text; the later one
        /// is current, the other is in the note's history.
        package var editedTwice: [Note.ID]
        /// New notes that got another id, because the other copy has a new note with the same one.
        package var renamed: [Renamed] = []
    }

    /// A note that got another id.
    package struct Renamed: Hashable, Sendable {
        /// The id in the copy that gave way.
        package var from: Note.ID
        /// The id that the note has now.
        package var to: Note.ID
    }

    /// Joins what two copies of one notebook have become; which copy is whose does not matter.
    ///
    /// A note changed on one side is that side's. Changed on both, it has the versions of both,
    /// in the order in which they were written, and the last one is current, with what only the
    /// other one changed; but a change wins over a deletion, so that nobody's words vanish unseen.
    /// - Parameter base: the notebook as both last knew it.
    package static func merge(base: Notebook, mine: Notebook, theirs: Notebook) -> Merge {
        let (mine, theirs, renamed) = Notebook.apart(mine, theirs, since: base)
        var merged: [Note] = []
        var editedTwice: [Note.ID] = []
        let ids = Set(mine.notes.map(\.id)).union(theirs.notes.map(\.id))
        for id in ids {
            let before = base.note(id)
            switch (mine.note(id), theirs.note(id)) {
            case (let left?, let right?):
                if let only = changedAlone(left, right, since: before) {
                    merged.append(only)
                } else {
                    let joined = join(left, right, since: before)
                    merged.append(joined.note)
                    if joined.isConflict { editedTwice.append(id) }
                }
            // Taken out of one file by hand and left alone in the other: it stays out.
            case (let only?, nil), (nil, let only?): if only != before { merged.append(only) }
            case (nil, nil): break
            }
        }
        let unknown = mergedMembers(mine.unknown, theirs.unknown, since: base.unknown)
        return Merge(
            notebook: Notebook(
                notes: merged,
                terms: OwnTerm.merged(base: base.terms, mine: mine.terms, theirs: theirs.terms),
                unknown: unknown),
            editedTwice: editedTwice.sorted(), renamed: renamed)
    }

    /// Whether this notebook has every note of another, with every version: it comes from there,
    /// and merging the two would give this one.
    package func continues(_ other: Notebook) -> Bool {
        var position = 0
        for note in other.notes {
            while position < notes.count, notes[position].id < note.id { position += 1 }
            guard position < notes.count, notes[position].id == note.id,
                notes[position] == note || note.isContinued(by: notes[position])
            else { return false }
        }
        return other.terms.allSatisfy { term in
            self.term(term.id).map { other in
                other == term || term.isContinued(by: other)
                    // Earlier versions of the program kept no history of terms.
                    || term.history.isEmpty && term.changed < other.changed
            } ?? false
        }
    }

    /// The note of the side that changed it; nil when both did.
    private static func changedAlone(_ left: Note, _ right: Note, since before: Note?) -> Note? {
        if left == right { return left }
        // Histories only grow: who has all versions of the other, and more, is ahead. That holds
        // also for a side that missed what the base already has.
        if left.isContinued(by: right) { return right }
        if right.isContinued(by: left) { return left }
        if left == before { return right }
        return right == before ? left : nil
    }

    fileprivate static func join(
        _ left: Note, _ right: Note, since before: Note?
    ) -> (note: Note, isConflict: Bool) {
        let onlyOneDeletes = left.current.isDeleted != right.current.isDeleted
        let isLeftCurrent =
            onlyOneDeletes
            ? right.current.isDeleted : right.current.wasWritten(before: left.current)
        let (later, earlier) = isLeftCurrent ? (left, right) : (right, left)
        let joined = later.current.joined(
            with: earlier.current, since: parting(left, right, since: before))
        var history = Note.Version.interleaved(left.versions, right.versions)
        if let position = history.lastIndex(of: joined.version) { history.remove(at: position) }
        let note = Note(
            id: left.id, pledge: changed(left.pledge, right.pledge, since: before?.pledge),
            created: changed(left.created, right.created, since: before?.created),
            current: joined.version, history: history,
            added: left.added.merging(right.added) { $0.text < $1.text ? $0 : $1 },
            unknown: mergedMembers(left.unknown, right.unknown, since: before?.unknown ?? [])
        )
        .keepingUnknownReading
        return (note, !onlyOneDeletes && joined.isConflict)
    }

    /// The last version that both copies had.
    private static func parting(
        _ left: Note, _ right: Note, since before: Note?
    ) -> Note.Version? {
        let shared = zip(left.versions, right.versions).prefix { $0 == $1 }.map(\.0)
        return shared.count > before?.versions.count ?? 0 ? shared.last : before?.current
    }

    /// The value of the side that changed it; of two changes, which only a hand can have made,
    /// always the same one.
    private static func changed<Value: Comparable>(
        _ left: Value, _ right: Value, since before: Value?
    ) -> Value {
        if left == before { return right }
        return right == before ? left : min(left, right)
    }

    private static func mergedMembers(
        _ left: [UnknownMember], _ right: [UnknownMember], since base: [UnknownMember]
    ) -> [UnknownMember] {
        if left == right || right == base { return left }
        if left == base { return right }
        func value(_ name: String, in members: [UnknownMember]) -> String? {
            members.first { $0.name == name }?.json
        }
        let added = Set((left + right).map(\.name)).subtracting(base.map(\.name))
        let names = base.map(\.name) + added.sorted()
        return names.compactMap { name in
            let (before, mine, theirs) =
                (value(name, in: base), value(name, in: left), value(name, in: right))
            let merged = mine == before ? theirs : theirs == before ? mine : max(mine, theirs)
            return merged.map { UnknownMember(name: name, json: $0) }
        }
    }

    /// The greater of two values; one that is there before one that is not.
    private static func max(_ left: String?, _ right: String?) -> String? {
        guard let left, let right else { return left ?? right }
        return Swift.max(left, right)
    }
}

extension Note {
    /// The note with a new version by somebody who started from an earlier one.
    /// - Parameter base: that version; nil, or one that says the same as the current one, where
    ///   nobody else wrote since.
    package func revised(_ version: Version, since base: Version?) -> Note {
        guard let base, !base.saysTheSame(as: current) else { return revised(version) }
        let start = asOf(base)
        return Notebook.join(start.revised(version), self, since: start).note
    }

    /// The note as it was when a version of it was written.
    package func asOf(_ version: Version) -> Note {
        var note = self
        let position = versions.lastIndex(of: version) ?? history.startIndex
        note.history = Array(versions[..<position])
        note.current = version
        return note
    }

    /// All versions, oldest first.
    fileprivate var versions: [Version] { history + [current] }

    /// Whether another copy of the note has all versions of this one, then more.
    fileprivate func isContinued(by other: Note) -> Bool {
        history.count < other.history.count && other.versions.starts(with: versions)
    }
}
