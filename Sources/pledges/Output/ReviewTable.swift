import Commitments

/// The review queue for reading.
struct ReviewTable {
    let register: Register
    let queue: ReviewQueue
    let style: Style

    var text: String {
        var table = Table([
            Table.Column(heading: "ID"), Table.Column(heading: "PLEDGE", isExtra: true),
            Table.Column(heading: "DAYS", isNumber: true), Table.Column(heading: "REASON"),
            Table.Column(heading: "WHY", givesWay: true),
        ])
        for item in queue.items {
            let pledge = register.catalog.pledges[item.pledge]
            table.add(
                pledge.id.text, pledge.title, item.daysInWords, item.reason.rawValue, item.words)
        }
        return table.text(in: style) + rules
    }

    /// A pipe gets rows only.
    private var rules: String {
        guard style.width != nil else { return "" }
        let words = "As of \(register.asOf.text). " + queue.rules.inWords.joined(separator: "; ")
        return "\n" + style.paragraph(words).map(style.dim).joined(separator: "\n") + "\n"
    }
}
