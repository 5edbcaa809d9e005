import Testing

@testable import Commitments

/// What a wording is compared with.
@Suite struct WordingPairTests {
    private static func day(_ text: String) -> CalendarDate {
        CalendarDate(text) ?? CalendarDate(dayNumber: 0)
    }

    private static func meeting(_ id: String, _ date: String, _ format: String) -> Meeting {
        Meeting(
            id: Meeting.ID(id), date: MeetingDate(day(date)), place: id, short: id,
            format: MeetingFormat.ID(format), source: Source.ID("s"))
    }

    private static func wording(
        _ text: String, _ provenance: Provenance = .pressReport
    ) -> Wording {
        Wording(
            text: text, source: Source.ID("s"), provenance: provenance,
            covers: provenance == .officialText ? .whole : .part)
    }

    private static func said(_ meeting: String, _ wordings: Wording...) -> Reaffirmation {
        Reaffirmation(
            pledge: Pledge.ID("SEC-01"), meeting: Meeting.ID(meeting), speaker: .all,
            wordings: wordings)
    }

    private static let caution = Expectation(
        pledge: Pledge.ID("SEC-01"), from: Meeting.ID("one"), to: Meeting.ID("three"),
        label: .softened, caution: "the translator's word")

    /// Said at a statement, at an exercise, and at a statement again in two sources.
    private func register(asOf date: String = "2025-12-31", notes: [Note] = []) -> Register {
        let catalog = Catalog(
            title: "test", asOf: Self.day("2025-12-31"),
            pillars: [
                Pillar(
                    id: Pillar.ID("security"), key: "1", prefix: "SEC", name: "Security",
                    short: "Sec")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "Leaders", isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
            ],
            sources: [],
            meetings: [
                Self.meeting("one", "2024-01-01", "leaders"),
                Self.meeting("two", "2024-06-01", "exercise"),
                Self.meeting("three", "2025-01-01", "leaders"),
            ],
            pledges: [
                Pledge(
                    id: Pledge.ID("SEC-01"), title: "t", pillar: Pillar.ID("security"),
                    type: .process)
            ],
            reaffirmations: [
                Self.said("one", Self.wording("an ironclad promise", .officialText)),
                Self.said("two", Self.wording("ships met")),
                Self.said(
                    "three", Self.wording("an unwavering promise"),
                    Self.wording("an ironclad promise", .officialText)),
            ], expectations: [Self.caution])
        return Register(
            catalog: catalog, notebook: Notebook(notes: notes), asOf: Self.day(date))
    }

    @Test func aStatementIsComparedWithTheStatementBefore() {
        let pairs = register().wordingPairs(of: 0)
        #expect(pairs.map { $0.to?.reaffirmation } == [0, 1, 2])
        #expect(pairs.map { $0.from?.reaffirmation } == [nil, nil, 0])
        #expect(register().change(of: 0, at: 2).against == 0, "the exercise is no statement")
    }

    @Test func likeIsComparedWithLike() throws {
        let pair = register().wordingPair(to: 2)
        #expect(pair.to?.wording == 1 && pair.comparison?.basis == .official)
        #expect(try #require(pair.comparison).labelsInWords == "verbatim, firm")
    }

    @Test func theDayHidesWhatCameLater() {
        #expect(register(asOf: "2024-12-31").wordingPairs(of: 0).count == 2)
        #expect(register(asOf: "2024-12-31").latestChange(of: 0)?.here == 0)
        #expect(register(asOf: "2023-12-31").latestChange(of: 0) == nil)
    }

    @Test func theSourcesOfAMeetingAreComparedByThemselves() {
        let pairs = register().sourcePairs(of: 2)
        #expect(pairs.map { [$0.from?.wording, $0.to?.wording] } == [[0, 1]])
        #expect(pairs.first?.comparison?.isFirm == false)
        #expect(register().sourcePairs(of: 0).isEmpty)
    }

    @Test func theAnalystsReadingOverrulesTheProposal() throws {
        let time = try #require(Timestamp("2025-02-01T09:00:00+09:00"))
        let reading = Note.Reading(
            from: Meeting.ID("one"), to: Meeting.ID("three"), labels: [.softened])
        let note = Note(
            id: Note.ID("01"), pledge: Pledge.ID("SEC-01"), created: time,
            current: Note.Version(
                changed: time, author: "jh", date: time.date, text: "", reading: reading))
        let pair = register(notes: [note]).wordingPair(to: 2)
        #expect(pair.labels == [.softened])
        #expect(pair.comparison?.labels == [.verbatim], "the proposal stays beside it")
    }

    @Test func cautionsAreAboutOnePair() {
        let caution = { (from: String, to: String) in
            register().caution(
                of: Pledge.ID("SEC-01"), from: Meeting.ID(from), to: Meeting.ID(to))
        }
        #expect(caution("one", "three") == "the translator's word")
        #expect(caution("two", "three") == nil)
    }
}
