/// A stretch of a text: where it is, and what it says, so that it is found again after the text was
/// corrected. These are the text quote and the text position selector of the W3C Web Annotation
/// model (https://www.w3.org/TR/annotation-model/#selectors).
package struct TextSelector: Hashable, Comparable, Sendable {
    /// The words, as the text has them.
    package var exact: String
    /// What comes before and after them.
    package var prefix: String
    /// What comes after the words.
    package var suffix: String
    /// Unicode code points from the start of the text; the end is not part of the stretch.
    package var start: Int
    /// The code point behind the last one.
    package var end: Int

    /// Creates a selector from words and place.
    package init(exact: String, prefix: String = "", suffix: String = "", start: Int, end: Int) {
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
        self.start = start
        self.end = end
    }

    /// The code points that it covers.
    package var range: Range<Int> { start..<max(start, end) }

    package static func < (left: TextSelector, right: TextSelector) -> Bool {
        (left.start, left.end, left.exact, left.prefix, left.suffix)
            < (right.start, right.end, right.exact, right.prefix, right.suffix)
    }

    /// Code points of the text kept on each side of the words.
    package static let context = 32
}

/// The places of a passage in the text of a statement.
package struct PassageAnchor: Hashable, Sendable {
    /// The text that it is in.
    package var statement: StatementRecord.ID
    /// The wording first, then the other sentences of the passage; never empty.
    package var selectors: [TextSelector]

    /// Creates an anchor in a text.
    package init(statement: StatementRecord.ID, selectors: [TextSelector]) {
        self.statement = statement
        self.selectors = selectors
    }

    /// All that it says, to compare two of them.
    var inWords: String {
        "\(statement): "
            + selectors.map { "“\($0.exact)” (\($0.start)–\($0.end))" }.joined(separator: ", ")
    }
}
