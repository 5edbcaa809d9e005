import Commitments

extension MeetingList: Document {
    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { nil }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package var isEmpty: Bool { rows.isEmpty }

    package func prose(_ signs: Signs) -> Prose {
        var table = Table([
            Table.Column(heading: "DATE"), Table.Column(heading: "ID"),
            Table.Column(heading: "PLACE", givesWay: true),
            Table.Column(heading: "FORMAT", isExtra: true),
            Table.Column(heading: "PLEDGES", isNumber: true, isExtra: true),
        ])
        for row in rows {
            let meeting = catalog.meetings[row]
            table.add(
                meeting.date.iso, meeting.id.text, meeting.place,
                catalog.format(meeting.format)?.name ?? meeting.format.text,
                String(register.reaffirmations(atMeeting: row).count))
        }
        return Prose([.table(table)])
    }
}
