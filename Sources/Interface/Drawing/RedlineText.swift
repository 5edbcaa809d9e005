import Canvas
import Commitments
import Export

/// Two statements as lines, each with the sentence that it is of.
struct RedlineText: Sendable {
    /// What is compared; nil where a text is missing.
    let brief: RedlineBrief?
    private(set) var lines: [Line] = []
    /// For each line the position of its row; nil for the head.
    private var rowOfLine: [Int?] = []
    /// The first line of each row that is not the same.
    private(set) var changes: [Int] = []

    /// - Parameter width: columns.
    init(_ brief: RedlineBrief?, width: Int) {
        self.brief = brief
        guard let brief else {
            add(
                Line.wrapped(
                    "The texts of two statements in one language are not stored; `pledges statement"
                        + " add` stores one.", width: width, .secondary))
            return
        }
        for block in brief.head(Signs()) { add(Line.lines(of: block, width: width)) }
        for (index, row) in brief.rows.enumerated() {
            add([Line()])
            if row.kind != .same || row.isMoved { changes.append(lines.count) }
            let link = RedlineText.link(of: row, in: brief)
            for block in [brief.title(of: row)] + brief.text(of: row) {
                add(Line.lines(of: block, width: width, link: link), of: index)
            }
        }
        if brief.rows.isEmpty { add([Line(), Line("The words are the same.", .secondary)]) }
    }

    private mutating func add(_ more: [Line], of row: Int? = nil) {
        lines += more
        rowOfLine += Array(repeating: row, count: more.count)
    }

    /// The lines of each row, with the sentences that it is made of.
    var blocks: [PageSearch.Block] {
        guard let brief else { return [] }
        return brief.rows.indices.compactMap { index in
            guard let first = rowOfLine.firstIndex(of: index),
                let last = rowOfLine.lastIndex(of: index)
            else { return nil }
            let row = brief.rows[index]
            return PageSearch.Block(
                lines: first..<last + 1,
                texts: [
                    brief.redline.from.text(row.before), brief.redline.to.text(row.after),
                ])
        }
    }

    /// The row on a line.
    func row(at line: Int) -> StatementRedline.Row? {
        (rowOfLine[safe: line] ?? nil).flatMap { brief?.rows[safe: $0] }
    }

    /// The first line of a row that is shown; of a row that is not, the next one.
    func line(of row: StatementRedline.Row) -> Int? {
        let index = brief?.rows.firstIndex {
            ($0.after.first ?? -1, $0.before.first ?? -1)
                >= (row.after.first ?? -1, row.before.first ?? -1)
        }
        return index.flatMap { wanted in rowOfLine.firstIndex { $0 == wanted } }
    }

    /// The wordings of the first pledge that the sentences speak of.
    private static func link(of row: StatementRedline.Row, in brief: RedlineBrief) -> Link? {
        row.changes.first.map {
            .wording(
                brief.register.catalog.pledges[$0.pledge].id,
                from: brief.redline.from.record.meeting,
                to: brief.redline.to.record.meeting)
        }
    }
}
