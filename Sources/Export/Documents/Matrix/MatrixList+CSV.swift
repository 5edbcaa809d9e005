import Commitments

extension MatrixList {
    /// One row per pledge, one column per meeting, headed by its id. It has words instead of signs,
    /// which a spreadsheet would take for formulas, and each says how sure it is.
    package var table: DataTable {
        let headings: [DataTable.Column] =
            [
                .day("as_of"), "pledge", "title", "pillar", .number("said"),
                .number("of_statements"), .number("run"),
                .number("longest_absence_days"),
            ]
            + matrix.columns.map { DataTable.Column(catalog.meetings[$0].id.text) }
        return DataTable("matrix", headings, matrix.rows.indices.map { cells(ofRow: $0) }, key: 3)
    }

    private func cells(ofRow index: Int) -> [String] {
        let row = matrix.row(index)
        let pledge = catalog.pledges[row.pledge]
        let record = row.record
        return [
            list.register.asOf.iso, pledge.id.text, pledge.title,
            catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text,
            String(record.said.count), String(record.tellingCount), String(record.streak),
            record.longestAbsence.map { String($0.days) } ?? "",
        ] + matrix.columns.map { text(of: row.cell(at: $0)) }
    }

    private func text(of cell: Matrix.Cell) -> String {
        let what = cell.inWordsWithDoubts ?? cell.word
        guard content == .phrase, let wording = matrix.wording(of: cell) else { return what }
        return "“\(wording.text)” (\(what))"
    }
}
