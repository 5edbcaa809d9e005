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

    /// The id proposed for a new pledge: none that a statement on its way into the catalog gives.
    func nextPledgeID(in pillar: Pillar, besides others: Set<Pledge.ID> = []) -> Pledge.ID {
        let awaited = intakes.all.flatMap(\.newPledges).map(\.id)
        return catalog.nextPledgeID(
            in: pillar, besides: others.union(idsElsewhere.pledges).union(awaited))
    }
}
