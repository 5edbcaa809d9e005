import Commitments

extension Session {
    /// The drafts of new notes on a pledge, the earliest first, whichever of its names they use: two
    /// pledges may have become one since they were kept.
    func drafts(on pledge: Pledge) -> [Draft] {
        if drafts.isEmpty { return [] }
        return drafts.all.filter { draft in
            draft.subject.note == nil && catalog.pledge(draft.subject.pledge.text)?.id == pledge.id
        }
    }
}
