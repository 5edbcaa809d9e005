import Commitments
import Testing

@testable import Interface

/// Two statements as one text on the screen, and the ways to it.
@Suite struct RedlineScreenTests {
    private func driver(_ columns: Int = 120, _ rows: Int = 40) throws -> Driver {
        try Driver(
            columns: columns, rows: rows, catalog: Sample.storedTwice(),
            texts: Sample.storedTextsOfTwo)
    }

    private func open(_ keys: String = "m j j r ") throws -> Driver {
        var driver = try driver()
        driver.type(keys)
        #expect(driver.session.screens.top.name == .redline)
        return driver
    }

    @Test func theStatementBeforeIsCompared() throws {
        let driver = try open()
        #expect(driver.screen.contains("fm-munich-2025.en"))
        #expect(
            driver.screen.contains("5 sentences, then 6: 1 the same, 3 changed, 2 added, 1 removed")
        )
        #expect(driver.screen.contains("{+condemn+}"))
    }

    @Test func changesFollowOneAnother() throws {
        var driver = try open()
        var cursors: [Int] = []
        for _ in 0..<9 {
            cursors.append((driver.session.screens.top as? RedlineScreen)?.page.cursor ?? -1)
            driver.type("n")
        }
        #expect(cursors == cursors.sorted())
        #expect(driver.session.message?.text.contains("no change after") == true)
        driver.type("N N")
        #expect(driver.session.message == nil)
    }

    @Test func whatIsTheSameIsLeftOut() throws {
        var driver = try open()
        #expect(driver.screen.contains("the same"))
        driver.type("c")
        #expect(!driver.screen.contains("(1)  the same"))
        driver.type("c")
        #expect(driver.screen.contains("the same"))
    }

    @Test func aSentenceLeadsToItsPledgeAndItsText() throws {
        var driver = try open()
        while driver.session.currentPledge == nil, driver.session.message == nil {
            driver.type("n")
        }
        #expect(driver.session.currentPledge != nil)
        driver.type("Enter")
        #expect(driver.session.screens.top.name == .wording)
        driver.type("Esc o")
        #expect(driver.session.screens.top.name == .statement)
    }

    @Test func twoMeetingsAreChosen() throws {
        var driver = try open()
        driver.type("m 'Brussels' Enter 'New York' Enter")
        #expect(driver.session.message?.text.contains("not both stored") == true)
        driver.type("m 'Brussels' Enter 'Munich' Enter")
        #expect(driver.screen.contains("fm-munich-2025.en"))
        driver.type("]")
        #expect(driver.session.message?.text.contains("no later pair") == true)
    }

    @Test func itIsExported() throws {
        var driver = try open()
        driver.type("x")
        #expect(driver.screen.contains("(•) redline"))
        #expect(driver.screen.contains("pledges redline fm-munich-2025.en fm-brussels-2025.en"))
        #expect(driver.screen.contains("# Redline: Munich"))
    }

    /// What a part of a text does not have may be in the rest of it.
    @Test func aCutTextIsNotSaidToLackWhatItMayHave() throws {
        var driver = try Driver(
            columns: 120, rows: 40, catalog: Sample.storedTwice(isCut: true),
            texts: Sample.storedTextsOfTwo)
        driver.type("m j j r")
        let caution = "fm-munich-2025.en is cut: what is marked “added” may be in the rest"
        #expect(driver.screen.contains(caution))
        #expect(!driver.screen.contains("fm-brussels-2025.en is cut"))
        #expect(try !open().screen.contains("is cut"))
    }

    @Test func withoutTwoTextsItSaysWhy() throws {
        var driver = try Driver(catalog: Sample.stored(), texts: Sample.storedTexts)
        driver.type("r")
        #expect(driver.session.message?.text.contains("texts of two statements") == true)
        #expect(driver.session.screens.top.name == .list)
    }
}

/// Words looked for in a redline.
@Suite struct RedlineSearchTests {
    private func open() throws -> Driver {
        var driver = try Driver(
            columns: 120, rows: 40, catalog: Sample.storedTwice(), texts: Sample.storedTextsOfTwo)
        driver.type("m j j r ")
        return driver
    }

    private func cursor(_ driver: Driver) -> Int {
        (driver.session.screens.top as? RedlineScreen)?.page.cursor ?? -1
    }

    @Test func wordsAreFoundAndFollowOneAnother() throws {
        var driver = try open()
        driver.type("/ 'ministers' Enter")
        #expect(driver.said.contains("place"))
        let first = cursor(driver)
        #expect(driver.screen.split(separator: "\n").contains { $0.contains("▸") })
        driver.type("n")
        let second = cursor(driver)
        driver.type("N")
        #expect(cursor(driver) == first)
        #expect(first != second || driver.said.isEmpty)
    }

    /// Marks between the words do not hide them.
    @Test func wordsOfOneTextAreFoundAcrossMarks() throws {
        var driver = try open()
        driver.type("/ 'we condemn the theft' Enter")
        #expect(driver.said.contains("1 place"))
        driver.type("/ Ctrl-U 'we regret the theft' Enter")
        #expect(driver.said.contains("1 place"))
    }

    @Test func whatIsNotThereIsSaid() throws {
        var driver = try open()
        driver.type("/ 'purple elephants' Enter")
        #expect(driver.said.contains("does not have these words"))
    }

    @Test func withoutASearchTheKeysMoveToChanges() throws {
        var driver = try open()
        let start = cursor(driver)
        driver.type("n")
        #expect(cursor(driver) > start)
        // An empty search ends it.
        driver.type("/ 'band' Enter / Ctrl-U Enter g g n")
        #expect(driver.said.isEmpty && cursor(driver) > 0)
    }
}
