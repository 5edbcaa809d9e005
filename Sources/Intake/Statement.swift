import Text

/// How the text of a statement is written.
package enum StatementFormat: String, CaseIterable, Sendable {
    /// As it comes out of a web page, a mail or a PDF.
    case plain
    case markdown
    /// One sentence a line; lines that begin with "#" are remarks.
    case lines
}

/// A statement's text, cut into paragraphs and sentences. The text is kept as it came: cleaning is a
/// view over it, so that every sentence can be shown in its place.
package struct Statement: Sendable {
    /// As it was pasted or read.
    package let original: String
    /// The sentences, in the order of the text.
    package let sentences: [Sentence]
    /// What of the text was not read as sentences: footnotes, comments, heads of pages.
    package let leftOut: LeftOut
    /// How its text is written.
    package let format: StatementFormat
    /// Nil where they are read when somebody asks for them.
    private let known: [Paragraph]?

    /// Reads a text. Any text can be read; one without sentences has none.
    package init(reading text: String, as format: StatementFormat = .plain) {
        original = text
        var paragraphs: [Paragraph] = []
        var sentences: [Sentence] = []
        let (blocks, leftOut) = Blocks.of(text, as: format)
        self.leftOut = leftOut
        // A line by itself is what was pasted, not the heading of something.
        let hasHeadings = blocks.contains { $0.kind != .heading }
        for block in blocks {
            let cut =
                block.isWholeSentence
                ? [block.text.indices] : SentenceCutter.ranges(in: block.text.scalars)
            let start = sentences.count
            if block.kind != .heading || !hasHeadings {
                sentences += cut.compactMap { block.text.sentence($0, paragraph: paragraphs.count) }
            }
            guard let range = block.text.source(of: block.text.indices) else { continue }
            paragraphs.append(
                Paragraph(
                    kind: block.kind, text: block.text.string, range: range,
                    sentences: start..<sentences.count))
        }
        known = paragraphs
        self.sentences = sentences
        self.format = format
    }

    /// A text whose sentences are known, however they would be cut today. Nothing is read of it yet:
    /// at its start the browser has many such texts, and looks at few.
    init(
        original: String, as format: StatementFormat, sentences: [Sentence],
        paragraphs: [Paragraph]? = nil
    ) {
        self.original = original
        self.format = format
        self.sentences = sentences
        leftOut = LeftOut()
        known = paragraphs
    }

    /// The paragraphs, in the order of the text.
    package var paragraphs: [Paragraph] {
        known ?? Statement(reading: original, as: format).with(sentences).paragraphs
    }
}

/// The text between two blank lines, or an item of a list.
package struct Paragraph: Hashable, Sendable {
    /// What a paragraph is in its text.
    package enum Kind: Sendable { case text, item, heading }

    /// Whether it is text, an item of a list or a heading.
    package let kind: Kind
    /// Cleaned, on one line.
    package let text: String
    /// UTF-8 offsets in the statement's text.
    package let range: Range<Int>
    /// Its sentences, as positions in the statement; none for a heading.
    package let sentences: Range<Int>
}

/// A sentence of a statement.
package struct Sentence: Hashable, Sendable {
    /// Cleaned, on one line.
    package let text: String
    /// UTF-8 offsets in the statement's text.
    package let range: Range<Int>
    /// The paragraph it is in, as a position in the statement.
    package let paragraph: Int

    /// Creates a sentence at a place in its text.
    package init(text: String, range: Range<Int>, paragraph: Int = 0) {
        self.text = text
        self.range = range
        self.paragraph = paragraph
    }
}
