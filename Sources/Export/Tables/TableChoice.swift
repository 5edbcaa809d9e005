/// One table of a list: `pledges export --table`. Those of entries have the columns that
/// `pledges import` takes.
package enum TableChoice: String, CaseIterable, Sendable {
    case pledges, wordings, meetings, sources, notes
}

extension DataTable {
    /// The whole file; nil in a format that is no table.
    package func file(as format: Format, _ style: TableStyle) -> [UInt8]? {
        switch format {
        case .csv: file(style.with(.comma))
        case .tsv: file(style.with(.tab))
        case .xlsx: Workbook([self]).file
        case .text, .markdown, .json, .html, .docx, .ics: nil
        }
    }
}
