import Commitments
import Testing

@testable import Interface

/// The text of a statement on the screen, and the way to it.
@Suite struct StatementScreenTests {
    private func driver(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        try Driver(
            columns: columns, rows: rows, catalog: Sample.stored(), texts: Sample.storedTexts)
    }

    private func open(_ keys: String = "m j j o ") throws -> Driver {
        var driver = try driver()
        driver.type(keys)
        #expect(driver.session.screens.top.name == .statement)
        return driver
    }

    private func pledge(_ driver: Driver) -> String? {
        driver.session.currentPledge?.id.text
    }

    @Test func passagesFollowOneAnother() throws {
        var driver = try open()
        var found: [String] = []
        for _ in 0..<3 {
            driver.type("n")
            found.append(pledge(driver) ?? "none")
        }
        #expect(found == ["SEC-01", "SEC-06", "VAL-05"])
        driver.type("n")
        #expect(driver.session.message?.text.contains("no passage after") == true)
        driver.type("N")
        #expect(pledge(driver) == "SEC-06")
        driver.type("Enter")
        #expect(driver.session.screens.top.name == .pledge)
    }

    @Test func aTextThatCannotBeReadIsNotCalledMissing() throws {
        let catalog = try Sample.stored()
        let id = try #require(catalog.statements.first).id
        var texts = StatementTexts()
        texts.unreadable[id] = "x.txt:1:1: the text is not UTF-8"
        var driver = try Driver(catalog: catalog, texts: texts)
        driver.type("m j j o")
        #expect(driver.said.contains("cannot be read"), "\(driver.said)")
    }

    @Test func aWordingOpensAtItsPlace() throws {
        var driver = try driver()
        driver.type("/ 'VAL-05' Enter Enter")
        #expect(driver.session.screens.top.name == .pledge)
        driver.type("o")
        #expect(driver.session.screens.top.name == .statement)
        #expect(pledge(driver) == "VAL-05")
        #expect(driver.screen.contains("regular trilateral meetings"))
    }

    @Test func whatIsNotStoredIsSaid() throws {
        var driver = try Driver()
        driver.type("m o")
        #expect(driver.session.message?.text.contains("no text of a statement is stored") == true)
        var other = try self.driver()
        other.type("m o")
        #expect(other.session.message?.text.contains("no text is stored") == true)
    }

    @Test func searchGoesFromPlaceToPlace() throws {
        var driver = try open()
        driver.type("/ 'TEST' Enter")
        #expect(driver.session.message?.text.contains("2 matches") == true)
        let first = (driver.session.screens.top as? StatementScreen)?.page.cursor
        driver.type("/ Enter")
        #expect((driver.session.screens.top as? StatementScreen)?.page.cursor != first)
        driver.type("/ Ctrl-U 'zebra' Enter")
        #expect(driver.session.message?.isError == true)
    }

    @Test func anOpenSentenceIsSetAsideAndTakenBack() throws {
        var driver = try open()
        driver.type("Tab")
        #expect(driver.screen.contains("? open"))
        #expect(driver.session.catalog.statementCoverage.values.map(\.open) == [1])
        driver.type("X")
        #expect(driver.session.catalog.statementCoverage.values.map(\.open) == [0])
        #expect(driver.session.message?.text.contains("set aside") == true)
        driver.type("u")
        #expect(driver.session.catalog.statementCoverage.values.map(\.open) == [1])
    }

    @Test func anOpenSentenceIsLinked() throws {
        var driver = try open()
        driver.type("Tab + 'NK-08' Enter")
        #expect(driver.session.screens.top.name == .form)
        driver.type("Ctrl-S")
        let said = driver.session.catalog.reaffirmation(
            of: Pledge.ID("NK-08"), at: Meeting.ID("fm-brussels-2025"))
        #expect(said?.wordings.first?.text == "We condemn the theft of test data.")
        #expect(said?.wordings.first?.anchor?.statement == Sample.storedRecord.id)
        #expect(driver.session.catalog.statementCoverage.values.map(\.open) == [0])
    }

    @Test func wordsThatTheTextDoesNotHaveAreRefused() throws {
        var driver = try driver()
        driver.type("/ 'NK-08' Enter + 'Brussels' Enter 'purple elephants' Ctrl-S")
        #expect(driver.session.screens.top.name == .form)
        #expect(driver.screen.contains("does not have these words"))
        driver.type("Tab Tab Tab Right Ctrl-S")
        #expect(driver.session.screens.top.name != .form)
        let said = driver.session.catalog.reaffirmation(
            of: Pledge.ID("NK-08"), at: Meeting.ID("fm-brussels-2025"))
        #expect(said?.wordings.first?.text == "purple elephants")
    }

    @Test func aCommittedStatementIsStoredWithItsPlaces() throws {
        var driver = try Driver()
        driver.type("i Paste Tab Tab Tab Tab Tab Tab 'They met.' Tab Tab 'Courier' Ctrl-S")
        driver.type("n n * y n Space C Enter")
        let record = try #require(driver.session.catalog.statements.first)
        #expect(driver.session.statementTexts[record.id] == Sample.statement)
        let texts = driver.effects.compactMap {
            if case .disk(.keepText(let text)) = $0 { text } else { nil }
        }
        #expect(texts.map(\.id) == [record.id])
        #expect(texts.map(\.text) == [Sample.statement])
        let anchors = driver.session.catalog.reaffirmations.flatMap(\.wordings)
            .compactMap(\.anchor)
        #expect(!anchors.isEmpty)
        let text = StatementText(Sample.statement)
        #expect(anchors.flatMap(\.selectors).allSatisfy { text[$0.range] == $0.exact })
    }

    @Test(arguments: [(20, 6), (40, 12), (200, 60)])
    func itFitsEveryTerminal(_ columns: Int, _ rows: Int) throws {
        var driver = try driver(columns, rows)
        driver.type("m j j o n Tab N ] [")
        #expect(driver.session.screens.top.name == .statement)
    }

    @Test func hostileTextIsMadeVisible() throws {
        let text = "We will open\u{1B}]0;owned\u{7} the port.\n\nWe will \u{202E}sail\u{200B} on.\0"
        var record = Sample.storedRecord
        record.checksum = StatementRecord.checksum(of: text)
        var driver = try Driver(
            catalog: Sample.stored(), texts: StatementTexts([record.id: text]))
        driver.type("m j j o")
        #expect(driver.screen.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        #expect(!driver.screen.unicodeScalars.contains("\u{202E}"))
    }

    /// Many pledges in one sentence, and a text without any break.
    @Test func crowdedAndUnbrokenTextIsLaidOut() throws {
        let text = String(repeating: "항구", count: 5000)
        var driver = try Driver(
            catalog: Sample.stored(), texts: StatementTexts([Sample.storedRecord.id: text]))
        driver.type("m j j o G g g")
        #expect(driver.session.screens.top.name == .statement)
    }
}
