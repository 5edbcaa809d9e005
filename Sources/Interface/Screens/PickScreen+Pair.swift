import Commitments
import Text

extension PickScreen {
    /// The first of two meetings to compare; the second is asked for after it.
    static func firstOfTwo(_ session: Session) -> PickScreen {
        meetings(session, title: "Compare") { session, first in
            session.screens.push(second(to: first, session))
            return []
        }
    }

    private static func second(to first: Meeting.ID, _ session: Session) -> PickScreen {
        let name = session.catalog.meeting(first.text)?.placeAndDay ?? first.text
        // The sources of one meeting can be compared with each other, on the wording screen.
        let excluded = session.screens.base is WordingScreen ? nil : first
        return meetings(session, title: "Compare \(name) with", without: excluded) {
            session, second in
            let snapshot = session
            session.withTop(ChangesScreen.self) { $0.show(first, second, in: snapshot) }
            session.withTop(WordingScreen.self) { $0.show(first, second, in: snapshot) }
            session.showRedline(of: first, second)
            return []
        }
    }

    /// The meetings up to the day, newest first.
    private static func meetings(
        _ session: Session, title: String, without excluded: Meeting.ID? = nil,
        take: @escaping @Sendable (inout Session, Meeting.ID) -> [Effect]
    ) -> PickScreen {
        let catalog = session.catalog
        let pair = (session.screens.base as? ChangesScreen)?.pair
        let wording = session.screens.base as? WordingScreen
        let redline = session.screens.base as? RedlineScreen
        let shown =
            [pair?.from, pair?.to, wording?.from, wording?.to]
            + (redline?.meetings(in: session) ?? [])
        let meetings = session.register.meetings.map { catalog.meetings[$0] }
        let choices = meetings.filter { $0.id != excluded }.map { meeting in
            let format = catalog.format(meeting.format)?.name ?? ""
            return Choice(
                label: "\(meeting.date.text.leftPadded(11))  \(meeting.short), \(format)",
                isOn: shown.contains(meeting.id)
            ) { take(&$0, meeting.id) }
        }
        return PickScreen(title: title, choices: choices)
    }
}
