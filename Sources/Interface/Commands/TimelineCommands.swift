import Canvas
import Commitments
import Export

extension Command {
    /// Timeline, heat and terms: what changes over the years.
    static let overTime: [Command] = [
        Command(
            "timeline", "the pledge over the years", keys: ["t"], hint: Hint("timeline", 14), .go,
            on: .withPledge.subtracting([.timeline]),
            whyNot: { $0.currentPledge == nil ? "no pledge is selected" : nil }
        ) { session, _ in
            if let pledge = session.currentPledge {
                session.screens.push(TimelineScreen(pledge.id))
            }
            return []
        },
        Command(
            "go-timeline", "the timeline of the selected pledge", keys: ["g t"], .go,
            on: .browsing,
            whyNot: { $0.lastPledge == nil ? "no pledge is selected" : nil }
        ) { session, _ in
            if let pledge = session.lastPledge, !(session.screens.top is TimelineScreen) {
                session.screens.push(TimelineScreen(pledge.id))
            }
            return []
        },
        Command(
            "copy-timeline", "copy the timeline of the pledge as text", keys: ["y t"], .files,
            on: [.list, .pledge, .timeline],
            whyNot: { $0.currentPledge == nil ? "no pledge is selected" : nil }
        ) { session, _ in session.copyTimeline() },
        Command(
            "heat", "how often meetings mentioned pledges, by pillar and year", keys: ["H"], .go,
            on: .browsing.subtracting([.heat])
        ) { session, _ in
            session.screens.push(HeatScreen())
            return []
        },
        Command(
            "expand", "show or hide the pledges of a pillar", keys: ["Tab"],
            hint: Hint("pledges", 5), .move, on: [.heat],
            whyNot: {
                ($0.screens.top as? HeatScreen)?.isOnSum ?? false
                    ? "the sum of all has no pledges to show" : nil
            }
        ) { session, _ in
            session.withTop(HeatScreen.self) { $0.toggle() }
            return []
        },
        Command(
            "terms", "term watch: which variant of a term is used, and when", keys: ["g w"], .go,
            on: .browsing.subtracting([.terms])
        ) { session, _ in
            session.screens.push(TermsScreen())
            return []
        },
        Command(
            "add-term", "watch a term of your own", keys: ["A"], hint: Hint("add a term", 5),
            .notes, on: [.terms], whyNot: { $0.whyNoNotes }
        ) { session, _ in
            session.screens.push(PromptScreen.term())
            return []
        },
        Command(
            "edit-term", "change this term of yours", keys: ["e"], hint: Hint("change", 6), .notes,
            on: [.terms], whyNot: whyNotOwnTerm
        ) { session, _ in
            if let own = session.ownTermShown {
                session.screens.push(PromptScreen.term(editing: own))
            }
            return []
        },
        Command(
            "delete-term", "stop watching this term of yours; u brings it back", keys: ["D"],
            .notes, on: [.terms], whyNot: whyNotOwnTerm
        ) { session, _ in session.deleteTerm() },
        Command(
            "zoom-in", "zoom in: years, quarters, months", keys: ["+", "="],
            hint: Hint("closer", 5),
            .move, on: [.heat, .timeline]
        ) { session, _ in session.zoom(by: 1) },
        Command("zoom-out", "zoom out", keys: ["-"], .move, on: [.heat, .timeline]) {
            session, _ in
            session.zoom(by: -1)
        },
    ]

    @Sendable private static func whyNotOwnTerm(_ session: Session) -> String? {
        session.whyNoNotes
            ?? (session.ownTermShown == nil
                ? "this term comes with the catalog; you can change or delete only your own" : nil)
    }
}

extension Session {
    /// The text that `pledges timeline` prints.
    fileprivate mutating func copyTimeline() -> [Effect] {
        guard let pledge = currentPledge, let position = catalog.position(ofPledge: pledge.id.text)
        else { return [] }
        let list = TimelineList(register, pledge: position)
        return copy(ProseLayout().text(of: list), "the timeline of \(pledge.id)")
    }

    fileprivate mutating func zoom(by step: Int) -> [Effect] {
        let isDone =
            withTop(TimelineScreen.self) { $0.zoom(by: step) }
            ?? withTop(HeatScreen.self) { $0.zoom(to: step > 0 ? .quarters : .years) }
        if isDone == false {
            complain(step > 0 ? "cannot zoom in further" : "cannot zoom out further")
        }
        return []
    }
}

extension Session {
    /// The pledge selected on the screen in front, else on the nearest one below that has one.
    fileprivate var lastPledge: Pledge? {
        screens.all.reversed().lazy.compactMap { $0.selectedPledge(in: self) }.first
    }
}
