import Canvas
import Commitments

extension Command {
    static let finding: [Command] = [
        Command(
            "filter", "filter as you type: words, -not, \"exact\", status:stalled, last>180",
            keys: ["/"], words: "search find query look",
            hint: Hint(5) {
                Set.filtered.contains($0.screens.top.name) ? "filter" : "find pledges"
            }, .find,
            on: .browsing.subtracting([.statement, .redline, .languages, .coders])
        ) { session, _ in
            // What the filter changes must be in sight.
            if !Set.filtered.contains(session.screens.top.name) { session.screens.popToFirst() }
            session.screens.push(FilterScreen(before: session.filter.query))
            return []
        },
        Command(
            "pillar", "turn a pillar on or off; several can be on",
            keys: (1...9).map(String.init), hint: Hint("pillar", 6) { $0.pillarKeys }, .find,
            on: .filtered, readsItsKey: true
        ) { session, key in session.togglePillar(key) },
        Command(
            "all-pillars", "all pillars", keys: ["0"], .find, on: .filtered, readsItsKey: true,
            whyNot: { $0.filter.pillars.isEmpty ? "all pillars are on" : nil }
        ) { session, _ in
            session.filter.pillars = []
            session.relist()
            return []
        },
        Command(
            "facets", "filter by status, state, change, meeting, type, stale, has notes",
            keys: ["f"], words: "narrow stale retired", hint: Hint("facets", 11), .find,
            on: .filtered
        ) { session, _ in
            session.screens.push(MenuScreen.facets(session))
            return []
        },
        Command(
            "sort", "sort by pillar, last statement, status, title, notes", keys: ["S"],
            words: "order oldest newest latest recent alphabetical", .find,
            on: .ordered
        ) {
            session, _ in
            session.screens.push(MenuScreen.sorts(session))
            return []
        },
        Command(
            "as-of", "look at the catalog and the notes as of another day", keys: [],
            words: "date past history", .find,
            on: .browsing
        ) { session, _ in
            session.screens.push(PromptScreen.asOf(session))
            return []
        },
        Command(
            "clear-filter", "show all pledges again", keys: [], .find, on: .filtered,
            whyNot: { $0.filter.isAll ? "nothing is filtered out" : nil }
        ) { session, _ in
            session.clearFilter()
            return []
        },
    ]
}

extension Session {
    mutating func togglePillar(_ key: Key) -> [Effect] {
        guard case .character(let digit) = key,
            let pillar = catalog.pillars.first(where: { $0.key == digit })
        else {
            complain("no pillar has the key \(key)")
            return []
        }
        if filter.pillars.remove(pillar.id) == nil { filter.pillars.insert(pillar.id) }
        if filter.pillars.count == catalog.pillars.count { filter.pillars = [] }
        relist()
        return []
    }

    /// Removes everything that filters; the selected pledge stays selected.
    mutating func clearFilter() {
        let query = filter.query.text
        keepSelection()
        filter = .all
        relist()
        if query.isEmpty { return say("filter cleared") }
        remember(query: query)
        say("filter cleared · / then ↑ brings it back")
    }

    /// Lets the list stay on the pledge under the cursor when what is listed changes.
    mutating func keepSelection() {
        let snapshot = self
        screens.update(ListScreen.self) { $0.keepSelected(in: snapshot) }
    }

    /// Keeps a query for the history of the filter line.
    mutating func remember(query: String) {
        queryHistory.removeAll { $0 == query }
        queryHistory.append(query)
    }
}

extension Session {
    /// "1-4"; nil where there are fewer than two pillars.
    fileprivate var pillarKeys: String? {
        let keys = catalog.pillars.map(\.key)
        guard let first = keys.first, let last = keys.last, first != last else { return nil }
        return "\(first)-\(last)"
    }
}
