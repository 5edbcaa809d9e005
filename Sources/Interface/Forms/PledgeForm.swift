import Commitments

extension FormField.Name {
    static let pillar = Self("pillar")
    static let type = Self("type")
    static let parties = Self("parties")
    static let terms = Self("terms")
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
        FormScreen(
            title: title, key: key, about: about, fields: pledge.fields(in: catalog) + more,
            proposals: { values, session in pledge.proposals(values, session) },
            problems: { values, session in
                pledge.problems(values, session).merging(moreProblems(values)) { $1 }
            }
        ) { session, values in submit(&session, pledge.taking(values), values) }
    }
}

// MARK: The fields

extension Pledge {
    fileprivate var isNew: Bool { id.text.isEmpty }

    fileprivate func fields(in catalog: Catalog) -> [FormField] {
        let id = FormField(.id, "Id", help: "as SEC-02; it never changes and is never given again")
        return [
            FormField(
                .title, "Title", help: "what was promised, in a few words", isRequired: true,
                value: title),
            FormField(
                .pillar, "Pillar", .choice(catalog.pillars.map { .init($0.id.text, $0.name) }),
                help: "the subject that it belongs to", isRequired: true, value: pillar.text),
        ] + (isNew ? [id] : []) + whatItIs(catalog) + names(catalog)
    }

    private func whatItIs(_ catalog: Catalog) -> [FormField] {
        [
            FormField(
                .type, "Type", .choice(PledgeType.allCases.map { .init($0.rawValue, $0.rawValue) }),
                help: "an action is done, a process recurs, a position is held", isRequired: true,
                value: type.rawValue),
            FormField(
                .summary, "Summary", .text, help: "in a sentence of ours", isRequired: true,
                value: summary),
            FormField(
                .parties, "Parties", .several(catalog.parties.map { .init($0.id.text, $0.short) }),
                help: "who promised it; Space turns one on or off", isRequired: true,
                value: parties.map(\.text).joined(separator: "\n")),
        ]
    }

    private func names(_ catalog: Catalog) -> [FormField] {
        let others = catalog.pledges.filter { $0.id != id }
        return [
            FormField(
                .terms, "Terms", .list, help: "words by which it is found, one a line",
                value: terms.joined(separator: "\n")),
            FormField(
                .names, "Names", .list, help: "in other languages, a line each: ko: 확장억제; 핵우산",
                value: names.map { "\($0.language): \($0.names.joined(separator: "; "))" }
                    .joined(separator: "\n")),
            FormField(
                .aliases, "Other ids", .list, help: "further ids that it answers to, one a line",
                value: aliases.joined(separator: "\n")),
            FormField(
                .parent, "Grew from",
                .choice(
                    [.init("", "none")] + others.map { .init($0.id.text, "\($0.id) \($0.title)") }),
                help: "the pledge that it grew from; Enter finds one by typing",
                value: parent?.text ?? ""),
        ]
    }
}

// MARK: What the fields say

extension Pledge {
    /// The pledge that the analyst started from.
    func asSeen(_ values: FormValues) -> Pledge { values.asSeen.map(taking) ?? self }

    fileprivate func taking(_ values: FormValues) -> Pledge {
        var pledge = self
        if isNew { pledge.id = ID(values[.id].uppercased()) }
        pledge.title = values[.title].onOneLine
        pledge.pillar = Pillar.ID(values[.pillar])
        pledge.type = PledgeType(rawValue: values[.type]) ?? type
        pledge.summary = values[.summary].onOneLine
        pledge.parties = values.items(.parties).map { Party.ID($0) }
        pledge.terms = values.items(.terms).uniqued
        pledge.names = values.named(.names).map { Names(language: $0.key, names: $0.texts) }
        pledge.aliases = values.items(.aliases).uniqued
        pledge.parent = values.optional(.parent).map { ID($0) }
        return pledge
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
            problems[.parent] = "\(parent) grew from \(id) itself; choose another"
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
        let digits = text.dropFirst(pillar.prefix.count + 1)
        let isRight =
            text.hasPrefix(pillar.prefix + "-") && (2...4).contains(digits.count)
            && digits.allSatisfy { $0.isASCII && $0.isNumber }
        return isRight
            ? nil : "ids of \(pillar.name) are \(pillar.prefix)- and digits; \(free) is free"
    }

    private func namesProblem(_ values: FormValues) -> String? {
        var seen: Set<String> = []
        for (language, names) in values.named(.names) {
            if !isLanguage(language) || names.isEmpty {
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

extension String {
    /// The text with each run of white space as one space.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension [String] {
    /// Each text once, at its first place.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
