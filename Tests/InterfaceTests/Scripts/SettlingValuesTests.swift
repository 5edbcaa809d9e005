import Commitments
import Testing

@testable import Interface

/// A member of the catalog that two people changed at the same time.
@Suite struct SettlingValuesTests {
    private func driver(columns: Int = 120, notebook: Notebook = Notebook()) throws -> Driver {
        try Driver(columns: columns, notebook: notebook, catalog: Sample.twoValues())
    }

    private func summary(_ driver: Driver) throws -> String {
        try #require(driver.session.catalog.pledge("SEC-02")).summary
    }

    private func waiting(_ driver: Driver) -> Int { driver.session.register.twoValues.count }

    // MARK: What shows it

    @Test(arguments: [
        (120, "≠ 2 entries have two values"), (80, "≠ 2 to settle"), (60, "≠ 2 to settle"),
        (40, "≠ 2 open"),
    ])
    func theHeaderAndTheListFlagIt(_ columns: Int, _ header: String) throws {
        let lines = try driver(columns: columns).screen.split(separator: "\n")
        #expect(lines[1].contains(header))
        let row = lines.first { $0.contains("SEC-02") }
        #expect(columns <= 60 || row?.contains("≠") ?? false)
        #expect(!(try Driver(columns: columns).screen.contains("≠")))
    }

    @Test func notesAndValuesAreCountedTogether() throws {
        let driver = try driver(notebook: Sample.twoTexts())
        #expect(driver.screen.contains("≠ 3 to settle"))
    }

    @Test func thePagesSayWhoseValuesTheyAre() throws {
        var driver = try driver()
        driver.type("j Enter")
        #expect(driver.screen.contains("≠ summary: two values, of mk and jh; = shows both"))
        driver.type("Esc m")
        let row = driver.screen.split(separator: "\n").first { $0.contains("22 Sep 2025") }
        #expect(row?.contains("≠") ?? false)
        driver.type("Enter")
        #expect(driver.screen.contains("≠ summary: two values, of mk and jh"))
    }

    @Test func theReviewQueueCountsItAndOpensIt() throws {
        var driver = try driver()
        driver.type("g q S")
        #expect(driver.screen.contains("two values of one entry 2"))
        driver.type("g g Enter")
        #expect(driver.front == .twoValues)
    }

    @Test func theValuesAreBesideEachOtherWhereThereIsRoom() throws {
        var driver = try driver()
        driver.type("j =")
        #expect(driver.front == .twoValues)
        let heading = driver.screen.split(separator: "\n").first { $0.contains("1: mk") }
        #expect(heading?.contains("2, current: jh, 10 Oct 2025") ?? false)
        driver.resize(columns: 80, rows: 24)
        let lines = driver.screen.split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("1: mk") })
        #expect(!lines[first].contains("2 shown"))
    }

    // MARK: Settling

    @Test(arguments: [("1", "mk", "once a year"), ("2", "jh", "twice a year")])
    func oneKeyTakesOneValue(_ key: String, _ author: String, _ words: String) throws {
        var driver = try driver()
        let before = try summary(driver)
        let saves = driver.effects(of: "j = \(key)").count
        #expect(saves == 1 && driver.front == .list && waiting(driver) == 1)
        #expect(try summary(driver).contains(words))
        #expect(driver.said.contains("that of \(author)") && driver.said.contains("1 to settle"))
        driver.type("u")
        #expect(waiting(driver) == 2)
        #expect(try summary(driver) == before)
        driver.type("Ctrl-R")
        #expect(waiting(driver) == 1)
        #expect(try summary(driver).contains(words))
    }

    @Test func theMeetingInFrontComesFirst() throws {
        var driver = try driver()
        driver.type("m Enter = 1")
        let meeting = driver.session.catalog.meeting("fm-newyork-2025")
        #expect(meeting?.summary.contains("once a year") ?? false)
        #expect(driver.front == .meeting && waiting(driver) == 1)
    }

    @Test func oneTextOfBothSettles() throws {
        var driver = try driver()
        driver.type("j = e")
        #expect(driver.front == .form && driver.screen.contains("twice a year"))
        driver.type("Esc")
        #expect(waiting(driver) == 2, "leaving the form settles nothing")
        driver.type("= e ' And more.' Ctrl-S")
        #expect(try summary(driver).contains("And more."))
        #expect(waiting(driver) == 1)
        driver.type("u")
        #expect(waiting(driver) == 2)
    }

    @Test func anEmptyTextOfBothIsRefused() throws {
        var driver = try driver()
        driver.type("j = e Ctrl-U Ctrl-S")
        #expect(driver.front == .form && waiting(driver) == 2)
    }

    @Test func withoutSuchAnEntryTheKeySaysSo() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("=")
        #expect(driver.front == .list && driver.said.contains("no entry two values"))
    }

    @Test func whatAnotherCopySettledMeanwhileSaysSo() throws {
        var driver = try driver()
        driver.type("j =")
        let catalog = driver.session.catalog
        let values = try #require(driver.session.register.twoValues(ofPledge: 1).first)
        driver.answer(
            .catalogReloaded(
                try catalog.joining(
                    Sample.edit("settled", by: "th", 60) {
                        catalog.settling(values, with: values.current)
                    })))
        #expect(driver.screen.contains("This entry has one value"))
        driver.type("1")
        #expect(driver.said.contains("one value now"))
    }

    @Test func oneTextOfBothDoesNotPassOverWhatOthersSettled() throws {
        var driver = try driver()
        driver.type("j = e 'And more. '")
        let catalog = driver.session.catalog
        let values = try #require(driver.session.register.twoValues(ofPledge: 1).first)
        driver.answer(
            .catalogReloaded(
                try catalog.joining(
                    Sample.edit("settled", by: "th", 60) {
                        catalog.settling(values, with: values.others[0])
                    })))
        driver.type("Ctrl-S")
        let now = try #require(driver.session.register.twoValues(ofPledge: 1).first)
        #expect(now.current.author == "jh" && now.others.map(\.author) == ["th"])
    }

    // MARK: How it comes about

    /// A form was open while a colleague saved.
    @Test(arguments: [true, false]) func aFormThatWasOpenKeepsBoth(_ isTold: Bool) throws {
        var driver = try Driver()
        driver.type("c 'Mine '")
        let catalog = driver.session.catalog
        driver.othersWrite(
            Sample.edit("theirs", by: "mk") {
                Sample.changes(in: catalog, of: "SEC-01") {
                    $0.title = "Theirs"
                    $0.terms.append("their term")
                }
            }, told: isTold)
        driver.type("Ctrl-S")
        let pledge = try #require(driver.session.catalog.pledge("SEC-01"))
        #expect(pledge.title.hasPrefix("Extended") && pledge.title.contains("Mine"))
        #expect(pledge.terms.contains("their term"))
        let values = try #require(driver.session.register.twoValues.first)
        #expect(values.others.map(\.text) == ["Theirs"])
        if isTold { #expect(driver.said.contains("mk changed SEC-01: title too: = shows both")) }
        driver.type("u")
        #expect(driver.session.catalog.pledge("SEC-01")?.title == "Theirs")
        #expect(waiting(driver) == 0)
        driver.type("Ctrl-R")
        #expect(driver.session.catalog.pledge("SEC-01") == pledge)
        #expect(waiting(driver) == 1)
        let again = try driver.restarted()
        #expect(again.session.register.twoValues == driver.session.register.twoValues)
    }

    @Test func anEditThatSomebodyWentOnFromIsNotUndone() throws {
        var driver = try Driver()
        driver.type("c 'Mine ' Ctrl-S")
        let catalog = driver.session.catalog
        driver.othersWrite(
            Sample.edit("theirs", by: "mk") {
                Sample.changes(in: catalog, of: "SEC-01") { $0.title = "Theirs" }
            }, told: true)
        driver.type("u")
        #expect(driver.said.hasPrefix("not undone: pledge SEC-01 changed"))
        #expect(driver.session.catalog.pledge("SEC-01")?.title == "Theirs")
    }
}
