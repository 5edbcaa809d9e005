import Commitments

extension Session {
    /// Asks, once for each form that is opened, which ids the last fetched branch has: only who adds
    /// an entry needs to know, and the answer comes while the form is filled in.
    mutating func askForIDsElsewhere() -> [Effect] {
        guard screens.top is FormScreen else {
            asksForIDs = false
            return []
        }
        if asksForIDs { return [] }
        asksForIDs = true
        return [.disk(.findIDsElsewhere)]
    }

    /// Ids that a new entry must not get: the last fetched branch, a note or a draft has them.
    var givenIDs: KnownIDs {
        var ids = idsElsewhere.union(register.idsInNotes)
        for draft in drafts.all { ids.insert(draft.subject.pledge) }
        return ids
    }

    /// The id proposed for a new pledge: none that a statement on its way into the catalog gives.
    func nextPledgeID(in pillar: Pillar, besides others: Set<Pledge.ID> = []) -> Pledge.ID {
        let awaited = intakes.all.flatMap(\.newPledges).map(\.id)
        return catalog.nextPledgeID(
            in: pillar, besides: others.union(givenIDs.pledges).union(awaited))
    }
}
