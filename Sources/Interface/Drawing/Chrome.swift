import Canvas
import Commitments
import Export
import Text

/// The lines around every screen: where the user is, what is shown, which keys work.
struct Chrome {
    let session: Session
    let header: Rect
    let pillars: Rect
    let filterLine: Rect
    let topRule: Rect
    let body: Rect
    let bottomRule: Rect
    let hints: Rect

    init(_ session: Session) {
        self.session = session
        var rest = Rect(session.size)
        let rows = rest.rows
        header = rest.cutTop(rows >= 3 ? 1 : 0)
        pillars = rest.cutTop(rows >= 8 ? 1 : 0)
        filterLine = rest.cutTop(Chrome.hasFilterLine(session) && rows >= 6 ? 1 : 0)
        topRule = rest.cutTop(rows >= 20 ? 1 : 0)
        hints = rest.cutBottom(rows >= 9 ? 1 : 0)
        bottomRule = rest.cutBottom(rows >= 12 ? 1 : 0)
        body = rest
    }

    /// Whether something is filtered, sorted or marked, or a filter is being typed.
    private static func hasFilterLine(_ session: Session) -> Bool {
        session.screens.top is FilterScreen || !session.filter.query.text.isEmpty
            || !session.filter.facets.isEmpty || session.sort != .pillar
            || !session.effectiveMarks.isEmpty
    }

    func draw(on frame: inout Frame) {
        drawHeader(on: &frame)
        drawPillars(on: &frame)
        if let filter = session.screens.top as? FilterScreen {
            filter.drawLine(session, on: &frame, in: filterLine)
        } else {
            drawFilterLine(on: &frame)
        }
        frame.rule(topRule)
        frame.rule(bottomRule)
        drawHints(on: &frame, in: hints)
    }

    // MARK: The first line

    private func drawHeader(on frame: inout Frame) {
        guard !header.isEmpty else { return }
        if hints.isEmpty, let message = session.message {
            return drawMessage(message, on: &frame, in: header)
        }
        let width = header.columns
        let catalog = session.catalog
        let screen = session.screens.base.name
        let saved = savedText
        var right = Line()
        if let waiting = session.waitingToSettle(width: width) {
            right = right.adding("≠ \(waiting)   ", Style(.caution))
        }
        if let stray = session.register.strayNotes, width >= 60 {
            let notes = width >= 100 ? counted(stray.count, "note") : "\(stray.count)"
            right = right.adding("\(notes) without a pledge   ", Style(.caution))
        }
        if width >= 60 || session.settings.asOfWasGiven {
            right = right.adding("as of \(session.register.asOf.text)   ", .secondary)
        }
        right = right.adding(saved.text, saved.style).adding(" ")
        let room = width - right.columns - 1
        var line = Line(" " + (screen == .list ? "pledges" : screen.rawValue), .heading)
        if line.columns + catalog.title.columns + 3 <= room {
            line = line.adding("   " + catalog.title)
        }
        let notes = session.register.noteCount + (session.register.strayNotes?.count ?? 0)
        let counts =
            "   \(counted(session.register.living.count, "pledge")) · "
            + "\(counted(catalog.meetings.count, "meeting")) · \(counted(notes, "note"))"
        if line.columns + counts.columns <= room, width >= 100 {
            line = line.adding(counts, .secondary)
        }
        frame.put(line, at: Point(column: 0, row: header.row), width: max(0, room))
        frame.put(right, at: Point(column: max(0, room + 1), row: header.row), width: width)
    }

    private var savedText: (text: String, style: Style) {
        let settings = session.settings
        if settings.readOnlyReason != nil || settings.whyOnlyLooking != nil {
            return (session.settings.readOnlyBadge, Style(.bad))
        }
        if session.waitsFor != nil { return ("waiting…", Style(.caution)) }
        return switch session.saving {
        case .saved: fileTrouble ?? ("saved ✓", .secondary)
        case .underway: ("saving…", Style(.caution))
        case .failed: ("NOT SAVED", Style(.bad, .bold))
        }
    }

    /// What is wrong with a file although everything was saved.
    private var fileTrouble: (text: String, style: Style)? {
        if session.unreadable.contains(.notes) { return ("notes unreadable", Style(.bad)) }
        if session.unreadable.contains(.catalog) { return ("catalog unreadable", Style(.bad)) }
        return session.settings.catalogReadOnlyReason == nil
            ? nil : ("catalog read-only", Style(.bad))
    }

    // MARK: The pillars

    private struct PillarLabel {
        var text: String
        var key: Key
        var isOn: Bool
        var ink = Ink.plain
    }

    private func pillarLabels(width: Int) -> [PillarLabel] {
        let listing = session.listing
        let catalog = session.catalog
        let total = session.register.living.count
        let all = listing.count == total ? "All \(total)" : "All \(listing.count) of \(total)"
        func labels(_ name: (Pillar) -> String) -> [PillarLabel] {
            [PillarLabel(text: "0 \(all)", key: .character("0"), isOn: false)]
                + catalog.pillars.enumerated().map { index, pillar in
                    let isOn = session.filter.pillars.contains(pillar.id)
                    let text = "\(pillar.key) \(name(pillar)) \(listing.pillarCounts[index])"
                    return PillarLabel(
                        text: isOn ? "[\(text)]" : text, key: .character(pillar.key), isOn: isOn,
                        ink: pillar.colour?.ink ?? (isOn ? .heading : .plain))
                }
        }
        let choices = [labels(\.name), labels(\.firstWords), labels(\.short), labels { _ in "" }]
        return choices.first { self.width(of: $0) <= width } ?? choices[3]
    }

    private func width(of labels: [PillarLabel]) -> Int {
        1 + labels.reduce(0) { $0 + $1.text.columns + 2 }
    }

    private func drawPillars(on frame: inout Frame) {
        guard !pillars.isEmpty else { return }
        var column = 1
        let labels = pillarLabels(width: pillars.columns)
        for label in labels {
            let style = Style(label.ink, label.isOn ? .bold : [])
            column += frame.put(label.text, at: Point(column: column, row: pillars.row), style) + 2
        }
        let sort = "sort: \(session.sort.name) "
        let start = pillars.columns - sort.columns
        if start > column {
            frame.put(sort, at: Point(column: start, row: pillars.row), .secondary)
        }
    }

    // MARK: What is filtered

    private func drawFilterLine(on frame: inout Frame) {
        guard !filterLine.isEmpty else { return }
        var line = Line(" ")
        for (index, part) in filterParts.enumerated() {
            line = line.adding(index == 0 ? "" : " · ", .secondary).adding(part, Style(.caution))
        }
        line = line.adding("   \(session.listing.rows.count) shown", .secondary)
        line = line.adding(right: "Esc clears ", width: filterLine.columns)
        frame.put(line, at: Point(column: 0, row: filterLine.row), width: filterLine.columns)
    }

    private var filterParts: [String] {
        var parts: [String] = []
        if !session.filter.query.text.isEmpty { parts.append("/" + session.filter.query.text) }
        parts += session.filter.facets.map { $0.inWords(in: session.catalog) }
        if session.sort != .pillar { parts.append("sorted by \(session.sort.name)") }
        let marked = session.effectiveMarks.count
        let hidden = session.hiddenMarks.count
        if marked > 0 {
            parts.append("\(marked) marked\(hidden > 0 ? ", \(hidden) hidden" : "")")
        }
        return parts
    }

    // MARK: The last line

    private struct Hint {
        var text: String
        var keyColumns: Int
        var key: Key
    }

    private var hintList: [Hint] {
        let screen = session.screens.top.name
        let takesText = session.screens.top.takesText
        var words: Set<String> = []
        let hinted = Command.all.filter { $0.hint != nil && $0.works(on: screen) }
        return hinted.sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }.compactMap { command in
            guard let hint = command.hint,
                let first = command.keys.first(where: { !$0.contains(" ") }), let key = Key(first)
            else { return nil }
            // A letter is text here, not a command; another key that does the same is shown instead.
            if takesText, case .character = key { return nil }
            guard words.insert(hint.word).inserted else { return nil }
            let keys = hint.keys(session) ?? key.description
            return Hint(text: "\(keys) \(hint.word)", keyColumns: keys.columns, key: key)
        }
    }

    /// The hints that fit, with help (whose rank is 0) always at the end, and their columns.
    private func placedHints(in hints: Rect) -> [(hint: Hint, column: Int)] {
        let all = hintList
        let help = all.prefix { $0.text.hasSuffix(" help") }
        var used = 1 + help.reduce(0) { $0 + $1.text.columns + 2 }
        let fitting = all.dropFirst(help.count).prefix { hint in
            used += hint.text.columns + 2
            return used <= hints.columns + 2
        }
        var column = 1
        return (fitting + help).map { hint in
            defer { column += hint.text.columns + 2 }
            return (hint, column)
        }
    }

    func drawHints(on frame: inout Frame, in hints: Rect) {
        guard !hints.isEmpty else { return }
        if let message = session.message { return drawMessage(message, on: &frame, in: hints) }
        for (hint, column) in placedHints(in: hints) {
            frame.put(hint.text, at: Point(column: column, row: hints.row), .secondary)
            frame.restyle(Rect(column: column, row: hints.row, columns: hint.keyColumns, rows: 1)) {
                $0 = Style(.key)
            }
        }
    }

    private func drawMessage(_ message: Session.Message, on frame: inout Frame, in area: Rect) {
        frame.put(
            " " + text(of: message).fitted(area.columns - 1),
            at: Point(column: area.column, row: area.row), style(of: message), limit: area.columns)
    }

    /// A message that is too long for its row, over the rows above: what can be done must be
    /// readable on a narrow terminal too.
    func drawLongMessage(on frame: inout Frame) {
        guard let message = session.message, !hints.isEmpty, frame.size.rows >= 12 else { return }
        let text = text(of: message)
        if text.columns < frame.size.columns { return }
        var lines = wrappedLines(text, width: frame.size.columns - 2)
        if lines.count > Chrome.longestMessage {
            let rest = lines[(Chrome.longestMessage - 1)...].joined(separator: " ")
            lines[(Chrome.longestMessage - 1)...] = [rest.fitted(frame.size.columns - 2)]
        }
        var screen = Rect(frame.size)
        var area = screen.cutBottom(lines.count + 1)
        frame.rule(area.cutTop(1))
        for (offset, line) in lines.enumerated() {
            let row = Rect(column: 0, row: area.row + offset, columns: area.columns, rows: 1)
            frame.fill(row)
            frame.put(
                " " + line, at: Point(column: 0, row: row.row), style(of: message),
                limit: area.columns)
        }
    }

    /// Of a message that has more rows the rest is cut.
    private static let longestMessage = 4

    private func style(of message: Session.Message) -> Style {
        message.isError ? Style(.bad) : .plain
    }

    /// Nothing is said to be done before it is durable.
    private func text(of message: Session.Message) -> String {
        let isDone = message.isError || message.isOfSaving || session.saving != .underway
        return isDone ? message.text.oneLine : "saving…"
    }

    // MARK: Clicks

    /// The key that a click on a pillar or a hint presses.
    func key(at point: Point) -> Key? {
        if pillars.contains(point), Set.filtered.contains(session.screens.top.name) {
            var column = 1
            for label in pillarLabels(width: pillars.columns) {
                let end = column + label.text.columns
                if (column..<end).contains(point.column) { return label.key }
                column = end + 2
            }
        }
        if hints.contains(point), session.message == nil {
            return placedHints(in: hints).last { $0.column <= point.column }
                .flatMap { point.column < $0.column + $0.hint.text.columns ? $0.hint.key : nil }
        }
        return nil
    }
}

extension Session {
    func chromeKey(at point: Point) -> Key? { Chrome(self).key(at: point) }
}

extension Pillar {
    /// How its name is written above its pledges.
    var headingStyle: Style { Style(colour?.ink ?? .heading) }

    /// The name up to an "&": "Economic security".
    var firstWords: String {
        name.split(separator: " ").prefix { $0 != "&" }.joined(separator: " ")
    }
}

extension Pillar.Colour {
    /// The ink of the theme for it.
    var ink: Ink {
        switch self {
        case .red: .red
        case .green: .green
        case .yellow: .yellow
        case .blue: .blue
        case .magenta: .magenta
        case .cyan: .cyan
        }
    }
}
