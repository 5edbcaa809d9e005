import Certainty
import Commitments
import Export
import Testing

@testable import Interface

/// What changed between two meetings.
@Suite struct ChangesTests {
    private func driver(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
    }

    private func screen(_ driver: Driver) throws -> ChangesScreen {
        try #require(driver.session.screens.base as? ChangesScreen)
    }

    private func pair(_ driver: Driver) throws -> [String] {
        let pair = try #require(try screen(driver).pair)
        return [pair.from.text, pair.to.text]
    }

    private func text(_ driver: Driver) throws -> String {
        try screen(driver).lines(driver.session)
            .map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    }

    private func lineUnderCursor(_ driver: Driver) throws -> String {
        let screen = try screen(driver)
        return screen.lines(driver.session)[screen.page.cursor].spans.map(\.text).joined()
    }

    @Test func opensOnTheLastTwoReadAsAWhole() throws {
        var driver = try driver()
        driver.type("g c")
        #expect(driver.front == .changes)
        #expect(try pair(driver) == ["fm-munich-2025", "fm-newyork-2025"])
        #expect(try lineUnderCursor(driver).hasPrefix("* new"))
    }

    @Test func aCountLeadsToItsSection() throws {
        var driver = try driver()
        driver.type("g c")
        let brief = try #require(try screen(driver).brief(driver.session))
        let sections = brief.comparison.sections(in: driver.session.catalog)
        for section in sections {
            driver.type("g g")
            while try !lineUnderCursor(driver).dropFirst(2).hasPrefix(section.name) {
                driver.type("j")
            }
            let rows = brief.comparison.rows(in: section)
            driver.type("Enter")
            if let first = rows.first {
                let id = driver.session.catalog.pledges[first.pledge].id.text
                #expect(driver.selected == id, "\(section)")
                let heading = "\(section.name): \(rows.count)"
                #expect(driver.screen.lowercased().contains(heading), "\(section)")
            } else {
                #expect(driver.said.hasPrefix("nothing to open"), "\(section)")
            }
        }
    }

    @Test func enterOpensWhatIsSelected() throws {
        var driver = try driver()
        driver.type("g c Enter }")
        let id = try #require(driver.selected)
        #expect(try lineUnderCursor(driver).contains(id))
        driver.type("Enter")
        #expect(driver.front != .changes && driver.selected == id)
        driver.type("Esc")
        #expect(driver.front == .changes && driver.selected == id)
    }

    @Test func bracketsWalkAlongTheStatements() throws {
        var driver = try driver()
        driver.type("g c ]")
        #expect(driver.said == "there is no later pair of statements")
        let statements = driver.session.register.statements.map {
            driver.session.catalog.meetings[$0].id.text
        }
        driver.type("[")
        #expect(try pair(driver) == Array(statements.suffix(3).prefix(2)))
        driver.type("]")
        #expect(try pair(driver) == Array(statements.suffix(2)))
        for _ in statements { driver.type("[") }
        #expect(try pair(driver) == Array(statements.prefix(2)))
        #expect(driver.said == "there is no earlier pair of statements")
    }

    @Test func anyTwoMeetingsAreChosen() throws {
        var driver = try driver()
        driver.type("g c m 'munich' Enter 'lima' Enter")
        #expect(try pair(driver) == ["leaders-lima-2024", "fm-munich-2025"])
        driver.type("m 'munich' Enter 'munich' Enter")
        #expect(driver.said == "nothing matches what you typed")
    }

    @Test func pillarsAndQueriesFilter() throws {
        var driver = try driver()
        driver.type("g c 2")
        #expect(try !text(driver).contains("SEC-") && text(driver).contains("NK-"))
        driver.type("0 / 'cyber' Enter")
        #expect(driver.front == .changes)
        let rows = try #require(try screen(driver).brief(driver.session)).comparison.rows
        #expect(
            !rows.isEmpty && rows.allSatisfy { driver.session.listing.rows.contains($0.pledge) })
    }

    @Test func aNoteStandsBesideTheWords() throws {
        var driver = try driver()
        driver.type("g c Enter } a 'Ask the desk.' Ctrl-S")
        #expect(driver.front == .changes)
        #expect(try text(driver).contains("jh: Ask the desk."))
    }

    @Test func myReadingLeadsAndTheProposalStays() throws {
        var driver = try driver()
        driver.type("g c")
        let brief = try #require(try screen(driver).brief(driver.session))
        let row = try #require(brief.comparison.rows(.reaffirmed).first)
        var version = driver.session.newVersion()
        version.reading = Note.Reading(
            from: brief.from.id, to: brief.to.id, labels: [.softened])
        driver.session.addNotes(on: [brief.pledge(of: row).id], version, summary: "reading")
        driver.type("j")
        let lines = try text(driver).split(separator: "\n")
        #expect(
            lines.contains { $0.contains("my reading") && $0.hasSuffix("provisional: softened") })
        #expect(lines.contains { $0.contains("the rules propose provisional: ") })
        let softer = try #require(try screen(driver).brief(driver.session)).comparison.rows(
            in: .softer)
        #expect(softer.contains { $0.pledge == row.pledge })
    }

    @Test func anEarlierDayFallsBackToWhatWasKnown() throws {
        var driver = try driver()
        driver.type("g c : 'as-of' Enter Ctrl-U '2025-09-01' Enter")
        #expect(driver.front == .changes)
        let later = try #require(try pair(driver).last)
        let day = try #require(driver.session.catalog.meeting(later)).date.first
        #expect(day <= driver.session.register.asOf)
    }

    // MARK: Out of the program

    @Test func theDialogWritesTheBrief() throws {
        var driver = try driver()
        driver.type("g c 2 x")
        #expect(driver.screen.contains("(•) what changed"))
        #expect(driver.screen.contains("$ pledges compare fm-munich-2025 fm-newyork-2025"))
        let effects = driver.effects(of: "Enter")
        let session = driver.session
        let catalog = session.catalog
        let positions = try ["fm-munich-2025", "fm-newyork-2025"].map {
            try #require(catalog.position(ofMeeting: Meeting.ID($0)))
        }
        let brief = ComparisonBrief(
            session.register, positions[0], positions[1], filter: session.filter)
        let request = ExportRequest(
            path: "what-changed-fm-munich-2025-fm-newyork-2025.md",
            content: brief.markdown)
        #expect(effects == [.disk(.export(request))])
        driver.answer(.exported(path: request.path))
        #expect(driver.front == .changes)
    }

    @Test func theListIsOfferedTooAndElsewhereOnlyThat() throws {
        var driver = try driver()
        driver.type("g c x Right Enter")
        guard case .disk(.export(let request))? = driver.effects.last else {
            Issue.record("nothing exported")
            return
        }
        #expect(request.path == "pledges-2025-10-20.md")
        driver.answer(.exported(path: request.path))
        driver.type("Esc x")
        #expect(!driver.screen.contains("what changed"))
    }

    @Test func yCopiesTheBrief() throws {
        var driver = try driver()
        driver.type("g c")
        let brief = try #require(try screen(driver).brief(driver.session))
        #expect(driver.effects(of: "y") == [.terminal(.copy(brief.markdown))])
    }

    // MARK: How sure

    @Test(arguments: [(120, 40), (80, 24), (60, 15)]) func nothingIsSaidTooSurely(
        columns: Int, rows: Int
    ) throws {
        var driver = try driver(columns, rows)
        driver.type("g c c")
        #expect(overclaims(in: try text(driver)) == [])
        driver.type("x")
        #expect(overclaims(in: driver.screen) == [])
    }
}
