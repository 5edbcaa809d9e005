import Commitments
import Export
import Text

extension FormScreen {
    /// Asks for a small entry of the catalog: an id that stays, and a few lines.
    /// - Parameters:
    ///   - record: the entry whose values fill the fields at first; nil for a new one.
    ///   - order: the members that are asked for first.
    ///   - left: members that are not asked for once the entry is there.
    ///   - problems: what is wrong with it beside the rest of the catalog, by member.
    fileprivate static func entry<Record: ListedRecord>(
        _ record: Record?, in catalog: Catalog, order: [String] = [], without left: [String] = [],
        problems: @escaping @Sendable (Record, Catalog) -> [String: String] = { _, _ in [:] }
    ) -> FormScreen {
        let (kind, isNew) = (Record.kind.rawValue, record == nil)
        let start = record ?? Record.blank
        return FormScreen(
            title: record.map { "\(kind.capitalizedFirst) \($0.entry.key.name)" } ?? "New \(kind)",
            fields: FormField.fields(
                of: start, in: catalog, isNew: isNew, order: order, without: isNew ? [] : left),
            problems: { values, session in
                let made = values.taking(start, isNew: isNew)
                var found = problems(made, session.catalog).named
                if isNew, session.catalog.entry(made.entry.key) != nil {
                    found[.id] = "\(made.entry.key) already exists; choose another id"
                }
                return found
            }
        ) { session, values in
            let made = values.taking(start, isNew: isNew).entry
            if isNew { return session.submit("\(made.key) added", [.added(made)]) }
            let seen = values.asSeen?.taking(start, isNew: false) ?? start
            return session.submit(
                "\(made.key) changed", session.catalog.changes(from: seen.entry, to: made))
        }
    }

    static func pillar(_ pillar: Pillar?, in catalog: Catalog) -> FormScreen {
        entry(
            pillar, in: catalog, order: ["id", "name", "short", "key"], without: ["prefix"]
        ) { $1.problems(with: $0) }
    }

    static func party(_ party: Party?, in catalog: Catalog) -> FormScreen {
        entry(party, in: catalog)
    }

    static func source(_ source: Source?, in catalog: Catalog) -> FormScreen {
        entry(source, in: catalog)
    }
}

extension [String: String] {
    /// What is wrong with members, by the fields of the same names.
    fileprivate var named: FormProblems {
        FormProblems(uniqueKeysWithValues: map { (FormField.Name($0.key), $0.value) })
    }
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
            catalog.sources.map { ("\($0.publisher), \($0.title)", $0) }
                .sorted { $0.0.sortName < $1.0.sortName },
            by: "sources", form: FormScreen.source, key: { CatalogEntry.source($0).key }
        ) { $1.source(Source.ID($0)) }
    }

    /// - Parameter current: the entry as the catalog has it now; nil when it has gone.
    private mutating func choose<Entry: Sendable>(
        _ title: String, new: String, _ entries: [(label: String, entry: Entry)],
        by command: String, form: @escaping @Sendable (Entry?, Catalog) -> FormScreen,
        key: (Entry) -> CatalogEntry.Key,
        current: @escaping @Sendable (String, Catalog) -> Entry?
    ) -> [Effect] {
        func choice(_ label: String, _ entry: Entry?) -> PickScreen.Choice {
            let entryKey = entry.map(key)
            return PickScreen.Choice(label: label.oneLine) { session in
                session.open(form(entry, session.catalog), by: command, of: entryKey) {
                    session, key in
                    current(key.name, session.catalog).map { form($0, session.catalog) }
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
