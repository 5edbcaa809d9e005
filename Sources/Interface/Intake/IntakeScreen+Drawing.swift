import Canvas
import Commitments
import Intake
import Text

extension IntakeScreen {
    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let layout = IntakeLayout(session)
        guard let intake = session.intakes[id] else {
            return frame.putNotice("This statement is no longer being coded.", in: area)
        }
        drawHeader(intake, session, on: &frame, layout)
        frame.rule(layout.rule)
        drawList(intake, session, on: &frame, in: layout.list)
        for row in layout.divider.row..<layout.divider.maxRow where !layout.divider.isEmpty {
            frame.put("│", at: Point(column: layout.divider.column, row: row), .secondary)
        }
        drawAround(intake, on: &frame, in: layout.around)
        drawPane(intake, session, on: &frame, in: layout.pane, isWide: !layout.list.isEmpty)
        frame.rule(layout.bottomRule)
        Chrome(session).drawHints(on: &frame, in: layout.hints)
    }

    // MARK: The first lines

    private func drawHeader(
        _ intake: StatementIntake, _ session: Session, on frame: inout Frame, _ layout: IntakeLayout
    ) {
        let header = layout.header
        guard !header.isEmpty else { return }
        let progress = intake.progress
        let place = "\(position + 1) of \(progress.total)"
        let kept = session.intakeSaved
        var line = Line(" intake", .heading)
        if header.columns >= 76 { line = line.adding("   \(intake.details.name)") }
        line = line.adding("   sentence \(place)", .secondary)
        let counts = [
            "\(progress.linked) linked", "\(progress.new) new",
            "\(progress.notPledges) no pledge", "\(progress.left) left",
        ]
        let all = "   " + counts.joined(separator: " · ")
        let room = header.columns - line.columns - kept.text.columns - 3
        line = line.adding(all.columns <= room ? all : "   \(progress.left) left")
        frame.put(line, at: Point(column: 0, row: header.row), width: max(0, room + line.columns))
        let start = header.columns - kept.text.columns - 1
        if start > line.columns {
            frame.put(kept.text, at: Point(column: start, row: header.row), kept.style)
        }
        if layout.hints.isEmpty, let message = session.message {
            frame.fill(header)
            frame.put(" " + message.text.oneLine, at: Point(column: 0, row: header.row))
        }
        drawFacts(intake, on: &frame, in: layout.facts)
        drawBar(progress, on: &frame, in: layout.bar)
    }

    private func drawFacts(_ intake: StatementIntake, on frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        let details = intake.details
        let source = details.source.map(\.publisher) ?? "no source yet; e adds it"
        let text =
            " \(details.provenance.name) · \(source) · language \(details.guess.language) · "
            + "\(counted(intake.statement.original.count, "character"))"
        frame.put(
            text.oneLine.fitted(area.columns), at: Point(column: 0, row: area.row), .secondary)
    }

    private func drawBar(
        _ progress: StatementIntake.Progress, on frame: inout Frame, in area: Rect
    ) {
        guard !area.isEmpty, progress.total > 0 else { return }
        let text = " \(progress.done)/\(progress.total) "
        let width = max(0, area.columns - text.columns - 2)
        let full = width * progress.done / progress.total
        let bar =
            String(repeating: "█", count: full) + String(repeating: "·", count: width - full)
        frame.put(" " + bar, at: Point(column: 0, row: area.row), .secondary)
        frame.put(text, at: Point(column: width + 1, row: area.row), .secondary)
    }

    // MARK: The sentences

    private func drawList(
        _ intake: StatementIntake, _ session: Session, on frame: inout Frame, in area: Rect
    ) {
        if area.isEmpty { return }
        for (offset, sentence) in intake.sentences.dropFirst(top).prefix(area.rows).enumerated() {
            let index = top + offset
            let row = area.row + offset
            let isHere = index == position
            let line = IntakeLines.row(
                sentence, intake.verdicts[index], number: index + 1, intake, session)
            frame.put(isHere ? "▸" : " ", at: Point(column: 0, row: row), .heading)
            frame.put(line, at: Point(column: 1, row: row), width: area.columns - 2)
            if isHere {
                frame.restyle(Rect(column: 1, row: row, columns: area.columns - 1, rows: 1)) {
                    $0 = $0.selected
                }
            }
        }
    }

    private func drawAround(_ intake: StatementIntake, on frame: inout Frame, in area: Rect) {
        guard area.rows > 2, let sentence = intake.sentences[safe: position] else { return }
        frame.rule(area, sign: "╌")
        let others = intake.sentences.indices.filter {
            intake.sentences[$0].paragraph == sentence.paragraph
        }
        var lines: [Line] = []
        var start = 0
        for index in others {
            let isHere = index == position
            if isHere { start = lines.count }
            lines += Line.wrapped(
                intake.sentences[index].text.oneLine, width: area.columns - 4,
                isHere ? .plain : .secondary)
        }
        let height = area.rows - 1
        let first = max(0, min(start - 2, lines.count - height))
        for (offset, line) in lines.dropFirst(first).prefix(height).enumerated() {
            let row = area.row + 1 + offset
            if first + offset == start { frame.put("▸", at: Point(column: 0, row: row), .heading) }
            frame.put(line, at: Point(column: 2, row: row), width: area.columns - 3)
        }
    }

    // MARK: The sentence in hand

    private func drawPane(
        _ intake: StatementIntake, _ session: Session, on frame: inout Frame, in area: Rect,
        isWide: Bool
    ) {
        guard let sentence = intake.sentences[safe: position], !area.isEmpty else { return }
        let lines = IntakeLines(
            session: session, intake: intake, screen: self, width: area.columns, rows: area.rows)
        var rest = area
        var head = lines.sentence(sentence)
        if !isWide, area.rows >= 18 { head = lines.withNeighbours(head) }
        let limit = max(1, area.rows * 2 / 5)
        let headArea = rest.cutTop(min(head.count, limit))
        put(head, on: &frame, in: headArea)
        frame.rule(rest.cutTop(rest.rows >= 4 ? 1 : 0), sign: "╌")
        let (body, chosen) = lines.proposals()
        let first = scrolled(
            0, toShow: min(chosen + 2, body.count - 1), count: body.count, height: rest.rows)
        put(Array(body.dropFirst(min(first, chosen))), on: &frame, in: rest)
        frame.cursor = Point(
            column: rest.column, row: rest.row + max(0, chosen - min(first, chosen)))
    }

    private func put(_ lines: [Line], on frame: inout Frame, in area: Rect) {
        for (offset, line) in lines.prefix(area.rows).enumerated() {
            frame.put(
                line, at: Point(column: area.column, row: area.row + offset), width: area.columns)
        }
    }
}

extension Session {
    /// Whether the last decision on the intake in hand is on disk.
    var intakeSaved: (text: String, style: Style) {
        switch intake.flatMap({ outbox[.intake($0.id)] })?.progress {
        case nil: ("kept ✓", .secondary)
        case .waiting, .underWay: ("keeping…", Style(.caution))
        case .failed, .lost: ("NOT KEPT", Style(.bad, .bold))
        }
    }
}
