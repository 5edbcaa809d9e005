import Commitments
import Testing

@testable import Interface

/// Both wordings side by side, from pledge to pledge and from pair to pair.
@Suite struct WordingTests {
    private func driver(_ columns: Int = 120, readOnly: String? = nil) throws -> Driver {
        try Driver(columns: columns, notebook: Sample.notebook(), readOnly: readOnly)
    }

    private func screen(_ driver: Driver) throws -> WordingScreen {
        try #require(driver.session.screens.all.last { $0 is WordingScreen } as? WordingScreen)
    }

    private func pair(_ driver: Driver) throws -> [String?] {
        let screen = try screen(driver)
        return [screen.from?.text, screen.to.text]
    }

    @Test func dOpensTheTwoLatestWordings() throws {
        var driver = try driver()
        driver.type("j d")
        #expect(driver.front == .wording && driver.selected == "SEC-02")
        #expect(try pair(driver) == ["fm-munich-2025", "fm-newyork-2025"])
        #expect(driver.screen.contains("press with press: provisional"))
        #expect(driver.screen.contains("conducting trilateral exercises"))
        driver.type("Enter")
        #expect(driver.front == .pledge)
        driver.type("h h")
        #expect(driver.front == .list)
    }

    @Test func aPledgeOfOneStatementIsNewSinceTheStatementCodedInFullBefore() throws {
        var driver = try driver()
        driver.type("/ 'eco-08' Enter d")
        #expect(try pair(driver) == ["fm-munich-2025", "fm-newyork-2025"])
        #expect(driver.screen.contains("* new, provisional"))
        driver.type("s")
        #expect(driver.front == .wording && driver.said.contains("is at one of the two meetings"))
    }

    /// Two wordings can only be compared where there are two: a returned pledge is compared with its last
    /// wording, not with the silence of the statement between.
    @Test func aReturnedPledgeShowsTheLastTwoStatementsThatSayIt() throws {
        var driver = try Driver(catalog: Driver.shipped())
        for pledge in driver.session.catalog.pledges.indices {
            let id = driver.session.catalog.pledges[pledge].id
            let register = driver.session.register
            guard let change = register.latestChange(of: pledge), change.state == .returned,
                let since = change.since
            else { continue }
            let screen = try #require(
                WordingScreen(driver.session.catalog.pledges[pledge], in: driver.session))
            let meeting = register.catalog.meetings[register.catalog.links[since].meeting]
            #expect(screen.from == meeting.id, "\(id)")
        }
        driver.type("/ 'nk-03' Enter d")
        #expect(try pair(driver) == ["leaders-campdavid-2023", "fm-newyork-2025"])
        #expect(driver.screen.contains("the list compares it with Munich (15 Feb 2025): returned"))
        driver.type("m")
        #expect(driver.screen.contains("Compare, 1 of 2: the earlier meeting"))
        #expect(driver.screen.contains("Camp David, Leaders · has NK-03"))
        #expect(driver.screen.contains("Tokyo, Working group · has NK-03"))
        #expect(!driver.screen.contains("Freedom Edge 25"))
        #expect(driver.screen.split(separator: "\n").contains { $0.contains("▸● 18 Aug 2023") })
        driver.type("'munich' Enter")
        #expect(driver.screen.contains("Compare, 2 of 2: Munich (15 Feb 2025) with"))
        driver.type("Enter")
        #expect(try pair(driver) == ["fm-munich-2025", "fm-newyork-2025"])
        #expect(
            driver.screen.contains(
                "v compares it with the statement that said it before, Camp David"))
        driver.type("v")
        #expect(driver.screen.contains("announce the establishment"))
    }

    @Test func jGoesThroughAllThatStandAtEitherMeeting() throws {
        var driver = try driver()
        driver.type("d G")
        let rows = try screen(driver).rows
        #expect(driver.selected == "VAL-05" && rows.count > 20)
        driver.type("2")
        #expect(try screen(driver).rows.count < rows.count)
        #expect(driver.selected?.hasPrefix("NK-") == true)
        driver.type("0")
        #expect(driver.selected == "VAL-05", "the pledge one was at comes back")
    }

    @Test func bracketsTakeThePairBeforeAndAfter() throws {
        var driver = try driver()
        driver.type("d [")
        let earlier = try pair(driver)
        driver.type("]")
        #expect(try pair(driver) != earlier)
        driver.type("]")
        #expect(driver.said.contains("the latest wordings of SEC-01"))
        for _ in 0..<10 { driver.type("[") }
        #expect(driver.said.contains("the first wordings of SEC-01"))
        #expect(try pair(driver)[0] == nil)
    }

    @Test func cLeavesOutWhatIsSaidInTheSameWords() throws {
        var driver = try driver()
        driver.type("d")
        let all = try screen(driver).rows
        driver.type("c")
        #expect(try screen(driver).rows.allSatisfy(\.isChanged))
        #expect(driver.screen.contains("changed only"))
        driver.type("c")
        #expect(try screen(driver).rows.count == all.count)
    }

    @Test func aReversalHasItsSignOnEveryScreen() throws {
        var driver = try driver()
        driver.type("j d s d Enter c")
        #expect(driver.screen.contains("! reversed 1") && driver.screen.contains("changed only"))
        #expect(driver.screen.contains("my reading: ! reversed (provisional)"))
        driver.type("Esc")
        #expect(driver.screen.contains("! reversed"), "the list")
        driver.type("g c")
        #expect(driver.screen.contains("! reversed       1  provisional"))
        driver.type("g x")
        #expect(driver.screen.contains("! reversed"), "the legend")
        driver.type("g o")
        #expect(driver.screen.contains("! reversed 1"))
    }

    @Test func notCarriedIsNeverCalledDropped() throws {
        var driver = try driver()
        driver.type("/ 'nk-06' Enter d m 'munich' Enter 'new' Enter")
        #expect(driver.screen.contains("? not carried, provisional"))
        #expect(driver.screen.contains("official text may have it"))
        #expect(!driver.screen.contains("dropped"))
    }

    @Test func vComparesTheSourcesOfAMeeting() throws {
        var driver = try driver()
        driver.type("/ 'sec-06' Enter d m 'munich' Enter 'new' Enter")
        #expect(driver.screen.contains("sources 1 of 3"))
        driver.type("v")
        #expect(driver.screen.contains("official with press: provisional"))
        driver.type("v")
        #expect(driver.screen.contains("ironclad") && driver.screen.contains("unwavering"))
        driver.type("v")
        #expect(driver.screen.contains("sources 1 of 3"))
        driver.type("Esc 0 Esc / 'nk-06' Enter d v")
        #expect(driver.said == "NK-06 has one source at each meeting")
    }

    @Test func oneMeetingChosenTwiceShowsItsSources() throws {
        var driver = try driver()
        driver.type("/ 'sec-06' Enter d m 'munich' Enter 'munich' Enter")
        #expect(try pair(driver) == [nil, "fm-munich-2025"])
        #expect(driver.screen.contains("ironclad") && driver.screen.contains("unwavering"))
    }

    @Test func meetingsMayBeChosenInEitherOrder() throws {
        var driver = try driver()
        driver.type("d m 'new' Enter 'lima' Enter")
        #expect(try pair(driver) == ["leaders-lima-2024", "fm-newyork-2025"])
        driver.type("m Esc")
        #expect(driver.front == .wording)
    }

    @Test func aMeetingsPageOpensItsPair() throws {
        var driver = try driver()
        driver.type(": 'as-of' Enter Ctrl-U '2025-03-01' Enter d")
        #expect(try pair(driver)[1] == "fm-munich-2025")
        driver.type(": 'as-of' Enter Ctrl-U '2025-10-20' Enter")
        driver.type("Esc m Enter Tab")
        driver.type("d")
        #expect(try pair(driver)[1] == "fm-newyork-2025")
    }

    @Test func whatChangedOpensItsPair() throws {
        var driver = try driver()
        driver.type("g c")
        while driver.session.currentPledge == nil { driver.type("}") }
        let pledge = driver.selected
        driver.type("Enter")
        #expect(driver.front == .wording && driver.selected == pledge)
        #expect(try pair(driver) == ["fm-munich-2025", "fm-newyork-2025"])
        driver.type("h d")
        #expect(driver.front == .wording && driver.selected == pledge)
    }

    @Test func anEarlierDayHidesTheLaterMeeting() throws {
        var driver = try driver()
        driver.type("d : 'as-of' Enter Ctrl-U '2025-03-01' Enter")
        #expect(try pair(driver)[1] == "fm-munich-2025")
        #expect(!driver.screen.contains("New York"))
    }

    @Test func yCopiesBothWithCitations() throws {
        var driver = try driver()
        driver.type("j d")
        guard case .terminal(.copy(let text))? = driver.effects(of: "y").first else {
            Issue.record("nothing copied")
            return
        }
        let lines = text.split(separator: "\n")
        #expect(lines.first == "SEC-02 Trilateral exercises (Freedom Edge)")
        #expect(lines[1].hasPrefix("Munich, 15 Feb 2025 (translation): “conducting"))
        #expect(lines[2].hasPrefix("New York, 22 Sep 2025 (press report): “regular"))
        #expect(lines[1].contains("https://") && lines[2].contains("https://"))
        #expect(lines.last?.contains("provisional: Munich is a translation; New York") == true)
        #expect(lines.last?.hasSuffix("(press with press)") == true)
    }

    @Test(arguments: [(120, 40), (80, 24), (60, 15)])
    func theCursorRestsOnTheSelectedPledge(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
        driver.type("d")
        for _ in 0..<30 {
            let row = try #require(driver.session.frame().cursor).row
            let lines = driver.screen.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[row].contains(driver.selected ?? "none"))
            driver.type("j")
        }
    }
}

/// The analyst's own reading of a change.
@Suite struct ReadingTests {
    private func driver() throws -> Driver {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("j d")
        return driver
    }

    private func reading(_ driver: Driver) -> Note.Reading? {
        driver.notes.last { !$0.current.isDeleted }?.current.reading
    }

    /// How many pledges of the pair count as stronger.
    private func stronger(_ driver: Driver) throws -> Int {
        let screen = try #require(driver.session.screens.top as? WordingScreen)
        return try #require(screen.tally.counts.first { $0.sign == "+" }).number
    }

    @Test func sKeepsAReadingThatUTakesBack() throws {
        var driver = try driver()
        let before = try stronger(driver)
        driver.type("s s p Enter")
        #expect(driver.front == .wording)
        #expect(
            reading(driver)
                == Note.Reading(
                    from: Meeting.ID("fm-munich-2025"), to: Meeting.ID("fm-newyork-2025"),
                    labels: [.strengthened, .specified]))
        #expect(
            driver.said == "my reading of SEC-02: strengthened, specified (provisional) · u undoes")
        driver.type("j k")
        #expect(driver.screen.contains("my reading: + strengthened, specified (provisional)"))
        #expect(try stronger(driver) == before + 1, "the reading counts, not the proposal")
        driver.type("u")
        #expect(reading(driver) == nil)
        driver.type("j k")
        #expect(try stronger(driver) == before)
    }

    @Test func anotherReadingIsAnEditAndKeepsTheEarlier() throws {
        var driver = try driver()
        let count = driver.notes.count
        driver.type("s s Enter s s o Enter")
        #expect(driver.notes.count == count + 1)
        #expect(reading(driver)?.labels == [.softened])
        #expect(driver.notes.last?.history.first?.reading?.labels == [.strengthened])
    }

    @Test func theProposalStandsAgain() throws {
        var driver = try driver()
        driver.type("s x")
        #expect(driver.said.contains("you have no reading"))
        driver.type("s s Enter s x")
        #expect(reading(driver) == nil)
        #expect(driver.notes.last?.current.isDeleted == true)
        driver.type("u")
        #expect(reading(driver)?.labels == [.strengthened])
    }

    @Test func wordsWrittenOnAReadingAreKeptWithoutIt() throws {
        var driver = try driver()
        driver.type("s s Enter Enter h Esc")
        driver.type("e 'because of the name' Ctrl-S")
        #expect(reading(driver)?.labels == [.strengthened], "an edit keeps the reading")
        driver.type("d s x")
        #expect(driver.notes.last?.current.isDeleted == false)
        #expect(driver.notes.last?.current.reading == nil)
        #expect(driver.notes.last?.current.text == "because of the name")
    }

    /// mk reads the change of SEC-02 as strengthened, and says why.
    private func besideAColleague() throws -> (driver: Driver, theirs: Note) {
        let time = Timestamp(seconds: 1_759_000_000, offset: 540)
        var version = Note.Version(
            changed: time, author: "mk", date: time.date, text: "MK EXPLAINS")
        version.reading = Note.Reading(
            from: Meeting.ID("fm-munich-2025"), to: Meeting.ID("fm-newyork-2025"),
            labels: [.strengthened])
        let note = Note(
            id: Note.ID("01K5ZZZZZZZZZZZZZZZZZZZZZZ"), pledge: Pledge.ID("SEC-02"),
            created: time, current: version)
        var book = try Sample.notebook()
        book.put(note)
        var driver = try Driver(notebook: book)
        driver.type("j d")
        return (driver, note)
    }

    @Test func aColleaguesReadingIsNotOverwritten() throws {
        var (driver, theirs) = try besideAColleague()
        let count = driver.notes.count
        driver.type("s")
        #expect(driver.screen.contains("read by mk"))
        driver.type("o Enter")
        #expect(driver.notes.count == count + 1)
        #expect(driver.notes.first { $0.id == theirs.id } == theirs)
        let own = driver.notes.first { $0.current.reading?.labels == [.softened] }
        #expect(own?.current.author == "jh" && own?.current.text == "")
        driver.type("s x")
        #expect(driver.notes.first { $0.id == theirs.id } == theirs, "only mine is taken back")
        driver.type("s x")
        #expect(driver.said.contains("you have no reading"))
    }

    @Test func aReadingChangedWhileTheMenuIsOpenIsKeptToo() throws {
        var driver = try driver()
        driver.type("s s Enter s")
        let own = try #require(driver.notes.last { $0.current.reading != nil })
        var version = own.current
        version.reading?.labels = [.reframed]
        version.changed = Timestamp(seconds: version.changed.seconds + 1, offset: 540)
        var book = driver.session.register.notebook
        book.put(own.revised(version))
        driver.answer(.notesReloaded(book))
        driver.type("s o Enter")
        #expect(driver.notes.first { $0.id == own.id }?.hasTwoTexts == true)
    }

    @Test func nothingOnIsNoReading() throws {
        var driver = try driver()
        driver.type("s Enter")
        #expect(driver.front == .menu && driver.said.contains("no label is on"))
        driver.type("Esc")
        #expect(driver.front == .wording && reading(driver) == nil)
    }

    @Test func readOnlySaysWhy() throws {
        var driver = try Driver(notebook: Sample.notebook(), readOnly: "notes.json is damaged")
        driver.type("d s")
        #expect(driver.front == .wording && driver.said == "notes.json is damaged")
    }
}

/// No label without its certainty, on any screen.
@Suite struct ProvisionalTests {
    @Test(arguments: [
        "", "Enter", "d", "j Enter", "j d", "d c", "d w", "j d o", "G d", "d [", "m Enter",
        "j d s s Enter", "j d s s o Enter Enter", "j d s o Enter Esc", "4 Enter",
    ])
    func everyLabelStandsWithItsCertainty(keys: String) throws {
        let provisional = Provisional(try Driver.catalog())
        for (columns, rows) in FrameTests.sizes {
            var driver = try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
            driver.type(keys)
            driver.session.message = nil
            for _ in 0..<20 {
                #expect(provisional.bareLabels(in: driver.screen) == [])
                #expect(provisional.dropped(in: driver.screen) == [])
                driver.type("J")
            }
        }
    }

    /// Those that explain labels, and a box that hides the ends of lines below it.
    private static let others: Set = ["methodology", "wording-reading", "pick-meeting"]

    /// Every screen of the program; the last line tells keys.
    @Test(arguments: FrameTests.screens.map(\.name).filter { !others.contains($0) })
    func noScreenHasALabelWithoutCertainty(name: String) throws {
        let script = try #require(FrameTests.screens.first { $0.name == name }).script
        for (columns, rows) in FrameTests.sizes {
            var driver = try Driver(
                columns: columns, rows: rows, notebook: FrameTests.notebook(name),
                catalog: FrameTests.catalog(name))
            driver.type(script)
            let provisional = Provisional(driver.session.catalog)
            let lines = driver.screen.split(separator: "\n").dropLast().joined(separator: "\n")
            #expect(provisional.bareLabels(in: lines) == [], "\(columns) × \(rows)")
        }
    }

    /// Where a screen judges a wording it says why that is not sure.
    @Test(arguments: ["", "j Enter", "j d", "g c", "g x", "g o", "j d s"])
    func theReasonIsInWords(keys: String) throws {
        var driver = try Driver(columns: 120, rows: 40, notebook: Sample.notebook())
        driver.type(keys)
        let reasons = ["excerpt", "translation", "press report", "official text", "accounted for"]
        #expect(driver.screen.contains("provisional: ") || keys.hasSuffix("s"))
        #expect(reasons.contains { driver.screen.contains($0) })
    }

    @Test func aBareLabelIsFound() throws {
        let provisional = Provisional(try Driver.catalog())
        #expect(provisional.bareLabels(in: "  + softened") == ["  + softened"])
        #expect(provisional.bareLabels(in: "softened, provisional") == [])
        #expect(provisional.bareLabels(in: "firm │ softened") == [" softened"])
    }

    /// No wording is shown, and there is a list of them all the same.
    @Test func aPairWithoutRowsCanBeShownWhole() throws {
        for script in ["j d w / 'zzzz' Enter", "j d / 'zzzz' Enter w", "j d w c / 'zzzz' Enter c"] {
            var driver = try Driver()
            driver.type(script)
            #expect(driver.front == .wording)
            #expect(!driver.screen.isEmpty)
        }
    }
}
