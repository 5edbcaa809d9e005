import Canvas
import Commitments
import Export
import Text

/// The lines around every screen: which views there are and which is in front, what is shown, which
/// keys work.
struct Chrome {
    let session: Session
    /// The views, with the keys that lead to them.
    let bar: Rect
    /// The pillars where they act, else the catalog; and how far everything is saved.
    let header: Rect
    let filterLine: Rect
    /// A line across; on the list, what the latest statement changed.
    let topRule: Rect
    let body: Rect
    /// A line across; messages are in its place.
    let bottomRule: Rect
    let hints: Rect

    init(_ session: Session) {
        self.session = session
        var rest = Rect(session.size)
        let rows = rest.rows
        bar = rest.cutTop(rows >= 8 ? 1 : 0)
        header = rest.cutTop(rows >= 3 ? 1 : 0)
        filterLine = rest.cutTop(Chrome.hasFilterLine(session) && rows >= 6 ? 1 : 0)
        topRule = rest.cutTop(rows >= 20 ? 1 : 0)
        hints = rest.cutBottom(rows >= 9 ? 1 : 0)
        bottomRule = rest.cutBottom(rows >= 12 ? 1 : 0)
        body = rest
    }

    /// Whether the screen lists what the filter lets through, so that filter, pillars and order are
    /// shown.
    var isFiltered: Bool { Set.filtered.contains(session.screens.base.name) }

    /// Whether something is filtered, sorted or marked, or a filter is being typed.
    private static func hasFilterLine(_ session: Session) -> Bool {
        if session.screens.top is FilterScreen { return true }
        guard Set.filtered.contains(session.screens.base.name) else { return false }
        if !session.filter.query.text.isEmpty || !session.filter.facets.isEmpty { return true }
        return Set.ordered.contains(session.screens.base.name) && session.sort != .pillar
            || session.screens.base is ListScreen && !session.effectiveMarks.isEmpty
    }

    func draw(on frame: inout Frame) {
        drawBar(on: &frame)
        drawHeader(on: &frame)
        if let filter = session.screens.top as? FilterScreen {
            filter.drawLine(session, on: &frame, in: filterLine)
        } else {
            drawFilterLine(on: &frame)
        }
        drawNews(on: &frame)
        drawFoot(on: &frame)
        drawHints(on: &frame, in: hints)
    }

    // MARK: What is shown

    func drawHeader(on frame: inout Frame) {
        guard !header.isEmpty else { return }
        if hints.isEmpty, let message = session.message {
            return drawMessage(message, on: &frame, in: header)
        }
        let state = stateLine
        let room = header.columns - state.columns - 1
        if isFiltered {
            drawPillars(on: &frame, room: room)
        } else {
            frame.put(catalogLine(room), at: Point(column: 0, row: header.row), width: max(0, room))
        }
        frame.put(
            state, at: Point(column: max(0, room + 1), row: header.row), width: header.columns)
    }

    /// What the catalog is, and how much it has.
    private func catalogLine(_ room: Int) -> Line {
        let catalog = session.catalog
        let notes = session.register.noteCount + (session.register.strayNotes?.count ?? 0)
        let line = Line(" " + catalog.title)
        let counts =
            "   \(counted(session.register.living.count, "pledge")) · "
            + "\(counted(catalog.meetings.count, "meeting")) · \(counted(notes, "note"))"
        return line.columns + counts.columns <= room ? line.adding(counts, .secondary) : line
    }

    /// The day, whether all is saved, and what waits to be settled.
    private var stateLine: Line {
        let line = stateLine(withDay: header.columns >= 80)
        if session.settings.asOfWasGiven { return stateLine(withDay: true) }
        // Nobody misses the day of today where the pillars would lose their names for it.
        let room = header.columns - line.columns - 1
        return isFiltered && width(of: labels(\.short)) > room ? stateLine(withDay: false) : line
    }

    private func stateLine(withDay: Bool) -> Line {
        let width = header.columns
        var line = Line()
        if let waiting = session.waitingToSettle(width: width) {
            line = line.adding("≠ \(waiting)   ", Style(.caution))
        }
        if let stray = session.register.strayNotes, width >= 60 {
            let notes = width >= 100 ? counted(stray.count, "note") : "\(stray.count)"
            line = line.adding("\(notes) without a pledge   ", Style(.caution))
        }
        if withDay {
            line = line.adding("as of \(session.register.asOf.text)   ", .secondary)
        }
        let saved = savedText
        return line.adding(saved.text, saved.style).adding(" ")
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
        let choices = [labels(\.name), labels(\.firstWords), labels(\.short), labels { _ in "" }]
        return choices.first { self.width(of: $0) <= width } ?? choices[3]
    }

    private func labels(_ name: (Pillar) -> String) -> [PillarLabel] {
        let listing = session.listing
        let total = session.register.living.count
        let all = listing.count == total ? "All \(total)" : "All \(listing.count) of \(total)"
        return [
            PillarLabel(
                text: "\(sign("0", "all-pillars"))\(all)", key: .character("0"), isOn: false)
        ]
            + session.catalog.pillars.enumerated().map { index, pillar in
                let isOn = session.filter.pillars.contains(pillar.id)
                let text =
                    "\(sign(pillar.key, "pillar"))\(name(pillar)) \(listing.pillarCounts[index])"
                return PillarLabel(
                    text: isOn ? "[\(text)]" : text, key: .character(pillar.key), isOn: isOn,
                    ink: pillar.colour?.ink ?? (isOn ? .heading : .plain))
            }
    }

    /// The keys of a pillar, with the space behind them; empty where it has none.
    private func sign(_ key: Character, _ command: String) -> String {
        let keys = session.keymap.keys(
            giving: .character(key), to: command, on: session.screens.base.name)
        return keys.isEmpty ? "" : keys.inSigns + " "
    }

    private func width(of labels: [PillarLabel]) -> Int {
        labels.reduce(-1) { $0 + $1.text.columns + 2 }
    }

    private func drawPillars(on frame: inout Frame, room: Int) {
        var column = 1
        for label in pillarLabels(width: room) {
            let style = Style(label.ink, label.isOn ? .bold : [])
            let left = max(0, room - column)
            column +=
                frame.put(
                    label.text, at: Point(column: column, row: header.row), style, limit: left) + 2
        }
    }

    /// How much room the pillars have in their row.
    var pillarRoom: Int { header.columns - stateLine.columns - 1 }

    // MARK: What is filtered

    private func drawFilterLine(on frame: inout Frame) {
        guard !filterLine.isEmpty else { return }
        var line = Line(" ")
        for (index, part) in filterParts.enumerated() {
            line = line.adding(index == 0 ? "" : " · ", .secondary).adding(part, Style(.caution))
        }
        let isList = session.screens.base is ListScreen
        let count = session.listing.rows.count
        line = line.adding("   \(isList ? "\(count)" : counted(count, "pledge")) shown", .secondary)
        line = line.adding(
            right: isList ? "Esc clears " : "/ changes it ", width: filterLine.columns)
        frame.put(line, at: Point(column: 0, row: filterLine.row), width: filterLine.columns)
    }

    private var filterParts: [String] {
        var parts: [String] = []
        if !session.filter.query.text.isEmpty { parts.append("/" + session.filter.query.text) }
        parts += session.filter.facets.map { $0.inWords(in: session.catalog) }
        if session.sort != .pillar, Set.ordered.contains(session.screens.base.name) {
            parts.append("sorted by \(session.sort.name)")
        }
        guard session.screens.base is ListScreen else { return parts }
        let marked = session.effectiveMarks.count
        let hidden = session.hiddenMarks.count
        if marked > 0 {
            parts.append("\(marked) marked\(hidden > 0 ? ", \(hidden) hidden" : "")")
        }
        return parts
    }

    // MARK: Clicks

    /// The key that a click on a pillar or a hint presses.
    func key(at point: Point) -> Key? {
        if let key = pillarKey(at: point) { return key }
        if hints.contains(point) { return hintKey(at: point, in: hints) }
        return moreKey(at: point)
    }

    /// The key that the command table has for the pillar at a place.
    func pillarKey(at point: Point) -> Key? {
        if header.contains(point), isFiltered,
            Set.filtered.contains(session.screens.top.name)
        {
            var column = 1
            for label in pillarLabels(width: pillarRoom) {
                let end = column + label.text.columns
                if (column..<end).contains(point.column) { return label.key }
                column = end + 2
            }
        }
        return nil
    }
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
