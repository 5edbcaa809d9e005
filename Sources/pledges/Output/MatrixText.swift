import Commitments
import Export
import Text

/// The matrix for reading. Where a terminal is too narrow for all meetings, they come in blocks
/// one below the other, each with the pledges beside it.
struct MatrixText {
    let list: MatrixList
    let style: Style

    private var matrix: Matrix { list.matrix }
    private var catalog: Catalog { matrix.register.catalog }

    var text: String {
        let asOf = "\(list.columnsInWords), as of \(matrix.register.asOf.text)"
        var lines = [style.bold(asOf.oneLine)]
        lines += style.paragraph("Signs: \(Matrix.certaintyInWords). \(Matrix.firmInWords)")
        for (number, block) in blocks.enumerated() {
            lines += [""] + self.lines(of: block, isLast: number == blocks.count - 1)
        }
        let legend = matrix.legend.map { "\(plain($0.sign)) \($0.word)" }.joined(separator: ", ")
        lines += [""] + style.paragraph(legend).map(style.dim)
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Widths

    /// The columns of a cell with the space after it.
    private var cellWidth: Int {
        switch list.content {
        case .sign: 5
        case .verb: 15
        case .phrase: 34
        }
    }

    private var idWidth: Int {
        2 + (matrix.rows.map { catalog.pledges[$0].id.text.columns }.max() ?? 0)
    }

    private static let figuresWidth = 17

    private var titleWidth: Int {
        let wanted = 2 + (matrix.rows.map { catalog.pledges[$0].title.oneLine.columns }.max() ?? 0)
        guard let width = style.width else { return wanted }
        let cells = matrix.columns.count * cellWidth
        let left = width - idWidth - cells - MatrixText.figuresWidth
        return min(wanted, max(left, min(30, width / 3)))
    }

    /// The meetings, in as many blocks as the width asks for.
    private var blocks: [ArraySlice<Int>] {
        guard let width = style.width else { return [matrix.columns[...]] }
        let room = width - idWidth - titleWidth - MatrixText.figuresWidth
        let fitting = max(1, room / cellWidth)
        return stride(from: 0, to: matrix.columns.count, by: fitting).map {
            matrix.columns[$0..<min($0 + fitting, matrix.columns.count)]
        }
    }

    // MARK: Lines

    /// - Parameter isLast: whether the figures stand at its end.
    private func lines(of block: ArraySlice<Int>, isLast: Bool) -> [String] {
        let frozen = idWidth + titleWidth
        let meetings = block.map { catalog.meetings[$0] }
        let years = meetings.enumerated().map { index, meeting in
            let year = meeting.date.first.civil.year
            let isSame = index > 0 && meetings[index - 1].date.first.civil.year == year
            return isSame ? "" : String(year)
        }
        let months = meetings.map { CalendarDate.monthNames[$0.date.first.civil.month - 1] }
        let names = meetings.map { list.content == .sign ? $0.code : $0.short.oneLine }
        let figures = isLast ? [" said", "  run", " gap d"].joined() : ""
        let headings = [
            line("", years, frozen), line("", months, frozen),
            line("PLEDGE", names, frozen) + figures,
        ]
        return headings.map { style.dim($0.withoutEnd) }
            + matrix.rows.indices.map { row($0, block, isLast: isLast) }
    }

    private func row(_ index: Int, _ block: ArraySlice<Int>, isLast: Bool) -> String {
        let row = matrix.row(index)
        let pledge = catalog.pledges[row.pledge]
        let name =
            pledge.id.text.oneLine.padded(idWidth, ellipsis: style.ellipsis)
            + pledge.title.oneLine.padded(titleWidth - 2, ellipsis: style.ellipsis)
        let cells = block.map { plain(matrix.text(of: row.cell(at: $0), as: list.content)) }
        let text = line(name, cells, idWidth + titleWidth)
        guard isLast else { return text.withoutEnd }
        let gap = row.record.longestAbsence.map { String($0.days) } ?? plain("·")
        return text + String(row.record.said.count).leftPadded(5)
            + String(row.record.streak).leftPadded(5) + gap.leftPadded(6)
    }

    private func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let parts = cells.map {
            $0.padded(cellWidth - 1, ellipsis: style.ellipsis) + " "
        }
        return name.padded(width, ellipsis: style.ellipsis) + parts.joined()
    }

    /// Our own signs in ASCII where they might not come out.
    private func plain(_ text: String) -> String {
        guard style.isASCII else { return text }
        if text.hasPrefix("●") { return "o" + text.dropFirst() }
        return text.hasPrefix("·") ? "." + text.dropFirst() : text
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate var withoutEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
