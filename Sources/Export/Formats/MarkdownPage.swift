import Commitments
import Text

extension Writer where Written: ReadableDocument {
    /// Writes the page of a document as Markdown.
    package static var markdown: Writer { Writer { $0.markdown } }
}

/// Writes a page as Markdown. Sources become footnotes, numbered as they are first cited.
struct MarkdownPage {
    private var footnotes = Footnotes()

    /// Returns the whole text of a file.
    static func text(of page: RichText) -> String {
        var writer = MarkdownPage()
        return writer.whole(page)
    }

    private mutating func whole(_ page: RichText) -> String {
        let blocks = page.blocks.compactMap { self.text(of: $0) }
        let notes = footnotes.citations.enumerated().map { index, citation in
            "[^\(index + 1)]: " + text(of: citation.words)
        }
        return (blocks + notes).joined(separator: "\n\n") + "\n"
    }

    private mutating func text(of block: RichText.Block) -> String? {
        switch block {
        case .heading(let level, let words, _):
            return String(repeating: "#", count: level) + " " + text(of: words)
        case .paragraph(let words): return text(of: words)
        case .list(let items, let bullet):
            return items.map { "\(bullet.rawValue) \(text(of: $0))" }.joined(separator: "\n")
        case .quote(let text): return MarkdownText.quote(text).joined(separator: "\n")
        case .grid(let grid): return text(of: grid)
        case .notMarkdown: return nil
        }
    }

    private mutating func text(of words: Words) -> String {
        words.pieces.map { text(of: $0) }.joined()
    }

    private mutating func text(of piece: RichText.Piece) -> String {
        switch piece {
        case .own(let words): words
        case .text(let text, _), .sign(let text, _): MarkdownText.line(text)
        case .page(_, let words): text(of: words)
        case .strong(let words): "**\(text(of: words))**"
        case .link(let address): MarkdownText.link(address)
        case .footnote(let citation): "[^\(footnotes.number(of: citation))]"
        case .redline(let spans, let marks): MarkdownPage.text(of: spans, marks)
        case .example(let span, let marks): MarkdownPage.text(of: [span], marks)
        }
    }

    private static func text(
        of spans: [Redline.Span], _ marks: RichText.RedlineMarks
    ) -> String {
        switch marks {
        case .brackets: MarkdownText.line(spans.marked)
        case .letters: spans.map(\.inMarkdown).joined()
        }
    }

    private mutating func text(of grid: Grid) -> String {
        var lines = [row(grid.columns.map(\.heading)), grid.rule]
        for case .cells(let cells, _) in grid.rows { lines.append(row(cells)) }
        return lines.joined(separator: "\n")
    }

    private mutating func row(_ cells: [Words]) -> String {
        "| " + cells.map { text(of: $0) }.joined(separator: " | ") + " |"
    }
}

extension Grid {
    /// The line below the headings, which says where the words of a column are.
    fileprivate var rule: String {
        let marks = columns.map(\.alignment).map { alignment in
            switch alignment {
            case .left: "---"
            case .center: ":-:"
            case .right: hasSpacedRule ? "--:" : "---:"
            }
        }
        return hasSpacedRule
            ? "| \(marks.joined(separator: " | ")) |" : "|\(marks.joined(separator: "|"))|"
    }
}

extension Redline.Span {
    /// The words with the marks of GitHub's Markdown, which must touch a letter to count.
    fileprivate var inMarkdown: String {
        let words = MarkdownText.line(text)
        let before = text.first?.isWhitespace == true ? " " : ""
        let after = text.last?.isWhitespace == true && !words.isEmpty ? " " : ""
        guard !words.isEmpty else { return before }
        switch mark {
        case .kept: return before + words + after
        case .removed, .movedAway: return "\(before)~~\(words)~~\(after)"
        case .inserted, .movedHere: return "\(before)**\(words)**\(after)"
        }
    }
}
