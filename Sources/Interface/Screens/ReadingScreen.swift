import Canvas
import Commitments
import Text

/// How the analyst reads the change of a wording: labels, several at a time, beside what the rules
/// propose.
package struct ReadingScreen: AcceptingScreen {
    package var name: ScreenName { .menu }
    private let pledge: Pledge
    private let from: Meeting.ID
    private let to: Meeting.ID
    private let proposed: [ChangeLabel]
    private let certainty: String
    /// The analyst's own reading as it was when the menu opened.
    private let own: Note?
    private let others: [Note]
    private var labels: Set<ChangeLabel>
    private var selected = 0

    /// The letters of the labels, and the one that takes the reading back.
    private static let keys: [(key: Character, label: ChangeLabel)] = [
        ("v", .verbatim), ("r", .repeated), ("w", .reworded), ("d", .reversed),
        ("s", .strengthened), ("o", .softened),
        ("p", .specified), ("e", .generalised), ("b", .broadened), ("n", .narrowed),
        ("f", .reframed), ("a", .reAttributed),
    ]
    private static let clearKey: Character = "x"
    private static let clearLabel = "as the rules propose"

    init(_ pledge: Pledge, _ comparison: Comparison, in session: Session) {
        let register = session.register
        self.pledge = pledge
        from = register.meeting(of: comparison.from).id
        to = register.meeting(of: comparison.to).id
        proposed = comparison.labels
        certainty = comparison.certainty
        own = session.ownReading(of: pledge, from: from, to: to)
        others = register.readings(of: pledge, from: from, to: to).filter {
            $0.reader != session.settings.author
        }
        labels = Set(own?.current.reading?.labels ?? [])
    }

    private var isOnClear: Bool { selected == ReadingScreen.keys.count }

    private var chosen: [ChangeLabel] { ChangeLabel.allCases.filter(labels.contains) }

    // MARK: Keys

    package mutating func move(_ motion: Motion, in session: Session) {
        let count = ReadingScreen.keys.count + 1
        selected = motion.applied(to: selected, count: count, page: count)
    }

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        guard case .character(let letter) = key.latin else { return nil }
        if letter == " " { return toggle(&session) }
        if letter == ReadingScreen.clearKey { return finish([], &session) }
        guard let place = ReadingScreen.keys.firstIndex(where: { $0.key == letter }) else {
            session.complain("no label has the key \(letter)")
            return []
        }
        session.withTop(ReadingScreen.self) { $0.selected = place }
        return (session.screens.top as? ReadingScreen)?.toggle(&session)
    }

    private func toggle(_ session: inout Session) -> [Effect] {
        if isOnClear { return finish([], &session) }
        let label = ReadingScreen.keys[selected].label
        session.withTop(ReadingScreen.self) {
            if $0.labels.remove(label) == nil { $0.labels.insert(label) }
        }
        return []
    }

    func accept(_ session: inout Session) -> [Effect] {
        if isOnClear { return finish([], &session) }
        if labels.isEmpty, own == nil {
            session.complain("no label is on; letters switch them on, then Enter keeps them")
            return []
        }
        return finish(chosen, &session)
    }

    private func finish(_ labels: [ChangeLabel], _ session: inout Session) -> [Effect] {
        session.screens.pop()
        return session.setReading(labels, of: pledge, from: from, to: to, since: own)
    }
}

// MARK: Drawing

extension ReadingScreen {
    package func box(in session: Session) -> Rect? {
        var screen = Rect(session.size)
        _ = screen.cutBottom(screen.rows >= 12 ? 2 : 0)
        let widest = ChangeLabel.allCases.map(\.meaning.columns).max() ?? 0
        return screen.centered(columns: widest + 48, rows: ReadingScreen.keys.count + 3)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let inside = frame.box(
            box(in: session) ?? area, title: "My reading of \(pledge.id), \(certainty)",
            footer: "letters switch · Enter keeps · Esc cancels")
        let count = ReadingScreen.keys.count + 1
        let top = scrolled(0, toShow: selected, count: count, height: inside.rows)
        for (offset, place) in (top..<count).prefix(inside.rows).enumerated() {
            let row = inside.row + offset
            frame.put(
                line(place), at: Point(column: inside.column, row: row), width: inside.columns)
            guard place == selected else { continue }
            frame.restyle(Rect(column: inside.column, row: row, columns: inside.columns, rows: 1)) {
                $0 = $0.selected
            }
            frame.cursor = Point(column: inside.column, row: row)
        }
    }

    private func line(_ place: Int) -> Line {
        let mark = Line(place == selected ? "▸" : " ", .heading)
        guard ReadingScreen.keys.indices.contains(place) else {
            return mark.adding("  ").adding(String(ReadingScreen.clearKey), Style(.key))
                .adding("  " + ReadingScreen.clearLabel).adding(
                    "  undoes my reading", .secondary)
        }
        let (key, label) = ReadingScreen.keys[place]
        let readers = others.filter { $0.current.reading?.labels.contains(label) ?? false }
            .compactMap(\.reader)
        let theirs = readers.isEmpty ? "" : "  read by \(readers.joined(separator: ", ").oneLine)"
        let note = (proposed.contains(label) ? "  proposed, \(certainty)" : "") + theirs
        return mark.adding(labels.contains(label) ? "● " : "  ")
            .adding(String(key), Style(.key))
            .adding("  " + label.name.padded(14), Style(label.direction.ink))
            .adding(label.meaning, .secondary).adding(note, Style(.heading))
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        guard let box = box(in: session), box.contains(point) else {
            session.screens.pop()
            return []
        }
        let count = ReadingScreen.keys.count + 1
        let clicked = row(at: point, in: box.inset(columns: 1, rows: 1), of: count, selected)
        guard let clicked else { return [] }
        session.withTop(ReadingScreen.self) { $0.selected = clicked }
        return (session.screens.top as? ReadingScreen)?.toggle(&session) ?? []
    }
}
