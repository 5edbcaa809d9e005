import Commitments

extension StatementList: ReadableDocument {
    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { records.isEmpty }
    package var richText: RichText {
        RichText("\(catalog.title): stored statements", prose(Signs()))
    }

    package func prose(_ signs: Signs) -> Prose {
        var table = Table([
            Table.Column(heading: "ID"), Table.Column(heading: "KIND"),
            Table.Column(heading: "COVERAGE"), Table.Column(heading: "TITLE", givesWay: true),
            Table.Column(heading: "OBTAINED", isExtra: true),
        ])
        for record in records {
            let kind = record.kind.name + (record.extent == .cut ? ", cut" : "")
            let coverage = catalog.statementCoverage[record.id]?.inWords ?? "text missing"
            table.add(record.id.text, kind, coverage, record.title, record.obtained.iso)
        }
        return Prose([.table(table)])
    }
}
