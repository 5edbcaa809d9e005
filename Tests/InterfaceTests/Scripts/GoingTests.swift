import Canvas
import Commitments
import Testing

@testable import Interface

/// From screen to screen: pages, meetings, help, palette, input methods, mouse.
@Suite struct GoingTests {
    private func driver(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
    }

    // MARK: Pages

    @Test func pledgesLeadToMeetingsAndBack() throws {
        var driver = try driver()
        driver.type("j Enter")
        #expect(driver.front == .pledge)
        driver.type("G k Enter")
        let meeting = try #require(driver.session.screens.top as? MeetingScreen)
        driver.type("G Enter")
        #expect(driver.front == .pledge)
        let second = driver.session.currentPledge
        let link = driver.session.catalog.links.first {
            driver.session.catalog.meetings[$0.meeting].id == meeting.meeting
                && driver.session.catalog.pledges[$0.pledge].id == second?.id
        }
        #expect(link != nil)
        driver.type("h")
        #expect((driver.session.screens.top as? MeetingScreen)?.meeting == meeting.meeting)
        driver.type("Left")
        #expect(driver.front == .pledge && driver.session.currentPledge?.id.text == "SEC-02")
        driver.type("Esc")
        #expect(driver.front == .list && driver.selected == "SEC-02")
    }

    @Test func bracketsTurnPages() throws {
        var driver = try driver()
        driver.type("Enter ] ]")
        #expect(driver.session.currentPledge?.id.text == "SEC-03")
        driver.type("[ [ [")
        #expect(driver.said == "this is the first pledge of the list")
        driver.type("] Esc")
        #expect(driver.selected == "SEC-02")
        driver.type("m Enter ]")
        #expect(driver.said == "this is the last meeting")
        driver.type("[")
        let all = driver.session.register.meetings
        #expect(
            (driver.session.screens.top as? MeetingScreen)?.meeting
                == driver.session.catalog.meetings[all[1]].id)
    }

    @Test func meetingsAreNewestFirst() throws {
        var driver = try driver()
        driver.type("g m")
        #expect(driver.front == .meetings)
        let dates = driver.session.register.meetings.map {
            driver.session.catalog.meetings[$0].date
        }
        #expect(dates == dates.sorted().reversed())
        driver.type("G g g g p")
        #expect(driver.front == .list)
    }

    @Test func aLineWithoutALinkSaysSo() throws {
        var driver = try driver()
        driver.type("Enter Enter")
        #expect(driver.said.hasPrefix("nothing to open on this line"))
    }

    // MARK: Help and palette

    @Test func helpIsSearchedAndRuns() throws {
        var driver = try driver()
        driver.type("?")
        #expect(driver.screen.contains("Help: pledge list"))
        driver.type("'undo'")
        #expect(driver.screen.contains("undo the last change"))
        driver.type("Ctrl-U 'meetings' Enter")
        #expect(driver.front == .meetings)
    }

    @Test func paletteIsFuzzy() throws {
        var driver = try driver()
        driver.type("j : 'expt' Enter")
        #expect(driver.front == .export)
        driver.type("Esc : 'clf' Enter")
        #expect(driver.said == "nothing is filtered out")
        driver.type(": 'zzzzz' Enter")
        #expect(driver.front == .commands && driver.said.contains("zzzzz"))
        driver.type("Ctrl-U 'save-note' Enter")
        #expect(driver.said == "“save-note” works in: note editor")
        driver.type("Esc : 'mark' Down Up Enter")
        #expect(driver.marked == ["SEC-02"])
    }

    @Test func pastingIntoThePaletteSelectsTheBest() throws {
        var driver = try driver()
        driver.type(": Down Down Down Down Down Down")
        driver.send(.paste("meetings"))
        driver.type("Enter")
        #expect(driver.front == .meetings)
        driver.type("Esc f m Down Down Down Down")
        driver.send(.paste("munich"))
        driver.type("Enter")
        #expect(driver.session.filter.facets.count == 1)
    }

    @Test func everyCommandIsFoundByItsName() {
        for command in Command.all {
            let score = command.score(command.name, keys: command.keys)
            #expect(score ?? 99 <= 10, "\(command.name)")
        }
    }

    // MARK: Copying

    @Test func copiesLineQuotationAndId() throws {
        var driver = try driver()
        driver.type("j")
        #expect(driver.effects(of: "y i") == [.terminal(.copy("SEC-02"))])
        guard case .terminal(.copy(let line))? = driver.effects(of: "y y").first,
            case .terminal(.copy(let quotation))? = driver.effects(of: "y q").first
        else {
            Issue.record("nothing copied")
            return
        }
        #expect(line.contains("SEC-02") && line.contains("recurring") && line.contains("2025"))
        #expect(quotation.hasPrefix("“") && quotation.hasSuffix("[SEC-02]"))
        #expect(driver.said.hasPrefix("sent to the terminal: “"))
    }

    // MARK: Input methods

    @Test func hangulLettersAndFullWidthFormsAreKeys() throws {
        var driver = try driver()
        driver.type("ㅓ ㅓ ㅏ")
        #expect(driver.selected == "SEC-02")
        driver.type("ｊ ２")
        #expect(driver.selected == "NK-01")
        driver.type("０ ？")
        #expect(driver.front == .commands)
        driver.type("Esc ㅎ ㅡ")
        #expect(driver.front == .meetings)
        driver.type("ㅂ ㄴ ㅅ")
        #expect(driver.status("SEC-03") == .standing)
        driver.type("ㅕ")
        #expect(driver.said.hasPrefix("undone"))
        #expect(driver.effects(of: "ㅃ") == [.terminal(.quit)])
    }

    /// While a syllable is being put together, the input method hands it over whole.
    @Test func aSyllableIsTheKeysItWasTypedWith() throws {
        var driver = try driver()
        driver.type("허")
        #expect(driver.session.prefix == nil && driver.said.contains("does nothing here"))
        driver.type("흐")
        #expect(driver.front == .meetings)
        driver.type("Esc 항")
        #expect(driver.session.prefix == nil && driver.said.contains("does nothing here"))
        #expect(Key.character("값").strokes.map(\.latin) == "rkqt".map { .character($0) })
        #expect(Key.character("의").strokes.map(\.latin) == "dml".map { .character($0) })
        #expect(Key.character("쏘").strokes.map(\.latin) == "Th".map { .character($0) })
        #expect(Key.character("j").strokes == [.character("j")])
        #expect(Key.enter.strokes == [.enter])
        driver.type("a '항' Ctrl-S")
        #expect(driver.notes.last?.current.text == "항")
        // Where the first stroke opens the editor, the next ones are text again.
        driver.type("머 Ctrl-S")
        #expect(driver.notes.last?.current.text == "ㅓ")
    }

    @Test func inTextTheyAreText() throws {
        var driver = try driver()
        driver.type("a 'ㅓｊ？' Ctrl-S")
        #expect(driver.notes.last?.current.text == "ㅓｊ？")
    }

    @Test func everyLetterOfTheLayoutHasItsKey() {
        let letters = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
        let keys = letters.map { Key.character($0).latin }
        #expect(Set(keys).count == letters.count)
        for scalar in (0xFF01...0xFF5E).compactMap({ Unicode.Scalar($0) }) {
            guard case .character(let plain) = Key.character(Character(scalar)).latin else {
                continue
            }
            #expect(plain.asciiValue.map(UInt32.init) == scalar.value - 0xFEE0)
        }
    }

    // MARK: Mouse

    /// The cell where a text is on screen.
    private func place(of text: String, on driver: Driver) throws -> Point {
        let lines = driver.screen.split(separator: "\n", omittingEmptySubsequences: false)
        for (row, line) in lines.enumerated() {
            guard let range = line.firstRange(of: text) else { continue }
            let column = String(line[..<range.lowerBound]).unicodeScalars.count
            return Point(column: column, row: row)
        }
        Issue.record("no “\(text)” on screen")
        return Point(column: 0, row: 0)
    }

    private func click(_ text: String, _ driver: inout Driver) throws {
        driver.send(.mouse(Mouse(.click, at: try place(of: text, on: driver))))
    }

    @Test(arguments: [(120, 40), (80, 24), (60, 15)]) func clicks(columns: Int, rows: Int) throws {
        var driver = try driver(columns, rows)
        try click("SEC-03", &driver)
        #expect(driver.selected == "SEC-03" && driver.front == .list)
        let cursor = try #require(driver.session.frame().cursor)
        driver.send(.mouse(Mouse(.click, at: cursor)))
        #expect(driver.front == .pledge)
        driver.type("Esc")
        try click(columns >= 120 ? "2 North" : "2 N", &driver)
        #expect(driver.shown.allSatisfy { $0.hasPrefix("NK") })
        try click("Enter open", &driver)
        #expect(driver.front == .pledge)
        driver.type("Esc")
        try click("? help", &driver)
        #expect(driver.front == .commands)
    }

    @Test func theWheelScrolls() throws {
        var driver = try driver()
        let somewhere = Point(column: 5, row: 10)
        driver.send(.mouse(Mouse(.wheelDown, at: somewhere)))
        #expect(driver.selected == "SEC-04")
        driver.send(.mouse(Mouse(.wheelUp, at: somewhere)))
        #expect(driver.selected == "SEC-01")
        driver.type("s")
        driver.send(.mouse(Mouse(.wheelDown, at: somewhere)))
        #expect(driver.front == .menu)
    }

    /// Only the lines of a page react to clicks, not what is around it.
    @Test(arguments: ["j Enter", "m", "m Enter"]) func clicksBesideAPageDoNothing(
        keys: String
    ) throws {
        for row in [0, 1, 39] {
            var driver = try driver()
            driver.type(keys)
            driver.type("j j j j j j")
            driver.send(.key(.control("l")))
            let before = driver.session.frame()
            let column = 119
            driver.send(.mouse(Mouse(.click, at: Point(column: column, row: row))))
            #expect(driver.session.frame() == before, "row \(row) on \(driver.front)")
        }
    }

    @Test func aChoiceOfAMenuIsClicked() throws {
        var driver = try driver()
        driver.type("f")
        try click("stale", &driver)
        #expect(driver.session.filter.facets == [Filter.stale])
        driver.type("f")
        driver.send(.mouse(Mouse(.click, at: Point(column: 0, row: 0))))
        #expect(driver.front == .list)
        #expect(driver.session.filter.facets == [Filter.stale])
    }
}
