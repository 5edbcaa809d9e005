import Canvas
import Text

/// Where the parts of a form are: the fields under one another, as high as what is in them.
struct FormLayout {
    let header: Rect
    let about: Rect
    let body: Rect
    let help: Rect
    let hints: Rect
    let labelWidth: Int
    let valueWidth: Int
    private var proposals = FormValues()
    /// What follows from the field in use.
    private var remark: String?
    private(set) var rows: [Row] = []
    /// Where the cursor is among the rows.
    private(set) var cursor = Point(column: 0, row: 0)

    /// A line of a field.
    struct Row {
        var field: Int
        var line: Line
    }

    init(_ session: Session, _ form: FormScreen) {
        self.init(areasOf: form, session)
        let problems = form.shownProblems(session)
        proposals = form.proposals(session)
        remark = form.remark(session)
        for (index, field) in form.fields.enumerated() {
            add(field, index, form, problem: problems[field.name])
        }
    }

    /// The areas and widths alone, which do not need what the fields say or what is wrong with it.
    init(areasOf form: FormScreen, _ session: Session) {
        var rest = Rect(session.size)
        let count = rest.rows
        header = rest.cutTop(count >= 4 ? 1 : 0)
        _ = rest.cutTop(count >= 12 ? 1 : 0)
        let lines = wrappedLines(form.about, width: max(8, rest.columns - 2)).count
        about = rest.cutTop(
            form.about.isEmpty || count < 14 ? 0 : min(lines, count / 5)
        ).inset(columns: 1)
        _ = rest.cutTop(about.isEmpty ? 0 : 1)
        hints = rest.cutBottom(count >= 7 ? 1 : 0)
        help = rest.cutBottom(count >= 20 ? 2 : count >= 9 ? 1 : 0).inset(columns: 1)
        _ = rest.cutBottom(count >= 12 ? 1 : 0)
        body = rest.inset(columns: 1)
        let longest = form.fields.map(\.markedLabel.columns).max() ?? 0
        labelWidth = min(longest + 2, max(1, body.columns / 3))
        valueWidth = max(1, min(90, body.columns - labelWidth - 1))
    }

    private mutating func add(
        _ field: FormField, _ index: Int, _ form: FormScreen, problem: String?
    ) {
        let isFocused = form.focus == index
        let start = rows.count
        let (lines, cursor) = shown(field, form, isFocused: isFocused)
        if isFocused {
            self.cursor = Point(column: labelWidth + cursor.column, row: start + cursor.row)
        }
        for (offset, line) in lines.enumerated() {
            let label = offset == 0 ? (isFocused ? "▸" : " ") + field.markedLabel : ""
            var row = Line(
                label.fitted(labelWidth - 1).padded(labelWidth),
                isFocused ? Style(.heading) : .secondary)
            row.spans += line.spans
            rows.append(Row(field: index, line: row))
        }
        if let theirs = form.meanwhile[field.name] {
            let text = "≠ somebody else wrote here meanwhile: " + theirs.oneLine.inQuotes
            append(text, Style(.caution), to: index)
        }
        if let problem { append("! " + problem, Style(.bad), to: index) }
        if isFocused, problem == nil, let remark { append(remark, Style(.caution), to: index) }
    }

    /// Adds lines about a field below it.
    private mutating func append(_ text: String, _ style: Style, to index: Int) {
        let margin = String(repeating: " ", count: labelWidth)
        for line in wrappedLines(text, width: max(8, valueWidth)) {
            rows.append(Row(field: index, line: Line(margin).adding(line, style)))
        }
    }

    /// The text in a field, and where the cursor is in it.
    private func shown(
        _ field: FormField, _ form: FormScreen, isFocused: Bool
    ) -> (lines: [Line], cursor: Point) {
        switch field.kind {
        case .several(let choices): return several(choices, field, form, isFocused: isFocused)
        case .choice(let choices):
            let value = form.values[field.name]
            let label = choices.first { $0.value == value }?.label ?? (value.isEmpty ? "–" : value)
            let text = label.oneLine.fitted(max(1, valueWidth - 4))
            return (
                [
                    isFocused
                        ? Line("‹ ", Style(.key)).adding(text).adding(" ›", Style(.key))
                        : Line(text)
                ],
                Point(column: 0, row: 0)
            )
        default:
            let buffer = form.buffers[field.name] ?? TextBuffer()
            if buffer.isEmpty, let proposed = proposals.optional(field.name) {
                let text = proposed.oneLine.fitted(max(1, valueWidth - 12)) + " (proposed)"
                return ([Line(text, .secondary)], Point(column: 0, row: 0))
            }
            return typed(buffer, isFocused: isFocused)
        }
    }

    private func typed(_ buffer: TextBuffer, isFocused: Bool) -> ([Line], Point) {
        if buffer.isEmpty {
            return ([isFocused ? Line() : Line("–", .secondary)], Point(column: 0, row: 0))
        }
        let layout = buffer.layout(width: valueWidth)
        let place = layout.place(of: buffer.cursor)
        return (
            layout.lines.indices.map { Line(layout.text(of: $0)) },
            Point(column: min(place.column, valueWidth), row: place.row)
        )
    }

    /// The choices after one another, wrapped, each with whether it is on.
    private func several(
        _ choices: [FormField.Choice], _ field: FormField, _ form: FormScreen, isFocused: Bool
    ) -> ([Line], Point) {
        let chosen = Set(form.values.items(field.name))
        var lines = [Line()]
        var cursor = Point(column: 0, row: 0)
        for (index, choice) in choices.enumerated() {
            let text = (chosen.contains(choice.value) ? "[x] " : "[ ] ") + choice.label.oneLine
            let item = text.fitted(max(1, valueWidth - 2))
            let last = lines.count - 1
            if lines[last].columns > 0, lines[last].columns + item.columns + 2 > valueWidth {
                lines.append(Line())
            }
            let row = lines.count - 1
            let isHere = isFocused && form.place == index
            if isHere { cursor = Point(column: lines[row].columns, row: row) }
            lines[row] = lines[row].adding(item, isHere ? Style.plain.selected : .plain)
                .adding("  ")
        }
        return (choices.isEmpty ? [Line("nothing to choose from", .secondary)] : lines, cursor)
    }
}

extension FormScreen {
    package mutating func adjust(to session: Session) {
        let layout = FormLayout(session, self)
        top = scrolled(
            top, toShow: layout.cursor.row, count: layout.rows.count, height: layout.body.rows)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let layout = FormLayout(session, self)
        drawHeader(session, on: &frame, in: layout.header)
        if layout.header.maxRow < layout.about.row || layout.header.maxRow < layout.body.row {
            frame.rule(
                Rect(column: 0, row: layout.header.maxRow, columns: area.columns, rows: 1))
        }
        for (offset, line) in wrappedLines(about, width: max(8, layout.about.columns))
            .prefix(layout.about.rows).enumerated()
        {
            frame.put(
                line, at: Point(column: layout.about.column, row: layout.about.row + offset),
                .secondary, limit: layout.about.columns)
        }
        drawFields(layout, on: &frame)
        drawFoot(session, layout, on: &frame)
    }

    private func drawHeader(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        let kept = session.formDrafts[key].map { ", " + session.keptText($0.id, at: $0.time) } ?? ""
        let more = hasChanges ? "changed, not saved\(kept) " : ""
        let line = Line(" " + title, .heading).adding(right: more, width: area.columns)
        frame.put(line, at: Point(column: 0, row: area.row), width: area.columns)
    }

    private func drawFields(_ layout: FormLayout, on frame: inout Frame) {
        let body = layout.body
        for (offset, row) in layout.rows.dropFirst(top).prefix(body.rows).enumerated() {
            frame.put(
                row.line, at: Point(column: body.column, row: body.row + offset),
                width: body.columns)
        }
        frame.cursor = Point(
            column: min(body.maxColumn, body.column + layout.cursor.column),
            row: body.row + layout.cursor.row - top)
        frame.cursorIsVisible = true
    }

    /// What belongs into the field in use, and which keys work.
    private func drawFoot(_ session: Session, _ layout: FormLayout, on frame: inout Frame) {
        let below = layout.body.maxRow
        if below < layout.help.row {
            frame.rule(Rect(column: 0, row: below, columns: session.size.columns, rows: 1))
        }
        if let field, !layout.help.isEmpty {
            drawHelp(field, on: &frame, in: layout.help)
        }
        Chrome(session).drawHints(on: &frame, in: layout.hints)
    }

    /// What belongs into a field, in as many rows as there are: it is said nowhere else.
    private func drawHelp(_ field: FormField, on frame: inout Frame, in area: Rect) {
        let isWanted = field.isRequired && field.choices == nil
        let name =
            field.label
            + (isWanted ? " (must be filled in)" : field.isRequired ? "" : " (optional)")
        let lines = wrappedLines("\(name)  \(field.help)", width: max(8, area.columns))
        for (offset, line) in lines.prefix(area.rows).enumerated() {
            let isCut = offset == area.rows - 1 && lines.count > area.rows
            frame.put(
                isCut ? (line + " …").fitted(area.columns) : line,
                at: Point(column: area.column, row: area.row + offset), .secondary,
                limit: area.columns)
        }
        frame.restyle(
            Rect(column: area.column, row: area.row, columns: name.columns, rows: 1)
        ) { $0 = .heading }
    }
}
