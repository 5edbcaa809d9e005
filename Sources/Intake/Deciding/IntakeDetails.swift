import Commitments

/// What is asked once for a whole statement: the meeting, and where the text was read.
package struct IntakeDetails: Hashable, Sendable {
    /// What the text itself says of the meeting.
    package var guess: MeetingGuess
    /// The meeting as the analyst entered it, or chose it in the catalog; nil before that.
    package var meeting: Meeting?
    /// Where the text was read; nil before that was entered.
    package var source: Source?
    /// Who wrote the words of the text: a government, a reporter or a translator.
    package var provenance: Provenance

    /// Creates the details of a statement.
    package init(
        guess: MeetingGuess = MeetingGuess(), meeting: Meeting? = nil, source: Source? = nil,
        provenance: Provenance = .pressReport
    ) {
        self.guess = guess
        self.meeting = meeting
        self.source = source
        self.provenance = provenance
    }

    /// "Lima 15 Nov 2026", for lists; what is known of it.
    package var name: String {
        if let meeting { return "\(meeting.short) \(meeting.date.text)" }
        let known = [guess.short, guess.date?.text].compactMap(\.self).filter { !$0.isEmpty }
        return known.isEmpty ? "a statement" : known.joined(separator: " ")
    }

    /// The language of a phrase: a statement may be given in several, one after the other.
    package func language(of wording: String) -> String {
        if let script = MeetingGuess.script(of: wording) { return script }
        let isLatin = wording.utf8.contains { ($0 | 0x20).isLetter }
        return isLatin && ["ko", "ja"].contains(guess.language) ? "en" : guess.language
    }

    /// The meeting and the source, as they are or will be in a catalog. A meeting of the same id
    /// that the catalog has is the one meant when it was chosen there; one that somebody else
    /// entered meanwhile is not.
    /// - Throws: what is missing.
    func entries(in catalog: Catalog) throws(IntakeProblem) -> (meeting: Meeting, source: Source) {
        guard let meeting, var source else {
            throw .details("the meeting and the source are not entered yet; e enters them")
        }
        if let known = catalog.meeting(meeting.id.text), known != meeting {
            let isChosen = known.place == meeting.place && known.date == meeting.date
            guard isChosen else {
                throw .details("there is a meeting \(meeting.id) already; e gives another id")
            }
        }
        if catalog.format(meeting.format) == nil {
            throw .details("the catalog has no format “\(meeting.format)”; e gives another")
        }
        if let known = catalog.source(source.id), known != source {
            source.id = catalog.freeSourceID(like: source.id)
        }
        return (catalog.meeting(meeting.id.text) ?? meeting, source)
    }
}

extension Catalog {
    /// The id with the first number that makes it free.
    fileprivate func freeSourceID(like id: Source.ID) -> Source.ID {
        var number = 2
        while source(Source.ID("\(id)-\(number)")) != nil { number += 1 }
        return Source.ID("\(id)-\(number)")
    }
}

extension UInt8 {
    /// Of a small ASCII letter.
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
