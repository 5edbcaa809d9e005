import Canvas
import Commitments
import Text

/// The words behind a cell of the matrix: what was said there, by whom, against what, and what an
/// empty cell means.
struct MatrixStrip {
    private let session: Session
    private let matrix: Matrix
    private let cell: Matrix.Cell?

    init(_ session: Session, _ matrix: Matrix, _ cell: Matrix.Cell?) {
        self.session = session
        self.matrix = matrix
        self.cell = cell
    }

    private var catalog: Catalog { session.catalog }

    func draw(on frame: inout Frame, in area: Rect, legend: Rect) {
        if !legend.isEmpty {
            frame.put(
                legendLine(width: legend.columns - 1), at: Point(column: 1, row: legend.row),
                width: legend.columns - 1)
        }
        guard let cell, !area.isEmpty else { return }
        let width = area.columns - 2
        let lines = lines(cell, width: width, room: area.rows)
        for (offset, line) in lines.prefix(area.rows).enumerated() {
            let isCut = offset == area.rows - 1 && lines.count > area.rows
            frame.put(
                isCut ? line.cut(width) : line,
                at: Point(column: area.column + 1, row: area.row + offset), width: width)
        }
    }

    /// As many lines as there is something to say; the first is all that a low screen shows.
    private func lines(_ cell: Matrix.Cell, width: Int, room: Int) -> [Line] {
        let meeting = catalog.meetings[cell.meeting]
        let pledge = catalog.pledges[cell.pledge]
        guard let said = cell.change.here else { return absent(cell, pledge, width) }
        let reaffirmation = catalog.reaffirmations[said]
        let wording = matrix.wording(of: cell)
        var head = Line("\(pledge.id) ", .heading)
            .adding("\(meeting.short), \(meeting.dateText)" + (meeting.note == nil ? "" : " ⚑"))
        let source = [wording?.provenance.name, catalog.name(of: reaffirmation.speaker)]
            .compactMap(\.self).joined(separator: " · ")
        let change = change(cell)
        if room < 3 || width < 70 {
            return [Line("\(pledge.id) ", .heading).adding("\(meeting.short) · \(brief(cell))")]
                + words(cell, wording, width)
        }
        head = head.adding(" · \(source)", .secondary)
        let because = WordingLines(register: session.register, width: width)
            .because(cell.doubts)
        // On a low screen the reason has one line, so that the words have the others.
        let reason = room >= 6 || because.count < 2 ? because : [because[0].cut(width)]
        return [head, change] + reason + words(cell, wording, width)
    }

    private func absent(_ cell: Matrix.Cell, _ pledge: Pledge, _ width: Int) -> [Line] {
        let meeting = catalog.meetings[cell.meeting]
        let head = Line("\(pledge.id) ", .heading)
            .adding("\(meeting.short), \(meeting.dateText)  ")
            .adding(cell.certainty == nil ? cell.word : brief(cell))
        var text = cell.reasonOfAbsence(in: catalog) ?? ""
        if cell.change.state == .notComparable {
            text = session.register.reasons(for: cell.change).joined(separator: "; ")
        } else if let since = cell.change.since {
            let last = catalog.meetings[catalog.links[since].meeting]
            text += "; last statement \(last.placeAndDay)"
        }
        return [head] + Line.wrapped(text, width: width, .secondary)
    }

    /// What became of the pledge since the statement that it is compared with.
    private func change(_ cell: Matrix.Cell) -> Line {
        guard let change = cell.inWords, let earlier = cell.change.against else {
            return Line(alone(cell))
        }
        let before = catalog.meetings[earlier]
        let span = catalog.meetings[cell.meeting].date.span(since: before.date)
        let against = " · against \(before.placeAndDay), \(span.short) before"
        let sign = Line("\(cell.sign) ", Style(.heading))
        guard let comparison = cell.comparison else {
            let also = session.register.alsoInPart(cell.change).map { " · \($0)" } ?? ""
            return sign.adding(change).adding(against + also, .secondary)
        }
        guard let note = cell.reading else {
            return sign.adding(change).adding(
                "\(against) · \(comparison.basis.inWords)", .secondary)
        }
        return sign.adding("my reading: \(change)")
            .adding(" (\(note.current.author); proposed: \(comparison.labels.inWords))", .secondary)
            .adding(against, .secondary)
    }

    private func alone(_ cell: Matrix.Cell) -> String {
        cell.standing == .event
            ? "took place: an event is not compared" : "first statement to have it"
    }

    /// The change in few columns, with how sure it is first, so that nothing cuts that off.
    private func brief(_ cell: Matrix.Cell) -> String {
        guard let certainty = cell.certainty, let state = cell.change.state else {
            return alone(cell)
        }
        let change = state == .reaffirmed ? cell.labels.inWords : state.name
        return "\(certainty): \(cell.sign) \(change)"
    }

    /// The redline; where too much differs for one, the words and those before.
    private func words(_ cell: Matrix.Cell, _ wording: Wording?, _ width: Int) -> [Line] {
        guard let comparison = cell.comparison ?? cell.wordsSince else {
            return Line.wrapped((wording?.text ?? "").inQuotes, width: width)
        }
        let redline = session.register.redline(of: comparison)
        if !redline.isWhole { return Line.redline(redline.inline, width: width) }
        let before = session.register.wording(at: comparison.from).text
        return Line.wrapped((wording?.text ?? "").inQuotes, width: width)
            + Line.wrapped("before: \(before.inQuotes)", width: width, .secondary)
    }

    /// The signs that can occur with their words, as many as fit.
    private func legendLine(width: Int) -> Line {
        var items = matrix.legend.map { "\($0.sign) \($0.word)" }
        for separator in ["   ", "  ", " "] {
            let text = items.joined(separator: separator)
            if text.columns <= width { return Line(text, .secondary) }
        }
        while items.joined(separator: " ").columns > width, !items.isEmpty { items.removeLast() }
        return Line(items.joined(separator: " "), .secondary)
    }
}

extension Line {
    /// The line with an ellipsis at its end, for what follows it and is not shown.
    fileprivate func cut(_ width: Int) -> Line {
        var line = self
        while line.columns > width - 2, let last = line.spans.indices.last {
            if line.spans[last].text.popLast() == nil { line.spans.removeLast() }
        }
        return line.adding(" …")
    }

}
