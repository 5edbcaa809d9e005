import Testing

@testable import Commitments

/// What became of each pledge from one meeting to another, and how sure that is.
@Suite struct MeetingComparisonTests {
    private typealias Stage = PastSample.Stage
    private let press: [Provenance] = [.pressReport]
    private let official: [Provenance] = [.officialText]

    private func states(
        _ stages: [Stage], _ said: [[Provenance]], _ from: Int, _ to: Int
    ) throws -> State? {
        let register = try PastSample(stages, [("SEC-01", said)]).register()
        return MeetingComparison(register, from, to).rows.first?.state
    }

    @Test func stateFollowsWhereAPledgeStands() throws {
        let three = [Stage(), Stage(), Stage()]
        #expect(try states(three, [press, press, []], 0, 1) == .reaffirmed)
        #expect(try states(three, [[], press, []], 0, 1) == .new)
        #expect(try states(three, [press, [], []], 0, 1) == .notCarried)
        #expect(try states(three, [press, [], press], 1, 2) == .returned)
        #expect(try states(three, [[], [], press], 1, 2) == .new)
        #expect(try states(three, [press, [], []], 1, 2) == nil, "it is at neither")
    }

    @Test func droppedNeedsAnOfficialFullText() throws {
        let expected: [(Extract, State)] = [
            (.officialFullText, .dropped), (.wholeSource, .notCarried),
            (.wholeSummary, .notComparable), (.selectedPhrases, .notComparable),
        ]
        for (extract, state) in expected {
            let stages = [Stage(), Stage(extract: extract)]
            #expect(try states(stages, [official, []], 0, 1) == state)
        }
    }

    /// Nothing is new, returned or gone in a statement coded in part.
    @Test func nothingIsToldBySilenceBesideAStatementCodedInPart() throws {
        let part = Stage(extract: .selectedPhrases)
        for stages in [[part, Stage()], [Stage(), part], [part, part]] {
            for said in [[press, []], [[], press]] {
                let register = try PastSample(stages, [("SEC-01", said)]).register()
                let comparison = MeetingComparison(register, 0, 1)
                #expect(comparison.rows.map(\.state) == [.notComparable])
                #expect(comparison.rows.map(\.sign) == ["/"] && comparison.isAllProvisional)
                #expect(
                    comparison.sections(in: register.catalog) == [
                        .reversed, .stronger, .softer, .reworded, .repeated, .notComparable,
                    ])
                #expect(comparison.countsInWords(in: register) == ["1 pledge: 1 not comparable"])
                #expect(comparison.changed.rows.isEmpty)
            }
        }
    }

    /// A press report leaves things out: what it lacks may be in the text.
    @Test func newIsFirmOnlyAfterOfficialFullTexts() throws {
        let full = Stage(extract: .officialFullText)
        let part = Stage(extract: .selectedPhrases)
        let pasts: [(stages: [Stage], said: [[Provenance]], isFirm: Bool)] = [
            ([full, full], [[], official], true), ([Stage(), full], [[], official], false),
            ([full, full], [[], press], false),
            ([part, full, full], [official, [], official], false),
        ]
        for past in pasts {
            let register = try PastSample(past.stages, [("SEC-01", past.said)]).register()
            let last = past.stages.count - 1
            let row = try #require(MeetingComparison(register, last - 1, last).rows.first)
            #expect(row.state == .new && row.isFirm == past.isFirm)
        }
    }

    /// An earlier saying that the record has by chance proves no absence in between.
    @Test func returnedNeedsStatementsReadAsAWhole() throws {
        let part = Stage(extract: .selectedPhrases)
        #expect(try states([part, Stage(), Stage()], [press, [], press], 1, 2) == .new)
        #expect(try states([Stage(), part, Stage()], [press, [], press], 1, 2) == .notComparable)
        let drill = Stage(format: "exercise")
        #expect(try states([drill, Stage(), Stage()], [press, [], press], 1, 2) == .new)
    }

    @Test func newSaysWhereElseItWasSaidBefore() throws {
        let stages = [Stage(extract: .selectedPhrases), Stage(), Stage()]
        let sample = PastSample(stages, [("SEC-01", [press, [], press])])
        let row = try #require(MeetingComparison(try sample.register(), 1, 2).rows.first)
        #expect(row.reasons.last == "also at M1 (1 Jan 2025), coded in part")
    }

    @Test func orderOfTheMeetingsDoesNotMatter() throws {
        let register = try PastSample(
            [Stage(), Stage()], [("SEC-01", [press, []]), ("SEC-02", [[], press])]
        ).register()
        let (there, back) = (MeetingComparison(register, 0, 1), MeetingComparison(register, 1, 0))
        #expect(there.rows.map(\.state) == [.notCarried, .new])
        #expect(back.rows.map(\.state) == there.rows.map(\.state))
        #expect((back.from, back.to) == (0, 1))
    }

    @Test func onlyOfficialTextsAreFirm() throws {
        for before in Provenance.allCases {
            for after in Provenance.allCases {
                var sample = PastSample(
                    [Stage(), Stage()], [("SEC-01", [[before], [after]])])
                #expect(MeetingComparison(try sample.register(), 0, 1).isAllProvisional)
                sample.covers = .whole
                let row = try #require(MeetingComparison(try sample.register(), 0, 1).rows.first)
                #expect(row.isFirm == (before == .officialText && after == .officialText))
            }
        }
    }

    @Test func likeIsComparedWithLike() throws {
        func basis(_ before: [Provenance], _ after: [Provenance]) throws -> [String] {
            let sample = PastSample([Stage(), Stage()], [("SEC-01", [before, after])])
            let register = try sample.register()
            let comparison = try #require(register.comparison(of: 0, from: 0, to: 1))
            return [comparison.basis.rawValue]
                + [comparison.from, comparison.to].map {
                    register.wording(at: $0).provenance.rawValue
                }
        }
        let both: [Provenance] = [.officialText, .translation]
        #expect(try basis(both, both) == ["official", "official-text", "official-text"])
        #expect(try basis(both, press) == ["press", "translation", "press-report"])
        #expect(
            try basis(both, [.officialSummary]) == [
                "official", "official-text", "official-summary",
            ])
        #expect(try basis(official, press) == ["mixed", "official-text", "press-report"])
    }

    /// A pledge said at two meetings, and read so by an analyst.
    private func register(readAs labels: [ChangeLabel]) throws -> Register {
        let day = try #require(CalendarDate("2025-03-01"))
        let time = try #require(Timestamp("2025-03-01T09:00:00+09:00"))
        let reading = Note.Reading(from: Meeting.ID("m1"), to: Meeting.ID("m2"), labels: labels)
        let version = Note.Version(
            changed: time, author: "jh", date: day, text: "", reading: reading)
        let note = Note(
            id: Note.ID("01"), pledge: Pledge.ID("SEC-01"), created: time, current: version)
        let sample = PastSample([Stage(), Stage()], [("SEC-01", [press, press])])
        return try sample.register(notebook: Notebook(notes: [note]))
    }

    @Test func aReversalIsCountedAsOneAndIsAChange() throws {
        let register = try register(readAs: [.reversed, .strengthened])
        let comparison = MeetingComparison(register, 0, 1)
        #expect(
            comparison.rows(ChangeLabel.Direction.reversed).count == 1
                && comparison.rows(in: .reversed).count == 1)
        #expect(comparison.rows(.stronger).isEmpty && comparison.rows.first?.sign == "!")
        #expect(comparison.changed.rows.count == 1)
        #expect(
            comparison.countsInWords(in: register).last?.contains("1 reversed, 0 stronger") == true)
    }

    @Test func whatNoRuleAccountsForIsReworded() throws {
        let register = try register(readAs: [.reworded])
        let comparison = MeetingComparison(register, 0, 1)
        #expect(
            comparison.rows(ChangeLabel.Direction.reworded).count == 1
                && comparison.changed.rows.count == 1)
        #expect(comparison.countsInWords(in: register).last?.contains("reversed") == false)
    }

    @Test func myReadingOverrulesTheProposedLabels() throws {
        let register = try register(readAs: [.softened])
        let comparison = MeetingComparison(register, 0, 1)
        #expect(comparison.rows.first?.labels == [.softened])
        #expect(comparison.rows.first?.comparison?.labels.contains(.softened) == false)
        #expect(comparison.rows(.softer).count == 1)
        #expect(comparison.rows(.same).isEmpty)
    }
}
