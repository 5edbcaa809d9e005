import Commitments
import Text

extension Overview {
    /// What is said instead of the states where there is nothing to compare.
    package static var notCompared: String { "fewer than two statements were coded in full" }
}

extension OverviewDocument: ReadableDocument, TabularDocument {
    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { false }
    package var richText: RichText {
        RichText("\(catalog.title): overview as of \(register.asOf.text)", prose(Signs()))
    }

    package func prose(_ signs: Signs) -> Prose {
        Prose(sections: [
            head, block("Status", overview.statuses, signs), states(signs), activity,
        ])
    }

    private var head: [Prose.Block] {
        let figures = overview.headline.map(\.inWords)
        return [
            .heading("\(catalog.title), as of \(register.asOf.text)"),
            .paragraph(figures.joined(separator: ", "), indent: 2),
        ]
    }

    private func block(
        _ title: String, _ groups: [Overview.Group], _ signs: Signs
    ) -> [Prose.Block] {
        let width = (catalog.pillars.map(\.name.columns).max() ?? 0) + 2
        return [.heading(title)]
            + groups.map { group in
                let pillar = catalog.pillars[group.pillar]
                let figures = group.figures.map { "\(signs.sign($0.sign)) \($0.name) \($0.count)" }
                let start =
                    "\(pillar.name.oneLine.padded(width))"
                    + "\(String(group.total.count).leftPadded(4))   "
                return labelled(start, figures)
            }
    }

    private func labelled(_ label: String, _ figures: [String]) -> Prose.Block {
        .labelled(Prose.Run(label), width: label.columns, figures.joined(separator: "   "))
    }

    private func states(_ signs: Signs) -> [Prose.Block] {
        guard let comparison = overview.comparison else {
            return [
                .heading("Reaffirmation"),
                .line([Prose.Run(Overview.notCompared)], indent: 2),
            ]
        }
        let from = catalog.meetings[comparison.from]
        let to = catalog.meetings[comparison.to]
        let title =
            "Reaffirmation at \(to.short), \(to.date.text), after \(from.short), \(from.date.text)"
            + " (\(overview.certainty))"
        let changes = overview.changes.map { "\($0.sign) \($0.name) \($0.count)" }
        let words: [Prose.Block] =
            changes.isEmpty
            ? []
            : [
                .paragraph("\(overview.certaintyInWords.capitalizedFirst)".oneLine, indent: 2),
                labelled("Wording, \(overview.certainty):  ", changes),
            ]
        return block(title, overview.states, signs) + words
    }

    private var activity: [Prose.Block] {
        var table = Table(
            [Table.Column(heading: "QUARTER")]
                + overview.activity.rows.map {
                    Table.Column(heading: $0.name.uppercased(), isNumber: true)
                })
        for (index, quarter) in overview.activity.quarters.enumerated() {
            table.add(
                [quarter.iso] + overview.activity.rows.map { String($0.figures[index].count) })
        }
        return [.heading("Activity"), .table(table, indent: 2)]
    }
}
