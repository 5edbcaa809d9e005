import Canvas
import Commitments
import Testing

@testable import Interface

/// Moving over the matrix, choosing its columns and cells, and what one does from there.
@Suite struct MatrixTests {
    private func driver(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        var driver = try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
        driver.type("g x")
        return driver
    }

    private func screen(_ driver: Driver) throws -> MatrixScreen {
        try #require(driver.session.screens.base as? MatrixScreen)
    }

    private func meeting(_ driver: Driver) throws -> String? {
        try screen(driver).selectedMeeting(in: driver.session)?.text
    }

    /// The text around the terminal's cursor, brackets and all.
    private func atCursor(_ driver: Driver) throws -> String {
        let frame = driver.session.frame()
        let cursor = try #require(frame.cursor)
        let line = Array(
            frame.text.split(separator: "\n", omittingEmptySubsequences: false)[cursor.row])
        let end = line[cursor.column...].firstIndex(of: "]") ?? line.endIndex
        return String(line[(cursor.column - 1)..<min(end + 1, line.endIndex)])
    }

    @Test func itOpensOnTheSelectedPledgeAtTheLatestStatement() throws {
        var driver = try Driver()
        driver.type("j j g x")
        #expect(driver.front == .matrix)
        #expect(driver.selected == "SEC-03")
        #expect(try meeting(driver) == "fm-newyork-2025")
        driver.type("Esc")
        #expect(driver.front == .list && driver.selected == "SEC-03")
    }

    @Test func theCursorRestsOnTheCellInBrackets() throws {
        var driver = try driver()
        for keys in ["", "j", "h", "c", "G", "^", "c", "$"] {
            driver.type(keys)
            let text = try atCursor(driver)
            #expect(text.hasPrefix("[") && text.hasSuffix("]"), "after \(keys): \(text)")
            let line = driver.screen.split(separator: "\n", omittingEmptySubsequences: false)[
                try #require(driver.session.frame().cursor).row]
            #expect(line.hasPrefix("▸"))
            #expect(line.contains(driver.selected ?? "-"))
        }
    }

    @Test func keysMoveBothWays() throws {
        var driver = try driver()
        driver.type("h")
        #expect(try meeting(driver) == "fm-kualalumpur-2025" || meeting(driver) == "vfm-tokyo-2025")
        let before = try meeting(driver)
        driver.type("l [")
        #expect(try meeting(driver) == before)
        driver.type("]")
        #expect(try meeting(driver) == "fm-newyork-2025")
        driver.type("]")
        #expect(driver.said.contains("last meeting"))
        driver.type("^")
        #expect(try screen(driver).column == 0)
        driver.type("G")
        #expect(driver.selected == "VAL-05")
        driver.type("g g")
        #expect(driver.selected == "SEC-01")
    }

    /// At a size that shows a part only, the headings stay and go along with the columns.
    @Test func headingsStayInPlace() throws {
        var driver = try driver(60, 15)
        func heading() -> String {
            driver.screen.split(separator: "\n", omittingEmptySubsequences: false)
                .first { $0.contains(Matrix.certaintyInWords) }.map(String.init) ?? ""
        }
        let right = heading()
        #expect(right.contains("NY"))
        driver.type("G")
        #expect(heading() == right)
        driver.type("^")
        #expect(heading() != right && !heading().isEmpty)
        #expect(driver.screen.contains("VAL-05"))
    }

    @Test func cellsAreSignsThenVerbsThenPhrases() throws {
        var driver = try driver()
        driver.type("j")
        let cell = try #require(
            try screen(driver).cell(in: screen(driver).matrix(driver.session)))
        #expect(try atCursor(driver) == "[\(cell.sign)]")
        driver.type("c")
        #expect(try atCursor(driver).hasPrefix("[\(cell.sign) \(cell.word) "))
        driver.type("c")
        #expect(try atCursor(driver).hasPrefix("[\(cell.sign) regular joint "))
        driver.type("c")
        #expect(try atCursor(driver) == "[\(cell.sign)]")
    }

    @Test func formatsChooseTheMeetings() throws {
        var driver = try driver()
        let all = try screen(driver).matrix(driver.session).columns.count
        driver.type("F l")
        let leaders = try screen(driver).matrix(driver.session).columns
        #expect(!leaders.isEmpty && leaders.count < all)
        let catalog = driver.session.catalog
        #expect(leaders.allSatisfy { catalog.meetings[$0].format.text == "leaders" })
        #expect(driver.screen.contains("leaders: \(leaders.count) of"))
        driver.type("F f")
        #expect(try screen(driver).matrix(driver.session).columns.count > leaders.count)
        driver.type("F 0")
        #expect(try screen(driver).matrix(driver.session).columns.count == all)
        driver.type("M")
        #expect(try screen(driver).matrix(driver.session).columns.count > all)
    }

    /// The meeting stays the same while the columns change.
    @Test func theMeetingStaysSelected() throws {
        var driver = try driver()
        driver.type("h h")
        let before = try meeting(driver)
        driver.type("M")
        #expect(try meeting(driver) == before)
        driver.type("M F l F 0")
        #expect(try meeting(driver) == before)
    }

    @Test func filtersWorkInPlaceAndThePledgeStays() throws {
        var driver = try driver()
        driver.type("/ 'cyber' Enter")
        #expect(driver.front == .matrix)
        #expect(driver.session.listing.rows.count < 10)
        driver.type("G")
        let selected = driver.selected
        driver.type("f c")
        #expect(driver.front == .matrix && driver.selected == selected)
        driver.type("1")
        #expect(driver.selected != selected)
        driver.type("0")
        #expect(driver.selected == selected)
    }

    @Test func theStripSaysWhatTheCellIs() throws {
        var driver = try driver()
        let catalog = driver.session.catalog
        let matrix = try screen(driver).matrix(driver.session)
        for _ in 0..<matrix.columns.count {
            let cell = try #require(try screen(driver).cell(in: matrix))
            let text = driver.screen
            let short = catalog.meetings[cell.meeting].short
            #expect(text.contains("SEC-01 \(short)"))
            if let certainty = cell.certainty {
                let strip = text.split(separator: "\n").suffix(10)
                let what = cell.comparison == nil ? cell.word : cell.labels.inWords
                #expect(strip.contains { $0.contains(what) && $0.contains(certainty) })
            }
            driver.type("h")
        }
    }

    @Test func notesAndStatusesGoOnThePledge() throws {
        var driver = try driver()
        driver.type("j s p")
        #expect(driver.front == .matrix)
        driver.type("j a 'seen' Ctrl-S")
        #expect(driver.front == .matrix)
        #expect(driver.notes.contains { $0.current.text == "seen" && $0.pledge.text == "SEC-03" })
    }

    @Test func theRecordIsCopied() throws {
        var driver = try driver()
        let effects = driver.effects(of: "y y")
        guard case .terminal(.copy(let text))? = effects.first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(text.hasPrefix("SEC-01 Extended deterrence: reaffirmed at "))
        #expect(text.hasSuffix("(as of 20 Oct 2025)"))
    }

    @Test func enterOpensThePledge() throws {
        var driver = try driver()
        driver.type("j Enter")
        #expect(driver.front != .matrix)
        #expect(driver.session.currentPledge?.id.text == "SEC-02")
        driver.type("Esc")
        #expect(driver.front == .matrix && driver.selected == "SEC-02")
    }

    @Test func clicksSelectAndOpen() throws {
        var driver = try driver()
        driver.type("j j h h")
        let place = try #require(driver.session.frame().cursor)
        let (pledge, meeting) = (driver.selected, try meeting(driver))
        driver.type("g g $")
        driver.send(.mouse(Mouse(.click, at: place)))
        #expect(try driver.selected == pledge && self.meeting(driver) == meeting)
        driver.send(.mouse(Mouse(.click, at: place)))
        #expect(driver.front != .matrix)
    }

    /// Color only adds: what is firm has its mark, and the header says what the rest is.
    @Test(arguments: [(120, 40), (80, 24), (60, 15)])
    func howSureTheSignsAreIsSaid(columns: Int, rows: Int) throws {
        var driver = try driver(columns, rows)
        for _ in Matrix.Content.allCases {
            #expect(driver.screen.contains(Matrix.certaintyInWords))
            #expect(!driver.screen.contains("dropped"))
            driver.type("c")
        }
    }

    /// The file of the screen is that of the shell command that the dialog shows.
    @Test func exportIsThatOfTheShell() throws {
        var driver = try driver()
        driver.type("2 c F l x")
        #expect(driver.front == .export)
        #expect(driver.screen.contains("(•) matrix 7"))
        #expect(driver.screen.contains("pledges matrix --format markdown --pillar north-korea"))
        #expect(driver.screen.contains("--format-of-meeting leaders --cells verb"))
        let effects = driver.effects(of: "Enter")
        guard case .disk(.export(let request))? = effects.first else {
            Issue.record("nothing was exported")
            return
        }
        #expect(request.path == "matrix-2025-10-20.md")
        #expect(request.content.contains("Leaders: "))
        driver.type("Esc Esc x")
        #expect(!driver.screen.contains("matrix 7"))
    }
}
