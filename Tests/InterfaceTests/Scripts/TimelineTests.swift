import Canvas
import Commitments
import Testing

@testable import Interface

/// One pledge over the years.
@Suite struct TimelineTests {
    /// SEC-02, said and exercised, with two notes.
    private func driver(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        var driver = try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
        driver.type("j t")
        #expect(driver.front == .timeline && driver.selected == "SEC-02")
        return driver
    }

    /// The line of the cursor.
    private func row(_ driver: Driver) -> String {
        driver.screen.split(separator: "\n").map(String.init).last { $0.hasPrefix("▸") } ?? ""
    }

    @Test func beginsWithTheLatestAndGoesThroughTimeBackwards() throws {
        var driver = try driver()
        #expect(row(driver).contains("2 Oct 2025"))
        driver.type("k")
        #expect(row(driver).contains("22 Sep 2025"))
        driver.type("g g")
        let first = row(driver)
        driver.type("G")
        #expect(row(driver).contains("2 Oct 2025") && row(driver) != first)
    }

    /// The statement and the note of 22 September are one stop.
    @Test func hAndLGoFromDayToDay() throws {
        var driver = try driver()
        driver.type("h")
        #expect(row(driver).contains("22 Sep 2025"))
        driver.type("Right Right")
        #expect(row(driver).contains("2 Oct 2025"))
        driver.type("g g l l")
        #expect(row(driver).contains("27 Jun 2024  e Exercise"))
        driver.type("Left")
        #expect(row(driver).contains("2 Jun 2024  ● ~ provisional, against Camp David: Singapore"))
    }

    @Test func enterOpensTheMeetingOrTheNote() throws {
        var driver = try driver()
        driver.type("Enter")
        #expect(driver.front == .editor)
        driver.type("Esc g g Enter")
        #expect(
            (driver.session.screens.top as? MeetingScreen)?.meeting.text == "leaders-campdavid-2023"
        )
    }

    @Test func aStatementReadAsAWholeThatIsSilentIsNotCarriedNeverDropped() throws {
        var driver = try Driver(notebook: Sample.notebook())
        let register = driver.session.register
        let silent = try #require(
            register.catalog.pledges.indices.first { pledge in
                Timeline(register, pledge: pledge).entries.contains {
                    if case .silent(_, .notCarried) = $0.kind { true } else { false }
                }
            })
        driver.type("/ 'id:\(register.catalog.pledges[silent].id.text)' Enter t")
        #expect(driver.screen.contains("? not carried: not in the source read"))
        #expect(!driver.screen.contains("dropped"))
    }

    @Test func bracketsTurnToTheNextPledgeAtTheSameZoom() throws {
        var driver = try driver()
        driver.type("+ ]")
        #expect(driver.selected == "SEC-03" && driver.screen.contains("zoom: quarters"))
        driver.type("[ [ [")
        #expect(driver.said == "this is the first pledge of the list")
        driver.type("Esc")
        #expect(driver.selected == "SEC-01")
    }

    @Test func zoomEndsAtMonthsAndAtYears() throws {
        var driver = try driver()
        driver.type("+ +")
        #expect(driver.screen.contains("Sep") && driver.screen.contains("zoom: months"))
        driver.type("+")
        #expect(driver.said == "cannot zoom in further")
        driver.type("- - -")
        #expect(driver.said == "cannot zoom out further")
    }

    @Test func whatIsNotedShowsAtOnceAndGoesWithUndo() throws {
        var driver = try driver()
        driver.type("s s")
        #expect(row(driver).contains("2 Oct 2025"))
        #expect(driver.screen.contains("20 Oct 2025  s stalled"))
        driver.type("u")
        #expect(!driver.screen.contains("20 Oct 2025  s stalled"))
    }

    @Test func theDayHidesWhatCameLater() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("j : 'as-of' Enter Ctrl-U '2025-02-20' Enter t")
        #expect(driver.screen.contains("as of 20 Feb 2025"))
        #expect(row(driver).contains("15 Feb 2025"))
        #expect(!driver.screen.contains("22 Sep 2025"))
    }

    @Test func reviewsToComeStandBehindTheDay() throws {
        var driver = try Driver(notebook: Sample.notebook())
        var version = driver.session.newVersion()
        version.reviewBy = CalendarDate("2026-01-15")
        let pledge = try #require(driver.session.catalog.pledge("SEC-02"))
        driver.session.addNotes(on: [pledge.id], version, summary: "review")
        driver.type("j t G")
        #expect(row(driver).contains("15 Jan 2026  r review in 87 d"))
    }
}

/// Every column as wide as every other.
@Suite struct TimeScaleTests {
    private func scale(_ zoom: TimeScale.Zoom, _ day: String = "2025-06-01") throws -> TimeScale {
        TimeScale(
            from: try #require(CalendarDate("2022-02-12")),
            to: try #require(CalendarDate("2025-10-20")), width: 100, zoom: zoom,
            showing: try #require(CalendarDate(day)))
    }

    @Test func yearsFillTheWidthFromTheFirstOfJanuary() throws {
        let scale = try scale(.years)
        #expect(scale.start.iso == "2022-01-01")
        #expect(scale.column(of: try #require(CalendarDate("2025-10-20"))) == 99)
        #expect(scale.yearNames.hasPrefix("2022"))
    }

    @Test func equalTimesAreEqualColumns() throws {
        let scale = try scale(.quarters)
        let days = ["2025-01-01", "2025-04-11", "2025-07-20"].compactMap { CalendarDate($0) }
        let columns = days.map(scale.column)
        #expect(abs((columns[1] - columns[0]) - (columns[2] - columns[1])) <= 1)
        #expect(columns[1] - columns[0] >= 9)
    }

    @Test(arguments: ["2022-01-05", "2023-06-01", "2025-10-20"])
    func theWindowHoldsTheDay(day: String) throws {
        for zoom in TimeScale.Zoom.allCases {
            let day = try #require(CalendarDate(day))
            #expect(try scale(zoom, day.iso).columnInWindow(of: day) != nil)
        }
    }

    @Test func namesNeverTouchOrPassTheEdge() throws {
        for zoom in TimeScale.Zoom.allCases {
            let scale = try scale(zoom)
            #expect(scale.yearNames.count <= 100 && scale.partNames.count <= 100)
            #expect(!scale.partNames.contains("Q1Q2") && !scale.partNames.contains("JanFeb"))
        }
        #expect(try scale(.months).partNames.contains("May"))
        #expect(try scale(.years).partNames.contains("Q1"))
    }
}
