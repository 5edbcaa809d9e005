extension Notebook {
    /// What came of merging two copies of one notebook.
    package struct Merge: Sendable, Equatable {
        package var notebook: Notebook
        /// Notes whose text was changed in both copies; the later text stands, the other is in
        /// the note's history.
        package var editedTwice: [Note.ID]
    }

    /// Joins what two copies of one notebook have become.
    ///
    /// A note changed on one side is that side's. Changed on both, it has the versions of both,
    /// in the order in which they were written, and the last one stands; but a change wins over
    /// a deletion, so that nobody's words vanish unseen.
    /// - Parameter base: the notebook as both last knew it.
    package static func merge(base: Notebook, mine: Notebook, theirs: Notebook) -> Merge {
        var merged: [Note] = []
        var editedTwice: [Note.ID] = []
        let ids = Set(mine.notes.map(\.id)).union(theirs.notes.map(\.id))
        for id in ids {
            let before = base.note(id)
            switch (mine.note(id), theirs.note(id)) {
            case (let left?, let right?):
                if left == right || right == before {
                    merged.append(left)
                } else if left == before {
                    merged.append(right)
                } else {
                    let joined = join(left, right)
                    merged.append(joined.note)
                    if joined.isConflict { editedTwice.append(id) }
                }
            // Taken out of one file by hand and left alone in the other: it stays out.
            case (let only?, nil), (nil, let only?): if only != before { merged.append(only) }
            case (nil, nil): break
            }
        }
        return Merge(
            notebook: Notebook(notes: merged, unknown: mergedMembers(mine.unknown, theirs.unknown)),
            editedTwice: editedTwice.sorted())
    }

    private static func join(_ left: Note, _ right: Note) -> (note: Note, isConflict: Bool) {
        let leftVersions = left.history + [left.current]
        let rightVersions = right.history + [right.current]
        var all = leftVersions
        for version in rightVersions where !leftVersions.contains(version) { all.append(version) }
        all.sort { ($0.changed, $0.author, $0.text) < ($1.changed, $1.author, $1.text) }
        let onlyOneDeletes = left.current.isDeleted != right.current.isDeleted
        let kept = left.current.isDeleted ? right.current : left.current
        let current = onlyOneDeletes ? kept : all.last ?? left.current
        if let position = all.lastIndex(of: current) { all.remove(at: position) }
        let note = Note(
            id: left.id, pledge: left.pledge, created: left.created, current: current, history: all,
            unknown: mergedMembers(left.unknown, right.unknown))
        return (note, !onlyOneDeletes && !left.current.saysTheSame(as: right.current))
    }

    private static func mergedMembers(
        _ left: [UnknownMember], _ right: [UnknownMember]
    ) -> [UnknownMember] {
        left + right.filter { member in !left.contains { $0.name == member.name } }
    }
}
