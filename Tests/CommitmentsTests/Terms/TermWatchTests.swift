import Testing

@testable import Commitments

@Suite struct TermWatchTests {
    /// Meetings on the first of each month of 2025, each with its wordings.
    private func register(
        _ meetings: [[(String, Provenance)]], asOf day: String = "2025-12-31"
    ) throws -> Register {
        let days = meetings.indices.map { CalendarDate(year: 2025, month: $0 + 1, day: 1) }
        return Register(
            catalog: Catalog(
                title: "sample", asOf: try #require(CalendarDate(day)),
                pillars: [
                    Pillar(id: Pillar.ID("nk"), key: "1", prefix: "NK", name: "NK", short: "NK")
                ],
                formats: [MeetingFormat(id: MeetingFormat.ID("fm"), name: "FM", isStatement: true)],
                sources: [],
                meetings: try meetings.indices.map { index in
                    Meeting(
                        id: Meeting.ID("m\(index + 1)"),
                        date: MeetingDate(try #require(days[index])),
                        place: "Place \(index + 1)", short: "Place \(index + 1)",
                        format: MeetingFormat.ID("fm"), source: Source.ID("s"))
                },
                pledges: [
                    Pledge(
                        id: Pledge.ID("NK-01"), title: "Denuclearization", pillar: Pillar.ID("nk"),
                        type: .position)
                ],
                reaffirmations: meetings.enumerated().map { index, wordings in
                    Reaffirmation(
                        pledge: Pledge.ID("NK-01"), meeting: Meeting.ID("m\(index + 1)"),
                        speaker: .all,
                        wordings: wordings.map {
                            Wording(
                                text: $0.0, source: Source.ID($0.1.rawValue), provenance: $0.1,
                                covers: .whole)
                        })
                }), asOf: try #require(CalendarDate(day)))
    }

    private let term = WatchedTerm(
        name: "names",
        variants: [
            .init(name: "North Korea", forms: ["North Korea"]),
            .init(name: "DPRK", forms: ["DPRK"]),
            .init(name: "Peninsula", forms: ["Korean Peninsula"]),
        ])

    private func words(_ watch: TermWatch, _ register: Register) -> [String] {
        watch.switches.map { watch.inWords($0, in: register.catalog) }
    }

    @Test func aSwitchBetweenOfficialTextsIsFirm() throws {
        let register = try register([
            [("of the Korean Peninsula", .officialText)], [("nothing", .officialText)],
            [("of the DPRK", .officialText)],
        ])
        #expect(
            words(TermWatch(register, term), register) == [
                "firm: “Peninsula” until Place 1 (1 Jan 2025, official text); “DPRK” from Place 3 "
                    + "(1 Mar 2025, official text)"
            ])
    }

    @Test(arguments: [Provenance.pressReport, .translation, .officialSummary])
    func anyOtherSourceMakesItProvisional(provenance: Provenance) throws {
        let register = try register([
            [("the DPRK", .officialText)], [("North Korea", provenance)],
        ])
        let watch = TermWatch(register, term)
        #expect(watch.switches.map(\.certainty) == ["provisional"])
        #expect(words(watch, register)[0].hasPrefix("provisional: “DPRK” until"))
    }

    @Test func noSwitchWhereAVariantStays() throws {
        let register = try register([
            [("the DPRK", .officialText)], [("the DPRK and North Korea", .officialText)],
            [("North Korea", .officialText)],
        ])
        #expect(TermWatch(register, term).switches.isEmpty)
    }

    /// A translator's word does not count against the official one of the same meeting, but is
    /// reported.
    @Test func theOfficialWordLeadsAndTheDivisionIsSaid() throws {
        let register = try register([
            [("the DPRK", .officialText)],
            [("North Korea", .translation), ("the DPRK", .officialText)],
        ])
        let watch = TermWatch(register, term)
        #expect(watch.switches.isEmpty)
        #expect(watch.meetings.map(\.isDivided) == [false, true])
        #expect(
            watch.division(at: watch.meetings[1])
                == "official text “DPRK”, translation “North Korea”")
    }

    @Test func aSourceWithMoreOfTheSameDoesNotDisagree() throws {
        let register = try register([
            [("the DPRK", .officialText), ("the DPRK, North Korea", .pressReport)]
        ])
        let watch = TermWatch(register, term)
        #expect(watch.division(at: watch.meetings[0]) == nil)
    }

    @Test func figuresKeepOfficialAndPressApart() throws {
        let register = try register([
            [("the DPRK", .officialText), ("DPRK", .pressReport)], [("DPRK", .officialSummary)],
        ])
        let figures = TermWatch(register, term).figures(in: register.catalog)
        #expect(figures.map(\.official) == [0, 2, 0])
        #expect(figures.map(\.press) == [0, 1, 0])
        #expect(figures[1].perYear == [3])
        #expect(figures[1].first == 0 && figures[1].last == 1)
        #expect(figures[0].first == nil)
    }

    @Test func whatIsSaidLaterIsNotKnownYet() throws {
        let register = try register(
            [[("the DPRK", .officialText)], [("North Korea", .officialText)]], asOf: "2025-01-15")
        let watch = TermWatch(register, term)
        #expect(watch.uses.count == 1 && watch.switches.isEmpty)
    }
}
