/// The acts on a catalog that touch more than one entry. Each gives the changes of an edit; the
/// edit is checked when it is applied.
extension Catalog {
    /// Links a pledge to a meeting with a wording, or adds the wording to what is linked already.
    /// The wording of a source that has one there takes its place.
    package func linking(
        _ pledge: Pledge.ID, to meeting: Meeting.ID, speaker: Speaker = .all, _ wording: Wording
    ) -> [CatalogEdit.Change] {
        guard let said = reaffirmation(of: pledge, at: meeting) else {
            return [
                .added(
                    .reaffirmation(
                        Reaffirmation(
                            pledge: pledge, meeting: meeting, speaker: speaker, wordings: [wording])
                    ))
            ]
        }
        var after = said
        after.wordings.removeAll { $0.source == wording.source }
        after.wordings = Catalog.officialFirst(after.wordings + [wording])
        return changes(from: .reaffirmation(said), to: .reaffirmation(after))
    }

    /// Takes a pledge off a meeting.
    package func unlinking(_ pledge: Pledge.ID, from meeting: Meeting.ID) -> [CatalogEdit.Change] {
        guard let said = reaffirmation(of: pledge, at: meeting) else { return [] }
        return [.removed(.reaffirmation(said))] + expectations(of: pledge, at: meeting)
    }

    /// Retires a pledge, or brings a retired one back when no day is given.
    package func retiring(_ pledge: Pledge, on day: CalendarDate?) -> [CatalogEdit.Change] {
        var after = pledge
        after.retired = day
        return changes(from: .pledge(pledge), to: .pledge(after))
    }

    /// Replaces an entry by another of the same name; nothing when they are the same.
    package func changes(
        from before: CatalogEntry, to after: CatalogEntry
    ) -> [CatalogEdit.Change] {
        if before == after { return [] }
        return [CatalogEdit.Change(before: before, after: after)].compactMap(\.self)
    }

    /// Merges one pledge into another: reaffirmations of `pledge` become those of `other`, which also
    /// gets its names, so that notes on either are notes on `other`.
    package func merging(_ pledge: Pledge, into other: Pledge) -> [CatalogEdit.Change] {
        var merged = other
        merged.aliases += ([pledge.id.text] + pledge.aliases).filter {
            !merged.aliases.contains($0)
        }
        merged.terms += pledge.terms.filter { !merged.terms.contains($0) }
        for names in pledge.names {
            if let index = merged.names.firstIndex(where: { $0.language == names.language }) {
                merged.names[index].names += names.names.filter {
                    !merged.names[index].names.contains($0)
                }
            } else {
                merged.names.append(names)
            }
        }
        if merged.parent == pledge.id {
            merged.parent = pledge.parent == other.id ? nil : pledge.parent
        }
        let children = pledges.filter { $0.parent == pledge.id && $0.id != other.id }
        return moving(reaffirmations(of: pledge), to: other.id)
            + children.flatMap { child in
                var after = child
                after.parent = other.id
                return changes(from: .pledge(child), to: .pledge(after))
            }
            + expectations(of: pledge.id) + [.removed(.pledge(pledge))]
            + changes(from: .pledge(other), to: .pledge(merged))
    }

    /// Makes two pledges of one: what was said at the meetings moves to a new pledge, which grows
    /// from the old one.
    package func splitting(
        _ pledge: Pledge, into new: Pledge, at meetings: Set<Meeting.ID>
    ) -> [CatalogEdit.Change] {
        let moved = reaffirmations(of: pledge).filter { meetings.contains($0.meeting) }
        let left = expectations.filter { expectation in
            expectation.pledge == pledge.id
                && (meetings.contains(expectation.from) || meetings.contains(expectation.to))
        }
        return [.added(.pledge(new))] + moving(moved, to: new.id)
            + left.map { .removed(.expectation($0)) }
    }

    /// The reaffirmations of a pledge, newest first.
    package func reaffirmations(of pledge: Pledge) -> [Reaffirmation] {
        guard let position = position(ofPledge: pledge.id.text) else { return [] }
        return reaffirmationsOfPledge[position].map { reaffirmations[$0] }
    }

    /// The official wordings, then those of the press, each in the order given.
    package static func officialFirst(_ wordings: [Wording]) -> [Wording] {
        wordings.filter(\.provenance.isOfficial) + wordings.filter { !$0.provenance.isOfficial }
    }

    private func moving(
        _ moved: [Reaffirmation], to pledge: Pledge.ID
    ) -> [CatalogEdit.Change] {
        var citing = CitingAgain(self)
        let moves = moved.flatMap { said -> [CatalogEdit.Change] in
            var after = said
            after.pledge = pledge
            let there = reaffirmation(of: pledge, at: said.meeting)
            if let there {
                after = there
                for wording in said.wordings { citing.add(wording, to: &after) }
                after.wordings = Catalog.officialFirst(after.wordings)
            }
            return [
                .removed(.reaffirmation(said)),
                CatalogEdit.Change(
                    before: there.map { .reaffirmation($0) }, after: .reaffirmation(after)),
            ].compactMap(\.self)
        }
        return citing.added.map { .added(.source($0)) } + moves
    }

    /// How readers judged a pledge, which nobody said of what it becomes.
    private func expectations(
        of pledge: Pledge.ID, at meeting: Meeting.ID? = nil
    ) -> [CatalogEdit.Change] {
        expectations.filter {
            $0.pledge == pledge && (meeting == nil || $0.from == meeting || $0.to == meeting)
        }.map { .removed(.expectation($0)) }
    }
}
