import Canvas
import Commitments
import Text

/// A few choices, each with a letter.
package struct MenuScreen: AcceptingScreen {
    package var name: ScreenName { .menu }
    private let title: String
    private let choices: [Choice]
    private var selected = 0
    /// Makes it again when entries that it is about have other ids; without it, it closes then.
    var remake: (@Sendable (Session) -> MenuScreen)?

    /// One of the choices.
    struct Choice: Sendable {
        var key: Character
        var label: String
        var detail = ""
        var isOn = false
        /// What it is called on the line of commands, besides its label.
        var names: [String] = []
        /// Why it cannot be taken.
        var whyNot: String?
        /// Takes it; the key tells a small letter from a capital.
        var take: @Sendable (inout Session, Character) -> [Effect]
    }

    init(title: String, choices: [Choice]) {
        self.title = title
        self.choices = choices
        selected = choices.firstIndex { $0.isOn } ?? 0
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        guard !session.renaming.isEmpty, let remake else { return }
        let place = selected
        self = remake(session)
        selected = place
    }

    package func box(in session: Session) -> Rect? {
        let wanted = (choices.map { $0.label.columns + $0.detail.columns }.max() ?? 0) + 14
        var screen = Rect(session.size)
        _ = screen.cutBottom(screen.rows >= 12 ? 2 : 0)
        return screen.centered(columns: max(wanted, title.columns + 6), rows: choices.count + 2)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let inside = frame.box(box(in: session) ?? area, title: title, footer: "Esc cancels")
        let top = scrolled(0, toShow: selected, count: choices.count, height: inside.rows)
        for (offset, choice) in choices.dropFirst(top).prefix(inside.rows).enumerated() {
            let isSelected = top + offset == selected
            let row = inside.row + offset
            let mark = choice.isOn ? "●" : " "
            let style: Style = choice.whyNot == nil ? .plain : .secondary
            let line = Line(isSelected ? "▸" : " ", .heading)
                .adding("\(mark) ").adding(
                    String(choice.key), choice.whyNot == nil ? Style(.key) : .secondary
                )
                .adding("  " + choice.label, style).adding("  " + choice.detail, .secondary)
            frame.put(line, at: Point(column: inside.column, row: row), width: inside.columns)
            if isSelected {
                frame.restyle(
                    Rect(column: inside.column, row: row, columns: inside.columns, rows: 1)
                ) { $0 = $0.selected }
                frame.cursor = Point(column: inside.column, row: row)
            }
        }
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        selected = motion.applied(to: selected, count: choices.count, page: choices.count)
    }

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        guard case .character(let letter) = key.latin else { return nil }
        guard
            let choice = choices.first(where: { $0.key == letter })
                ?? choices.first(where: { String($0.key).uppercased() == String(letter) })
        else {
            session.complain("no choice has the key \(letter)")
            return []
        }
        return take(choice, letter, &session)
    }

    func accept(_ session: inout Session) -> [Effect] {
        take(choices[selected], choices[selected].key, &session)
    }

    /// Takes the choice that is called so, or says what the choices are called.
    func choose(_ name: String, in session: inout Session) -> [Effect] {
        let wanted = name.folded
        let called = choices.filter { ([$0.label] + $0.names).map(\.folded).contains(wanted) }
        let similar = choices.filter { $0.label.folded.hasPrefix(wanted) }
        let found = called.first ?? (similar.count == 1 ? similar.first : nil)
        if let found { return take(found, found.key, &session) }
        session.screens.pop()
        let known = choices.map { $0.names.first ?? $0.label }.joined(separator: ", ")
        session.complain("no choice is called “\(name)”: \(known)")
        return []
    }

    private func take(_ choice: Choice, _ letter: Character, _ session: inout Session) -> [Effect] {
        if let reason = choice.whyNot {
            session.complain(reason)
            return []
        }
        session.screens.pop()
        return choice.take(&session, letter)
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        guard let box = box(in: session), box.contains(point) else {
            session.screens.pop()
            return []
        }
        let clicked = row(
            at: point, in: box.inset(columns: 1, rows: 1), of: choices.count, selected)
        return clicked.map { take(choices[$0], choices[$0].key, &session) } ?? []
    }
}
