import Commitments
import Text

/// The overview for reading: each figure with its sign and its name.
struct OverviewPage {
    let register: Register
    let overview: Overview
    let style: Style

    private var catalog: Catalog { register.catalog }

    var text: String {
        let sections = [head, block("Status", overview.statuses), states, activity]
        return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var head: [String] {
        let figures = overview.headline.map { "\($0.count) \($0.name)" }
        return [style.bold("\(catalog.title), as of \(register.asOf.text)".oneLine)]
            + style.paragraph(figures.joined(separator: ", "), indent: 2)
    }

    private func block(_ title: String, _ groups: [Overview.Group]) -> [String] {
        let width = (catalog.pillars.map(\.name.columns).max() ?? 0) + 2
        return [style.bold(title)]
            + groups.flatMap { group -> [String] in
                let pillar = catalog.pillars[group.pillar]
                let figures = group.figures.map { "\(style.sign($0.sign)) \($0.name) \($0.count)" }
                let start =
                    "\(pillar.name.oneLine.padded(width))"
                    + "\(String(group.total.count).leftPadded(4))   "
                return hanging(start, figures.joined(separator: "   "))
            }
    }

    /// A text whose later lines stand below its own beginning.
    private func hanging(_ start: String, _ text: String) -> [String] {
        let lines = style.paragraph(text.oneLine, indent: start.columns + 2)
        return lines.enumerated().map { index, line in
            index == 0 ? "  " + start + line.dropFirst(start.columns + 2) : line
        }
    }

    private var states: [String] {
        guard let comparison = overview.comparison else {
            return [
                style.bold("Reaffirmation"), "  fewer than two statements were coded in full",
            ]
        }
        let from = catalog.meetings[comparison.from]
        let to = catalog.meetings[comparison.to]
        let title =
            "Reaffirmation at \(to.short), \(to.date.text), after \(from.short), \(from.date.text)"
            + " (\(overview.certainty))"
        let changes = overview.changes.map { "\($0.sign) \($0.name) \($0.count)" }
        let words =
            changes.isEmpty
            ? []
            : style.paragraph("How sure: \(overview.certaintyInWords)".oneLine, indent: 2)
                + hanging("Wording, \(overview.certainty):  ", changes.joined(separator: "   "))
        return block(title.oneLine, overview.states) + words
    }

    private var activity: [String] {
        var table = Table(
            [Table.Column(heading: "QUARTER")]
                + overview.activity.rows.map {
                    Table.Column(heading: $0.name.uppercased(), isNumber: true)
                })
        for (index, quarter) in overview.activity.quarters.enumerated() {
            table.add(
                [quarter.iso] + overview.activity.rows.map { String($0.figures[index].count) })
        }
        return [style.bold("Activity")]
            + table.text(in: style).split(separator: "\n").map { "  " + $0 }
    }
}
