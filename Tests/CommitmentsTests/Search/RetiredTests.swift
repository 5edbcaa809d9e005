import Testing

@testable import Commitments

/// What was retired is kept, and left out wherever pledges are listed or counted.
@Suite struct RetiredTests {
    /// The sample with its first pledge retired on a day.
    private func register(retiredOn day: String, asOf: String) throws -> Register {
        let sample = try SearchSample.register()
        let day = try #require(CalendarDate(day))
        let edit = CatalogEdit(
            id: .init("1"), at: Timestamp(seconds: 0), author: "jh", summary: "retired",
            changes: sample.catalog.retiring(sample.catalog.pledges[0], on: day))
        return Register(
            catalog: try sample.catalog.applying(edit), notebook: sample.notebook,
            asOf: try #require(CalendarDate(asOf)))
    }

    @Test func listsLeaveItOutUnlessItIsAskedFor() throws {
        let register = try register(retiredOn: "2025-01-01", asOf: "2025-10-01")
        #expect(!Listing(register).rows.contains(0))
        #expect(Listing(register).count == register.catalog.pledges.count - 1)
        let query = try Query("is:retired", in: register.catalog)
        #expect(Listing(register, Filter(query: query)).rows == [0])
        #expect(Listing(register, Filter(facets: [.retired])).rows == [0])
        let others = try Query("!is:retired", in: register.catalog)
        #expect(Listing(register, Filter(query: others)).rows == Listing(register).rows)
    }

    @Test func beforeThatDayItIsLikeTheOthers() throws {
        let register = try register(retiredOn: "2025-10-02", asOf: "2025-10-01")
        #expect(Listing(register).rows.contains(0))
        #expect(register.living == Array(register.catalog.pledges.indices))
    }

    @Test func theOverviewAndTheReviewQueueSkipIt() throws {
        let register = try register(retiredOn: "2025-01-01", asOf: "2025-10-01")
        let overview = Overview(register)
        #expect(overview.headline.first?.count == register.catalog.pledges.count - 1)
        #expect(!ReviewQueue(register).items.contains { $0.pledge == 0 })
        #expect(register.lastComparison?.rows.contains { $0.pledge == 0 } != true)
    }

    @Test func aWrongValueSaysWhatCanBeAsked() throws {
        let catalog = try SearchSample.register().catalog
        #expect(throws: QueryError.self) { try Query("is:green", in: catalog) }
    }
}
