import Canvas
import Commitments
import Text

/// The lines of a timeline, one above the other: each has one kind of entry.
enum TimelineLane: String, CaseIterable {
    case said, events, status, notes, review

    /// The heading of the line.
    var name: String {
        switch self {
        case .said: "stated"
        case .events: "events"
        case .status: "status"
        case .notes: "notes"
        case .review: "review"
        }
    }

    /// Whether an entry is in it; a note that sets a status is in two.
    func has(_ entry: Timeline.Entry, in register: Register) -> Bool {
        switch entry.kind {
        case .said, .silent: return self == .said
        case .event: return self == .events
        case .review: return self == .review
        case .note(let id):
            let version = register.note(id)?.current
            if self == .status { return version?.status != nil }
            return self == .notes && (version?.status == nil || version?.text.isEmpty == false)
        }
    }
}

/// A timeline on a time scale: axis, lanes, legend.
struct TimelineLanes {
    let timeline: Timeline
    let register: Register
    let scale: TimeScale
    /// The entry of the cursor.
    let cursor: Int?

    /// A sign of one column.
    struct Mark: Hashable {
        var sign: String
        var meaning: String
        var ink: Ink
    }

    /// The lanes that have anything.
    static func used(by timeline: Timeline, _ register: Register) -> [TimelineLane] {
        TimelineLane.allCases.filter { lane in
            lane == .said || timeline.entries.contains { lane.has($0, in: register) }
        }
    }

    /// The marks of a lane, one line: what was said is joined from the first to the last.
    func line(of lane: TimelineLane) -> Line {
        var cells = Array(repeating: (text: " ", style: Style.secondary), count: scale.width)
        if lane == .said, let first = timeline.said.first, let last = timeline.said.last {
            let range = scale.column(of: first.middle)..<scale.column(of: last.middle) + 1
            for column in range.clamped(to: 0..<scale.width) { cells[column].text = "─" }
        }
        if let today = scale.columnInWindow(of: register.asOf) { cells[today].text = "┆" }
        for (index, entry) in entriesInOrder(of: lane) {
            guard let column = scale.columnInWindow(of: entry.day) else { continue }
            let mark = TimelineLanes.mark(of: entry, in: lane, register)
            let style = Style(mark.ink, index == cursor ? [.selected, .bold] : [])
            cells[column] = (mark.sign, style)
        }
        return cells.reduce(Line()) { $0.adding($1.text, $1.style) }
    }

    /// An entry drawn later hides others in the same column: silence comes first, the entry of the
    /// cursor last.
    private func entriesInOrder(of lane: TimelineLane) -> [(offset: Int, element: Timeline.Entry)] {
        let all = timeline.entries.enumerated().filter { lane.has($0.element, in: register) }
        func rank(_ entry: (offset: Int, element: Timeline.Entry)) -> Int {
            if entry.offset == cursor { return 2 }
            if case .silent = entry.element.kind { return 0 }
            return 1
        }
        return all.map { $0 }.sorted { (rank($0), $0.offset) < (rank($1), $1.offset) }
    }

    /// Points at the day of the cursor and names it.
    var pointer: Line {
        guard let cursor, timeline.entries.indices.contains(cursor),
            let column = scale.columnInWindow(of: timeline.entries[cursor].day)
        else { return Line() }
        let name = timeline.entries[cursor].date.text
        let isRight = column + 2 + name.columns <= scale.width
        let margin = isRight ? column : max(0, column - 1 - name.columns)
        let text = isRight ? "↑ " + name : name + " ↑"
        return Line(String(repeating: " ", count: margin)).adding(text, .heading)
    }
}

// MARK: Signs

extension TimelineLanes {
    static func mark(
        of entry: Timeline.Entry, in lane: TimelineLane, _ register: Register
    ) -> Mark {
        switch entry.kind {
        case .said: return Mark(sign: "●", meaning: "reaffirmed", ink: .plain)
        case .silent(_, let state):
            return Mark(sign: state.sign, meaning: state.name, ink: state.ink)
        case .event(let reaffirmation):
            let name = register.formatName(ofReaffirmation: reaffirmation).lowercased()
            return Mark(
                sign: name.first.map(String.init) ?? "e",
                meaning: String(name.prefix { $0 != "(" }).withoutEnd, ink: .good)
        case .note(let id):
            guard lane == .status, let status = register.note(id)?.current.status else {
                return Mark(sign: "n", meaning: "note", ink: .plain)
            }
            return Mark(sign: status.sign, meaning: status.name, ink: status.ink)
        case .review:
            return entry.day <= register.asOf
                ? Mark(sign: "!", meaning: "review due", ink: .bad)
                : Mark(sign: "r", meaning: "review to come", ink: .secondary)
        }
    }

    /// What the signs mean: those that are used, and the day one looks from. The list of entries
    /// names the statuses.
    var legend: Line {
        var marks: [Mark] = []
        for lane in TimelineLane.allCases where lane != .status {
            for entry in timeline.entries where lane.has(entry, in: register) {
                let mark = TimelineLanes.mark(of: entry, in: lane, register)
                if !marks.contains(mark) { marks.append(mark) }
            }
        }
        let all = marks + [Mark(sign: "┆", meaning: "as of", ink: .secondary)]
        return all.enumerated().reduce(Line()) { line, next in
            line.adding(next.offset == 0 ? "" : "  ").adding(
                next.element.sign, Style(next.element.ink)
            )
            .adding(" " + next.element.meaning, .secondary)
        }
    }
}

extension String {
    fileprivate var withoutEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
