import Text

/// The paper of a Word document, in twentieths of a point: as wide as its widest table needs.
struct WordPaper {
    private let width: Int
    private let height: Int
    private let margin: Int

    /// A table of more columns needs the long side of the paper, and small letters.
    static let mostColumns = 8

    /// A4; across for a wide table, and A3 across for one that is wider still.
    init(for page: RichText) {
        let columns =
            page.blocks.map { block in
                if case .grid(let grid) = block { grid.columns.count } else { 0 }
            }.max() ?? 0
        switch columns {
        case ...WordPaper.mostColumns: (width, height, margin) = (11_906, 16_838, 1304)
        case ...20: (width, height, margin) = (16_838, 11_906, 850)
        default: (width, height, margin) = (23_811, 16_838, 850)
        }
    }

    /// What ends the body of a document.
    var section: String {
        let side = width > height ? " w:orient=\"landscape\"" : ""
        let sides = ["top", "right", "bottom", "left"].map { "w:\($0)=\"\(margin)\" " }.joined()
        return """
            <w:sectPr><w:pgSz w:w="\(width)" w:h="\(height)"\(side)/>\
            <w:pgMar \(sides)w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>
            """
    }

    /// The widths of a table's columns: by the longest text in each, within bounds, and never less than
    /// its longest word needs.
    func widths(of grid: Grid) -> [Int] {
        var weights = grid.columns.map { $0.heading.longestWord + 3 }
        for case .cells(let cells, _) in grid.rows {
            for (index, words) in cells.enumerated() {
                let wanted = max(min(words.columns, 45), min(words.longestWord, 24) + 4)
                weights[index] = max(weights[index], wanted)
            }
        }
        let all = max(1, weights.reduce(0, +))
        return weights.map { (width - 2 * margin) * $0 / all }
    }
}

extension Words {
    /// How many columns of a terminal the text needs.
    fileprivate var columns: Int { plainText.columns }

    fileprivate var longestWord: Int {
        plainText.split(whereSeparator: \.isWhitespace).map(\.columns).max() ?? 0
    }

    private var plainText: String {
        pieces.map { piece in
            switch piece {
            case .own(let text), .text(let text, _), .sign(let text, _), .link(let text): text
            case .strong(let words), .page(_, let words): words.plainText
            case .footnote: ""
            case .redline(let spans, _): spans.map(\.text).joined()
            case .example(let span, _): span.text
            }
        }.joined()
    }
}
