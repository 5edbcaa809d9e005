import SeededNumbers
import Testing

@testable import Commitments

/// What is listed, in what order, with what counts, and as of what day.
@Suite struct ListingTests {
    // MARK: Filters

    /// Every combination of pillars, facets and queries against what each pledge says of itself.
    @Test func combinationsFollowANaiveModel() throws {
        let register = try SearchSample.register()
        let catalog = register.catalog
        let pillars = catalog.pillars.map(\.id)
        let facets: [Condition] = [
            .status(.stalled), .status(.notAssessed), .type(.process), .type(.action),
            .party(Party.ID("JP")), Filter.stale, Filter.hasNotes, .tag("ask"),
            .meeting(Meeting.ID("munich")), .meeting(Meeting.ID("newyork")),
            .state(.new), .state(.notCarried), .state(nil), .change(.direction(.reworded)),
        ]
        let queries = try ["", "drill", "!drill", "munich type:process", "said<2"].map {
            try Query($0, in: catalog)
        }
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<600 {
            let filter = Filter(
                pillars: Set(pillars.filter { _ in Bool.random(using: &numbers) }),
                facets: facets.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 },
                query: queries.randomElement(using: &numbers) ?? .all)
            let listing = Listing(register, filter)
            let fitting = catalog.pledges.indices.filter { position in
                let byField = Dictionary(grouping: filter.facets, by: \.field)
                return byField.values.allSatisfy { $0.contains { says($0, position, register) } }
                    && filter.query.terms.allSatisfy { term in
                        term.anyOf.contains { says($0, position, register) } != term.excludes
                    }
            }
            let shown = fitting.filter {
                filter.pillars.isEmpty || filter.pillars.contains(catalog.pledges[$0].pillar)
            }
            #expect(listing.rows == shown, "\(filter)")
            #expect(
                listing.pillarCounts
                    == pillars.map { id in fitting.count { catalog.pledges[$0].pillar == id } })
            #expect(listing.count == fitting.count)
            #expect(listing.groups.flatMap { Array($0.rows) } == Array(shown.indices))
        }
    }

    private func says(_ condition: Condition, _ position: Int, _ register: Register) -> Bool {
        let catalog = register.catalog
        let pledge = catalog.pledges[position]
        let said = catalog.reaffirmations.filter { $0.pledge == pledge.id }
        let meetings = said.compactMap { catalog.meeting($0.meeting.text) }
        let statements = meetings.filter { $0.id.text != "drill" }
        let notes = register.notes(on: pledge)
        switch condition {
        case .pillar(let id): return pledge.pillar == id
        case .status(let status): return register.status(of: pledge) == status
        case .meeting(let id): return meetings.contains { $0.id == id }
        case .state(let state):
            let (before, after) = ("munich", "newyork")
            let saidAt = meetings.map(\.id.text)
            let said = (saidAt.contains(before), saidAt.contains(after))
            return state == (said.1 ? said.0 ? .reaffirmed : .new : said.0 ? .notCarried : nil)
        case .change(let change):
            return change == .direction(.reworded) && said.count { $0.meeting.text != "drill" } == 2
        case .type(let type): return pledge.type == type
        case .party(let id): return pledge.parties.contains(id)
        case .id(let part): return pledge.id.text.contains(part)
        case .note(let pattern):
            return notes.contains { note in
                ([note.current.text] + note.current.tags).contains(where: pattern.matches)
            }
        case .tag(let tag):
            return notes.contains { $0.current.tags.contains { $0.lowercased() == tag } }
        case .said(let comparison, let number): return comparison.holds(statements.count, number)
        case .events(let comparison, let number):
            return comparison.holds(meetings.count - statements.count, number)
        case .last(let comparison, let number):
            let last = statements.map(\.date.first).max()
            return comparison.holds(last.map { register.asOf.days(since: $0) } ?? .max, number)
        case .notes(let comparison, let number): return comparison.holds(notes.count, number)
        case .retired: return pledge.retired != nil
        case .text(let pattern):
            let own =
                [pledge.id.text, pledge.title, pledge.summary] + pledge.terms + pledge.aliases
                + pledge.names.flatMap(\.names)
            let words = said.flatMap(\.wordings).map(\.text)
            let places = meetings.flatMap {
                [$0.place, $0.short] + $0.participants.flatMap(\.names)
            }
            let noted = notes.flatMap { [$0.current.text] + $0.current.tags }
            return (own + words + places + noted).contains(where: pattern.matches)
        }
    }

    // MARK: Order

    @Test func sortsAndKeepsTheOrderOfWhatIsEqual() throws {
        let register = try SearchSample.register()
        let orders: [(Sort, [String])] = [
            (.pillar, ["SEC-01", "SEC-02", "NK-01", "ECO-01"]),
            (.lastSaid, ["SEC-01", "SEC-02", "NK-01", "ECO-01"]),
            (.oldest, ["ECO-01", "NK-01", "SEC-01", "SEC-02"]),
            (.status, ["SEC-01", "ECO-01", "NK-01", "SEC-02"]),
            (.title, ["ECO-01", "NK-01", "SEC-02", "SEC-01"]),
            (.notes, ["SEC-02", "NK-01", "SEC-01", "ECO-01"]),
        ]
        for (sort, ids) in orders {
            #expect(SearchSample.ids(register, .all, sort) == ids, "\(sort)")
            #expect(Listing(register, sortedBy: sort).groups.isEmpty == (sort != .pillar))
        }
    }

    // MARK: The day

    @Test func factsOfADay() throws {
        let register = try SearchSample.register(asOf: "2025-07-01")
        let facts = register.facts
        #expect(facts.map(\.reaffirmed.count) == [1, 0, 1, 0])
        #expect(facts.map(\.tookPlace.count) == [0, 1, 0, 0])
        #expect(facts[0].first?.iso == "2025-02-15" && facts[0].last?.iso == "2025-02-15")
        #expect(facts[0].reaffirmed.sinceLast == DaySpan(136))
        #expect(facts[1].last?.iso == "2025-06", "an event")
        #expect(facts[1].tookPlace.sinceLast == DaySpan(16, isAbout: true), "mid-June")
        #expect(facts[1].reaffirmed.sinceLast == nil)
        #expect(facts[3].first == nil && facts[3].sinceLast == nil)
        #expect(facts[1].status == .inProgress && facts[1].noteCount == 1)
        #expect(facts[2].status == .notAssessed && facts[2].noteCount == 0)
        #expect(
            register.meetings.map { register.catalog.meetings[$0].id.text } == ["drill", "munich"])
        #expect(register.recentStatements.count == 1)
    }

    @Test func factsOfTheLastDay() throws {
        let register = try SearchSample.register()
        let facts = register.facts
        #expect(facts.map(\.reaffirmed.count) == [2, 1, 1, 0])
        #expect(facts.map(\.tookPlace.count) == [0, 1, 0, 0])
        #expect(facts[0].first?.iso == "2025-02-15" && facts[0].last?.iso == "2025-09-22")
        #expect(facts.map(\.reaffirmed.sinceLast?.days) == [9, 9, 228, nil])
        #expect(facts.map(\.status) == [.notAssessed, .recurring, .stalled, .notAssessed])
        #expect(facts.map(\.noteCount) == [0, 2, 1, 0])
        #expect(register.isSaid(1, atMeeting: 1) && !register.isSaid(2, atMeeting: 1))
        #expect(register.recentStatements == [0, 2])
        let texts = register.notes(on: register.catalog.pledges[1]).map(\.current.text)
        #expect(texts == ["Now recurring", "확인 필요: calendar"])
    }

    @Test func whatIsSaidLaterIsNotKnownYet() throws {
        for text in ["newyork", "york", "cho", "capabilities", "recurring", "meeting:newyork"] {
            #expect(try SearchSample.found(text, asOf: "2025-07-01").isEmpty, "\(text)")
        }
        #expect(try SearchSample.found("drill", asOf: "2025-07-01") == ["SEC-02"])
        #expect(try SearchSample.found("ironclad", asOf: "2025-07-01") == ["SEC-01"])
        #expect(try SearchSample.found("ironclad", asOf: "2025-02-15") == ["SEC-01"])
        #expect(try SearchSample.found("ironclad", asOf: "2025-02-14").isEmpty)
        #expect(try SearchSample.found("tag:ask", asOf: "2025-07-01") == ["SEC-02"])
        #expect(try SearchSample.found("said>0", asOf: "2025-01-01").isEmpty)
    }

    @Test(arguments: [
        ("2025-08-14", ["SEC-02", "ECO-01"]),
        ("2025-08-15", ["SEC-01", "SEC-02", "NK-01", "ECO-01"]),
        ("2025-10-01", ["NK-01", "ECO-01"]),
    ])
    func staleAfterMoreThan180DaysWithoutAStatement(day: String, ids: [String]) throws {
        let register = try SearchSample.register(asOf: day)
        #expect(SearchSample.ids(register, Filter(facets: [Filter.stale])) == ids)
    }

    @Test func changingTheDayIsAsBeginningOnIt() throws {
        var register = try SearchSample.register()
        for day in ["2025-01-01", "2025-07-01", "2025-02-15", "2025-10-01"] {
            let fresh = try SearchSample.register(asOf: day)
            register.setDay(fresh.asOf)
            #expect(register.facts == fresh.facts)
            #expect(register.recentStatements == fresh.recentStatements)
            #expect(
                SearchSample.ids(register, .all, .notes) == SearchSample.ids(fresh, .all, .notes))
        }
    }

    @Test func facetsAreTurnedOnAndOff() {
        var filter = Filter.all
        #expect(filter.isAll)
        filter.toggle(Filter.stale)
        filter.toggle(.type(.action))
        #expect(filter.facets == [Filter.stale, .type(.action)] && !filter.isAll)
        filter.toggle(Filter.stale)
        filter.toggle(.type(.action))
        #expect(filter.isAll)
    }
}
