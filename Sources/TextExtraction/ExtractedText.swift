import Text

/// The text of a document.
package struct ExtractedText: Sendable {
    /// The text, as UTF-8.
    package var text: String
    /// Whether the text is Markdown: paragraphs between blank lines, "#" headings, "-" items.
    package var isMarkdown: Bool
    /// What of the document is not in the text.
    package var leftOut: LeftOut

    init(_ text: String, isMarkdown: Bool, leftOut: LeftOut = LeftOut()) {
        self.text = text
        self.isMarkdown = isMarkdown
        self.leftOut = leftOut
    }

    /// Reads the text of a document.
    /// - Parameters:
    ///   - name: its file name, which tells the kind where the first bytes do not; may be empty.
    ///   - kind: what it is; by its first bytes and its name when nil.
    ///   - charset: the label of its charset, where somebody knows better than the document.
    package static func read(
        _ bytes: [UInt8], name: String, as kind: DocumentKind? = nil, charset: String? = nil
    ) throws(UnreadableDocument) -> ExtractedText {
        switch try kind.orElse(of: bytes, name: name) {
        case .plain:
            return ExtractedText(
                try PlainText.read(bytes, charset: charset), isMarkdown: false)
        case .markdown:
            return ExtractedText(
                try PlainText.read(bytes, charset: charset), isMarkdown: true)
        case .html: return try PageReader.read(bytes, charset: charset)
        case .docx: return try WordReader.read(bytes)
        case .odt: return try OpenDocumentReader.read(bytes)
        case .hwpx: return try HangulReader.read(bytes)
        case .rtf: return try RichTextReader.read(bytes)
        case .epub: return try BookReader.read(bytes)
        case .mail: return try MailReader.read(bytes)
        case .pdf:
            throw UnreadableDocument("is a PDF", "name the file, so that pdftotext can read it")
        }
    }
}

extension DocumentKind? {
    /// The kind that was named, else what the bytes and the name tell.
    fileprivate func orElse(
        of bytes: [UInt8], name: String
    ) throws(UnreadableDocument) -> DocumentKind {
        if let self { return self }
        return try DocumentKind.of(bytes, name: name)
    }
}
