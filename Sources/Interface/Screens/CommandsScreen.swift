import Canvas
import Commitments
import Text

/// All commands: as help, grouped, or as a palette. Typing finds one in either; Enter runs it.
package struct CommandsScreen: TypingScreen {
    package var name: ScreenName { .commands }
    let isHelp: Bool
    /// The screen whose keys are explained.
    let screen: ScreenName
    var field = TextBuffer()
    private var selected = 0
    private var top = 0

    /// The commands that were run from the palette before, the latest first.
    private let recent: [String]

    /// Whether it shows the help, not what fits what was typed.
    var showsHelp: Bool { isHelp && field.isEmpty }

    /// Opens help, or the palette, on the commands of a screen.
    package init(isHelp: Bool, above screen: ScreenName, recent: [String] = []) {
        self.isHelp = isHelp
        self.screen = screen
        self.recent = recent
    }

    /// The commands that fit what was typed, the best first.
    func matching(_ keymap: Keymap) -> [Command] {
        let keys = { (command: Command) in
            keymap.keys(of: command).map { $0.map(\.description).joined(separator: " ") }
        }
        let here = Command.all.filter { $0.works(on: screen) }
        let elsewhere = Command.all.filter { !$0.works(on: screen) }
        let wanted = field.text.folded
        if wanted.isEmpty { return isHelp ? here + elsewhere : nearest(here) }
        let scored = (here + elsewhere).enumerated().compactMap { index, command in
            command.score(wanted, keys: keys(command)).map {
                (command: command, score: $0 + (index < here.count ? 0 : 100), index: index)
            }
        }
        return scored.sorted { ($0.score, $0.index) < ($1.score, $1.index) }.map(\.command)
    }

    /// What was run last, then what is about this screen, then the rest. What only moves the cursor
    /// or edits text is found by typing: nobody looks for it here.
    private func nearest(_ here: [Command]) -> [Command] {
        let shown = here.filter { $0.group != .move && $0.group != .text }
        let used = recent.compactMap { name in shown.first { $0.name == name } }
        let rest = shown.enumerated().filter { !recent.contains($0.element.name) }
        let ranked = rest.sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }
        return used + ranked.map(\.element)
    }

    package func box(in session: Session) -> Rect? {
        let area = Rect(session.size)
        return area.centered(
            columns: area.columns < 100 ? area.columns : area.columns * 9 / 10,
            rows: area.rows >= 20 ? area.rows - 4 : area.rows)
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        guard let box = box(in: session), box.contains(point) else {
            session.screens.pop()
            return []
        }
        if showsHelp { return [] }
        var list = box.inset(columns: 1, rows: 1)
        _ = list.cutTop(1)
        let count = matches(session).count
        guard let clicked = row(at: point, in: list, of: count, selected) else { return [] }
        session.withTop(CommandsScreen.self) { $0.selected = clicked }
        return (session.screens.top as? CommandsScreen)?.accept(&session) ?? []
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let footer = footer(session)
        let title = isHelp ? "Help: \(screen.rawValue)" : "Commands"
        var inside = frame.box(box(in: session) ?? area, title: title, footer: footer)
        let line = inside.cutTop(1)
        drawField(on: &frame, in: line)
        if field.isEmpty {
            frame.put(
                "type to search", at: Point(column: line.column + 3, row: line.row), .secondary,
                limit: line.columns - 3)
        }
        if showsHelp {
            drawLines(helpLines(session.keymap, width: inside.columns), on: &frame, in: inside)
        } else {
            drawMatches(session, on: &frame, in: inside)
        }
    }

    private func footer(_ session: Session) -> String {
        if showsHelp { return "type to find a command · ↓ ↑ scroll · Esc closes" }
        if let (command, argument) = commandWithArgument() {
            return "Enter runs \(command.name) with “\(argument)” · Esc closes"
        }
        let places = places(session).count
        return places > 0
            ? "\(counted(matching(session.keymap).count, "command")), \(counted(places, "place")) · Enter runs or opens · Esc closes"
            : "\(counted(matching(session.keymap).count, "command")) · type to find any · Enter runs it · Esc closes"
    }

    private func drawLines(_ lines: [Line], on frame: inout Frame, in area: Rect) {
        let first = max(0, min(top, lines.count - area.rows))
        for (offset, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
            frame.put(
                line, at: Point(column: area.column, row: area.row + offset), width: area.columns)
        }
    }

    private func drawMatches(_ session: Session, on frame: inout Frame, in area: Rect) {
        let matching = matches(session)
        let first = scrolled(0, toShow: selected, count: matching.count, height: area.rows)
        let shown = matching.dropFirst(first).prefix(area.rows)
        let widths = Widths(shown, session.keymap, on: screen)
        for (offset, match) in shown.enumerated() {
            let row = area.row + offset
            let isSelected = first + offset == selected
            var line = Line(isSelected ? "▸ " : "  ", .heading)
            line.spans += self.line(of: match, session.keymap, widths).spans
            frame.put(line, at: Point(column: area.column, row: row), width: area.columns)
            if isSelected {
                frame.restyle(Rect(column: area.column, row: row, columns: area.columns, rows: 1)) {
                    $0 = $0.selected
                }
            }
        }
        if matching.isEmpty {
            frame.put(
                "nothing matches", at: Point(column: area.column + 2, row: area.row), .secondary
            )
        }
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        if showsHelp {
            let width = session.size.columns * 9 / 10
            top = motion.applied(
                to: top, count: helpLines(session.keymap, width: width).count,
                page: session.size.rows - 8)
        } else {
            selected = motion.applied(to: selected, count: matches(session).count, page: 10)
        }
    }

    mutating func fieldChanged() { selected = 0 }

    func accept(_ session: inout Session) -> [Effect] {
        if showsHelp {
            session.screens.pop()
            return []
        }
        if let (command, argument) = commandWithArgument() {
            return run(command, with: argument, in: &session)
        }
        let matching = matches(session)
        guard matching.indices.contains(selected) else {
            session.complain("nothing matches “\(field.text)”")
            return []
        }
        let command: Command
        switch matching[selected] {
        case .command(let found): command = found
        case .place(let place):
            session.screens.pop()
            return place.open(&session)
        }
        guard command.works(on: screen) else {
            let places = ScreenName.allCases.filter { command.works(on: $0) }.map(\.rawValue)
            session.complain("“\(command.name)” works in: \(places.joined(separator: ", "))")
            return []
        }
        session.screens.pop()
        session.recentCommands.removeAll { $0 == command.name }
        session.recentCommands.insert(command.name, at: 0)
        session.recentCommands = Array(session.recentCommands.prefix(5))
        let key = command.keys.first.map(Keymap.sequence)?.last ?? .enter
        return session.run(command, key: key)
    }
}

// MARK: Help

extension CommandsScreen {
    /// The commands of the screen by group, in two columns where there is room, then the signs.
    private func helpLines(_ keymap: Keymap, width: Int) -> [Line] {
        let blocks = Command.Group.allCases.compactMap { group -> [Line]? in
            let commands = Command.all.filter {
                $0.group == group && $0.works(on: screen)
                    && !keymap.keys(of: $0, on: screen).isEmpty
            }
            guard !commands.isEmpty else { return nil }
            let columnWidth = width >= 90 ? width / 2 - 2 : width
            return [Line(group.rawValue, .heading)]
                + commands.flatMap { helpLines(of: $0, keymap, width: columnWidth) } + [Line()]
        }
        return (width >= 90 ? twoColumns(blocks, width: width) : blocks.flatMap { $0 })
            + signLines(width)
    }

    private func helpLines(of command: Command, _ keymap: Keymap, width: Int) -> [Line] {
        let keyWidth = 14
        let keys = keymap.keyText(of: command, on: screen)
        return wrappedLines(command.summary, width: max(10, width - keyWidth - 1)).enumerated().map
        {
            Line(" " + ($0 == 0 ? keys : "").padded(keyWidth), Style(.key)).adding($1)
        }
    }

    private func twoColumns(_ blocks: [[Line]], width: Int) -> [Line] {
        let half = blocks.reduce(0) { $0 + $1.count } / 2
        var left: [Line] = []
        var right: [Line] = []
        for block in blocks {
            if left.count < half, right.isEmpty { left += block } else { right += block }
        }
        return (0..<max(left.count, right.count)).map { row in
            var line = row < left.count ? left[row] : Line()
            guard row < right.count else { return line }
            line = line.adding(String(repeating: " ", count: max(1, width / 2 - line.columns)))
            line.spans += right[row].spans
            return line
        }
    }

    private func signLines(_ width: Int) -> [Line] {
        let statuses = Status.definitions.map { "\($0.status.sign) \($0.name)" }.joined(
            separator: "   ")
        return [Line("Signs", .heading)]
            + Line.wrapped(
                "● reaffirmed by the statement   · not in it   blank coded in part   ⚑ the record has a note   ✎ a draft is kept   ≠ two texts to settle   ▪ marked",
                width: width, indent: 1)
            + Line.wrapped(statuses, width: width, indent: 1)
            + Line.wrapped(
                "In the filter, all words must match, -word excludes, OR joins two, \"two words\" is exact, capitals count; "
                    + "pillar:nk,eco status:stalled type:process party:us meeting:munich said<3 last>180 notes>0 note:ask tag:ask id:sec",
                width: width, indent: 1)
            + [Line()]
            + Line.wrapped(
                "Esc never quits; q closes, and quits at the list. Everything is saved at once and can be undone. The mouse selects and opens rows, scrolls, and presses views, pillars and hints.",
                width: width, indent: 1)
    }
}
