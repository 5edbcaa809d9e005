import Commitments

extension AnnotatedList {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { rows.isEmpty }

    package func prose(_ signs: Signs) -> Prose { Prose([.table(table(signs))]) }

    private func table(_ signs: Signs) -> Table {
        var table = Table([
            Table.Column(heading: "ID"), Table.Column(heading: "PLEDGE", givesWay: true),
            Table.Column(heading: "STATUS"),
            Table.Column(heading: "LAST STATEMENT", isExtra: true),
            Table.Column(heading: "DAYS", isNumber: true),
            Table.Column(heading: "STATEMENTS", isNumber: true, isExtra: true),
            Table.Column(heading: "EVENTS", isNumber: true, isExtra: true),
            Table.Column(heading: "NOTES", isNumber: true, isExtra: true),
        ])
        var pillar: Pillar.ID?
        for (position, pledge) in pledges {
            if sort == .pillar, pledge.pillar != pillar {
                table.addHeading(catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text)
            }
            pillar = pledge.pillar
            add(pledge, register.facts[position], to: &table, signs)
        }
        return table
    }

    private func add(
        _ pledge: Pledge, _ facts: Register.Facts, to table: inout Table, _ signs: Signs
    ) {
        table.add(
            pledge.id.text, pledge.title,
            signs.sign(facts.status.sign) + " " + facts.status.name,
            facts.reaffirmed.last?.text ?? "none", days(facts), String(facts.reaffirmed.count),
            facts.tookPlace.count == 0 ? "" : String(facts.tookPlace.count),
            facts.noteCount == 0 ? "" : String(facts.noteCount))
    }

    /// Since the last statement; "~143" where only its month is known.
    private func days(_ facts: Register.Facts) -> String {
        facts.reaffirmed.sinceLast.map { ($0.isAbout ? "~" : "") + String($0.days) } ?? ""
    }
}
