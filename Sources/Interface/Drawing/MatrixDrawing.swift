import Canvas
import Commitments
import Text

/// Draws the matrix: headings that stay in place, the rows in sight, and the strip below.
struct MatrixDrawing {
    let session: Session
    let screen: MatrixScreen
    let matrix: Matrix
    let layout: MatrixLayout

    init(_ screen: MatrixScreen, _ session: Session) {
        self.session = session
        self.screen = screen
        matrix = screen.matrix(session)
        layout = MatrixLayout(session)
    }

    private var catalog: Catalog { session.catalog }
    private var cells: Matrix.Content { session.matrixChoices.cells }

    /// The columns in sight.
    private var shown: ArraySlice<Int> {
        matrix.columns.dropFirst(screen.left).prefix(layout.columnCount)
    }

    func draw(on frame: inout Frame) {
        drawHeadings(on: &frame)
        if matrix.rows.isEmpty {
            frame.putNotice(
                "No pledge matches. Esc goes back, 0 shows all pillars.", in: layout.table)
        } else if matrix.columns.isEmpty {
            frame.putNotice(
                "No such meeting by this day. F chooses other formats.", in: layout.table)
        } else {
            drawRows(on: &frame)
        }
        frame.rule(layout.rule)
        MatrixStrip(session, matrix, screen.cell(in: matrix)).draw(
            on: &frame, in: layout.strip, legend: layout.legend)
    }
}

// MARK: Headings

extension MatrixDrawing {
    private func drawHeadings(on frame: inout Frame) {
        let area = layout.headings
        let width = layout.id + layout.title - 1
        for (offset, text) in frozenHeadings.suffix(area.rows).enumerated() {
            frame.put(
                text.fitted(max(0, width)),
                at: Point(column: area.column + MatrixLayout.margin, row: area.row + offset),
                .secondary, limit: max(0, width))
        }
        guard !area.isEmpty else { return }
        for (place, meeting) in shown.enumerated() {
            drawHeading(of: meeting, at: place, on: &frame)
        }
        drawFigures(["stmts", "run", "gap d"], row: area.maxRow - 1, on: &frame)
    }

    /// What is shown and how sure it is, above the frozen columns.
    private var frozenHeadings: [String] {
        let choice = session.matrixChoices.selection.inWords(in: catalog) ?? "statements"
        let sure = Matrix.certaintyInWords
        let all = matrix.columns.count
        let (first, last) = (screen.left + 1, screen.left + shown.count)
        let range = first == last ? "\(first)" : "\(first)–\(last)"
        // Arrows say on which side there are more.
        let (left, right) = (first > 1 ? "‹ " : "", last < all ? " ›" : "")
        let text =
            shown.count == all
            ? "\(choice): \(all) of \(counted(catalog.meetings.count, "meeting"))"
            : "\(left)\(choice) \(range) of \(all)\(right)"
        switch layout.headings.rows {
        case 3: return [text, sure, "Pledge"]
        case 2: return [text, sure]
        default: return ["\(left)\(sure)\(right)"]
        }
    }

    private func drawHeading(of position: Int, at place: Int, on frame: inout Frame) {
        let lines = headingLines(of: catalog.meetings[position], at: place)
        let isSelected = screen.left + place == screen.column
        let area = layout.headings
        let column = layout.column(ofCell: place) + 1
        for (offset, text) in lines.suffix(area.rows).enumerated() {
            frame.put(
                text, at: Point(column: column, row: area.row + offset),
                isSelected ? .heading : .secondary, limit: layout.cell - 1)
        }
        if cells == .sign, area.rows == 3 { drawYear(at: place, on: &frame) }
    }

    /// The lines above a column, the most telling last.
    private func headingLines(of meeting: Meeting, at place: Int) -> [String] {
        let (year, month, _) = meeting.date.first.civil
        let name = CalendarDate.monthNames[month - 1]
        if cells == .sign {
            let isShort = layout.headings.rows == 2 && isNewYear(at: place)
            return ["", isShort ? yearDigits(year) : name, meeting.code]
        }
        let flag = meeting.note == nil ? "" : " ⚑"
        let room = max(0, layout.cell - 2)
        if layout.headings.rows == 1 { return ["\(meeting.code) \(name) \(year)".fitted(room)] }
        return ["", meeting.short.oneLine.fitted(room), (meeting.date.text + flag).fitted(room)]
    }

    /// The year above its first column, and a line over the others.
    private func drawYear(at place: Int, on frame: inout Frame) {
        let row = layout.headings.row
        let column = layout.column(ofCell: place)
        guard isNewYear(at: place) else {
            // A year of four digits reaches into the column after it.
            let isNext = isNewYear(at: place - 1)
            return frame.rule(
                Rect(column: column + (isNext ? 2 : 0), row: row, columns: isNext ? 2 : 4, rows: 1))
        }
        guard let year = year(at: place) else { return }
        let isAlone = place + 1 >= shown.count || isNewYear(at: place + 1)
        frame.put(
            isAlone ? yearDigits(year) : String(year), at: Point(column: column + 1, row: row),
            .secondary)
    }

    private func yearDigits(_ year: Int) -> String { "’" + String(String(year).suffix(2)) }

    private func year(at place: Int) -> Int? {
        guard (0..<shown.count).contains(place) else { return nil }
        return catalog.meetings[shown[shown.startIndex + place]].date.first.civil.year
    }

    /// Whether a column in sight is the first of its year.
    private func isNewYear(at place: Int) -> Bool { year(at: place) != year(at: place - 1) }

    private func drawFigures(_ texts: [String], row: Int, on frame: inout Frame) {
        var column = layout.column(ofCell: layout.columnCount)
        for (text, width) in zip(texts, [layout.said, layout.run, layout.gap]) where width > 0 {
            frame.put(
                text.leftPadded(width), at: Point(column: column, row: row), .secondary,
                limit: width)
            column += width
        }
    }
}

// MARK: Rows

extension MatrixDrawing {
    private func drawRows(on frame: inout Frame) {
        let marks = session.effectiveMarks
        for offset in 0..<layout.table.rows {
            let line = screen.top + offset
            let place = Rect(
                column: layout.table.column, row: layout.table.row + offset,
                columns: layout.table.columns, rows: 1)
            switch ListScreen.content(ofLine: line, in: session.listing) {
            case .heading(let group): drawHeading(group, on: &frame, in: place)
            case .row(let index): drawRow(index, marks, on: &frame, in: place)
            case nil: return
            }
        }
    }

    private func drawHeading(_ group: Listing.Group, on frame: inout Frame, in area: Rect) {
        let pillar = catalog.pillars[group.pillar]
        let name = pillar.name.oneLine
        let room = max(0, layout.id + layout.title - 1)
        let text = "\(name) ".fitted(room)
        let start = Point(column: area.column + MatrixLayout.margin, row: area.row)
        frame.put(text, at: start, pillar.headingStyle, limit: room)
        let rest = Rect(
            column: start.column + text.columns, row: area.row, columns: room - text.columns,
            rows: 1)
        frame.rule(rest)
    }

    private func drawRow(
        _ index: Int, _ marks: Set<Pledge.ID>, on frame: inout Frame, in area: Rect
    ) {
        let row = matrix.row(index)
        let pledge = catalog.pledges[row.pledge]
        let isSelected = index == screen.row
        let isMarked = marks.contains(pledge.id)
        func put(_ text: String, _ column: Int, _ width: Int, _ style: Style = .plain) {
            frame.put(
                text, at: Point(column: area.column + column, row: area.row), style,
                limit: max(0, width))
        }
        put(isSelected ? "▸" : " ", 0, 1, .heading)
        put(isMarked ? "▪" : " ", 1, 1, Style(.caution, .bold))
        put(pledge.id.text, MatrixLayout.margin, layout.id, .secondary)
        let room = layout.title - 1
        if room > 0 {
            put(pledge.title.oneLine.fitted(room), MatrixLayout.margin + layout.id, room)
        }
        let record = row.record
        let gap = record.longestAbsence.map { String($0.days) } ?? "·"
        drawFigures(
            [String(record.said.count), String(record.streak), gap], row: area.row, on: &frame)
        if isSelected { frame.restyle(area) { $0 = $0.selected } }
        for (place, meeting) in shown.enumerated() {
            draw(
                row.cell(at: meeting), at: place,
                isCursor: isSelected && screen.left + place == screen.column,
                isSelected: isSelected, row: area.row, on: &frame)
        }
    }

    private func draw(
        _ cell: Matrix.Cell, at place: Int, isCursor: Bool, isSelected: Bool, row: Int,
        on frame: inout Frame
    ) {
        let column = layout.column(ofCell: place)
        let text = matrix.text(of: cell, as: cells)
        let style = isSelected ? cell.style.selected : cell.style
        let room = cells == .sign ? 3 : layout.cell - 2
        frame.put(
            text.fitted(max(0, room)), at: Point(column: column + 1, row: row), style,
            limit: max(0, room))
        guard isCursor else { return }
        let width = cells == .sign ? max(1, text.columns) : room
        frame.put("[", at: Point(column: column, row: row), Style(.plain, [.bold, .selected]))
        frame.put(
            "]", at: Point(column: column + 1 + max(0, width), row: row),
            Style(.plain, [.bold, .selected]))
        frame.cursor = Point(column: column + 1, row: row)
    }
}

extension MatrixScreen {
    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        MatrixDrawing(self, session).draw(on: &frame)
    }
}

extension Matrix.Cell {
    /// The look that goes with the sign; what is firm is bold.
    fileprivate var style: Style {
        let ink: Ink =
            switch standing {
            case .compared(.reaffirmed): labels.directions.first?.ink ?? .plain
            case .compared(let state): state.ink
            case .notYet, .unread, .noStatement: .secondary
            case .first, .event: .plain
            }
        return Style(ink, certainty == "firm" ? .bold : [])
    }
}
