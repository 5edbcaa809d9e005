import Testing

@testable import Commitments

/// What a person means by a name.
@Suite struct NamesTests {
    private func catalog() throws -> Catalog {
        let day = try #require(CalendarDate("2025-02-15"))
        func pillar(_ id: String, _ key: Character, _ prefix: String, _ name: String) -> Pillar {
            Pillar(id: Pillar.ID(id), key: key, prefix: prefix, name: name, short: prefix)
        }
        func meeting(_ id: String) -> Meeting {
            Meeting(
                id: Meeting.ID(id), date: MeetingDate(day), place: "Munich, Germany",
                short: "Munich",
                format: MeetingFormat.ID("foreign-ministers"), source: Source.ID("press"))
        }
        return Catalog(
            title: "", asOf: day,
            parties: [
                Party(id: Party.ID("US"), name: "United States", short: "US"),
                Party(id: Party.ID("KR"), name: "Republic of Korea", short: "ROK"),
            ],
            pillars: [
                pillar("security", "1", "SEC", "Security"),
                pillar("economic-technology", "3", "ECO", "Economic security & technology"),
            ],
            formats: [], sources: [], meetings: [meeting("fm-munich"), meeting("fm-munich-2")],
            pledges: [], reaffirmations: [])
    }

    @Test(arguments: [
        ("security", ["SEC"]), ("sec", ["SEC"]), ("SEC", ["SEC"]), ("1", ["SEC"]),
        ("econ", ["ECO"]),
        ("techno", ["ECO"]), ("secu", ["SEC", "ECO"]), ("x", []),
    ])
    func pillars(name: String, prefixes: [String]) throws {
        #expect(try catalog().pillars(named: name).map(\.prefix) == prefixes)
    }

    @Test func anExactMeetingIsMeantAlone() throws {
        let catalog = try catalog()
        #expect(catalog.meetings(named: "FM-Munich").map(\.id.text) == ["fm-munich"])
        #expect(catalog.meetings(named: "munich").count == 2)
        #expect(catalog.meetings(named: "2025-02").count == 2)
    }

    @Test func partiesAndStatuses() throws {
        #expect(try catalog().parties(named: "korea").map(\.id.text) == ["KR"])
        #expect(try catalog().parties(named: "rok").map(\.id.text) == ["KR"])
        #expect(Status.all(named: "stalled") == [.stalled])
        #expect(Status.all(named: "delivered") == [.delivered])
        #expect(Status.all(named: "deliv") == [.partlyDelivered, .delivered])
    }
}
