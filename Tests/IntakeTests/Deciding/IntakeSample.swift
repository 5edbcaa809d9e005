import Commitments
import Testing

@testable import Intake

/// A small catalog, a statement, and the shortest ways to decide it.
enum IntakeSample {
    static let pillar = Pillar(
        id: Pillar.ID("security"), key: "1", prefix: "SEC", name: "Security", short: "Sec")

    static func pledge(_ id: String, _ title: String) -> Pledge {
        Pledge(id: Pledge.ID(id), title: title, pillar: pillar.id, type: .process)
    }

    static func catalog() throws -> Catalog {
        let day = try #require(CalendarDate("2026-03-02"))
        let meeting = Meeting(
            id: Meeting.ID("fm-oslo-2026"), date: MeetingDate(day), place: "Oslo, Norway",
            short: "Oslo", format: MeetingFormat.ID("foreign-ministers"),
            source: Source.ID("courier-oslo-2026"))
        let said = ["SEC-01": "hold joint exercises every year", "SEC-02": "share warning data"]
        return Catalog(
            title: "sample", asOf: day,
            parties: [Party(id: Party.ID("US"), name: "United States", short: "US")],
            pillars: [pillar],
            formats: [
                MeetingFormat(
                    id: MeetingFormat.ID("foreign-ministers"), name: "Foreign ministers",
                    isStatement: true)
            ],
            sources: [
                Source(
                    id: Source.ID("courier-oslo-2026"), publisher: "Courier", title: "Oslo",
                    url: nil)
            ], meetings: [meeting],
            pledges: [
                pledge("SEC-01", "Joint exercises"), pledge("SEC-02", "Warning data"),
                pledge("SEC-03", "Coast guards"),
            ],
            reaffirmations: said.map { id, text in
                Reaffirmation(
                    pledge: Pledge.ID(id), meeting: meeting.id, speaker: .all,
                    wordings: [
                        Wording(text: text, source: meeting.source, provenance: .pressReport)
                    ])
            }, quoteLimit: QuoteLimit(words: 12))
    }

    static let text = """
        The ministers will hold joint exercises every year. They met over lunch.

        They will hold larger exercises at sea. They agreed to train coast guards, and to meet again.
        """

    static func session() throws -> StatementIntake {
        let time = try #require(Timestamp("2026-11-22T09:00:00Z"))
        var session = StatementIntake(
            id: StatementIntake.ID("01"), started: time, text: text, as: .plain)
        let source = Source(
            id: Source.ID("courier-lima-2026"), publisher: "Courier", title: "Lima", url: nil)
        let meeting = Meeting(
            id: Meeting.ID("fm-lima-2026"), date: try #require(MeetingDate("2026-11-15")),
            place: "Lima, Peru", short: "Lima", format: MeetingFormat.ID("foreign-ministers"),
            summary: "The ministers met.", source: source.id)
        session.details = IntakeDetails(meeting: meeting, source: source)
        return session
    }

    static func said(_ id: String, _ wording: String, score: Double? = nil) -> SaidPledge {
        SaidPledge(pledge: Pledge.ID(id), wording: wording, score: score)
    }

    static func reading(
        _ sentence: Sentence, _ proposals: [(String, Double)], isCommitment: Bool = true
    ) -> SentenceProposals {
        SentenceProposals(
            sentence: sentence,
            commitment: isCommitment
                ? CommitmentKind(ladder: .undertake, rung: 1, words: "will") : nil,
            speaker: .all, wording: "words",
            proposals: proposals.map { id, score in
                Proposal(
                    pledge: Pledge.ID(id), score: score, isLink: score >= 0.5, wording: "words",
                    matched: [], matchedRanges: [], closest: nil, reasons: [])
            })
    }
}
