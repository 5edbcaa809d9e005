import Commitments
import Text

/// Meetings, review-by days of notes, and the days on which processes usually go on, in the order of
/// their dates.
package struct Agenda: Sendable {
    /// The pledges that it is about.
    package let list: AnnotatedList
    /// What is in it.
    package let kinds: Set<AgendaEntry.Kind>
    /// By their first day.
    package let entries: [AgendaEntry]

    /// Creates the agenda of a list: of all pledges with every meeting, of some with the meetings
    /// that they were reaffirmed at.
    package init(
        _ list: AnnotatedList, kinds: Set<AgendaEntry.Kind> = Set(AgendaEntry.Kind.allCases)
    ) {
        self.list = list
        self.kinds = kinds
        let finder = AgendaFinder(list: list)
        let found = AgendaEntry.Kind.allCases.filter(kinds.contains).flatMap { kind in
            switch kind {
            case .meeting: finder.meetings
            case .review: finder.reviews
            case .run: finder.runs
            }
        }
        entries = found.sorted { ($0.start, $0.name) < ($1.start, $1.name) }
    }

    var catalog: Catalog { list.catalog }
}

/// Finds what is in an agenda.
private struct AgendaFinder {
    let list: AnnotatedList

    private var catalog: Catalog { list.catalog }
    private var register: Register { list.register }
    /// When the catalog was last known to be complete.
    private var known: Timestamp { Timestamp(seconds: catalog.asOf.dayNumber * 86_400) }

    // MARK: Meetings

    var meetings: [AgendaEntry] {
        let isWhole = list.rows.count == register.living.count
        let rows = Set(list.rows)
        let said = Dictionary(grouping: catalog.links, by: \.meeting)
        return catalog.meetings.indices.compactMap { position in
            let pledges = Set((said[position] ?? []).map(\.pledge)).intersection(rows)
            if pledges.isEmpty, !isWhole { return nil }
            return entry(ofMeeting: position, pledges.sorted())
        }
    }

    private func entry(ofMeeting position: Int, _ pledges: [Int]) -> AgendaEntry {
        let meeting = catalog.meetings[position]
        let format = catalog.format(meeting.format)?.name ?? meeting.format.text
        let isMonth = meeting.date.precision == .month
        let ids = pledges.map { catalog.pledges[$0].id }
        let said = ids.isEmpty ? "" : "Pledges: " + ids.map(\.text).joined(separator: ", ")
        let source = catalog.source(meeting.source)
        let text = [meeting.summary, said, source.map { "\($0.publisher), “\($0.title)”" } ?? ""]
        return AgendaEntry(
            kind: .meeting, name: "meeting-\(meeting.id)", start: meeting.date.first,
            end: meeting.end ?? meeting.date.last, date: meeting.dateText,
            title: "\(format): \(meeting.short)" + (isMonth ? " (day not known)" : ""),
            place: meeting.place, text: text.filter { !$0.isEmpty }.joined(separator: "\n"),
            address: source?.url, pledges: ids, changed: known)
    }

    // MARK: Notes

    var reviews: [AgendaEntry] {
        list.pledges.flatMap { _, pledge in
            register.notes(on: pledge).compactMap { note in
                note.current.reviewBy.map { entry(of: note, on: pledge, by: $0) }
            }
        }
    }

    private func entry(of note: Note, on pledge: Pledge, by day: CalendarDate) -> AgendaEntry {
        let version = note.current
        let status = version.status.map { ", \($0.name)" } ?? ""
        let head = "Note of \(version.date.text), \(version.author)\(status)"
        return AgendaEntry(
            kind: .review, name: "note-\(note.id)", start: day, end: day, date: day.text,
            title: "Review \(pledge.id) \(pledge.title)",
            text: version.text.isEmpty ? head : "\(head)\n\(version.text)", pledges: [pledge.id],
            changed: version.changed)
    }

    // MARK: Processes

    /// One entry for the pledges that have the same runs. Those whose day is over are in the review.
    var runs: [AgendaEntry] {
        var pledges: [Pace: [Pledge]] = [:]
        for (position, pledge) in list.pledges where pledge.type == .process {
            if register.facts[position].status == .lapsed { continue }
            for pace in register.paces(ofPledge: position) where pace.next > register.asOf {
                pledges[pace, default: []].append(pledge)
            }
        }
        return pledges.compactMap { pace, pledges in
            let pledges = pledges.sorted { $0.id < $1.id }
            return pledges.first.map { entry(of: pace, first: $0, pledges) }
        }
    }

    private func entry(of pace: Pace, first: Pledge, _ pledges: [Pledge]) -> AgendaEntry {
        let last = pace.runs.last.map { catalog.meetings[$0] }
        let place = last.map { " (\($0.short))" } ?? ""
        let format = last?.format.text ?? ""
        let others = pledges.count == 1 ? "" : " and \(pledges.count - 1) more"
        let names = pledges.map { "\($0.id) \($0.title)" }
        return AgendaEntry(
            kind: .run, name: "run-\(first.id)-\(format)", start: pace.next, end: pace.next,
            date: pace.next.text, title: "Usual next run: \(first.id) \(first.title)\(others)",
            text: (["\(pace.inWords); the last \(pace.endInWords)\(place). Nothing is announced."]
                + names).joined(separator: "\n"),
            pledges: pledges.map(\.id), changed: known)
    }
}
