import Commitments
import Text

/// The list of meetings for reading, newest first.
struct MeetingTable {
    let register: Register
    let rows: [Int]
    let style: Style

    var text: String {
        let catalog = register.catalog
        var table = Table(
            [
                Table.Column(heading: "DATE"), Table.Column(heading: "ID"),
                Table.Column(heading: "PLACE", givesWay: true),
                Table.Column(heading: "FORMAT", isExtra: true),
                Table.Column(heading: "PLEDGES", isNumber: true, isExtra: true),
            ]
                + (catalog.statements.isEmpty
                    ? [] : [Table.Column(heading: "STORED TEXT", isExtra: true)]))
        for row in rows {
            let meeting = catalog.meetings[row]
            let cells = [
                meeting.date.iso, meeting.id.text, meeting.place,
                catalog.format(meeting.format)?.name ?? meeting.format.text,
                String(register.reaffirmations(atMeeting: row).count),
            ]
            let coverage = catalog.coverageInWords(of: meeting.id) ?? ""
            table.add(cells + (catalog.statements.isEmpty ? [] : [coverage]))
        }
        return table.text(in: style)
    }
}

/// All about one meeting, for reading.
struct MeetingPage {
    let register: Register
    let position: Int
    let style: Style

    private var catalog: Catalog { register.catalog }
    private var meeting: Meeting { catalog.meetings[position] }

    var text: String {
        let sections = [head, reaffirmations].filter { !$0.isEmpty }
        return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var head: [String] {
        let format = catalog.format(meeting.format)?.name ?? meeting.format.text
        var lines = [style.bold("\(meeting.dateText)  \(meeting.place)".oneLine)]
        lines.append("  " + style.dim("\(format)  \(meeting.id)".oneLine))
        for text in [meeting.summary] + meeting.participants.map(inWords) where !text.isEmpty {
            lines += style.paragraph(text.oneLine, indent: 2)
        }
        for record in catalog.statements(of: meeting.id) {
            let coverage = catalog.statementCoverage[record.id]?.inWords ?? "text missing"
            lines += style.paragraph(
                "Text \(record.id), \(record.inWords): \(coverage)".oneLine, indent: 2)
        }
        if let note = meeting.note { lines += style.paragraph("Note: " + note.oneLine, indent: 2) }
        lines += register.twoValues(ofMeeting: position).lines(in: catalog, style: style)
        return lines + style.lines(of: meeting.source, in: catalog)
            + meeting.alsoSeen.map(style.address)
    }

    private func inWords(_ delegation: Meeting.Delegation) -> String {
        let party = catalog.party(delegation.party)?.short ?? delegation.party.text
        let names = delegation.names.joined(separator: ", ")
        return names.isEmpty ? party : "\(party): \(names)"
    }

    private var reaffirmations: [String] {
        register.reaffirmations(atMeeting: position).flatMap { index in
            let reaffirmation = catalog.reaffirmations[index]
            let pledge = catalog.pledges[catalog.links[index].pledge]
            let speaker = catalog.name(of: reaffirmation.speaker)
            return [style.bold("\(pledge.id)  \(pledge.title)".oneLine) + "  " + speaker.oneLine]
                + reaffirmation.wordings.flatMap {
                    // The meeting's own source stands above, once.
                    style.lines(of: $0, in: catalog, withSource: $0.source != meeting.source)
                }
        }
    }
}
