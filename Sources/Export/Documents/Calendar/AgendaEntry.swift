import Commitments

/// Something that has its day in a calendar.
package struct AgendaEntry: Sendable {
    /// What it is.
    package enum Kind: String, CaseIterable, Sendable {
        case meeting, review
        case run = "next-run"

        /// For people: "usual next run".
        package var name: String {
            switch self {
            case .meeting: "meeting"
            case .review: "review-by"
            case .run: "usual next run"
            }
        }
    }

    /// What it is.
    package let kind: Kind
    /// By which a calendar program knows it again, when the calendar is imported another time.
    package let name: String
    /// The first day.
    package let start: CalendarDate
    /// The last day.
    package let end: CalendarDate
    /// The date for people, who must know where only a month is known.
    package let date: String
    /// In a line.
    package let title: String
    /// Where it is; empty where that is not known.
    package var place = ""
    /// What else is known of it; may have several lines.
    package var text = ""
    /// Where it is reported.
    package var address: String?
    /// The pledges that it is about.
    package var pledges: [Pledge.ID] = []
    /// When what is said here was last changed.
    package let changed: Timestamp
}
