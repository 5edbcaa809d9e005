@testable import Commitments

/// A small catalog whose statement is stored, on a subject that does not exist.
enum StatementSample {
    static let text = """
        Joint Statement of the Three Lands

        The ministers met in Harbor City. We will open the northern port to all ships.

        We condemn raids on fishing boats. We will build a bridge by 2030. The weather was fine.
        """

    static let record = StatementRecord(
        id: StatementRecord.ID("m1.en"), meeting: Meeting.ID("m1"), title: "Joint Statement",
        source: Source.ID("s1"), obtained: CalendarDate(dayNumber: 20_000),
        checksum: String(repeating: "0", count: 64))

    static func wording(
        _ text: String, _ source: String = "s1", _ provenance: Provenance = .officialText
    ) -> Wording {
        Wording(text: text, source: Source.ID(source), provenance: provenance)
    }

    static func catalog(
        _ said: [(pledge: String, wordings: [Wording])], limit: Int? = nil,
        records: [StatementRecord] = [record]
    ) -> Catalog {
        let day = CalendarDate(dayNumber: 20_000)
        return Catalog(
            title: "Three Lands", asOf: day,
            pillars: [
                Pillar(id: Pillar.ID("sea"), key: "1", prefix: "SEA", name: "Sea", short: "Sea")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("ministers"), name: "M", isStatement: true)
            ],
            sources: ["s1", "s2"].map {
                Source(id: Source.ID($0), publisher: "P", title: "T " + $0, url: nil)
            },
            meetings: [
                Meeting(
                    id: Meeting.ID("m1"), date: MeetingDate(day), place: "Harbor City",
                    short: "Harbor", format: MeetingFormat.ID("ministers"),
                    source: Source.ID("s1"))
            ],
            pledges: ["SEA-01", "SEA-02", "SEA-03"].map {
                Pledge(
                    id: Pledge.ID($0), title: $0, pillar: Pillar.ID("sea"), type: .action,
                    summary: "s", parties: [])
            },
            reaffirmations: said.map {
                Reaffirmation(
                    pledge: Pledge.ID($0.pledge), meeting: Meeting.ID("m1"), speaker: .all,
                    wordings: $0.wordings)
            },
            statements: records, quoteLimit: QuoteLimit(words: limit))
    }

    static let texts = StatementTexts([record.id: text])
}
