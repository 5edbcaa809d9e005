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
}
