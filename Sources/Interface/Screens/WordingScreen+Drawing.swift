import Canvas
import Commitments
import Text

// MARK: Layout

extension WordingScreen {
    /// From this width on the wordings are side by side.
    static let wideColumns = 100

    /// What is drawn where.
    struct Panes {
        var title: Rect
        /// The pledges with their wordings beside each other; nil where only one is shown.
        var list: Rect?
        var rule: Rect?
        /// The comparison of the selected pledge; without a list its wordings, too.
        var detail: Rect
    }

    func panes(_ session: Session) -> Panes {
        var body = Chrome(session).body
        let isWide = body.columns >= WordingScreen.wideColumns && body.rows >= 16
        let title = body.cutTop(body.rows >= 9 ? 2 : body.rows >= 4 ? 1 : 0)
        _ = body.cutTop(body.rows >= 18 ? 1 : 0)
        guard isWide else { return Panes(title: title, detail: body.inset(columns: 1)) }
        let detail = body.cutBottom(body.rows / 4)
        let rule = body.cutBottom(1)
        return Panes(title: title, list: body, rule: rule, detail: detail.inset(columns: 1))
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let panes = panes(session)
        drawTitle(session, on: &frame, in: panes.title)
        frame.cursor = Point(column: panes.detail.column, row: panes.detail.row)
        if rows.isEmpty { return drawNothing(on: &frame, in: panes.list ?? panes.detail) }
        if let list = panes.list {
            drawRows(session, on: &frame, in: list)
            if let rule = panes.rule { drawRule(session, on: &frame, in: rule) }
        }
        drawDetail(session, on: &frame, in: panes.detail)
    }

    private func drawDetail(_ session: Session, on frame: inout Frame, in area: Rect) {
        let lines = detailLines(session, width: area.columns).dropFirst(detailTop)
        // What says that there is more has a line to itself: it must hide no label's certainty.
        let isMore = lines.count > area.rows && area.rows > 1
        let shown = lines.prefix(isMore ? area.rows - 1 : area.rows)
        for (offset, line) in shown.enumerated() {
            let point = Point(column: area.column, row: area.row + offset)
            frame.put(line, at: point, width: area.columns)
        }
        if isMore {
            let text = " \(lines.count - shown.count) more, J scrolls "
            let point = Point(column: area.maxColumn - text.columns, row: area.maxRow - 1)
            frame.put(text, at: point, .secondary)
        }
    }

    private func drawNothing(on frame: inout Frame, in area: Rect) {
        let text =
            showsChangedOnly
            ? "Nothing changed among the pledges shown. c shows those said in the same words."
            : "None of the pledges that the filter shows was said here. 0 shows all pillars."
        for (offset, line) in Line.wrapped(text, width: area.columns - 2).prefix(area.rows)
            .enumerated()
        {
            let point = Point(column: area.column + 1, row: area.row + offset)
            frame.put(line, at: point, width: area.columns - 2)
        }
    }
}

// MARK: The title

extension WordingScreen {
    private func drawTitle(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard area.rows > 0 else { return }
        let width = area.columns - 2
        frame.put(
            titleLine(session, width: width), at: Point(column: 1, row: area.row), width: width)
        guard area.rows > 1 else { return }
        let line = countLine(width: width)
        frame.put(line, at: Point(column: 1, row: area.row + 1), width: width)
    }

    private func titleLine(_ session: Session, width: Int) -> Line {
        let place = rows.isEmpty ? "" : "\(row + 1) of \(rows.count)"
        let basis = selected.flatMap { row in
            shown(row, in: session)?.basisInWords ?? row.state.map { _ in row.certainty }
        }
        let rights = [
            [place, choiceInWords(in: session), basis].compactMap(\.self).joined(separator: "   "),
            [place, basis].compactMap(\.self).joined(separator: "  "), place,
        ]
        let titles = [pairText(session, withDates: true), pairText(session, withDates: false)]
        // How sure the labels are matters more than the days.
        for right in rights {
            for title in titles where title.columns + right.columns + 2 <= width {
                return Line(title, .heading).adding(right: right, width: width)
            }
        }
        return Line(titles[1], .heading)
    }

    /// "Munich 15 Feb 2025 → New York 22 Sep 2025"
    private func pairText(_ session: Session, withDates: Bool) -> String {
        [from, to].compactMap { $0 }.map { id in
            guard let meeting = session.catalog.meeting(id.text) else { return id.text }
            return withDates ? "\(meeting.short) \(meeting.date.text)" : meeting.short
        }.joined(separator: " → ")
    }

    /// "= same 5   ~ reworded 4   …"; without the words where there is no room.
    private func countLine(width: Int) -> Line {
        var right = [showsChangedOnly ? "changed only" : nil, isWhole ? "whole texts" : nil]
            .compactMap(\.self).joined(separator: ", ")
        if from == nil {
            return Line("one meeting alone", .secondary).adding(right: right, width: width)
        }
        let counts = tally.counts
        let long = counts.map { "\($0.sign) \($0.word) \($0.number)" }.joined(separator: "   ")
        let short = counts.map { "\($0.sign) \($0.number)" }.joined(separator: "  ")
        let room = width - right.columns - 2
        if long.columns > room, short.columns > room { right = "" }
        return Line(long.columns <= room ? long : short).adding(right: right, width: width)
    }
}

// MARK: Beside each other

extension WordingScreen {
    /// The lines of a row: left, and right.
    typealias Block = [(left: Line, right: Line)]

    private func drawRows(_ session: Session, on frame: inout Frame, in area: Rect) {
        let middle = area.column + area.columns / 2
        frame.fill(
            Rect(column: middle, row: area.row, columns: 1, rows: area.rows), with: "│", .secondary)
        var line = area.row
        for index in rows.indices.dropFirst(top) {
            let block = block(index, session, width: area.columns)
            for (offset, pair) in block.enumerated() where line + offset < area.maxRow {
                frame.put(
                    pair.left, at: Point(column: area.column + 2, row: line + offset),
                    width: middle - area.column - 3)
                frame.put(
                    pair.right, at: Point(column: middle + 2, row: line + offset),
                    width: area.maxColumn - middle - 3)
            }
            if index == row, line < area.maxRow {
                let place = Rect(column: area.column, row: line, columns: middle - 1, rows: 1)
                frame.put("▸", at: Point(column: area.column, row: line), .heading)
                frame.restyle(place) { $0 = $0.selected }
                frame.cursor = Point(column: area.column, row: line)
            }
            line += block.count
            if line >= area.maxRow { return }
        }
    }

    private func drawRule(_ session: Session, on frame: inout Frame, in area: Rect) {
        frame.rule(area)
        guard let pledge = selectedPledge(in: session) else { return }
        let title = " \(pledge.id) \(pledge.title) ".fitted(area.columns - 4)
        frame.put(title, at: Point(column: 1, row: area.row), .heading)
    }

    /// A row with its wordings side by side, and an empty line after it.
    func block(_ index: Int, _ session: Session, width: Int) -> Block {
        let row = rows[index]
        let lines = WordingLines(register: session.register, width: width / 2 - 4)
        let pledge = session.catalog.pledges[row.pledge]
        let comparison = shown(row, in: session)
        let sides = sides(row, comparison, lines)
        let left = [Line("\(pledge.id)  \(pledge.title)", .heading)] + sides.before
        let right = labels(row, comparison, lines) + sides.after
        return (0...max(left.count, right.count)).map { offset in
            (
                left.indices.contains(offset) ? left[offset] : Line(),
                right.indices.contains(offset) ? right[offset] : Line()
            )
        }
    }

    /// What became of the words: the proposal, or the state; and the analyst's reading beside it.
    private func labels(
        _ row: WordingRow, _ comparison: Comparison?, _ lines: WordingLines
    ) -> [Line] {
        var line = Line("● reaffirmed", .secondary)
        if let comparison {
            line = lines.labels(comparison.labels, certainty: comparison.certainty)
        } else if let state = row.state {
            line = lines.state(state, certainty: row.certainty)
        }
        guard let note = row.reading else { return [line] }
        let reading = lines.reading(note, certainty: row.certainty)
        if line.columns + 3 + reading.columns > lines.width { return [line, reading] }
        line = line.adding("   ")
        line.spans += reading.spans
        return [line]
    }

    /// The passages on the two sides; when one meeting is shown alone, its wording is on the left.
    private func passages(
        _ row: WordingRow, _ comparison: Comparison?
    ) -> (before: WordingPlace?, after: WordingPlace?) {
        if let comparison { return (comparison.from, comparison.to) }
        let before = from == nil ? row.after : row.before
        let after = from == nil ? nil : row.after
        return (
            before.map { WordingPlace(reaffirmation: $0, wording: 0) },
            after.map { WordingPlace(reaffirmation: $0, wording: 0) }
        )
    }

    /// The words on both sides with where they come from, or why there are none.
    private func sides(
        _ row: WordingRow, _ comparison: Comparison?, _ lines: WordingLines
    ) -> (before: [Line], after: [Line]) {
        let passages = passages(row, comparison)
        let redline = comparison.map(lines.register.redline(of:))
        let isPlain = isWhole || redline?.isWhole ?? true
        func side(_ place: WordingPlace?, _ spans: [Redline.Span]?) -> [Line] {
            guard let place else { return absence(row, lines) }
            let meeting = lines.register.meeting(of: place)
            var provenance = Line("\(meeting.short) · ", .secondary)
            provenance.spans += lines.provenance(place).spans
            return lines.quote(place, spans ?? [], isWhole: isPlain) + [provenance]
        }
        return (
            side(passages.before, redline?.before),
            side(passages.after, redline?.after)
        )
    }

    private func absence(_ row: WordingRow, _ lines: WordingLines) -> [Line] {
        let reasons = from == nil ? ["no other wording to compare it with"] : row.reasons
        return reasons.flatMap { Line.wrapped($0, width: lines.width, .secondary) }
    }
}

// MARK: Of the selected pledge

extension WordingScreen {
    /// The comparison of the selected pledge; where there is no list, after its wordings.
    func detailLines(_ session: Session, width: Int) -> [Line] {
        guard let row = selected else { return [] }
        let lines = WordingLines(register: session.register, width: width)
        let isStacked = panes(session).list == nil
        return (isStacked ? stacked(row, session, lines) : []) + judgement(row, session, lines)
    }

    private func stacked(
        _ row: WordingRow, _ session: Session, _ lines: WordingLines
    ) -> [Line] {
        let pledge = session.catalog.pledges[row.pledge]
        let comparison = shown(row, in: session)
        let gap = session.size.rows >= 20 ? [Line()] : []
        let sides = sides(row, comparison, lines)
        return [Line("\(pledge.id)  \(pledge.title)", .heading)]
            + labels(row, comparison, lines) + gap + sides.before + gap + sides.after + gap
    }

    private func judgement(
        _ row: WordingRow, _ session: Session, _ lines: WordingLines
    ) -> [Line] {
        var result = otherPairs(row, session, lines)
        if let comparison = shown(row, in: session) {
            result += lines.because(comparison.doubts) + lines.reasons(comparison)
            if !isWhole, session.register.redline(of: comparison).isWhole {
                result += Line.wrapped(
                    "most words differ, so both texts are shown in full", width: lines.width,
                    .secondary
                )
            }
        }
        if shown(row, in: session) == nil {
            result += lines.because(row.doubts.filter { $0.kind != .absence })
        }
        let pledge = session.catalog.pledges[row.pledge]
        if let from, let caution = session.register.caution(of: pledge.id, from: from, to: to) {
            result += Line.wrapped("Caution: \(caution)", width: lines.width, Style(.doubt))
        }
        if row.reading == nil, row.comparison != nil {
            result.append(Line("my reading: none yet; s sets it", .secondary))
        }
        if let note = session.register.notes(on: pledge).first(where: { !$0.current.text.isEmpty })
        {
            let text = "note \(note.current.date.text) \(note.current.author): \(note.current.text)"
            result += Line.wrapped(text.oneLine, width: lines.width)
        }
        return result
    }
}

// MARK: Mouse

extension WordingScreen {
    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        guard let list = panes(session).list, list.contains(point) else { return [] }
        var line = list.row
        for index in rows.indices.dropFirst(top) {
            line += block(index, session, width: list.columns).count
            guard point.row < line else { continue }
            if index == row { return open(in: &session) }
            let snapshot = session
            session.withTop(WordingScreen.self) { $0.select(row: index, in: snapshot) }
            return []
        }
        return []
    }
}
