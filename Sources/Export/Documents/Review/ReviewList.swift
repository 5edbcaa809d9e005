import Commitments
import JSON

/// The review queue written down: as JSON or CSV for programs, as Markdown to read.
package struct ReviewList: Sendable {
    let register: Register
    let queue: ReviewQueue

    /// Creates the document of a review queue.
    package init(_ register: Register, _ queue: ReviewQueue) {
        self.register = register
        self.queue = queue
    }

    var catalog: Catalog { register.catalog }

    /// The whole text of a JSON file (docs/command-line.md).
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-review")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(catalog.title)),
            JSONMember("asOf", .string(register.asOf.iso)),
            JSONMember("rules", rules),
            JSONMember("items", .array(queue.items.map(value))),
        ]).document
    }

    private var rules: JSONValue {
        let rules = queue.rules
        return .members([
            ("staleDays", .integer(rules.staleDays)),
            ("stalledDays", .integer(rules.stalledDays)),
            ("soonDays", .integer(rules.soonDays)),
            ("silentStatements", .integer(rules.silentStatements)),
            ("intervalPercent", .integer(rules.intervalPercent)),
            ("twoRunDays", .integer(rules.twoRunDays)),
        ])
    }

    private func value(of item: ReviewQueue.Item) -> JSONValue {
        let pledge = catalog.pledges[item.pledge]
        return .members([
            ("pledge", .string(pledge.id.text)),
            ("title", .string(pledge.title)),
            ("pillar", .string(pledge.pillar.text)),
            ("status", .string(register.facts[item.pledge].status.rawValue)),
            ("reason", .string(item.reason.rawValue)),
            ("words", .string(item.words)),
            ("due", .string(item.due.iso)),
            ("daysOver", .integer(item.days)),
            ("note", item.note.map { .string($0.text) }),
        ])
    }

    /// One row an item.
    package var table: DataTable {
        let columns: [DataTable.Column] = [
            .day("as_of"), "pledge", "title", "pillar", "status", "reason", "words", .day("due"),
            .number("days_over"),
            "note",
        ]
        return DataTable("review", columns, queue.items.map(cells))
    }

    private func cells(_ item: ReviewQueue.Item) -> [String] {
        let pledge = catalog.pledges[item.pledge]
        return [
            register.asOf.iso, pledge.id.text, pledge.title,
            catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text,
            register.facts[item.pledge].status.name, item.reason.rawValue, item.words,
            item.due.iso, String(item.days), item.note?.text ?? "",
        ]
    }
}
