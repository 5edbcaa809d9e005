import Commitments
import Testing

@testable import Export

@Suite struct EventListTests {
    @Test func everyReaffirmationIsARow() throws {
        let list = AnnotatedList(try Fixture.register())
        let events = EventList(list)
        #expect(
            events.table.rows.map { $0[0] } == [
                "SEC-02@freedom-edge-24-1", "NK-01@fm-munich-2025", "SEC-01@fm-munich-2025",
                "SEC-02@fm-newyork-2025",
            ])
        let exercise = try #require(events.table.rows.first)
        #expect(exercise.contains("COOPERATE") && exercise[1] == "2024-06")
        #expect(exercise[2] == "US;JP;KR")
        #expect(events.table.rows[2][2] == "US")
        #expect(events.table.rows.allSatisfy { $0.count == events.table.columns.count })
    }

    @Test func theCommandWritesTheSame() throws {
        let list = AnnotatedList(
            try Fixture.register(), filter: try Fixture.filter(pillars: ["security"]))
        #expect(
            ShellCommand(for: EventList(list), format: .csv, output: "e.csv").text
                == "pledges events --format csv --pillar security --as-of 2025-10-21 --output e.csv"
        )
    }
}
