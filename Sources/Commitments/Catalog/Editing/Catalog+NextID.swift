extension Catalog {
    /// The id for a new pledge of a pillar: its prefix and the number after the highest that any
    /// pledge ever had, also one that is gone. An id is never used again.
    package func nextPledgeID(in pillar: Pillar) -> Pledge.ID {
        let beginning = pillar.prefix.uppercased() + "-"
        let names =
            pledges.flatMap { [$0.id.text] + $0.aliases }
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
