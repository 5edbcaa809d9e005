import Canvas
import Commitments

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
            "step-right", "one to the right: later", keys: ["l", "Right"], .move, on: .sideways
        ) { session, _ in
            session.moveSideways(by: 1)
            return []
        },
        Command("step-left", "one to the left: earlier", keys: ["h", "Left"], .move, on: .sideways)
        { session, _ in
            session.moveSideways(by: -1)
            return []
        },
        Command(
            "zoom-in", "closer: years, quarters, months", keys: ["+", "="], hint: Hint("closer", 5),
            .move, on: [.timeline]
        ) { session, _ in session.zoom(by: 1, whyNot: "months are as close as it gets") },
        Command("zoom-out", "further away", keys: ["-"], .move, on: [.timeline]) { session, _ in
            session.zoom(by: -1, whyNot: "all years are in sight")
        },
    ]
}

extension Session {
    fileprivate mutating func zoom(by step: Int, whyNot: String) -> [Effect] {
        if withTop(TimelineScreen.self, { $0.zoom(by: step) }) == false { complain(whyNot) }
        return []
    }
}
