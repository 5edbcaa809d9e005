import Commitments
import Text

/// All about one meeting: who met, where it is recorded, and the pledges that it reaffirmed.
package struct MeetingPage: ReadableDocument {
    private let register: Register
    private let position: Int

    /// Creates the page of the meeting at a position.
    package init(_ register: Register, position: Int) {
        self.register = register
        self.position = position
    }

    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? {
        Writer { MeetingList($0.register, rows: [$0.position]).json }
    }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { false }
    package var richText: RichText { RichText(meeting.placeAndDay, prose(Signs())) }

    package func prose(_ signs: Signs) -> Prose {
        Prose(sections: [head(signs), reaffirmations(signs)])
    }

    private var catalog: Catalog { register.catalog }
    private var meeting: Meeting { catalog.meetings[position] }

    private func head(_ signs: Signs) -> [Prose.Block] {
        let format = catalog.format(meeting.format)?.name ?? meeting.format.text
        var blocks = [
            Prose.Block.heading("\(meeting.dateText)  \(meeting.place)"),
            .line([Prose.Run("\(format)  \(meeting.id)", .faint)], indent: 2),
        ]
        for text in [meeting.summary] + meeting.participants.map(inWords) where !text.isEmpty {
            blocks.append(.paragraph(text.oneLine, indent: 2))
        }
        for record in catalog.statements(of: meeting.id) {
            let coverage = catalog.statementCoverage[record.id]?.inWords ?? "text missing"
            blocks.append(
                .paragraph("Text \(record.id), \(record.inWords): \(coverage)".oneLine, indent: 2))
        }
        if let note = meeting.note {
            blocks.append(.paragraph("Note: " + note.oneLine, indent: 2))
        }
        blocks += register.twoValues(ofMeeting: position).blocks(in: catalog)
        return blocks + meeting.source.blocks(in: catalog, signs)
            + meeting.alsoSeen.map { .address($0) }
    }

    private func inWords(_ delegation: Meeting.Delegation) -> String {
        let party = catalog.party(delegation.party)?.short ?? delegation.party.text
        let names = delegation.names.joined(separator: ", ")
        return names.isEmpty ? party : "\(party): \(names)"
    }

    private func reaffirmations(_ signs: Signs) -> [Prose.Block] {
        register.reaffirmations(atMeeting: position).flatMap { index in
            let reaffirmation = catalog.reaffirmations[index]
            let pledge = catalog.pledges[catalog.links[index].pledge]
            let title = Prose.Run("\(pledge.id)  \(pledge.title)", .strong)
            let speaker = Prose.Run("  " + catalog.name(of: reaffirmation.speaker))
            let retired = register.retirement(of: pledge).map { [Prose.Run("  \($0)", .faint)] }
            return [Prose.Block.line([title, speaker] + (retired ?? []))]
                + reaffirmation.wordings.flatMap {
                    // The meeting's own source is shown once, above.
                    $0.blocks(in: catalog, signs, withSource: $0.source != meeting.source)
                }
        }
    }
}
