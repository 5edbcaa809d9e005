extension Catalog {
    /// The id for a new pledge of a pillar: its prefix and the number after the highest that any
    /// pledge ever had, also one that is gone, or that others have which are on their way. An id is
    /// never used again.
    package func nextPledgeID(
        in pillar: Pillar, besides others: Set<Pledge.ID> = []
    ) -> Pledge.ID {
        let beginning = pillar.prefix.uppercased() + "-"
        let names =
            pledges.flatMap { [$0.id.text] + $0.aliases } + others.map(\.text)
            + edits.flatMap { edit in
                edit.changes.filter { $0.key.kind == .pledge }.map(\.key.name)
            }
        let numbers = names.compactMap { name -> Int? in
            name.uppercased().hasPrefix(beginning) ? Int(name.dropFirst(beginning.count)) : nil
        }
        let next = String((numbers.max() ?? 0) + 1)
        return Pledge.ID(beginning + (next.count < 2 ? "0" : "") + next)
    }
}
