import Text

/// How text for a terminal or a pipe is dressed: attributes only on a terminal that shows them,
/// our own signs in ASCII where they might not come out.
struct Style {
    /// Columns to fit into; nil where nobody looks at the width.
    let width: Int?
    let hasAttributes: Bool
    let isASCII: Bool

    func bold(_ text: String) -> String { hasAttributes ? "\u{1B}[1m\(text)\u{1B}[22m" : text }

    func dim(_ text: String) -> String { hasAttributes ? "\u{1B}[2m\(text)\u{1B}[22m" : text }

    /// Stands for what was cut off.
    var ellipsis: String { isASCII ? "..." : "…" }

    /// A phrase in quotation marks.
    func quoted(_ text: String) -> String { isASCII ? "\"\(text)\"" : "“\(text)”" }

    /// A status sign, in ASCII where that is asked for.
    func sign(_ sign: String) -> String { isASCII && sign == "·" ? "." : sign }

    /// A text from elsewhere as lines that fit, each after so many spaces.
    func paragraph(_ text: String, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let visible = text.visible(keepLines: true)
        let lines =
            width.map { wrappedLines(visible, width: max(20, $0 - indent)) }
            ?? visible.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.map { $0.isEmpty ? "" : margin + $0 }
    }
}
