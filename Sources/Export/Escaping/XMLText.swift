/// Text from elsewhere, made safe for XML.
enum XMLText {
    /// The text on one line, for an element or an attribute in quotation marks. What XML cannot hold is
    /// spelled out by `oneLine`.
    static func line(_ text: String) -> String { HTMLText.line(text) }

    /// The text with its line breaks, for an element that keeps spaces.
    static func lines(_ text: String) -> String {
        text.visibleLines.map { HTMLText.line($0) }.joined(separator: "\n")
    }
}
