import Commitments
import Text

extension PickScreen {
    /// The first of two meetings to compare; the second is asked for after it.
    static func firstOfTwo(_ session: Session) -> PickScreen {
        meetings(
            session, title: "Compare, 1 of 2: the earlier meeting", at: Shown(session).earlier
        ) { session, first in
            session.screens.push(second(to: first, session))
            return []
        }
    }

    private static func second(to first: Meeting.ID, _ session: Session) -> PickScreen {
        let name = session.catalog.meeting(first.text)?.placeAndDay ?? first.text
        // The sources of one meeting can be compared with each other, on the wording screen.
        let excluded = session.screens.base is WordingScreen ? nil : first
        let shown = Shown(session)
        let other = shown.later == first ? shown.earlier : shown.later
        return meetings(
            session, title: "Compare, 2 of 2: \(name) with", at: other, without: excluded
        ) { session, second in
            let snapshot = session
            session.withTop(ChangesScreen.self) { $0.show(first, second, in: snapshot) }
            session.withTop(WordingScreen.self) { $0.show(first, second, in: snapshot) }
            session.showRedline(of: first, second)
            return []
        }
    }

    /// The two meetings that the screen compares now.
    private struct Shown {
        var earlier: Meeting.ID?
        var later: Meeting.ID?

        init(_ session: Session) {
            let base = session.screens.base
            let pair = (base as? ChangesScreen)?.pair
            let wording = base as? WordingScreen
            let redline = (base as? RedlineScreen)?.meetings(in: session) ?? []
            earlier = pair?.from ?? wording?.from ?? redline.first
            later = pair?.to ?? wording?.to ?? redline.dropFirst().first
        }
    }

    /// The meetings up to the day, newest first. Beside a pledge, what says it is marked. Events that say
    /// nothing of what is compared are left out.
    private static func meetings(
        _ session: Session, title: String, at start: Meeting.ID?,
        without excluded: Meeting.ID? = nil,
        take: @escaping @Sendable (inout Session, Meeting.ID) -> [Effect]
    ) -> PickScreen {
        let (catalog, register) = (session.catalog, session.register)
        let shown = Shown(session)
        let pledge = (session.screens.base as? WordingScreen)?.selectedPledge(in: session)
        let place = pledge.flatMap { catalog.position(ofPledge: $0.id.text) }
        // Statements show what changed; a redline may be of any two texts.
        let leavesOutEvents =
            session.screens.base is ChangesScreen && register.statements.count > 1
        var choices: [Choice] = []
        var selected = 0
        for position in register.meetings where catalog.meetings[position].id != excluded {
            let meeting = catalog.meetings[position]
            let says = place.map { register.isSaid($0, atMeeting: position) }
            if !catalog.isStatement(position), says == false || says == nil && leavesOutEvents {
                continue
            }
            if meeting.id == start { selected = choices.count }
            let format = catalog.format(meeting.format)?.name ?? ""
            let mark = says == true ? " · has \(pledge?.id.text ?? "")" : ""
            choices.append(
                Choice(
                    label:
                        "\(meeting.date.text.leftPadded(11))  \(meeting.short), \(format)\(mark)",
                    isOn: [shown.earlier, shown.later].contains(meeting.id)
                ) { take(&$0, meeting.id) })
        }
        return PickScreen(title: title, choices: choices, selected: selected)
    }
}
