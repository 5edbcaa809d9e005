import Commitments

extension FormField.Name {
    static let pillar = Self("pillar")
    static let names = Self("names")
    static let aliases = Self("aliases")
    static let parent = Self("parent")
}

extension FormScreen {
    /// Asks for all that a catalog holds of a pledge.
    /// - Parameters:
    ///   - pledge: what is in the fields at first; with an empty id, the pledge is new.
    ///   - key: names the form among those left half filled in.
    ///   - more: fields of the act that the pledge is part of.
    ///   - submit: takes the pledge as the fields say it, and all values.
    package static func pledge(
        _ title: String, key: String? = nil, about: String = "", pledge: Pledge,
        in catalog: Catalog, more: [FormField] = [],
        moreProblems: @escaping @Sendable (FormValues) -> FormProblems = { _ in [:] },
        submit: @escaping @Sendable (inout Session, Pledge, FormValues) -> FormAnswer
    ) -> FormScreen {
        let fields = FormField.fields(
            of: pledge, in: catalog, isNew: pledge.isNew,
            order: [
                "title", "pillar", "id", "type", "summary", "parties", "terms", "names", "aliases",
            ])
        return FormScreen(
            title: title, key: key, about: about, fields: fields + more,
            proposals: { values, session in pledge.proposals(values, session) },
            problems: { values, session in
                pledge.problems(values, session).merging(moreProblems(values)) { $1 }
            }
        ) { session, values in submit(&session, values.taking(pledge, isNew: pledge.isNew), values)
        }
    }
}

extension Pledge {
    fileprivate var isNew: Bool { id.text.isEmpty }

    /// The pledge that the analyst started from.
    func asSeen(_ values: FormValues) -> Pledge {
        values.asSeen?.taking(self, isNew: isNew) ?? self
    }

    fileprivate func proposals(_ values: FormValues, _ session: Session) -> FormValues {
        var proposals = FormValues()
        if let pillar = session.catalog.pillar(Pillar.ID(values[.pillar])) {
            proposals[.id] = session.nextPledgeID(in: pillar).text
        }
        return proposals
    }

    fileprivate func problems(_ values: FormValues, _ session: Session) -> FormProblems {
        var problems: FormProblems = [:]
        let catalog = session.catalog
        if isNew { problems[.id] = idProblem(values, session) }
        let wanted = values.items(.aliases)
        if let taken = wanted.first(where: { catalog.pledge($0).map { $0.id != id } ?? false }),
            let owner = catalog.pledge(taken)
        {
            problems[.aliases] = "“\(taken)” already names \(owner.id); leave it out"
        }
        problems[.names] = namesProblem(values)
        let parent = values[.parent]
        if !isNew, catalog.descends(Pledge.ID(parent), from: id) {
            problems[.parent] = "\(parent) itself grew from \(id); choose another"
        }
        return problems
    }

    private func idProblem(_ values: FormValues, _ session: Session) -> String? {
        let catalog = session.catalog
        let text = values[.id].uppercased()
        guard let pillar = catalog.pillar(Pillar.ID(values[.pillar])) else {
            return "choose the pillar first: its ids are counted"
        }
        let free = session.nextPledgeID(in: pillar)
        if let owner = catalog.pledge(text) {
            return "“\(text)” already names \(owner.id); \(free) is free"
        }
        let isRight = IDShape.pledge.fits(text) && text.hasPrefix(pillar.prefix + "-")
        return isRight
            ? nil : "ids of \(pillar.name) are \(pillar.prefix)- and digits; \(free) is free"
    }

    private func namesProblem(_ values: FormValues) -> String? {
        var seen: Set<String> = []
        for (language, names) in values.named(.names) {
            if !MemberKind.isLanguage(language) || names.isEmpty {
                return "write a language tag, a colon and the names: ko: 확장억제; 핵우산"
            }
            if !seen.insert(language).inserted {
                return "\(language) occurs twice; put its names on one line"
            }
        }
        return nil
    }
}

extension Catalog {
    /// Whether a pledge is another one, or grew from it over any number of steps.
    fileprivate func descends(_ pledge: Pledge.ID, from ancestor: Pledge.ID) -> Bool {
        var seen: Set<Pledge.ID> = []
        var next: Pledge.ID? = pledge
        while let id = next, seen.insert(id).inserted {
            if id == ancestor { return true }
            next = self.pledge(id.text)?.parent
        }
        return false
    }
}
