import Commitments
import Text

extension LanguagesBrief: ExportedDocument {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { rows.isEmpty }

    package var fileName: String {
        "languages-\(versions.first.record.id)-\(versions.second.record.language.lowercased())"
    }

    /// `pledges statement languages`
    package func command(_ format: Format) -> [String] {
        [
            "statement", "languages", versions.first.record.id.text,
            versions.second.record.id.text,
        ] + option("--format", format.name) + (isDifferentOnly ? ["--different"] : [])
    }

    /// The counts, then the sentences with what differs below them.
    package func prose(_ signs: Signs) -> Prose {
        Prose(sections: [head(signs)] + rows.map(blocks))
    }

    /// What is linked, and how to read it.
    package func head(_ signs: Signs) -> [Prose.Block] {
        [
            .heading(title), .paragraph(textsInWords, .faint), .paragraph(countsInWords),
            .remark(LanguagesBrief.caveat),
        ]
    }

    private func blocks(_ row: LanguageVersions.Row) -> [Prose.Block] {
        let pledges = pledges(of: row).map { "  \($0)" }.joined()
        let texts = texts(of: row)
        return [.item(heading(of: row) + pledges, hanging: 4, row.isLinked ? .strong : .doubt)]
            + [texts.first, texts.second].filter { !$0.isEmpty }
            .map { .paragraph($0, indent: 4) }
            + row.differences.map { .paragraph(inWords($0), indent: 4, .note) }
    }
}

// MARK: CSV

extension LanguagesBrief {
    /// One row for each link, and for each sentence without one.
    package var table: DataTable {
        let columns: [DataTable.Column] = [
            "statement", "sentences", "other", "other_sentences", "linked", "probability", "moved",
            "text", "other_text", "differences",
        ]
        let cells = rows.map { row -> [String] in
            let (one, other) = texts(of: row)
            func numbers(_ places: [Int]) -> String {
                places.map { String($0 + 1) }.joined(separator: " ")
            }
            return [
                versions.first.record.id.text, numbers(row.first), versions.second.record.id.text,
                numbers(row.second), row.isLinked ? "yes" : "no",
                row.probability?.inHundredths ?? "", row.isMoved ? "yes" : "no", one, other,
                row.differences.map(inWords).joined(separator: "; "),
            ]
        }
        return DataTable("languages", columns, cells)
    }
}
