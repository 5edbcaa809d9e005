import Commitments
import JSON

/// The overview written down for programs. Each figure that counts pledges says the query that
/// lists them.
package struct OverviewDocument: Sendable {
    let register: Register
    let overview: Overview

    /// Creates the document of an overview.
    package init(_ register: Register, _ overview: Overview) {
        self.register = register
        self.overview = overview
    }

    var catalog: Catalog { register.catalog }
}

// MARK: JSON

extension OverviewDocument {
    /// The whole text of a JSON file (docs/command-line.md).
    package var json: String {
        JSONValue.members([
            ("format", .string("pledges-overview")),
            ("schema", .integer(1)),
            ("title", .string(catalog.title)),
            ("asOf", .string(register.asOf.iso)),
            ("figures", .array(overview.headline.map(figure))),
            ("statuses", .array(overview.statuses.map(group))),
            ("statements", statements),
            ("certainty", overview.comparison.map { _ in .string(overview.certainty) }),
            ("provisionalBecause", overview.comparison.map { $0.sharedDoubts.json }),
            ("states", .array(overview.states.map(group))),
            ("changes", .array(overview.changes.map(figure))),
            ("quarters", quarters),
        ]).document
    }

    private var statements: JSONValue? {
        overview.comparison.map { comparison in
            .members([
                ("from", .string(catalog.meetings[comparison.from].id.text)),
                ("to", .string(catalog.meetings[comparison.to].id.text)),
            ])
        }
    }

    private func figure(_ figure: Figure) -> JSONValue {
        .members([
            ("name", .string(figure.name)), ("count", .integer(figure.count)),
            ("query", figure.query.map { .string($0) }),
        ])
    }

    private func group(_ group: Overview.Group) -> JSONValue {
        .members([
            ("pillar", .string(catalog.pillars[group.pillar].id.text)),
            ("pledges", .integer(group.total.count)),
            ("figures", .array(group.figures.map(figure))),
        ])
    }

    private var quarters: JSONValue {
        let activity = overview.activity
        return .array(
            activity.quarters.indices.map { index in
                .members(
                    [("quarter", .string(activity.quarters[index].iso))]
                        + activity.rows.map { ($0.name, .integer($0.figures[index].count)) })
            })
    }
}

// MARK: CSV

extension OverviewDocument {
    /// One row a figure.
    package var table: DataTable {
        var rows = overview.headline.map { row("figures", "", $0) }
        for (section, groups) in [
            ("statuses", overview.statuses),
            ("states, \(overview.certaintyInWords)", overview.states),
        ] {
            for group in groups {
                let pillar = catalog.pillars[group.pillar].name
                rows += group.figures.map { row(section, pillar, $0) }
            }
        }
        rows += overview.changes.map { row("changes, \(overview.certaintyInWords)", "", $0) }
        for kind in overview.activity.rows {
            rows += zip(overview.activity.quarters, kind.figures).map { quarter, figure in
                [
                    register.asOf.iso, "quarters", quarter.iso, kind.name, String(figure.count), "",
                ]
            }
        }
        return DataTable(
            "overview",
            [.day("as_of"), "section", "group", "name", .number("count"), "query"], rows)
    }

    private func row(_ section: String, _ group: String, _ figure: Figure) -> [String] {
        [
            register.asOf.iso, section, group, figure.name, String(figure.count),
            figure.query ?? "",
        ]
    }
}

extension Figure {
    /// What one types to list the pledges that it counts; nil when it counts something else.
    package var query: String? {
        guard case .pledges(let filter) = rows else { return nil }
        let pillars = filter.pillars.map(\.text).sorted().map { "pillar:\($0)" }
        return (pillars + filter.facets.map(\.asQuery)).joined(separator: " ")
    }
}
