/// What an analyst did to notes, read from the versions that the notes keep: so acts of earlier
/// runs of the program can be undone, and undone ones done again.
///
/// Versions written at one moment are one act. One that brings back what stood before the last
/// act, or what was undone last, is its undoing, or its doing again. Terms keep no versions, so
/// that acts on them are not known.
package struct PastActs: Sendable, Equatable {
    /// What can be undone, the latest last.
    package private(set) var done: [Change] = []
    /// What was undone and can be done again, the next one last.
    package private(set) var undone: [Change] = []
    private let author: String

    /// - Parameter author: whose acts; what others wrote since on a note is left alone.
    package init(of notebook: Notebook, by author: String) {
        self.author = author
        var writings = notebook.notes.flatMap(PastActs.writings)
        writings.sort { ($0.seconds, $0.rank, $0.edit.note) < ($1.seconds, $1.rank, $1.edit.note) }
        var start = 0
        while start < writings.count {
            let first = writings[start]
            let count = writings[start...].prefix {
                $0.seconds == first.seconds && $0.rank == first.rank
            }.count
            take(writings[start..<start + count].map(\.edit))
            start += count
        }
    }

    /// One writing of a note.
    private struct Writing {
        var seconds: Int
        /// How many versions of the note were written in that second before this one.
        var rank: Int
        var edit: Change.Edit
    }

    private static func writings(of note: Note) -> [Writing] {
        var before: Note.Version?
        var (seconds, rank) = (Int.min, 0)
        return (note.history + [note.current]).map { version in
            // The order of a note's versions is surer than the clocks that wrote them.
            rank = version.changed.seconds > seconds ? 0 : rank + 1
            seconds = max(seconds, version.changed.seconds)
            defer { before = version }
            return Writing(
                seconds: seconds, rank: rank,
                edit: Change.Edit(
                    note: note.id, pledge: note.pledge, created: note.created, before: before,
                    after: version))
        }
    }

    /// Takes in what was written at one moment.
    private mutating func take(_ edits: [Change.Edit]) {
        var rest = Dictionary(edits.map { ($0.note, $0) }) { first, _ in first }
        while !rest.isEmpty {
            if let last = done.last, rest.hasAll(of: last.inverse(at: PastActs.anyTime)) {
                undone.append(done.removeLast())
                rest.remove(last)
            } else if let last = undone.last, rest.hasAll(of: last) {
                done.append(undone.removeLast())
                rest.remove(last)
            } else {
                break
            }
        }
        let new = edits.filter { rest[$0.note] != nil }
        takeNew(new.filter { $0.isAct(by: author) })
        for edit in new where !edit.isAct(by: author) { forget(edit.note) }
    }

    private mutating func takeNew(_ edits: [Change.Edit]) {
        guard let first = edits.first else { return }
        let what = edits.count == 1 ? "the note on \(first.pledge)" : "\(edits.count) notes"
        let moment = first.after.changed
        let verb = first.after.isDeleted ? "deleting " : first.before == nil ? "" : "editing "
        let summary = "\(verb)\(what), \(moment.date.text) \(moment.time)"
        done.append(Change(summary: summary, edits: edits))
        undone = []
    }

    /// Somebody else wrote on a note: what was done to it before is not taken back over their words.
    private mutating func forget(_ note: Note.ID) {
        done.removeAll { $0.edits.contains { $0.note == note } }
        undone.removeAll { $0.edits.contains { $0.note == note } }
    }

    /// For versions that are compared by what they say.
    private static let anyTime = Timestamp(seconds: 0)
}

extension Change.Edit {
    /// Whether somebody wrote this; what joins two copies of a note is nobody's act.
    fileprivate func isAct(by author: String) -> Bool {
        let isJoin = after.beside.contains { !(before?.beside ?? []).contains($0) }
        return after.author == author && !isJoin
    }
}

extension [Note.ID: Change.Edit] {
    /// Whether what was written says the same, on each note, as what an act would write.
    fileprivate func hasAll(of act: Change) -> Bool {
        act.edits.allSatisfy { edit in
            self[edit.note]?.after.saysTheSame(as: edit.after) ?? false
        }
    }

    fileprivate mutating func remove(_ act: Change) {
        for edit in act.edits { self[edit.note] = nil }
    }
}

extension Change {
    /// The first note that no longer says what this act left there, with what it says now; nil
    /// when the act can be taken back without writing over later words.
    package func overtaken(in notebook: Notebook) -> Note? {
        var seen: Set<Note.ID> = []
        for edit in edits.reversed() where seen.insert(edit.note).inserted {
            guard let note = notebook.note(edit.note) else { continue }
            if !note.current.saysTheSame(as: edit.after) { return note }
        }
        return nil
    }
}
