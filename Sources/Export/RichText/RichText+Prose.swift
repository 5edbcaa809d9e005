extension RichText {
    /// Creates a page of what a document says in a terminal, for documents that have no pages of
    /// their own.
    init(_ title: String, _ prose: Prose) {
        self.init(title, prose.blocks.flatMap { RichText.blocks(of: $0, caption: title) })
    }

    private static func blocks(of block: Prose.Block, caption: String) -> [Block] {
        switch block {
        case .line(let runs, let indent): line(runs, isHeading: indent == 0)
        case .paragraph(let text, _, _), .item(let text, _, _):
            text.isEmpty ? [] : [.paragraph("\(text)")]
        case .labelled(let label, _, let text):
            [.paragraph("\(strong: "\(label.text)"): \(text)")]
        case .redline(let spans, _): [.paragraph("“\(redline: spans, .brackets)”")]
        case .quotation(let text, let before, let after, _):
            [.paragraph("\(before)“\(text)”\(after)")]
        case .table(let table, _): [.grid(Grid(caption, table))]
        case .matrix(let list): list.richText.blocks
        case .remark(let text): [.notMarkdown([.paragraph("\(text)")])]
        case .blank: []
        }
    }

    private static func line(_ runs: [Prose.Run], isHeading: Bool) -> [Block] {
        if isHeading, case .strong? = runs.first?.tone {
            return [.heading(2, "\(runs.map(\.text).joined())")]
        }
        let words = runs.map { run -> Words in
            if case .strong = run.tone { return "\(strong: "\(run.text)")" }
            return "\(run.text)"
        }
        return [.paragraph(words.joined(separator: " "))]
    }
}

extension Grid {
    /// Creates the table of a page from one of a terminal.
    init(_ caption: String, _ table: Table) {
        self.init(
            caption,
            table.columns.map { Column("\($0.heading)", $0.isNumber ? .right : .left) },
            table.rows.map { row in
                switch row {
                case .cells(let cells): .cells(cells.map { "\($0)" })
                case .heading(let text): .heading("\(text)")
                }
            })
        hasRowHeadings = true
    }
}
