import Commitments
import Text

extension ComparisonBrief {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { comparison.rows.isEmpty }

    /// A summary, then section by section a line a pledge, with the words marked.
    package func prose(_ signs: Signs) -> Prose {
        let filled = sections.filter { !$0.rows.isEmpty }
        return Prose(sections: [head(signs)] + filled.map(blocks))
    }

    private func head(_ signs: Signs) -> [Prose.Block] {
        let day = Prose.Run("  as of \(register.asOf.text)")
        var blocks: [Prose.Block] = [.line([Prose.Run(title(signs), .strong), day])]
        let sentences = comparison.countsInWords(in: register) + [certainty]
        blocks += sentences.map { .paragraph($0) }
        if let filter = filter.inWords(in: catalog) {
            blocks.append(.paragraph("Only \(filter.oneLine)"))
        }
        return blocks
    }

    private func blocks(of section: Section) -> [Prose.Block] {
        [.heading("\(section.title), \(section.certainty)")]
            + (section.sharedReason.map { [.paragraph($0, .faint)] } ?? [])
            + section.rows.flatMap { blocks(of: $0, in: section) }
    }

    private func blocks(of row: MeetingComparison.Row, in section: Section) -> [Prose.Block] {
        // Where the analyst's reading counts, what the rules propose is shown with it.
        let readings = row.reading == nil ? [] : labels(of: row)
        return [heading(of: row)]
            + readings.map { .paragraph($0.head + $0.labels.inWords, indent: 4) }
            + details(of: row, in: section)
    }

    /// "+ SEC-02 Title  strengthened, provisional": the labels that count.
    private func heading(of row: MeetingComparison.Row) -> Prose.Block {
        let pledge = pledge(of: row)
        let what = row.state == .reaffirmed ? row.labels.inWords : row.state.name
        return .line([
            Prose.Run(row.sign.padded(3)), Prose.Run("\(pledge.id) \(pledge.title)", .strong),
            Prose.Run("  \(what), \(row.certainty)"),
        ])
    }
}
