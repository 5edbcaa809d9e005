import Testing

@testable import Commitments

@Suite struct TimelineTests {
    private func timeline(_ pledge: String, asOf day: String = "2025-10-01") throws -> Timeline {
        let register = try SearchSample.register(asOf: day)
        return Timeline(register, pledge: try #require(register.catalog.position(ofPledge: pledge)))
    }

    /// "2025-02-15 said", oldest first.
    private func entries(_ timeline: Timeline) -> [String] {
        timeline.entries.map { entry in
            let kind =
                switch entry.kind {
                case .said: "said"
                case .silent: "silent"
                case .event: "event"
                case .note: "note"
                case .review: "review"
                }
            return "\(entry.date.iso) \(kind)"
        }
    }

    @Test func statementsEventsAndNotesStandInTheOrderOfTime() throws {
        #expect(
            try entries(timeline("SEC-02")) == [
                "2025-03-01 note", "2025-06 event", "2025-09-22 said", "2025-09-25 note",
            ])
    }

    @Test func silenceCountsOnlyAfterTheFirstSayingAndOnlyOfStatements() throws {
        #expect(
            try entries(timeline("NK-01")) == [
                "2025-02-15 said", "2025-09-22 silent", "2025-09-26 note",
            ])
    }

    @Test func whatCameLaterIsNotThere() throws {
        #expect(try entries(timeline("NK-01", asOf: "2025-09-21")) == ["2025-02-15 said"])
        #expect(try entries(timeline("ECO-01")).isEmpty)
    }

    @Test func figuresCountStatementsAndEventsApart() throws {
        let timeline = try timeline("SEC-01")
        #expect(timeline.said.count == 2 && timeline.events.count == 0)
        #expect(timeline.said.first?.iso == "2025-02-15" && timeline.said.last?.iso == "2025-09-22")
        #expect(timeline.said.sinceLast?.days == 9)
        #expect(timeline.said.longestGap?.span == DaySpan(219))
        #expect(timeline.events.longestGap == nil)
        #expect(try self.timeline("SEC-02").events.count == 1)
    }

    @Test func ofEqualGapsTheLatestIsTheLongest() throws {
        let days = ["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-22"].compactMap {
            CalendarDate($0)
        }
        let figures = Timeline.Figures(
            of: days.map { Timeline.Entry(date: MeetingDate($0), kind: .said(0)) }, asOf: days[3])
        #expect(figures.longestGap?.from.first == days[1])
        #expect(figures.longestGap?.span == DaySpan(10))
        #expect(figures.sinceLast?.days == 0)
    }

    /// A review is shown on its day, even a future one.
    @Test func reviewsStandOnTheirDay() throws {
        var register = try SearchSample.register()
        var note = try #require(register.notebook.note(Note.ID("N3")))
        note.current.reviewBy = CalendarDate("2026-01-15")
        var book = register.notebook
        book.put(note)
        register.setNotebook(book)
        let position = try #require(register.catalog.position(ofPledge: "NK-01"))
        let timeline = Timeline(register, pledge: position)
        #expect(entries(timeline).last == "2026-01-15 review")
        #expect(timeline.last(upTo: register.asOf) == timeline.entries.count - 2)
    }
}

@Suite struct HeatTests {
    private func heat(
        _ unit: Heat.Unit, asOf day: String = "2025-10-01", _ pledges: [Int] = [0, 1, 2, 3]
    ) throws -> Heat {
        Heat(try SearchSample.register(asOf: day), pledges: pledges, by: unit)
    }

    @Test func quartersRunFromTheFirstMeetingToTheDay() throws {
        let heat = try heat(.quarters)
        #expect(heat.periods.map(\.name) == ["Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025"])
        #expect(heat.rows.map(\.counts) == [[1, 1, 2, 0], [1, 0, 0, 0], [0, 0, 0, 0]])
        #expect(heat.totals == [2, 1, 2, 0])
        #expect(heat.highest == 2)
    }

    @Test func yearsJoinThem() throws {
        #expect(try heat(.years).rows.map(\.total) == [4, 1, 0])
        #expect(try heat(.years).periods.map(\.name) == ["2025"])
    }

    @Test func onlyWhatIsShownAndKnownCounts() throws {
        #expect(try heat(.years, [2]).rows.map(\.counts) == [[1]])
        #expect(try heat(.years, asOf: "2025-03-01").totals == [2])
        #expect(try heat(.years, asOf: "2024-03-01").periods.isEmpty)
    }

    /// What is counted is what is listed behind the figure.
    @Test func everyFigureIsItsReaffirmations() throws {
        let register = try SearchSample.register()
        let heat = try heat(.quarters)
        for row in heat.rows {
            for period in heat.periods.indices {
                let behind = heat.reaffirmations(of: row.pledges, in: period, register)
                #expect(behind.count == row.counts[period])
                let single = row.pledges.map { heat.counts(of: $0, in: register)[period] }
                #expect(single.reduce(0, +) == row.counts[period])
            }
        }
        #expect(heat.reaffirmations(of: [0], in: 9, register).isEmpty)
    }
}
