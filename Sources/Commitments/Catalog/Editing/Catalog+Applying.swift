extension Catalog {
    /// The catalog after an edit.
    /// - Throws: `EditProblem` when an entry is not as the edit found it, or the result would
    ///   not be consistent; a catalog always is.
    package func applying(_ edit: CatalogEdit) throws(EditProblem) -> Catalog {
        if edit.changes.isEmpty { throw .nothing }
        return try applying(edit.changes, recording: edit)
    }

    /// The catalog after changes, with the edit that its history is to have of them.
    func applying(
        _ changes: [CatalogEdit.Change], recording edit: CatalogEdit
    ) throws(EditProblem) -> Catalog {
        var lists = CatalogLists(self)
        for change in changes { try lists.apply(change) }
        try lists.check(changes)
        lists.edits.append(edit)
        return lists.catalog(like: self, asOf: asOf(after: edit))
    }
}

/// The lists of a catalog while they are changed.
struct CatalogLists {
    /// By name; nil for one that was taken out, which keeps its place in the order.
    private var entries: [CatalogEntry.Kind: [CatalogEntry.Key: CatalogEntry?]] = [:]
    /// The order of entries that have no order of their own.
    private var order: [CatalogEntry.Kind: [CatalogEntry.Key]] = [:]
    var edits: [CatalogEdit]

    init(_ catalog: Catalog) {
        edits = catalog.edits
        for kind in CatalogEntry.Kind.allCases {
            let all = catalog.entries(of: kind)
            order[kind] = all.map(\.key)
            entries[kind] = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
        }
    }

    private subscript(key: CatalogEntry.Key) -> CatalogEntry? {
        entries[key.kind]?[key] ?? nil
    }

    private func has(_ kind: CatalogEntry.Kind, _ name: String) -> Bool {
        self[CatalogEntry.Key(kind, name)] != nil
    }

    mutating func apply(_ change: CatalogEdit.Change) throws(EditProblem) {
        let current = self[change.key]
        if change.before == nil, current != nil { throw .taken(change.key) }
        if current != change.before { throw .changedMeanwhile(change.key) }
        let kind = change.key.kind
        let isListed = entries[kind]?.index(forKey: change.key) != nil
        entries[kind, default: [:]].updateValue(change.after, forKey: change.key)
        if !isListed { order[kind, default: []].append(change.key) }
    }

    private func all(_ kind: CatalogEntry.Kind) -> [CatalogEntry] {
        (order[kind] ?? []).compactMap { self[$0] }
    }

    func catalog(like catalog: Catalog, asOf: CalendarDate) -> Catalog {
        var changed = Catalog(
            title: catalog.title, asOf: asOf,
            parties: all(.party).compactMap {
                if case .party(let party) = $0 { party } else { nil }
            },
            pillars: all(.pillar).compactMap { if case .pillar(let it) = $0 { it } else { nil } },
            formats: all(.format).compactMap { if case .format(let it) = $0 { it } else { nil } },
            sources: all(.source).compactMap { if case .source(let it) = $0 { it } else { nil } },
            meetings: all(.meeting).compactMap {
                if case .meeting(let it) = $0 { it } else { nil }
            },
            pledges: pledges, reaffirmations: reaffirmations, lexicon: catalog.lexicon,
            terms: catalog.terms,
            expectations: all(.expectation).compactMap {
                if case .expectation(let it) = $0 { it } else { nil }
            },
            edits: edits,
            statements: all(.statement).compactMap {
                if case .statement(let it) = $0 { it } else { nil }
            }, quoteLimit: catalog.quoteLimit)
        changed.statementCoverage = catalog.statementCoverage
        return changed
    }

    private var pledges: [Pledge] {
        all(.pledge).compactMap { if case .pledge(let pledge) = $0 { pledge } else { nil } }
    }

    private var reaffirmations: [Reaffirmation] {
        all(.reaffirmation).compactMap { if case .reaffirmation(let it) = $0 { it } else { nil } }
    }
}

// MARK: Checks

extension CatalogLists {
    /// Every link must lead somewhere. What was not touched can only dangle when something was
    /// taken out.
    func check(_ changes: [CatalogEdit.Change]) throws(EditProblem) {
        let hasRemovals = changes.contains { $0.after == nil }
        let touched =
            hasRemovals
            ? CatalogEntry.Kind.allCases.flatMap(all) : changes.compactMap(\.after)
        for entry in touched { try check(entry) }
        if changes.contains(where: { $0.key.kind == .pledge }) { try checkNames() }
    }

    private func check(_ entry: CatalogEntry) throws(EditProblem) {
        for target in entry.links where self[target] == nil {
            throw .dangling(entry.key, to: target)
        }
        if case .reaffirmation(let said) = entry, said.wordings.isEmpty {
            throw .noWording(entry.key)
        }
    }

    private func checkNames() throws(EditProblem) {
        var owners: [String: Pledge.ID] = [:]
        let parents = Dictionary(pledges.map { ($0.id, $0.parent) }) { first, _ in first }
        for pledge in pledges {
            for name in [pledge.id.text] + pledge.aliases {
                if let owner = owners.updateValue(pledge.id, forKey: name.uppercased()) {
                    throw .nameTaken(name, by: owner)
                }
            }
            var seen: Set<Pledge.ID> = [pledge.id]
            var ancestor = pledge.parent
            while let next = ancestor {
                if !seen.insert(next).inserted { throw .circle(pledge.id) }
                ancestor = parents[next] ?? nil
            }
        }
    }
}
