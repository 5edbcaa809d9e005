/// A format in which documents are printed and written. `--format`, the dialog of exports and the
/// ending of a file's name all choose one of these.
package enum Format: String, CaseIterable, Sendable {
    case text, markdown, csv, tsv, xlsx, json, html, docx, ics

    /// Whether a file of it is read by people as it is.
    package var isText: Bool { self != .docx && self != .xlsx }

    /// By which it is chosen: "markdown".
    package var name: String { rawValue }

    /// Without the dot: "md".
    package var fileExtension: String {
        switch self {
        case .text: "txt"
        case .markdown: "md"
        case .html, .csv, .tsv, .xlsx, .json, .docx, .ics: rawValue
        }
    }

    /// What it is good for, in a line.
    package var summary: String {
        switch self {
        case .text: "to read in a terminal, or plain text in a pipe"
        case .markdown: "a brief to read: quotations with footnotes, status, notes"
        case .csv: "a table for spreadsheets: one row per wording, with status and latest note"
        case .tsv: "the same table with tabs between the cells"
        case .xlsx:
            "a workbook for Excel and LibreOffice: filters, real dates, a sheet for each table"
        case .json: "for programs: everything, as docs/command-line.md describes"
        case .html: "a page for a browser or a mail: one file, to read and to print"
        case .docx: "a Word document: styles, footnotes, tables, redlines in color"
        case .ics: "a calendar for calendar programs"
        }
    }

    /// Other names that are understood: lists called their text a table.
    private var otherNames: [String] {
        switch self {
        case .text: ["table"]
        case .html: ["htm"]
        case .docx: ["word"]
        case .xlsx: ["excel"]
        case .markdown, .csv, .tsv, .json, .ics: []
        }
    }

    /// The format of a name or file extension, in upper or lower case: "markdown", "MD".
    package init?(named name: String) {
        let wanted = name.lowercased()
        let format = Format.allCases.first {
            $0.name == wanted || $0.fileExtension == wanted || $0.otherNames.contains(wanted)
        }
        guard let format else { return nil }
        self = format
    }
}

/// Something that can be written in some of the formats.
package protocol FormatOffer {
    /// In the order in which help lists them.
    static var formats: [Format] { get }
}

// MARK: Documents

/// Something that the program prints or writes: a list, a page, a comparison. A document says what
/// it holds, and in which formats; how text is dressed and how wide it is, the screen and the shell
/// decide.
///
/// There is one requirement for each `Format`, and none has a default: whoever adds a format is
/// asked by the compiler about every document.
package protocol Document: FormatOffer, Sendable {
    /// What it says to people, before it is laid out.
    func prose(_ signs: Signs) -> Prose
    /// How it is written as Markdown; nil where it is not.
    static var markdown: Writer<Self>? { get }
    /// How it is written as CSV; nil where it is not.
    static var csv: Writer<Self>? { get }
    /// How it is written as CSV with tabs; nil where it is not.
    static var tsv: Writer<Self>? { get }
    /// How it is written as a workbook; nil where it is not.
    static var xlsx: Writer<Self>? { get }
    /// How it is written as JSON; nil where it is not.
    static var json: Writer<Self>? { get }
    /// How it is written as HTML; nil where it is not.
    static var html: Writer<Self>? { get }
    /// How it is written as a Word document; nil where it is not.
    static var docx: Writer<Self>? { get }
    /// How it is written as a calendar; nil where it is not.
    static var ics: Writer<Self>? { get }
    /// Whether it lists nothing. A list of nothing is written only where a program reads it.
    var isEmpty: Bool { get }
}

/// A document that can be read as a page. It says once what is on it, and formats for readers write
/// that down.
package protocol ReadableDocument: Document {
    /// What it says to somebody who reads it as a page.
    var richText: RichText { get }
}

extension ReadableDocument {
    /// The whole text of a Markdown file.
    package var markdown: String { MarkdownPage.text(of: richText) }
}

/// Writes documents of one kind in one format: the same document gives the same file, byte for byte.
package struct Writer<Written>: Sendable {
    /// What is in a file.
    enum Content: Sendable {
        case text(@Sendable (Written) -> String)
        case table(@Sendable (Written) -> DataTable, separator: TableStyle.Separator)
        case bytes(@Sendable (Written) -> [UInt8])
    }

    let content: Content

    /// Creates a writer of texts.
    package init(_ text: @escaping @Sendable (Written) -> String) { content = .text(text) }

    /// Creates a writer of tables, with a separator that is used where nobody asks for another.
    package init(
        table: @escaping @Sendable (Written) -> DataTable, separator: TableStyle.Separator
    ) {
        content = .table(table, separator: separator)
    }

    /// Creates a writer of files that are no texts.
    package init(bytes: @escaping @Sendable (Written) -> [UInt8]) { content = .bytes(bytes) }
}

extension Document {
    /// How it is written in a format; nil where it is not. Text is laid out as for a pipe.
    private static func writer(of format: Format) -> Writer<Self>? {
        switch format {
        case .text: Writer { ProseLayout().text(of: $0) }
        case .markdown: markdown
        case .csv: csv
        case .tsv: tsv
        case .xlsx: xlsx
        case .json: json
        case .html: html
        case .docx: docx
        case .ics: ics
        }
    }

    /// The formats in which files are written.
    package static var fileFormats: [Format] {
        Format.allCases.filter { $0 != .text && writer(of: $0) != nil }
    }

    /// All formats; every document is text, too.
    package static var formats: [Format] { [.text] + fileFormats }

    /// The whole text of a file; nil in a format that the document does not have, or that is no text.
    package func written(as format: Format) -> String? {
        switch Self.writer(of: format)?.content {
        case .text(let text): text(self)
        case .table(let table, let separator): table(self).text(TableStyle(separator))
        case .bytes, nil: nil
        }
    }

    /// The whole file; nil in a format that the document does not have.
    /// - Parameter style: how tables are written, where it is not as the format has it.
    package func file(as format: Format, _ style: TableStyle = TableStyle()) -> [UInt8]? {
        switch Self.writer(of: format)?.content {
        case .table(let table, let separator): table(self).file(style.with(separator))
        case .text(let text): Array(text(self).utf8)
        case .bytes(let bytes): bytes(self)
        case nil: nil
        }
    }
}

/// The formats in which files of a document are written, without text.
package enum FilesOf<Written: Document>: FormatOffer {
    package static var formats: [Format] { Written.fileFormats }
}
