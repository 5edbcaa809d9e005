import Commitments

extension Session {
    /// The drafts of new notes on a pledge, the earliest first, whichever of its names they use: two
    /// pledges may have become one since they were kept.
    func drafts(on pledge: Pledge) -> [Draft] {
        if drafts.isEmpty { return [] }
        let entries = AddedEntries(catalog)
        return drafts.all.filter { draft in
            // Another pledge may have the id of one that the catalog does not have for a while.
            (draft.added.map { entries[$0] != nil } ?? true) && draft.subject.note == nil
                && catalog.pledge(draft.subject.pledge.text)?.id == pledge.id
        }
    }

    /// The drafts of new notes on pledges that the catalog does not have.
    var draftsWithoutPledge: [Draft] {
        if drafts.isEmpty { return [] }
        let entries = AddedEntries(catalog)
        return drafts.all.filter { draft in
            draft.subject.note == nil
                && (catalog.pledge(draft.subject.pledge.text) == nil
                    || draft.added.map { entries[$0] == nil } ?? false)
        }
    }

    /// A note of a pledge that somebody deleted while an edit of it was left half written.
    func deletedNote(withDraftOn pledge: Pledge) -> Note? {
        drafts.all.lazy.compactMap(\.subject.note).compactMap { self.register.notebook.note($0) }
            .first { $0.current.isDeleted && catalog.pledge($0.pledge.text)?.id == pledge.id }
    }

    /// The note that an edit is about: that under the cursor, else one with an edit that was left half
    /// written, else the latest.
    var noteToEdit: Note? {
        let current = currentNote
        let isChosen =
            (screens.base as? PledgeScreen).map { $0.noteUnderCursor(in: self) != nil } ?? false
        if let current, isChosen || drafts.all.contains(where: { $0.subject.note == current.id }) {
            return current
        }
        return currentPledge.flatMap { deletedNote(withDraftOn: $0) } ?? current
    }
}
