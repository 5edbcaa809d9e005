import Canvas
import Commitments

extension Command {
    static let going: [Command] = [
        Command(
            "open", "open", keys: ["Enter"],
            hint: Hint(2) { $0.screens.top.openWord(in: $0) }, .go, on: .browsing
        ) { session, _ in session.screens.top.open(in: &session) },
        Command(
            "into", "open, like Enter", keys: ["l", "Right"], .go,
            on: .browsing.subtracting(.sideways)
        ) { session, _ in session.screens.top.open(in: &session) },
        Command(
            "back", "back to the previous screen", keys: ["h", "Left"], .go,
            on: .browsing.subtracting(.sideways).subtracting([.list])
        ) { session, _ in
            session.screens.pop()
            return []
        },
        Command("pledges", "the pledge list", keys: ["g p"], words: "list home", .go) {
            session, _ in
            session.screens.popToFirst()
            return []
        },
        Command(
            "meetings", "the meetings and their statements", keys: ["g m"], words: "summits list",
            .go, on: .browsing
        ) { session, _ in session.openMeetings() },
        Command(
            "meetings-here", "the meetings and their statements, like g m", keys: ["m"],
            hint: Hint("meetings", 12), .go,
            on: .browsing.subtracting([.changes, .wording, .redline, .meetings])
        ) { session, _ in session.openMeetings() },
        Command(
            "earlier", "the previous meeting, text, pledge or term", keys: ["["], .go,
            on: [.pledge, .meeting, .statement, .languages, .matrix, .terms, .timeline]
        ) {
            session, _ in session.screens.top.turn(by: -1, in: &session)
        },
        Command(
            "later", "the next meeting, text, pledge or term", keys: ["]"], .go,
            on: [.pledge, .meeting, .statement, .languages, .matrix, .terms, .timeline]
        ) {
            session, _ in session.screens.top.turn(by: 1, in: &session)
        },
        Command(
            "legend", "show or hide what the signs of the list mean", keys: ["L"],
            words: "signs symbols",
            hint: Hint("legend", 13), .go, on: [.list]
        ) { session, _ in
            session.showsLegend.toggle()
            return []
        },
        Command("detail", "show or hide the detail pane", keys: ["p"], .go, on: [.list]) {
            session, _ in
            session.showsDetail.toggle()
            return []
        },
    ]
}

extension Session {
    /// Opens the meetings at the current one, unless they are in front.
    fileprivate mutating func openMeetings() -> [Effect] {
        if screens.top is MeetingsScreen { return [] }
        let current = screens.base.selectedMeeting(in: self)
        screens.push(MeetingsScreen(selecting: current, in: self))
        return []
    }

    /// Opens what a link leads to.
    mutating func open(_ link: Link) {
        switch link {
        case .pledge(let id): screens.push(PledgeScreen(id))
        case .meeting(let id): screens.push(MeetingScreen(id))
        case .wording(let pledge, let from, let to):
            screens.push(WordingScreen(pledge: pledge, from: from, to: to))
        case .section(let section):
            let snapshot = self
            withTop(ChangesScreen.self) { $0.jump(to: section, in: snapshot) }
        case .note(let id):
            if let reason = settings.whyOnlyLooking ?? settings.readOnlyReason {
                return complain(reason)
            }
            if let note = register.notebook.note(id) { edit(note) }
        }
    }
}
