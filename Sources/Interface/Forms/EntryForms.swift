import Commitments
import Text

extension FormField.Name {
    static let key = Self("key")
    static let prefix = Self("prefix")
    static let entryName = Self("name")
    static let colour = Self("colour")
}

extension FormScreen {
    /// Asks for a small entry of the catalog: an id that stays, and a few lines.
    /// - Parameters:
    ///   - entry: what is in the fields at first; nil for a new one.
    ///   - id: what belongs into the id of a new one.
    ///   - make: the entry that the fields say.
    fileprivate static func entry(
        _ kind: CatalogEntry.Kind, _ entry: CatalogEntry?, id: String, fields: [FormField],
        make: @escaping @Sendable (FormValues, String) -> CatalogEntry,
        problems: @escaping @Sendable (CatalogEntry, Catalog) -> FormProblems
    ) -> FormScreen {
        let kept = entry?.key.name
        let idField = FormField(.id, "Id", help: id, isRequired: true)
        return FormScreen(
            title: kept.map { "\(kind.rawValue.capitalizedFirst) \($0)" } ?? "New \(kind.rawValue)",
            fields: (entry == nil ? [idField] : []) + fields,
            problems: { values, session in
                let made = make(values, kept ?? values[.id])
                var found = problems(made, session.catalog)
                if kept == nil, session.catalog.entry(made.key) != nil {
                    found[.id] = "there is a \(made.key) already; choose another id"
                }
                return found
            }
        ) { session, values in
            let made = make(values, kept ?? values[.id])
            guard let entry else { return session.submit("\(made.key) added", [.added(made)]) }
            let seen = values.asSeen.map { make($0, kept ?? "") } ?? entry
            return session.submit(
                "\(made.key) changed", session.catalog.changes(from: seen, to: made))
        }
    }

    static func pillar(_ pillar: Pillar?) -> FormScreen {
        let prefix = FormField(
            .prefix, "Prefix", help: "with which the ids of its pledges begin: SEC",
            isRequired: true)
        let colours =
            [FormField.Choice("", "none")]
            + Pillar.Colour.allCases.map { .init($0.rawValue, $0.rawValue) }
        return entry(
            .pillar, pillar.map { .pillar($0) },
            id: "lower-case words joined by hyphens; never changes later",
            fields: [
                FormField(
                    .entryName, "Name", help: "the subject: Security", isRequired: true,
                    value: pillar?.name ?? ""),
                FormField(
                    .short, "Short name", help: "a word, for columns", isRequired: true,
                    value: pillar?.short ?? ""),
                FormField(
                    .key, "Key", help: "the digit that shows its pledges alone", isRequired: true,
                    value: pillar.map { String($0.key) } ?? ""),
            ] + (pillar == nil ? [prefix] : []) + [
                FormField(
                    .colour, "Colour", .choice(colours), help: "of its name",
                    value: pillar?.colour?.rawValue ?? "")
            ],
            make: { values, id in
                .pillar(
                    Pillar(
                        id: Pillar.ID(id), key: values[.key].first ?? " ",
                        prefix: pillar?.prefix ?? values[.prefix].uppercased(),
                        name: values[.entryName].onOneLine, short: values[.short].onOneLine,
                        colour: Pillar.Colour(rawValue: values[.colour])))
            },
            problems: { made, catalog in
                guard case .pillar(let pillar) = made else { return [:] }
                return catalog.problems(with: pillar).named.merging(idProblem(made)) { $1 }
            })
    }

    static func party(_ party: Party?) -> FormScreen {
        entry(
            .party, party.map { .party($0) }, id: "two or three capital letters: JP",
            fields: [
                FormField(
                    .entryName, "Name", help: "Republic of Korea", isRequired: true,
                    value: party?.name ?? ""),
                FormField(
                    .short, "Short name", help: "for columns: ROK", isRequired: true,
                    value: party?.short ?? ""),
            ],
            make: { values, id in
                .party(
                    Party(
                        id: Party.ID(id.uppercased()), name: values[.entryName].onOneLine,
                        short: values[.short].onOneLine))
            },
            problems: { made, catalog in
                if case .party(let party) = made {
                    catalog.problems(with: party).named
                } else {
                    [:]
                }
            })
    }

    static func source(_ source: Source?) -> FormScreen {
        entry(
            .source, source.map { .source($0) },
            id: "lower-case words joined by hyphens; never changes later",
            fields: [
                FormField(
                    .publisher, "Publisher", help: "of the text that was read: White House",
                    isRequired: true, value: source?.publisher ?? ""),
                FormField(
                    .title, "Title", help: "in square brackets when it is not the published one",
                    isRequired: true, value: source?.title ?? ""),
                FormField(.url, "Address", help: "https://…", value: source?.url ?? ""),
            ],
            make: { values, id in
                .source(
                    Source(
                        id: Source.ID(id), publisher: values[.publisher].onOneLine,
                        title: values[.title].onOneLine, url: values.optional(.url)))
            },
            problems: { made, _ in
                guard case .source(let source) = made else { return [:] }
                var problems = idProblem(made)
                problems[.url] = addressProblem(source.url)
                return problems
            })
    }

    private static func idProblem(_ entry: CatalogEntry) -> FormProblems {
        let id = entry.key.name
        if id.isEmpty || isKebab(id) { return [:] }
        return [.id: "lower-case letters, digits and hyphens only: \(slug(id))"]
    }
}

extension [String: String] {
    /// What is wrong with members, by the fields of the same names.
    fileprivate var named: FormProblems {
        FormProblems(uniqueKeysWithValues: map { (FormField.Name($0.key), $0.value) })
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

// MARK: Choosing one

extension Session {
    /// Asks which pillar to change, or for a new one.
    mutating func choosePillar() -> [Effect] {
        choose(
            "Pillars", new: "a new pillar", catalog.pillars.map { ("\($0.key)  \($0.name)", $0) },
            by: "pillars", form: FormScreen.pillar, key: { CatalogEntry.pillar($0).key }
        ) { $1.pillar(Pillar.ID($0)) }
    }

    /// Asks which party to change, or for a new one.
    mutating func chooseParty() -> [Effect] {
        choose(
            "Parties", new: "a new party", catalog.parties.map { ("\($0.id)  \($0.name)", $0) },
            by: "parties", form: FormScreen.party, key: { CatalogEntry.party($0).key }
        ) { id, catalog in
            catalog.parties.first { $0.id.text == id }
        }
    }

    /// Asks which source to change, or for a new one.
    mutating func chooseSource() -> [Effect] {
        choose(
            "Sources", new: "a new source",
            catalog.sources.map { ("\($0.publisher), \($0.title)", $0) },
            by: "sources", form: FormScreen.source, key: { CatalogEntry.source($0).key }
        ) { $1.source(Source.ID($0)) }
    }

    /// - Parameter current: the entry as the catalog has it now; nil when it has gone.
    private mutating func choose<Entry: Sendable>(
        _ title: String, new: String, _ entries: [(label: String, entry: Entry)],
        by command: String, form: @escaping @Sendable (Entry?) -> FormScreen,
        key: (Entry) -> CatalogEntry.Key,
        current: @escaping @Sendable (String, Catalog) -> Entry?
    ) -> [Effect] {
        func choice(_ label: String, _ entry: Entry?) -> PickScreen.Choice {
            let entryKey = entry.map(key)
            return PickScreen.Choice(label: label.oneLine) { session in
                session.open(form(entry), by: command, of: entryKey) { session, key in
                    current(key.name, session.catalog).map(form)
                }
                return []
            }
        }
        screens.push(
            PickScreen(
                title: title,
                choices: [choice(new, nil)] + entries.map { choice($0.label, $0.entry) }))
        return []
    }
}
