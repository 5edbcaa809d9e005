import Canvas
import Commitments
import Testing

@testable import Interface

/// The review queue, the overview and the rules.
@Suite struct ReviewingTests {
    private func driver(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
    }

    /// A pledge due for each of four reasons.
    private func review(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        var book = Notebook()
        func add(_ pledge: String, _ day: String, _ status: Status?, reviewBy: String? = nil) {
            guard let time = Timestamp(day + "T09:00:00Z") else { return }
            let version = Note.Version(
                changed: time, author: "jh", date: time.date, text: "", status: status,
                reviewBy: reviewBy.flatMap { CalendarDate($0) })
            book.put(
                Note(
                    id: Note.ID(pledge + "-note"), pledge: Pledge.ID(pledge), created: time,
                    current: version))
        }
        add("ECO-02", "2025-01-10", .inProgress)
        add("NK-03", "2024-08-01", .stalled)
        add("VAL-04", "2025-05-20", .lapsed)
        add("SEC-01", "2025-09-01", nil, reviewBy: "2025-10-25")
        var driver = try Driver(columns: columns, rows: rows, notebook: book)
        driver.type("g q")
        #expect(driver.front == .review && items(driver).count >= 4)
        return driver
    }

    private func items(_ driver: Driver) -> [String] {
        (driver.session.screens.all.last { $0 is ReviewScreen } as? ReviewScreen)?.items.map {
            "\(driver.session.catalog.pledges[$0.pledge].id) \($0.reason.rawValue)"
        } ?? []
    }

    // MARK: The queue

    @Test func aStatusSettlesARowAndUndoBringsItBack() throws {
        var driver = try review()
        let before = items(driver)
        let id = try #require(driver.selected)
        #expect(before.contains("ECO-02 in-progress"))
        driver.type("g g")
        while driver.selected != "ECO-02" { driver.type("j") }
        driver.type("s s")
        #expect(driver.status("ECO-02") == .stalled)
        #expect(driver.said == "ECO-02 stalled · u undoes")
        #expect(!items(driver).contains("ECO-02 in-progress"))
        driver.type("u")
        #expect(items(driver) == before)
        driver.type("Esc")
        #expect(driver.front == .list && id.contains("-"))
    }

    @Test func aNoteSettlesARow() throws {
        var driver = try review()
        while driver.selected != "ECO-02" { driver.type("j") }
        driver.type("a 'Asked again.' Ctrl-S")
        #expect(driver.front == .review)
        #expect(!items(driver).contains("ECO-02 in-progress"))
    }

    @Test func movingTheReviewBySettlesARow() throws {
        var driver = try review()
        #expect(items(driver).contains("SEC-01 review-by"))
        while driver.selected != "SEC-01" { driver.type("j") }
        driver.type("Enter")
        #expect(driver.front == .editor)
        driver.type("Esc")
        let note = try #require(
            driver.session.register.notebook.note(Note.ID("SEC-01-note")))
        var moved = note.current
        moved.reviewBy = CalendarDate("2026-01-15")
        _ = driver.session.record(note, moved)
        driver.type("k")
        #expect(!items(driver).contains("SEC-01 review-by"))
    }

    @Test(arguments: [(120, 40), (80, 24), (60, 15), (30, 8)])
    func theSelectedRowStaysWhenGrouped(size: (Int, Int)) throws {
        var driver = try review(size.0, size.1)
        #expect(items(driver).count > 3)
        driver.type("j j")
        let before = driver.selected
        driver.type("S")
        #expect(driver.selected == before)
        var seen: [String] = []
        driver.type("g g")
        for _ in items(driver) {
            seen.append(driver.selected ?? "a heading")
            driver.type("j")
        }
        #expect(seen.sorted() == items(driver).map { String($0.prefix { $0 != " " }) }.sorted())
        driver.type("S S G")
        #expect(driver.selected != nil)
        while driver.selected != "ECO-02" { driver.type("k") }
        driver.type("Enter")
        #expect(driver.front == .pledge)
    }

    @Test func theRulesAreNamed() throws {
        let screen = try review().screen
        for words in ["in progress 180 d", "review-by in 14 d", "not carried at 2", "125 %"] {
            #expect(screen.contains(words), "\(words)")
        }
    }

    @Test func nothingDueIsSaid() throws {
        var driver = try driver()
        driver.type(": 'as-of' Enter Ctrl-U '2020-01-01' Enter g q")
        #expect(driver.screen.contains("Nothing is due for review."))
        driver.type("j S Enter s a")
        #expect(driver.front == .review)
    }

    // MARK: The overview

    /// Every figure, by Enter on it: as many rows as it says.
    @Test(arguments: [(120, 40), (80, 24), (60, 15), (40, 12), (20, 5)])
    func everyFigureIsTracedToItsRows(size: (Int, Int)) throws {
        var driver = try driver(size.0, size.1)
        driver.type("g o")
        let overview = try #require(driver.session.screens.top as? OverviewScreen)
        let places = overview.layout(driver.session).places
        #expect(places.count > 40 || size.0 < 40)
        for place in places {
            #expect(
                (driver.session.screens.top as? OverviewScreen)?.figureOfCursor(driver.session)
                    == place.figure)
            driver.type("Enter")
            #expect(rows(driver) == place.figure.count, "\(place.words) at \(size)")
            driver.type(driver.front == .list ? "Esc Esc g o" : "Esc")
            #expect(driver.front == .overview)
            driver.type("Tab")
        }
    }

    private func rows(_ driver: Driver) -> Int? {
        switch driver.session.screens.top {
        case is ListScreen: driver.session.listing.rows.count
        case let trace as TraceScreen: trace.rows.count
        case let review as ReviewScreen: review.items.count
        default: nil
        }
    }

    @Test func theFiguresAddUp() throws {
        let register = try driver().session.register
        let overview = Overview(register)
        let pledges = register.catalog.pledges.count
        for groups in [overview.statuses, overview.states] {
            #expect(groups.map(\.total.count).reduce(0, +) == pledges)
            for group in groups {
                #expect(group.figures.map(\.count).reduce(0, +) == group.total.count)
            }
        }
        let meetings = overview.activity.rows.prefix(2).flatMap(\.figures).map(\.count)
        #expect(meetings.reduce(0, +) == register.meetings.count)
        let notes = overview.activity.rows[2].figures.map(\.count)
        #expect(notes.reduce(0, +) == register.noteCount)
    }

    @Test func oneComesBackToTheFigure() throws {
        var driver = try driver()
        driver.type("g o j j l Enter")
        #expect(driver.front == .list)
        #expect(!driver.session.filter.isAll)
        driver.type("g o")
        let back = try #require(driver.session.screens.top as? OverviewScreen)
        let figure = back.figureOfCursor(driver.session)
        #expect(figure?.rows == .pledges(driver.session.filter))
    }

    @Test func hAndLMoveBetweenFigures() throws {
        var driver = try driver()
        driver.type("g o l")
        let first = driver.session.frame().cursor
        driver.type("l h")
        #expect(driver.session.frame().cursor == first)
        driver.type("h h h")
        #expect(driver.front == .overview)
        driver.type("Esc")
        #expect(driver.front == .list)
    }

    @Test func aNoteIsCountedAtOnce() throws {
        var driver = try driver()
        driver.type("g o")
        #expect(driver.screen.contains("5 notes"))
        driver.type("Esc s t g o")
        #expect(driver.screen.contains("6 notes"))
        driver.type("u")
        #expect(driver.screen.contains("5 notes"))
    }

    // MARK: What is next to a label

    /// What the press said is never called dropped, and no change is shown without saying how sure.
    @Test(arguments: ["g o", "g q", "f r", "f w"], [(120, 40), (80, 40), (60, 40), (40, 40)])
    func nothingIsSaidThatThePressCannotSay(keys: String, size: (Int, Int)) throws {
        var driver = try driver(size.0, size.1)
        driver.type(keys)
        #expect(!driver.screen.contains("dropped"))
        let words = ChangeLabel.Direction.allCases.map { "\($0.sign) \($0.rawValue)" }
        for line in driver.screen.split(separator: "\n") where words.contains(where: line.contains)
        {
            #expect(line.contains("provisional") || line.contains("firm"), "\(line)")
        }
    }

    @Test func theRulesShowTheWordsOfTheCatalog() throws {
        var driver = try driver(100, 200)
        driver.type("g r")
        for label in ChangeLabel.allCases { #expect(driver.screen.contains(label.meaning)) }
        #expect(driver.screen.contains("Agreement"))
        #expect(driver.screen.contains("as of 20 Oct 2025"))
        #expect(driver.screen.contains("provisional"))
        driver.type("G Enter")
        #expect(driver.front == .methodology)
        driver.type("Esc")
    }

    @Test func statesAndChangesAreFacets() throws {
        var driver = try driver()
        driver.type("f r n")
        #expect(driver.session.filter.facets == [.state(.new)])
        let all = driver.session.register.lastComparison?.rows(.new).map(\.pledge)
        #expect(driver.session.listing.rows == all)
        driver.type("Esc f w w")
        #expect(driver.session.filter.facets == [.change(.direction(.reworded))])
        #expect(driver.screen.contains("change reworded, firm or provisional"))
    }
}

extension OverviewScreen {
    fileprivate func figureOfCursor(_ session: Session) -> Figure? {
        let places = layout(session).places
        return places.indices.contains(cursor) ? places[cursor].figure : nil
    }
}
