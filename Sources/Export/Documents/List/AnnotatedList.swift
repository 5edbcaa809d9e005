import Commitments

/// Pledges with their wordings and notes, in the order shown: everything that a format needs to
/// write them down. It knows neither clock nor environment, so that the browser and the command
/// line make the same bytes of the same choices.
package struct AnnotatedList: Sendable {
    /// The catalog and the notes, as of a day.
    package let register: Register
    /// With its facets in the order of the fields, so that it does not matter in which they were
    /// chosen.
    package let filter: Filter
    /// The order of the pledges.
    package let sort: Sort
    /// The pledges picked one by one; the list holds those of them that match the filter. Nil when
    /// none were picked: then the list holds all that match.
    package let picked: Set<Pledge.ID>?
    /// Which notes of each pledge are in it.
    package let notes: NoteChoice
    /// The scale by which tables also have scores; nil for none.
    package let scale: ScoreScale?
    /// Positions of pledges in the catalog, in the order shown.
    package let rows: [Int]

    /// Lists what a filter lets through.
    /// - Parameters:
    ///   - picked: only these of them, such as the pledges marked in the browser; retired ones, too.
    ///   - scale: by which tables also have scores.
    package init(
        _ register: Register, filter: Filter = .all, sortedBy sort: Sort = .pillar,
        picked: Set<Pledge.ID>? = nil, notes: NoteChoice = .all, scale: ScoreScale? = nil
    ) {
        self.register = register
        self.filter = filter.inOrder
        self.sort = sort
        self.picked = picked
        self.notes = notes
        self.scale = scale
        let pledges = register.catalog.pledges
        rows = Listing(register, filter, sortedBy: sort, picked: picked ?? []).rows.filter {
            picked?.contains(pledges[$0].id) ?? true
        }
    }

    /// The catalog as it was known on the day.
    package var catalog: Catalog { register.catalog }

    /// Each pledge of the list with its position in the catalog.
    var pledges: some Sequence<(position: Int, pledge: Pledge)> {
        rows.lazy.map { [catalog] in (position: $0, pledge: catalog.pledges[$0]) }
    }

    /// The chosen notes of a pledge, newest first.
    func notes(on pledge: Pledge) -> [Note] { notes.chosen(from: register.notes(on: pledge)) }

    /// The reaffirmations of a pledge with their meetings, newest first.
    func reaffirmations(of position: Int) -> [(reaffirmation: Reaffirmation, meeting: Meeting)] {
        register.facts[position].reaffirmations.map {
            (catalog.reaffirmations[$0], catalog.meetings[catalog.links[$0].meeting])
        }
    }

    /// How many of the list's wordings a government wrote, and how many the press gave.
    package var coverage: (official: Int, press: Int) {
        let wordings = rows.flatMap { reaffirmations(of: $0).flatMap(\.reaffirmation.wordings) }
        let official = wordings.count { $0.provenance.isOfficial }
        return (official, wordings.count - official)
    }

    /// The score of a pledge, where the list has scores and its status says one.
    func score(of position: Int) -> String {
        guard let scale, let score = scale.score(of: register.facts[position].status) else {
            return ""
        }
        return scale.text(of: score)
    }

    /// The picked pledges, in the catalog's order.
    var pickedInOrder: [Pledge.ID] {
        picked.map { picked in catalog.pledges.map(\.id).filter { picked.contains($0) } } ?? []
    }
}

extension Filter {
    var inOrder: Filter {
        var filter = self
        filter.facets = Condition.Field.allCases.flatMap { field in
            facets.filter { $0.field == field }
        }
        return filter
    }
}
