/// What an analyst did to notes and watched terms, read from the versions that these keep: so acts
/// of earlier runs of the program can be undone, and undone ones done again.
///
/// Versions written at one moment are one act. An act that restores what was there before the last
/// act undoes it; one that restores what was undone last does it again.
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
        writings += notebook.terms.flatMap(PastActs.writings)
        writings.sort { ($0.seconds, $0.rank, $0.id) < ($1.seconds, $1.rank, $1.id) }
        var start = 0
        while start < writings.count {
            let first = writings[start]
            let count = writings[start...].prefix {
                $0.seconds == first.seconds && $0.rank == first.rank
            }.count
            let moment = writings[start..<start + count]
            take(Writings(edits: moment.compactMap(\.edit), terms: moment.compactMap(\.term)))
            start += count
        }
    }

    /// One writing of a note or of a term.
    private struct Writing {
        var seconds: Int
        /// How many versions of the same were written in that second before this one.
        var rank: Int
        var id: String
        var edit: Change.Edit?
        var term: Change.TermEdit?
    }

    /// When versions were written, and how many of the same second came before.
    private static func moments(_ times: [Timestamp]) -> [(seconds: Int, rank: Int)] {
        var (seconds, rank) = (Int.min, 0)
        return times.map { time in
            // The order of versions is surer than the clocks that wrote them.
            rank = time.seconds > seconds ? 0 : rank + 1
            seconds = max(seconds, time.seconds)
            return (seconds, rank)
        }
    }

    private static func writings(of note: Note) -> [Writing] {
        let versions = note.history + [note.current]
        return zip(versions.indices, moments(versions.map(\.changed))).map { index, moment in
            Writing(
                seconds: moment.seconds, rank: moment.rank, id: note.id.text,
                edit: Change.Edit(
                    note: note.id, pledge: note.pledge, created: note.created,
                    before: index > 0 ? versions[index - 1] : nil, after: versions[index]))
        }
    }

    private static func writings(of term: OwnTerm) -> [Writing] {
        let versions = term.versions
        return zip(versions.indices, moments(versions.map(\.changed))).map { index, moment in
            Writing(
                seconds: moment.seconds, rank: moment.rank, id: term.id.text,
                term: Change.TermEdit(
                    before: index > 0 ? term.version(index - 1) : nil, after: term.version(index)))
        }
    }

    /// Adds what was written at one moment.
    private mutating func take(_ writings: Writings) {
        var rest = writings
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
        takeNew(rest.edits.filter { $0.isAct(by: author) })
        takeNew(rest.terms.filter { $0.after.author == author })
        for edit in rest.edits where !edit.isAct(by: author) { forget(edit.note) }
        for edit in rest.terms where edit.after.author != author { forget(edit.after.id) }
    }

    private mutating func takeNew(_ edits: [Change.TermEdit]) {
        for edit in edits {
            let moment = edit.after.changed
            let verb = edit.after.isDeleted ? "deleting " : edit.before == nil ? "" : "editing "
            let what = "\(verb)the term “\(edit.after.term.name)”"
            done.append(
                Change(summary: "\(what), \(moment.date.text) \(moment.time)", terms: [edit]))
            undone = []
        }
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

    private mutating func forget(_ term: OwnTerm.ID) {
        done.removeAll { $0.terms.contains { $0.after.id == term } }
        undone.removeAll { $0.terms.contains { $0.after.id == term } }
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

/// What was written at one moment.
private struct Writings {
    /// Of each note one.
    private(set) var edits: [Change.Edit]
    /// Of each term one.
    private(set) var terms: [Change.TermEdit]
    /// An act may be on thousands of notes.
    private var byNote: [Note.ID: Change.Edit]

    init(edits: [Change.Edit], terms: [Change.TermEdit]) {
        self.edits = edits
        self.terms = terms
        byNote = Dictionary(edits.map { ($0.note, $0) }) { first, _ in first }
    }

    var isEmpty: Bool { edits.isEmpty && terms.isEmpty }

    /// Whether what was written says the same, on each note and term, as what an act would write.
    func hasAll(of act: Change) -> Bool {
        act.edits.allSatisfy { edit in
            byNote[edit.note]?.after.saysTheSame(as: edit.after) ?? false
        }
            && act.terms.allSatisfy { edit in
                terms.contains {
                    $0.after.id == edit.after.id && $0.after.saysTheSame(as: edit.after)
                }
            }
    }

    mutating func remove(_ act: Change) {
        let notes = Set(act.edits.map(\.note))
        edits.removeAll { notes.contains($0.note) }
        for note in notes { byNote[note] = nil }
        terms.removeAll { edit in act.terms.contains { $0.after.id == edit.after.id } }
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

    /// Likewise the first term that no longer says what this act left there.
    package func overtakenTerm(in notebook: Notebook) -> OwnTerm? {
        terms.compactMap { edit in
            notebook.term(edit.after.id).flatMap { $0.saysTheSame(as: edit.after) ? nil : $0 }
        }.first
    }
}
