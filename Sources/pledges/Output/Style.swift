import Export
import Text

/// How text for a terminal or a pipe is dressed: attributes only on a terminal that shows them,
/// our own signs in ASCII where they might not come out.
struct Style {
    /// Columns to fit into; nil where nobody looks at the width.
    let width: Int?
    let hasAttributes: Bool
    let isASCII: Bool

    func bold(_ text: String) -> String { dressed(text, .strong) }

    func dim(_ text: String) -> String { dressed(text, .faint) }

    /// A text from elsewhere as lines that fit, each after so many spaces.
    func paragraph(_ text: String, indent: Int = 0) -> [String] {
        lines(of: .paragraph(text, indent: indent))
    }

    /// A document, laid out and dressed.
    func text(of document: some Document) -> String {
        layout.lines(of: document).map { dressed($0) + "\n" }.joined()
    }

    /// The same of a table by itself.
    func text(of table: Table) -> String {
        lines(of: .table(table)).map { $0 + "\n" }.joined()
    }

    private var layout: ProseLayout { ProseLayout(width: width, signs: Signs(isASCII: isASCII)) }

    private func lines(of block: Prose.Block) -> [String] {
        layout.lines(of: block).map { dressed($0) }
    }

    private func dressed(_ line: ProseLayout.Line) -> String {
        line.map { dressed($0.text, $0.tone) }.joined()
    }

    private func dressed(_ text: String, _ tone: Prose.Tone) -> String {
        guard hasAttributes, let (on, off) = tone.codes else { return text }
        return "\u{1B}[\(on)m\(text)\u{1B}[\(off)m"
    }
}

extension Prose.Tone {
    /// The attributes that begin and end it; nil where it looks like any text.
    fileprivate var codes: (on: Int, off: Int)? {
        switch self {
        case .strong: (1, 22)
        case .faint: (2, 22)
        case .mark(.removed): (31, 0)
        case .mark(.inserted): (32, 0)
        case .mark(.movedAway), .mark(.movedHere): (33, 0)
        case .mark(.kept), .plain, .doubt, .note: nil
        }
    }
}
