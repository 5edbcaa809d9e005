import Commitments

extension MeetingList: ReadableDocument {
    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { rows.isEmpty }
    package var richText: RichText { RichText("\(catalog.title): meetings", prose(Signs())) }

    package func prose(_ signs: Signs) -> Prose {
        let hasTexts = !catalog.statements.isEmpty
        var table = Table(
            [
                Table.Column(heading: "DATE"), Table.Column(heading: "ID"),
                Table.Column(heading: "PLACE", givesWay: true),
                Table.Column(heading: "FORMAT", isExtra: true),
                Table.Column(heading: "PLEDGES", isNumber: true, isExtra: true),
            ] + (hasTexts ? [Table.Column(heading: "STORED TEXT", isExtra: true)] : []))
        for row in rows {
            let meeting = catalog.meetings[row]
            let cells = [
                meeting.date.iso, meeting.id.text, meeting.place,
                catalog.format(meeting.format)?.name ?? meeting.format.text,
                String(register.reaffirmations(atMeeting: row).count),
            ]
            let coverage = catalog.coverageInWords(of: meeting.id) ?? ""
            table.add(cells + (hasTexts ? [coverage] : []))
        }
        return Prose([.table(table)])
    }
}
