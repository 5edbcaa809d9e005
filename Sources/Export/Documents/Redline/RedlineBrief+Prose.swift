import Commitments
import Text

extension RedlineBrief: ExportedDocument {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { rows.isEmpty }

    package var fileName: String { "redline-\(redline.from.record.id)-\(redline.to.record.id)" }

    /// `pledges redline`
    package func command(_ format: Format) -> [String] {
        ["redline", redline.from.record.id.text, redline.to.record.id.text]
            + option("--format", format.name) + (isChangedOnly ? ["--changed"] : [])
            + option("--as-of", register.asOf.iso)
    }

    /// The counts, then the sentences with what changed marked.
    package func prose(_ signs: Signs) -> Prose {
        Prose(sections: [head(signs)] + rows.map { [title(of: $0)] + text(of: $0) })
    }

    /// What is compared, how much changed, and how to read it.
    package func head(_ signs: Signs) -> [Prose.Block] {
        let day = Prose.Run("  as of \(register.asOf.text)")
        return [
            .line([Prose.Run(title(signs), .strong), day]), .paragraph(textsInWords, .faint),
            .paragraph(countsInWords),
        ] + (caution.map { [.paragraph($0, .doubt)] } ?? []) + [
            .remark("6 (4) is sentence 6, which was sentence 4. \(RedlineBrief.caveat)")
        ]
    }

    /// "6 (4)  changed  SEC-01 softened, provisional"
    package func title(of row: StatementRedline.Row) -> Prose.Block {
        let pledges = row.changes.map { "  " + inWords($0) }.joined(separator: ";")
        return .item("\(heading(of: row))\(pledges)", hanging: 4, row.kind.tone)
    }

    /// The words, with what went and came marked.
    package func text(of row: StatementRedline.Row) -> [Prose.Block] {
        row.kind == .same
            ? [.paragraph(row.redline.after.map(\.text).joined(), indent: 4, .faint)]
            : [.redline(row.redline.inline, indent: 4)]
    }
}

extension StatementRedline.Kind {
    /// How it looks.
    fileprivate var tone: Prose.Tone {
        switch self {
        case .same: .faint
        case .changed: .strong
        case .added: .mark(.inserted)
        case .removed: .mark(.removed)
        }
    }
}
