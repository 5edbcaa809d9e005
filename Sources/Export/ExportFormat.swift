/// A format of files. Dialogs, options and tests go through all cases.
package enum ExportFormat: String, CaseIterable, Sendable {
    case markdown, csv, json

    /// By which it is chosen: "markdown".
    package var name: String { rawValue }

    /// Without the dot: "md".
    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .csv, .json: rawValue
        }
    }

    /// What it is good for, in a line.
    package var summary: String {
        switch self {
        case .markdown: "a brief to read: quotations with footnotes, status, notes"
        case .csv: "a table for spreadsheets: one row a wording, with status and latest note"
        case .json: "for programs: everything, in the shape that docs/command-line.md describes"
        }
    }

    /// The format of a name or file extension, in upper or lower case: "markdown", "MD".
    package init?(named name: String) {
        let wanted = name.lowercased()
        let format = ExportFormat.allCases.first {
            $0.name == wanted || $0.fileExtension == wanted
        }
        guard let format else { return nil }
        self = format
    }

    /// The whole text of a file: the same document gives the same text, byte for byte.
    package func render(_ document: some Exportable) -> String {
        switch self {
        case .markdown: document.markdown
        case .csv: document.csv
        case .json: document.json
        }
    }
}

/// What can be written down in every format: each is the whole text of a file.
package protocol Exportable {
    var markdown: String { get }
    var csv: String { get }
    var json: String { get }
}
