import Canvas

extension Command {
    static let reviewing: [Command] = [
        Command(
            "review", "the review queue: what is stale or due", keys: ["g q"],
            words: "overdue due old todo", .go, on: .browsing
        ) { session, _ in
            session.show(ReviewScreen(session))
        },
        Command(
            "overview", "the overview: statuses, states and activity in figures", keys: ["g o"],
            words: "dashboard statistics summary",
            .go, on: .browsing
        ) { session, _ in
            session.show(OverviewScreen(session))
        },
        Command(
            "methodology", "the rules: labels, states, words, what was read", keys: ["g r"],
            words: "legend about method", .go,
            on: .browsing
        ) { session, _ in
            session.show(MethodologyScreen())
        },
        Command(
            "review-order", "sort by urgency or by reason", keys: ["S"],
            hint: Hint("reasons", 5), .find, on: [.review]
        ) { session, _ in
            session.withTop(ReviewScreen.self) { $0.toggleGroups() }
            return []
        },
        Command("next-figure", "the next figure", keys: ["Tab"], .move, on: [.overview]) {
            session, _ in
            session.move(.items(1))
            return []
        },
        Command(
            "previous-figure", "the previous figure", keys: ["Shift-Tab"], .move, on: [.overview]
        ) {
            session, _ in
            session.move(.items(-1))
            return []
        },
    ]
}

extension Session {
    /// Opens a screen, unless it is the one in front.
    fileprivate mutating func show(_ screen: some Screen) -> [Effect] {
        if screens.top.name != screen.name { screens.push(screen) }
        return []
    }
}
