import Commitments
import Export

/// The list of pledges for reading.
struct PledgeTable {
    let list: AnnotatedList
    let style: Style

    var text: String {
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
        for row in list.rows {
            let pledge = list.catalog.pledges[row]
            // A pipe gets rows only, each like the other.
            if list.sort == .pillar, style.width != nil, pledge.pillar != pillar {
                table.addHeading(list.catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text)
            }
            pillar = pledge.pillar
            add(pledge, list.register.facts[row], to: &table)
        }
        return table.text(in: style)
    }

    private func add(_ pledge: Pledge, _ facts: Register.Facts, to table: inout Table) {
        table.add(
            pledge.id.text, pledge.title,
            style.sign(facts.status.sign) + " " + facts.status.name,
            facts.reaffirmed.last?.text ?? "none", days(facts), String(facts.reaffirmed.count),
            facts.tookPlace.count == 0 ? "" : String(facts.tookPlace.count),
            facts.noteCount == 0 ? "" : String(facts.noteCount))
    }

    /// Since the last statement; "~143" where only its month is known.
    private func days(_ facts: Register.Facts) -> String {
        facts.reaffirmed.sinceLast.map { ($0.isAbout ? "~" : "") + String($0.days) } ?? ""
    }
}
