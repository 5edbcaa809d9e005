import Canvas
import Commitments
import Text

/// One of many, found by typing part of its name.
package struct PickScreen: TypingScreen {
    package var name: ScreenName { .pick }
    private let title: String
    private let choices: [Choice]
    var field = TextBuffer()
    private var selected = 0

    struct Choice: Sendable {
        var label: String
        var isOn = false
        /// Names that are found too, but not shown.
        var otherNames: [String] = []
        var take: @Sendable (inout Session) -> [Effect]
    }

    /// - Parameter selected: the choice that the cursor is on at first.
    init(title: String, choices: [Choice], selected: Int = 0) {
        self.title = title
        self.choices = choices
        self.selected = selected
    }

    /// The choices that have every word typed.
    private var matching: [Choice] {
        let words = field.text.split(separator: " ").map { Pattern(String($0)) }
        return choices.filter { choice in
            words.allSatisfy { word in
                word.matches(choice.label) || choice.otherNames.contains { word.matches($0) }
            }
        }
    }

    private static let footer = "type to find · Enter selects · Esc cancels"

    package func box(in session: Session) -> Rect? {
        let area = Rect(session.size)
        let needed = max(Self.footer.columns, title.columns) + 6
        let width = max((choices.map(\.label.columns).max() ?? 20) + 8, needed)
        return area.centered(
            columns: width, rows: min(choices.count + 3, max(5, area.rows - 2)))
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let matching = matching
        var inside = frame.box(box(in: session) ?? area, title: title, footer: Self.footer)
        drawField(on: &frame, in: inside.cutTop(1))
        let top = scrolled(0, toShow: selected, count: matching.count, height: inside.rows)
        for (offset, choice) in matching.dropFirst(top).prefix(inside.rows).enumerated() {
            let isSelected = top + offset == selected
            let row = inside.row + offset
            let text = (isSelected ? "▸" : " ") + (choice.isOn ? "● " : "  ") + choice.label
            frame.put(
                text.fitted(inside.columns), at: Point(column: inside.column, row: row),
                limit: inside.columns)
            if isSelected {
                frame.restyle(
                    Rect(column: inside.column, row: row, columns: inside.columns, rows: 1)
                ) { $0 = $0.selected }
            }
        }
        if matching.isEmpty {
            frame.put(
                "no match", at: Point(column: inside.column + 2, row: inside.row), .secondary)
        }
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        selected = motion.applied(to: selected, count: matching.count, page: 10)
    }

    mutating func fieldChanged() { selected = 0 }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        guard let box = box(in: session), box.contains(point) else {
            session.screens.pop()
            return []
        }
        var list = box.inset(columns: 1, rows: 1)
        _ = list.cutTop(1)
        guard let clicked = row(at: point, in: list, of: matching.count, selected) else {
            return []
        }
        session.withTop(PickScreen.self) { $0.selected = clicked }
        return (session.screens.top as? PickScreen)?.accept(&session) ?? []
    }

    func accept(_ session: inout Session) -> [Effect] {
        let matching = matching
        guard matching.indices.contains(selected) else {
            session.complain("nothing matches what you typed")
            return []
        }
        session.screens.pop()
        return matching[selected].take(&session)
    }
}

extension PickScreen {
    /// The meetings, to filter by.
    static func meetings(_ session: Session) -> PickScreen {
        let catalog = session.catalog
        let choices = session.register.meetings.map { position in
            let meeting = catalog.meetings[position]
            let facet = Condition.meeting(meeting.id)
            let format = catalog.format(meeting.format)?.name ?? ""
            return Choice(
                label: "\(meeting.date.text.leftPadded(11))  \(meeting.short), \(format)",
                isOn: session.filter.facets.contains(facet)
            ) { session in
                session.filter.toggle(facet)
                session.relist()
                return []
            }
        }
        return PickScreen(title: "Meeting", choices: choices)
    }
}
