import Commitments
import Text

/// Lays the matrix out. Where a terminal is too narrow for all meetings, they come in blocks one
/// below the other, each with the pledges beside it.
struct MatrixLayout {
    let list: MatrixList
    let layout: ProseLayout

    private var matrix: Matrix { list.matrix }
    private var catalog: Catalog { matrix.register.catalog }

    /// The blocks, one below the other with an empty line between them.
    var lines: [ProseLayout.Line] {
        let blocks = blocks
        let all = blocks.enumerated().map { number, block in
            lines(of: block, isLast: number == blocks.count - 1)
        }
        return Array(all.joined(separator: [[]]))
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
        guard let width = layout.width else { return wanted }
        let cells = matrix.columns.count * cellWidth
        let left = width - idWidth - cells - MatrixLayout.figuresWidth
        return min(wanted, max(left, min(30, width / 3)))
    }

    /// The meetings, in as many blocks as the width asks for.
    private var blocks: [ArraySlice<Int>] {
        guard let width = layout.width else { return [matrix.columns[...]] }
        let room = width - idWidth - titleWidth - MatrixLayout.figuresWidth
        let fitting = max(1, room / cellWidth)
        return stride(from: 0, to: matrix.columns.count, by: fitting).map {
            matrix.columns[$0..<min($0 + fitting, matrix.columns.count)]
        }
    }

    // MARK: Lines

    /// - Parameter isLast: whether the figures follow at its end.
    private func lines(of block: ArraySlice<Int>, isLast: Bool) -> [ProseLayout.Line] {
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
        return headings.map { [Prose.Run($0.withoutTrailingSpaces, .faint)] }
            + matrix.rows.indices.map { [Prose.Run(row($0, block, isLast: isLast))] }
    }

    private func row(_ index: Int, _ block: ArraySlice<Int>, isLast: Bool) -> String {
        let row = matrix.row(index)
        let pledge = catalog.pledges[row.pledge]
        let name =
            pledge.id.text.oneLine.padded(idWidth, ellipsis: layout.signs.ellipsis)
            + pledge.title.oneLine.padded(titleWidth - 2, ellipsis: layout.signs.ellipsis)
        let cells = block.map {
            layout.signs.sign(matrix.text(of: row.cell(at: $0), as: list.content))
        }
        let text = line(name, cells, idWidth + titleWidth)
        guard isLast else { return text.withoutTrailingSpaces }
        let gap = row.record.longestAbsence.map { String($0.days) } ?? layout.signs.sign("·")
        return text + String(row.record.said.count).leftPadded(5)
            + String(row.record.streak).leftPadded(5) + gap.leftPadded(6)
    }

    private func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let parts = cells.map {
            $0.padded(cellWidth - 1, ellipsis: layout.signs.ellipsis) + " "
        }
        return name.padded(width, ellipsis: layout.signs.ellipsis) + parts.joined()
    }
}
