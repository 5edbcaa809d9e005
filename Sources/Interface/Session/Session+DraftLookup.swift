import Commitments

extension Session {
    /// The draft of a new note on a pledge, whichever of its names the draft uses: two pledges may
    /// have become one since it was kept.
    func draft(on pledge: Pledge) -> Draft? {
        if drafts.isEmpty { return nil }
        if let draft = drafts[.init(pledge: pledge.id)] { return draft }
        return drafts.values.filter { draft in
            draft.subject.note == nil && catalog.pledge(draft.subject.pledge.text)?.id == pledge.id
        }.max { $0.time < $1.time }
    }
}
