import Canvas
import Commitments
import Export
import Text

extension Line {
    /// The lines of a part of a document.
    /// - Parameter link: what Enter opens on each.
    static func lines(of block: Prose.Block, width: Int, link: Link? = nil) -> [Line] {
        switch block {
        case .redline(let spans, let indent):
            return redline(spans, width: width, indent: indent, link: link)
        case .quotation(let text, let before, let after, let indent):
            return wrapped(before + text.inQuotes + after, width: width, indent: indent, link: link)
        case .paragraph(let text, let indent, let tone):
            return wrapped(text, width: width, indent: indent, tone.style, link: link)
        case .line, .item, .labelled, .table, .matrix, .remark, .blank:
            return ProseLayout(width: width).lines(of: block).map { runs in
                runs.reduce(Line(link: link)) { $0.adding($1.text, $1.tone.style) }
            }
        }
    }
}

extension Prose.Tone {
    /// How it looks on a screen.
    fileprivate var style: Style {
        switch self {
        case .plain: .plain
        case .strong: .heading
        case .faint: .secondary
        case .doubt: Style(.doubt)
        case .note: Style(.caution)
        case .mark(let mark): Style(mark.ink)
        }
    }
}
