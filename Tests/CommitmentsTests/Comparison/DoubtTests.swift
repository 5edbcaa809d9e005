import Testing

@testable import Commitments

/// Firm is earned; everything else says why it is not.
@Suite struct DoubtTests {
    private static func wording(
        _ text: String, _ provenance: Provenance = .officialText, _ language: String = "en",
        _ covers: Wording.Covers = .whole, source: String = "s"
    ) -> Wording {
        Wording(
            text: text, source: Source.ID(source), provenance: provenance, language: language,
            covers: covers)
    }

    /// One pledge, said at Munich and at Brussels.
    private func register(_ munich: [Wording], _ brussels: [Wording]) throws -> Register {
        let day = try #require(CalendarDate("2025-12-31"))
        func meeting(_ short: String, _ date: String) throws -> Meeting {
            Meeting(
                id: Meeting.ID(short.lowercased()), date: try #require(MeetingDate(date)),
                place: short, short: short, format: MeetingFormat.ID("leaders"),
                source: Source.ID("s"), extract: .wholeSource)
        }
        func said(_ meeting: String, _ wordings: [Wording]) -> Reaffirmation {
            Reaffirmation(
                pledge: Pledge.ID("SEC-01"), meeting: Meeting.ID(meeting), speaker: .all,
                wordings: wordings)
        }
        let catalog = Catalog(
            title: "t", asOf: day,
            pillars: [
                Pillar(id: Pillar.ID("p"), key: "1", prefix: "SEC", name: "P", short: "P")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "L", isStatement: true)
            ],
            sources: ["s", "t"].map {
                Source(id: Source.ID($0), publisher: "Paper \($0)", title: "T", url: nil)
            },
            meetings: [
                try meeting("Munich", "2025-02-15"), try meeting("Brussels", "2025-04-03"),
            ],
            pledges: [
                Pledge(
                    id: Pledge.ID("SEC-01"), title: "Talks", pillar: Pillar.ID("p"), type: .action)
            ],
            reaffirmations: [said("munich", munich), said("brussels", brussels)],
            lexicon: ComparisonSample.lexicon)
        return Register(catalog: catalog, asOf: day)
    }

    private func doubts(_ munich: Wording, _ brussels: Wording) throws -> [Doubt] {
        let register = try register([munich], [brussels])
        return try #require(register.comparison(of: 0, from: 0, to: 1)).doubts
    }

    private static let welcomed = wording("welcomed regular talks")
    private static let agreed = wording("agreed on regular talks")

    @Test func wholeOfficialTextsOfOneLanguageAreFirm() throws {
        #expect(try doubts(DoubtTests.welcomed, DoubtTests.agreed) == [])
        #expect([Doubt]().certaintyInWords == "firm")
    }

    @Test(arguments: [
        (
            wording("agreed on regular talks", .officialText, "en", .part),
            "only an excerpt of Brussels was quoted"
        ),
        (wording("agreed on regular talks", .translation), "Brussels is a translation"),
        (wording("agreed on regular talks", .pressReport), "Brussels is a press report"),
        (wording("agreed on regular talks", .officialSummary), "Brussels is an official summary"),
        (wording("정례 회담에 합의했다", .officialText, "ko"), "English beside Korean"),
        (
            wording("agreed on regular talks", .translation, "en", .part),
            "Brussels is a translation; only an excerpt of Brussels was quoted"
        ),
    ])
    func anythingElseIsProvisionalAndSaysWhy(_ later: Wording, _ reason: String) throws {
        let doubts = try doubts(DoubtTests.welcomed, later)
        #expect(doubts.filter { $0.kind != .unaccounted }.inWords == reason)
        #expect(doubts.certainty == "provisional")
    }

    @Test func whatNoRuleAccountsForIsNeverFirm() throws {
        let register = try register([DoubtTests.welcomed], [DoubtTests.agreed])
        let place = WordingPlace(reaffirmation: 0, wording: 0)
        let doubts = register.doubts(
            from: place, to: WordingPlace(reaffirmation: 1, wording: 0),
            [.init(.reworded, because: "x"), .init(.softened, because: "y")])
        #expect(doubts.inWords == "not every difference is accounted for")
    }

    @Test func twoOfAKindAreSaidTogether() throws {
        let both = try doubts(
            DoubtTests.wording("talks", .pressReport, "en", .part),
            DoubtTests.wording("more talks", .pressReport, "en", .part))
        #expect(
            both.filter { $0.kind != .unaccounted }.inWords
                == "Munich and Brussels are press reports; only excerpts of Munich and Brussels were quoted"
        )
    }

    @Test func aLanguageWithoutRulesIsFirmOnlyWordForWord() throws {
        let one = DoubtTests.wording("회담을 계속한다", .officialText, "ko")
        #expect(try doubts(one, one) == [])
        let other = DoubtTests.wording("회담을 지지한다", .officialText, "ko")
        #expect(try doubts(one, other).map(\.kind).contains(.language))
    }

    @Test func twoSourcesOfOneMeetingAreNamedByTheirPublishers() throws {
        let register = try register(
            [DoubtTests.welcomed, DoubtTests.wording("liked talks", .translation, source: "t")],
            [DoubtTests.agreed])
        let pair = try #require(register.sourcePairs(of: 0).first?.comparison)
        #expect(pair.doubts.first?.inWords == "Paper t is a translation")
    }

    /// What all have in common is said once.
    @Test func sharedDoubtsAreSaidOnce() throws {
        let register = try register(
            [DoubtTests.wording("talks", .translation, "en", .part)],
            [DoubtTests.wording("talks", .pressReport, "en", .part)])
        let comparison = MeetingComparison(register, 0, 1)
        #expect(comparison.certaintyInWords.hasPrefix("all provisional: "))
        #expect(comparison.rows.allSatisfy { $0.doubts(besides: comparison.sharedDoubts).isEmpty })
    }
}
