/// One act of the analyst on notes, which is undone as one: writing, editing or deleting a note,
/// setting a status on many pledges at once, or watching a term.
package struct Change: Hashable, Sendable {
    /// What was done, to say when it is undone: "note on SEC-02".
    package var summary: String
    /// What the act did to notes.
    package var edits: [Edit]
    /// What the act did to watched terms.
    package var terms: [TermEdit]

    /// Creates an act from what it did.
    package init(summary: String, edits: [Edit] = [], terms: [TermEdit] = []) {
        self.summary = summary
        self.edits = edits
        self.terms = terms
    }

    /// What the act did to one of the analyst's own terms.
    package struct TermEdit: Hashable, Sendable {
        /// nil when the term is new.
        package var before: OwnTerm?
        /// The term after the act.
        package var after: OwnTerm

        /// Creates what an act did to one term.
        package init(before: OwnTerm?, after: OwnTerm) {
            self.before = before
            self.after = after
        }

        fileprivate func inverse(at time: Timestamp) -> TermEdit {
            var restored = before ?? after
            if before == nil { restored.isDeleted = true }
            restored.changed = time
            return TermEdit(before: after, after: restored)
        }
    }

    /// What the act did to one note.
    package struct Edit: Hashable, Sendable {
        /// The note that was written.
        package var note: Note.ID
        /// The pledge that the note is on.
        package var pledge: Pledge.ID
        /// When the note was first written.
        package var created: Timestamp
        /// nil when the note is new.
        package var before: Note.Version?
        /// What the note says after the act.
        package var after: Note.Version
        /// The change that added the pledge, where the writer saw the pledge before the catalog lost
        /// it: another one may have its id now.
        package var added: Addition?

        /// Creates what an act did to one note.
        package init(
            note: Note.ID, pledge: Pledge.ID, created: Timestamp, before: Note.Version?,
            after: Note.Version
        ) {
            self.note = note
            self.pledge = pledge
            self.created = created
            self.before = before
            self.after = after
        }
    }

    /// The act that takes this one back. Nothing is erased: it writes the earlier versions again,
    /// and deletes what was added.
    package func inverse(at time: Timestamp) -> Change {
        Change(
            summary: summary,
            // The last edit first: after two edits of one note, what it was before the first counts.
            edits: edits.reversed().map { edit in
                var restored = edit.before ?? edit.after
                if edit.before == nil { restored.isDeleted = true }
                restored.changed = time
                var inverse = edit
                inverse.before = edit.after
                inverse.after = restored
                return inverse
            },
            terms: terms.reversed().map { $0.inverse(at: time) })
    }

    /// The same act, done at another time.
    package func again(at time: Timestamp) -> Change {
        var again = self
        for index in edits.indices { again.edits[index].after.changed = time }
        for index in terms.indices { again.terms[index].after.changed = time }
        return again
    }
}

extension Notebook {
    /// Does what a change says. Where somebody else wrote on a note since the version that an edit
    /// started from, the two are joined, so that both texts are kept.
    package mutating func apply(_ change: Change) {
        for edit in change.edits {
            if let note = note(edit.note) {
                put(note.revised(edit.after, since: edit.before))
            } else {
                put(
                    Note(
                        id: edit.note, pledge: edit.pledge, created: edit.created,
                        current: edit.after))
            }
        }
        for edit in change.terms {
            put(term(edit.after.id)?.revised(edit.after) ?? edit.after)
        }
    }
}

extension Change {
    /// What the act did, where others had written on the same notes since the writer looked: from
    /// what was there to what is there now, so that undoing it brings theirs back.
    package func asDone(from before: Notebook, to after: Notebook) -> Change {
        var done = self
        for index in edits.indices {
            let id = edits[index].note
            // Of several edits of one note each has its own past.
            guard edits.count(where: { $0.note == id }) == 1, let now = after.note(id) else {
                continue
            }
            done.edits[index].before = before.note(id)?.current
            done.edits[index].after = now.current
        }
        for index in terms.indices {
            let id = terms[index].after.id
            guard terms.count(where: { $0.after.id == id }) == 1, let now = after.term(id) else {
                continue
            }
            done.terms[index].before = before.term(id)
            done.terms[index].after = now
        }
        return done
    }
}
