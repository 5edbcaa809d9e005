import Commitments

extension ReviewList {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { queue.items.isEmpty }

    package func prose(_ signs: Signs) -> Prose {
        var table = Table([
            Table.Column(heading: "ID"), Table.Column(heading: "PLEDGE", isExtra: true),
            Table.Column(heading: "DAYS", isNumber: true), Table.Column(heading: "REASON"),
            Table.Column(heading: "WHY", givesWay: true),
        ])
        for item in queue.items {
            let pledge = catalog.pledges[item.pledge]
            table.add(
                pledge.id.text, pledge.title, item.daysInWords, item.reason.rawValue, item.words)
        }
        let rules = queue.rules.inWords.joined(separator: "; ")
        return Prose([.table(table), .remark("As of \(register.asOf.text). \(rules)")])
    }
}
