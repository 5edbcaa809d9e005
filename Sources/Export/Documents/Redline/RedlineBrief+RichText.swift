import Commitments

extension RedlineBrief: ReadableDocument {
    /// A text to read: what went is struck through, what came is bold.
    package var richText: RichText {
        let title = title(Signs())
        let head: [RichText.Block] = [
            .heading(1, "Redline: \(title)"),
            .paragraph("\("\(textsInWords), as of \(register.asOf.text)")."),
            .paragraph("\(countsInWords)."),
        ]
        return RichText(
            "Redline: \(title)",
            head + (caution.map { [.paragraph("\($0)")] } ?? []) + [.paragraph(legend)]
                + rows.flatMap(blocks))
    }

    private var legend: Words {
        let struck = Redline.Span(text: "Struck through", mark: .removed)
        let bold = Redline.Span(text: "bold", mark: .inserted)
        return """
            \(example: struck, .letters) is what went, \(example: bold, .letters) what came. \
            \(own: RedlineBrief.caveat)
            """
    }

    private func blocks(of row: StatementRedline.Row) -> [RichText.Block] {
        let pledges = row.changes.map { "\(inWords($0))" as Words }.joined(separator: "; ")
        return [.heading(3, "\(heading(of: row))")]
            + (pledges.isEmpty ? [] : [.paragraph("Pledges: \(pledges)")])
            + [.paragraph("\(redline: row.redline.inline, .letters)")]
    }
}
