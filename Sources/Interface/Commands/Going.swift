import Canvas
import Commitments

extension Command {
    static let going: [Command] = [
        Command(
            "open", "open", keys: ["Enter", "l", "Right"], hint: Hint("open", 2), .go,
            on: [.list, .pledge, .meetings, .meeting]
        ) { session, _ in session.openCurrent() },
        Command(
            "back", "back to the screen before", keys: ["h", "Left"], .go,
            on: [.pledge, .meetings, .meeting]
        ) { session, _ in
            session.screens.pop()
            return []
        },
        Command("pledges", "the pledge list", keys: ["g p"], .go) { session, _ in
            session.screens.popToFirst()
            return []
        },
        Command(
            "meetings", "the meetings", keys: ["m", "g m"], hint: Hint("meetings", 12), .go,
            on: [.list, .pledge, .meeting]
        ) { session, _ in
            session.screens.push(MeetingsScreen(selecting: session.currentMeeting, in: session))
            return []
        },
        Command(
            "earlier", "the meeting before; the pledge before", keys: ["["], .go,
            on: [.pledge, .meeting]
        ) {
            session, _ in session.turnPage(by: -1)
        },
        Command(
            "later", "the meeting after; the pledge after", keys: ["]"], .go,
            on: [.pledge, .meeting]
        ) {
            session, _ in session.turnPage(by: 1)
        },
        Command("detail", "show or hide the detail pane", keys: ["p"], .go, on: [.list]) {
            session, _ in
            session.showsDetail.toggle()
            return []
        },
    ]
}

extension Session {
    /// The meeting that the screen in front is about.
    fileprivate var currentMeeting: Meeting.ID? {
        switch screens.base {
        case let page as MeetingScreen: page.meeting
        case let page as PledgeScreen: page.meetingUnderCursor(in: self)
        default: nil
        }
    }

    fileprivate mutating func openCurrent() -> [Effect] {
        switch screens.top {
        case let list as ListScreen:
            guard let pledge = list.selected(in: self) else {
                complain("no pledge is shown; 0 or Esc shows more")
                return []
            }
            open(.pledge(pledge.id))
        case let meetings as MeetingsScreen:
            if let id = meetings.selected(in: self) { open(.meeting(id)) }
        case let page as PledgeScreen:
            guard let link = page.linkUnderCursor(in: self) else {
                complain("nothing to open on this line; move to a meeting or a note")
                return []
            }
            open(link)
        case let page as MeetingScreen:
            guard let link = page.linkUnderCursor(in: self) else {
                complain("nothing to open on this line; move to a pledge")
                return []
            }
            open(link)
        default: break
        }
        return []
    }

    /// Opens what a link leads to.
    mutating func open(_ link: Link) {
        switch link {
        case .pledge(let id): screens.push(PledgeScreen(id))
        case .meeting(let id): screens.push(MeetingScreen(id))
        case .note(let id):
            guard settings.readOnlyReason == nil else {
                return complain(settings.readOnlyReason ?? "")
            }
            if let note = register.notebook.note(id) {
                screens.push(
                    EditorScreen(editing: note, draft: drafts[.init(pledge: note.pledge, note: id)])
                )
            }
        }
    }

    fileprivate mutating func turnPage(by step: Int) -> [Effect] {
        switch screens.top {
        case let page as MeetingScreen:
            let meetings = register.meetings
            let place = meetings.firstIndex { catalog.meetings[$0].id == page.meeting } ?? 0
            guard meetings.indices.contains(place - step) else {
                complain(step < 0 ? "this is the first meeting" : "this is the last meeting")
                return []
            }
            screens.top = MeetingScreen(catalog.meetings[meetings[place - step]].id)
        case let page as PledgeScreen:
            let rows = listing.rows
            let place = rows.firstIndex { catalog.pledges[$0].id == page.pledge }
            guard let place, rows.indices.contains(place + step) else {
                complain(
                    step < 0
                        ? "this is the first pledge of the list"
                        : "this is the last pledge of the list")
                return []
            }
            screens.top = PledgeScreen(catalog.pledges[rows[place + step]].id)
            let snapshot = self
            screens.update(ListScreen.self) { $0.select(row: place + step, in: snapshot) }
        default: break
        }
        return []
    }
}
