import Testing

@testable import Commitments

/// As of a day: what was known on it, wherever it was written.
@Suite struct KnownTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func moment(_ text: String) throws -> Timestamp { try #require(Timestamp(text)) }

    private func version(
        _ text: String, _ changed: String, date: String? = nil, _ status: Status? = nil
    ) throws -> Note.Version {
        let changed = try moment(changed)
        return Note.Version(
            changed: changed, author: "jh", date: try date.map(day) ?? changed.date, text: text,
            status: status)
    }

    private func note(_ versions: Note.Version...) throws -> Note {
        let first = try #require(versions.first)
        var note = Note(
            id: Note.ID("N1"), pledge: Pledge.ID("SEC-01"), created: first.changed, current: first)
        for version in versions.dropFirst() { note = note.revised(version) }
        return note
    }

    /// The register of a past day on a clock so many minutes east.
    private func register(
        _ notes: [Note], _ asOf: String, offset: Int = 0, catalog: Catalog? = nil
    ) throws -> Register {
        Register(
            catalog: try catalog ?? SearchSample.catalog(), notebook: Notebook(notes: notes),
            asOf: try day(asOf), until: .end(of: try day(asOf), offset: offset))
    }

    private func texts(_ register: Register) -> [String] {
        register.notes(on: register.catalog.pledges[0]).map(\.current.text)
    }

    // MARK: Notes

    @Test func aLaterVersionIsNotShown() throws {
        let note = try note(
            version("planned for spring", "2025-10-01T09:00:00Z", .inProgress),
            version("cancelled", "2025-11-26T09:00:00Z", .stalled))
        let then = try register([note], "2025-10-31")
        #expect(texts(then) == ["planned for spring"])
        #expect(then.facts[0].status == .inProgress)
        #expect(then.notebook.note(note.id)?.current.text == "cancelled", "nothing is lost")
        #expect(try foundIDs(then, "cancelled").isEmpty)
        #expect(try foundIDs(then, "spring") == ["SEC-01"])
        #expect(texts(try register([note], "2025-11-26")) == ["cancelled"])
    }

    @Test func aNoteDatedBackWasNotKnownBefore() throws {
        let note = try note(version("back", "2025-11-26T09:00:00Z", date: "2025-10-01"))
        #expect(texts(try register([note], "2025-10-31")).isEmpty)
    }

    @Test func aNoteDeletedLaterIsThere() throws {
        var gone = try version("gone", "2025-11-26T09:00:00Z")
        gone.isDeleted = true
        let note = try note(version("here", "2025-10-01T09:00:00Z"), gone)
        #expect(texts(try register([note], "2025-10-31")) == ["here"])
        #expect(texts(try register([note], "2025-11-26")).isEmpty)
    }

    /// In Seoul it is the 26th; in Washington, a moment later, still the 25th.
    @Test func aNoteOfSeoulIsReadInWashington() throws {
        let note = try note(version("lapsed", "2025-11-26T08:00:00+09:00", .lapsed))
        let now = Register(
            catalog: try SearchSample.catalog(), notebook: Notebook(notes: [note]),
            asOf: try day("2025-11-25"))
        #expect(texts(now) == ["lapsed"] && now.facts[0].status == .lapsed)
        #expect(texts(try register([note], "2025-11-25", offset: -300)) == ["lapsed"])
        #expect(texts(try register([note], "2025-11-25", offset: 540)).isEmpty)
        #expect(try foundIDs(now, "lapsed") == ["SEC-01"])
    }

    @Test func aNoteOfADayToComeWaitsForIt() throws {
        let note = try note(version("later", "2025-11-25T09:00:00Z", date: "2025-12-24"))
        #expect(!note.counts(on: try day("2025-11-25")))
        #expect(note.counts(on: try day("2025-12-24")))
    }

    // MARK: The catalog

    private func edited(_ catalog: Catalog, _ title: String, at time: String) throws -> Catalog {
        var pledge = catalog.pledges[0]
        pledge.title = title
        let change = try #require(
            CatalogEdit.Change(before: .pledge(catalog.pledges[0]), after: .pledge(pledge)))
        return try catalog.applying(
            CatalogEdit(
                id: CatalogEdit.ID(time), at: try moment(time), author: "jh", summary: title,
                changes: [change]))
    }

    @Test func aLaterEditIsNotShown() throws {
        var catalog = try SearchSample.catalog()
        let first = catalog.pledges[0].title
        catalog = try edited(catalog, "second", at: "2025-10-01T09:00:00Z")
        catalog = try edited(catalog, "third", at: "2025-11-01T09:00:00Z")
        for (asOf, title) in [
            ("2025-09-30", first), ("2025-10-01", "second"), ("2025-10-31", "second"),
            ("2025-11-01", "third"),
        ] {
            let register = try register([], asOf, catalog: catalog)
            #expect(register.catalog.pledges[0].title == title)
            #expect(register.present.pledges[0].title == "third", "nothing is lost")
        }
        #expect(catalog.editCount(since: try moment("2025-10-02T00:00:00Z")) == 1)
    }

    @Test func aPledgeAddedLaterIsNotThere() throws {
        let catalog = try SearchSample.catalog()
        var pledge = catalog.pledges[0]
        pledge.id = Pledge.ID("SEC-09")
        pledge.aliases = []
        let time = try moment("2025-11-01T09:00:00Z")
        let after = try catalog.applying(
            CatalogEdit(
                id: CatalogEdit.ID("1"), at: time, author: "jh", summary: "added",
                changes: [.added(.pledge(pledge))]))
        let then = try register([], "2025-10-31", catalog: after)
        #expect(then.catalog.pledges.map(\.id) == catalog.pledges.map(\.id))
        #expect(then.catalog.pledge("SEC-09") == nil && then.present.pledge("SEC-09") != nil)
    }

    @Test func comingBackToTodayShowsAllAgain() throws {
        let note = try note(
            version("then", "2025-10-01T09:00:00Z"), version("now", "2025-11-26T09:00:00Z"))
        let catalog = try edited(SearchSample.catalog(), "new", at: "2025-11-26T09:00:00Z")
        var register = Register(
            catalog: catalog, notebook: Notebook(notes: [note]), asOf: try day("2025-11-26"))
        let past = try day("2025-10-31")
        register.look(from: past, until: .end(of: past, offset: 0))
        #expect(texts(register) == ["then"] && register.catalog.pledges[0].title != "new")
        register.look(from: try day("2025-11-26"), until: nil)
        #expect(texts(register) == ["now"] && register.catalog.pledges[0].title == "new")
    }
}

/// A meeting with a month but no day.
@Suite struct MonthTests {
    private func register(asOf day: String) throws -> Register {
        try SearchSample.register(asOf: day)
    }

    /// The drill was in June 2025.
    @Test func itIsNotThereBeforeTheMonthIsOver() throws {
        #expect(try foundIDs(register(asOf: "2025-06-02"), "meeting:drill").isEmpty)
        #expect(try foundIDs(register(asOf: "2025-06-29"), "meeting:drill").isEmpty)
        #expect(try foundIDs(register(asOf: "2025-06-30"), "meeting:drill") == ["SEC-02"])
    }

    @Test func daysSinceAreAbout() throws {
        let facts = try register(asOf: "2025-07-31").facts[1]
        #expect(facts.tookPlace.sinceLast?.inWords == "about 46 days")
        #expect(facts.sinceLast?.isAbout == true)
    }
}

/// The pledges that a query finds.
private func foundIDs(_ register: Register, _ query: String) throws -> [String] {
    SearchSample.ids(register, Filter(query: try Query(query, in: register.catalog)))
}
