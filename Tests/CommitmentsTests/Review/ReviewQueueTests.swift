import Testing

@testable import Commitments

/// The pledges due for review, why, and what settles them.
@Suite struct ReviewQueueTests {
    /// Four statements, the third coded in part, three exercises, and two joint statements that speak of
    /// them, which are no runs.
    private func catalog() throws -> Catalog {
        func meeting(
            _ id: String, _ day: String, _ format: String, end: String? = nil,
            _ extract: Extract = .wholeSource
        ) throws -> Meeting {
            Meeting(
                id: Meeting.ID(id), date: try #require(MeetingDate(day)),
                end: end.flatMap { CalendarDate($0) }, place: id, short: id,
                format: MeetingFormat.ID(format), source: Source.ID("s"), extract: extract)
        }
        func pledge(_ id: String, _ type: PledgeType) -> Pledge {
            Pledge(id: Pledge.ID(id), title: id, pillar: Pillar.ID("security"), type: type)
        }
        func said(_ pledge: String, _ meeting: String) -> Reaffirmation {
            Reaffirmation(
                pledge: Pledge.ID(pledge), meeting: Meeting.ID(meeting), speaker: .all,
                wordings: [
                    Wording(text: "words", source: Source.ID("s"), provenance: .pressReport)
                ])
        }
        return Catalog(
            title: "sample", asOf: try day("2026-01-01"),
            pillars: [
                Pillar(
                    id: Pillar.ID("security"), key: "1", prefix: "SEC", name: "Security",
                    short: "Sec")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "Leaders", isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
                MeetingFormat(
                    id: MeetingFormat.ID("joint"), name: "Joint statement", isStatement: false),
            ],
            sources: [],
            meetings: [
                try meeting("joint-1", "2023-12-19", "joint"),
                try meeting("one", "2024-01-10", "leaders"),
                try meeting("edge-1", "2024-06-27", "exercise", end: "2024-06-29"),
                try meeting("joint-2", "2024-08-17", "joint"),
                try meeting("edge-2", "2024-11-13", "exercise", end: "2024-11-15"),
                try meeting("two", "2025-02-15", "leaders"),
                try meeting("part", "2025-04-03", "leaders", .selectedPhrases),
                try meeting("edge-3", "2025-09-15", "exercise", end: "2025-09-19"),
                try meeting("three", "2025-09-22", "leaders"),
            ],
            pledges: [
                pledge("SEC-01", .position), pledge("SEC-02", .process), pledge("SEC-03", .action),
                pledge("SEC-04", .position),
            ],
            reaffirmations: [
                said("SEC-01", "one"), said("SEC-04", "two"), said("SEC-02", "edge-1"),
                said("SEC-02", "edge-2"), said("SEC-02", "edge-3"), said("SEC-03", "three"),
                said("SEC-02", "joint-1"), said("SEC-02", "joint-2"),
            ])
    }

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func note(
        _ number: Int, _ pledge: String, _ day: String, _ status: Status? = nil,
        reviewBy: String? = nil, evidence: [String] = []
    ) throws -> Note {
        let time = Timestamp(seconds: 1_700_000_000 + number)
        return Note(
            id: Note.ID("N\(number)"), pledge: Pledge.ID(pledge), created: time,
            current: Note.Version(
                changed: time, author: "jh", date: try self.day(day), text: "",
                status: status, evidence: evidence,
                reviewBy: reviewBy.flatMap { CalendarDate($0) }))
    }

    private func due(
        _ asOf: String, _ notes: [Note] = [], rules: ReviewQueue.Rules = .init()
    ) throws -> [String] {
        let register = Register(
            catalog: try catalog(), notebook: Notebook(notes: notes), asOf: try day(asOf))
        return ReviewQueue(register, rules: rules).items.map {
            "\(register.catalog.pledges[$0.pledge].id) \($0.reason.rawValue) \($0.days)"
        }
    }

    // MARK: Positions

    @Test func aPositionSilentAtTwoWholeStatementsIsDue() throws {
        // SEC-04 is silent at one whole statement; the one read in part counts neither way.
        #expect(try due("2025-10-02") == ["SEC-01 silent 10"])
        #expect(try due("2025-09-21").isEmpty)
        var rules = ReviewQueue.Rules()
        rules.silentStatements = 1
        #expect(try due("2025-09-23", rules: rules) == ["SEC-01 silent 220", "SEC-04 silent 1"])
        rules.silentStatements = 3
        #expect(try due("2025-10-02", rules: rules).isEmpty)
    }

    @Test func aNoteSinceTheLastSilenceSettlesIt() throws {
        #expect(try due("2025-10-02", [note(1, "SEC-01", "2025-09-22", .standing)]).isEmpty)
        #expect(try due("2025-10-02", [note(1, "SEC-01", "2025-09-21", .standing)]).count == 1)
        // Tomorrow's note is not known yet.
        #expect(try due("2025-10-02", [note(1, "SEC-01", "2025-10-03", .standing)]).count == 1)
    }

    // MARK: Processes

    @Test func aProcessIsDueAfterFiveQuartersOfItsMedianInterval() throws {
        // 139 and 306 days: 223; five quarters of it, 278, after 19 September is 24 June.
        #expect(try due("2026-06-24", [note(1, "SEC-01", "2026-01-01")]).isEmpty)
        let register = Register(catalog: try catalog(), asOf: try day("2026-11-21"))
        let item = try #require(ReviewQueue(register).items(.interval).first)
        #expect(
            item.words == "3 runs, usually every 223 days; last ended 19 Sep 2025, 428 days ago")
        #expect(item.due == (try day("2026-06-24")) && item.days == 150)
    }

    @Test func twoRunsCountAsAYearAtLeast() throws {
        let quiet = try note(1, "SEC-01", "2026-01-01")
        var rules = ReviewQueue.Rules()
        // 139 days apart, counted as a year: 456 days after 15 November 2024 is past the third run.
        #expect(try due("2025-09-14", [quiet], rules: rules).isEmpty)
        rules.twoRunDays = 100
        #expect(try due("2025-09-14", [quiet], rules: rules) == ["SEC-02 interval 130"])
    }

    @Test func whoLookedAtTheProcessIsAskedAgainLater() throws {
        let quiet = try note(1, "SEC-01", "2026-01-01")
        let looked = try note(2, "SEC-02", "2026-07-01", .stalled)
        #expect(try due("2026-12-28", [quiet, looked]).isEmpty)
        #expect(try due("2026-12-29", [quiet, looked]) == ["SEC-02 interval 1"])
        let lapsed = try note(3, "SEC-02", "2026-07-01", .lapsed, evidence: ["a source"])
        #expect(try due("2027-12-29", [quiet, lapsed]).isEmpty)
    }

    // MARK: Notes

    @Test func inProgressGrowsStale() throws {
        let note = try note(1, "SEC-03", "2025-01-01", .inProgress)
        #expect(try due("2025-06-30", [note]).isEmpty)
        #expect(try due("2025-07-01", [note]) == ["SEC-03 in-progress 1"])
        let newer = try self.note(2, "SEC-03", "2025-06-01")
        #expect(try due("2025-07-01", [note, newer]).isEmpty)
        let delivered = try self.note(2, "SEC-03", "2025-01-02", .delivered)
        #expect(try due("2025-07-01", [note, delivered]).isEmpty)
        #expect(
            try due("2026-01-02", [self.note(1, "SEC-03", "2025-01-01", .stalled)]).contains(
                "SEC-03 stalled 1"))
    }

    @Test func reviewByIsDueSoonAndThenPassed() throws {
        let note = try note(1, "SEC-03", "2025-01-01", reviewBy: "2025-03-01")
        #expect(try due("2025-02-14", [note]).isEmpty)
        #expect(try due("2025-02-15", [note]) == ["SEC-03 review-by -14"])
        #expect(try due("2025-03-11", [note]) == ["SEC-03 review-by 10"])
        let early = try self.note(2, "SEC-03", "2025-02-01")
        #expect(try due("2025-03-11", [note, early]) == ["SEC-03 review-by 10"])
        let later = try self.note(2, "SEC-03", "2025-02-20")
        #expect(try due("2025-03-11", [note, later]).isEmpty)
        let moved = try self.note(1, "SEC-03", "2025-01-01", reviewBy: "2025-12-01")
        #expect(try due("2025-03-11", [moved]).isEmpty)
    }

    @Test func lapsedNeedsASource() throws {
        let bare = try note(1, "SEC-01", "2025-10-01", .lapsed)
        #expect(try due("2025-10-03", [bare]) == ["SEC-01 lapsed 2"])
        let sourced = try note(1, "SEC-01", "2025-10-01", .lapsed, evidence: ["a source"])
        #expect(try due("2025-10-03", [sourced]).isEmpty)
    }

    @Test func theMostUrgentComesFirst() throws {
        let notes = [
            try note(1, "SEC-03", "2025-03-01", .inProgress, reviewBy: "2025-10-05"),
            try note(2, "SEC-04", "2025-09-30", .lapsed),
        ]
        #expect(
            try due("2025-10-02", notes) == [
                "SEC-03 in-progress 35", "SEC-01 silent 10", "SEC-04 lapsed 2",
                "SEC-03 review-by -3",
            ])
        for reason in ReviewQueue.Reason.allCases { #expect(!reason.name.isEmpty) }
    }

    @Test func theFutureIsNotKnown() throws {
        #expect(try due("2023-01-01").isEmpty)
        // The running exercise has not ended yet.
        #expect(try due("2025-09-16", [note(1, "SEC-01", "2025-09-16")]).isEmpty)
    }
}
