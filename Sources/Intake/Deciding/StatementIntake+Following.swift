import Commitments

extension StatementIntake {
    /// The statement with what it needs to find its pledges, meeting and source in another state of
    /// the catalog.
    package func naming(_ catalog: Catalog) -> StatementIntake {
        var intake = self
        intake.added.merge(catalog.additions(by: named)) { first, _ in first }
        return intake
    }

    /// The statement with the ids that its entries have now.
    package func following(_ entries: AddedEntries) -> StatementIntake {
        added.isEmpty ? self : renamed(by: Renaming(added, in: entries))
    }

    /// The entries of the catalog that it names. Its new pledges are not among them.
    private var named: Set<CatalogEntry.Key> {
        let new = Set(newPledges.map(\.id))
        let pledges = Set(verdicts.flatMap(\.links).map(\.pledge)).subtracting(new)
        let meetings = details.meeting.map {
            [CatalogEntry.Key(.meeting, $0.id.text), CatalogEntry.Key(.source, $0.source.text)]
        }
        let sources = details.source.map { [CatalogEntry.Key(.source, $0.id.text)] }
        return Set(
            pledges.map { CatalogEntry.Key(.pledge, $0.text) } + (meetings ?? []) + (sources ?? []))
    }

    /// The statement with other ids. A new pledge whose id one of them is gets another one.
    package func renamed(by renaming: Renaming) -> StatementIntake {
        if renaming.isEmpty { return self }
        var intake = self
        intake.details.meeting = details.meeting.map { renaming($0) }
        intake.details.source = details.source.map { renaming($0) }
        intake.changeDecisions { $0.rename(by: renaming) }
        intake.added = renaming(added)
        return intake
    }
}

extension StatementIntake {
    /// The statement whose new pledges give way to pledges that the catalog has got with their ids:
    /// what was linked so far means the new ones.
    package func givingWay(to catalog: Catalog) -> StatementIntake {
        let taken = newPledges.filter { new in
            catalog.pledge(new.id.text).map { $0.title != new.title } ?? false
        }
        if taken.isEmpty { return self }
        var known = Set(newPledges.map(\.id.text))
        for pledge in catalog.pledges { known.formUnion([pledge.id.text] + pledge.aliases) }
        var names: [Pledge.ID: Pledge.ID] = [:]
        for pledge in taken {
            let key = CatalogEntry.Key(.pledge, pledge.id.text)
            let free = KnownIDs.freeName(like: key, besides: known)
            known.insert(free)
            names[pledge.id] = Pledge.ID(free)
        }
        var intake = self
        intake.changeDecisions { $0.rename(names) { names[$0] ?? $0 } }
        return intake
    }
}

extension StatementIntake.Decisions {
    fileprivate mutating func rename(by renaming: Renaming) {
        let new = Set(newPledges.map(\.id))
        let links = Set(verdicts.flatMap(\.links).map(\.pledge))
        var names: [Pledge.ID: Pledge.ID] = [:]
        for id in links where !new.contains(id) { names[id] = renaming(id) }
        var taken = Set(names.values).union(new)
        for id in newPledges.map(\.id) where Set(names.values).contains(id) {
            let free = Pledge.ID(
                KnownIDs.freeName(
                    like: CatalogEntry.Key(.pledge, id.text), besides: Set(taken.map(\.text))))
            taken.insert(free)
            names[id] = free
        }
        rename(names) { names[$0] ?? renaming($0) }
    }

    fileprivate mutating func rename(
        _ names: [Pledge.ID: Pledge.ID], parent: (Pledge.ID) -> Pledge.ID
    ) {
        for index in newPledges.indices {
            newPledges[index].id = names[newPledges[index].id] ?? newPledges[index].id
            newPledges[index].parent = newPledges[index].parent.map(parent)
        }
        verdicts = verdicts.map { $0.renamed(names) }
    }
}

extension Verdict {
    fileprivate func renamed(_ names: [Pledge.ID: Pledge.ID]) -> Verdict {
        if links.isEmpty { return self }
        return .linked(
            links.map { said in
                var said = said
                said.pledge = names[said.pledge] ?? said.pledge
                return said
            })
    }
}
