import Commitments
import JSON

extension CatalogDecoder {
    mutating func meeting(_ reader: inout MemberReader) -> Meeting {
        let id = meetings.define(&reader, as: .kebab)
        let date = reader.meetingDate("date")
        return Meeting(
            id: Meeting.ID(id), date: date, end: end(&reader, after: date),
            place: reader.nonEmptyText("place"), short: reader.nonEmptyText("short"),
            format: MeetingFormat.ID(formats.link(&reader, "format")),
            summary: reader.nonEmptyText("summary"), participants: participants(&reader),
            source: Source.ID(sources.link(&reader, "source")),
            alsoSeen: reader.optionalTexts("alsoSeen"),
            confidence: reader.choice("confidence", or: .high),
            extract: reader.optionalChoice("extract") ?? .wholeSource,
            note: reader.optionalText("note"))
    }

    private func end(_ reader: inout MemberReader, after date: MeetingDate) -> CalendarDate? {
        guard let node = reader.optional("end"), let end = reader.optionalDay("end") else {
            return nil
        }
        // A day that could not be read is reported already.
        if end < date.first && CalendarDate(node.string ?? "") != nil {
            problems.report(node, "the meeting ends on \(end.iso), before it begins on \(date.iso)")
        }
        return end
    }

    private mutating func participants(_ reader: inout MemberReader) -> [Meeting.Delegation] {
        reader.optionalTextsByName("participants").map { party, names in
            Meeting.Delegation(
                party: Party.ID(parties.link(party.string ?? "", at: party)), names: names)
        }
    }
}
