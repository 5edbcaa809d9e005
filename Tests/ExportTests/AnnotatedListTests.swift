import Commitments
import JSON
import Testing

@testable import Export

@Suite struct AnnotatedListTests {
    @Test func rowsAreThoseOfTheListing() throws {
        let register = try Fixture.register()
        let filter = try Fixture.filter(pillars: ["security"])
        for sort in Sort.allCases {
            let rows = AnnotatedList(register, filter: filter, sortedBy: sort).rows
            #expect(rows == Listing(register, filter, sortedBy: sort).rows)
        }
    }

    @Test func pickedPledgesKeepTheOrderAndMustFitTheFilter() throws {
        let list = AnnotatedList(
            try Fixture.register(), filter: try Fixture.filter(pillars: ["security"]),
            sortedBy: .lastSaid,
            picked: ["ECO-01", "SEC-01", "SEC-02"].reduce(into: []) {
                $0.insert(Pledge.ID($1))
            })
        #expect(list.rows.map { list.catalog.pledges[$0].id.text } == ["SEC-02", "SEC-01"])
    }

    @Test func notesAreTheChosenOnesNewestFirst() throws {
        let register = try Fixture.register()
        let pledge = try #require(register.catalog.pledge("sec-02"))
        let counts = NoteChoice.allCases.map {
            AnnotatedList(register, notes: $0).notes(on: pledge).count
        }
        #expect(counts == [1, 2, 0])
        #expect(AnnotatedList(register).notes(on: pledge).map(\.current.author) == ["mk", "jh"])
    }

    @Test func formatsAreFoundByNameAndExtension() {
        #expect(Format(named: "Markdown")?.name == "markdown")
        #expect(Format(named: "md")?.name == "markdown")
        #expect(Format(named: "pdf") == nil)
        #expect(Format(named: "table") == .text)
        #expect(Set(Format.allCases.map(\.fileExtension)).count == Format.allCases.count)
        #expect(Format.allCases.allSatisfy { !$0.summary.isEmpty })
    }

    @Test func filtersAreSaidInWords() throws {
        let filter = try Fixture.filter(
            pillars: ["north-korea", "security"],
            facets: [
                .status(.stalled), .meeting(Meeting.ID("fm-munich-2025")), .status(.lapsed),
                Filter.stale,
            ],
            query: "cyber")
        #expect(
            filter.inWords(in: try Fixture.catalog())
                == "pillar Security or North Korea; status stalled or status lapsed; "
                + "said at Munich, 15 Feb 2025; last statement more than 180 days ago; query “cyber”"
        )
        #expect(Filter.all.inWords(in: try Fixture.catalog()) == nil)
    }

    /// What `facets` says in JSON is what one types to get it.
    @Test(arguments: [
        Condition.status(.inProgress), .state(.notCarried), .state(nil), .change(.label(.narrowed)),
        .change(.direction(.stronger)), .meeting(Meeting.ID("fm-munich-2025")), .type(.process),
        .party(Party.ID("KR")), .id("SEC"), .note(Pattern("two words")), .tag("a b"),
        .said(.less, 3), .last(.atLeast, 180), .notes(.more, 0), .text(Pattern("Two words")),
        .pillar(Pillar.ID("security")),
    ])
    func conditionsAreTypedAsTheySay(condition: Condition) throws {
        let query = try Query(condition.asQuery, in: try Fixture.catalog())
        #expect(query.terms == [Query.Term(anyOf: [condition])])
    }
}
