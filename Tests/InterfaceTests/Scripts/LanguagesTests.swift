import Commitments
import Testing

@testable import Interface

/// Two language versions of a statement side by side.
@Suite struct LanguagesScreenTests {
    private func open(_ columns: Int = 120, _ keys: String = "m j j o L ") throws -> Driver {
        var driver = try Driver(
            columns: columns, rows: 40, catalog: Sample.versions(), texts: Sample.versionTexts)
        driver.type(keys)
        #expect(driver.front == .languages)
        return driver
    }

    @Test func sentencesAreBesideTheirTranslations() throws {
        let driver = try open()
        #expect(driver.screen.contains("en 1 = ko 1"))
        // What names nothing and has no counterpart is joined to its neighbor: “The coffee was good.”
        #expect(driver.screen.contains("en 4+5 = ko 4"))
        let line = driver.screen.split(separator: "\n").first { $0.contains("condemn the theft") }
        #expect(line?.contains("우리는 시험 자료") == true)
    }

    @Test func onANarrowScreenTheyAreBelowOneAnother() throws {
        let driver = try open(70)
        let lines = driver.screen.split(separator: "\n")
        let place = try #require(lines.firstIndex { $0.contains("The ministers sat") })
        #expect(lines[place + 1].contains("장관들은 브뤼셀에"))
    }

    @Test func namesAndForceThatDifferAreShown() throws {
        let driver = try open()
        #expect(
            driver.screen.contains("name: “Korean Peninsula” / “북한” (North Korea)"))
        #expect(driver.screen.contains("force: “condemn” / “우려” (concern)"))
    }

    @Test func differencesFollowOneAnother() throws {
        var driver = try open()
        driver.type("g g }")
        let first = (driver.session.screens.top as? LanguagesScreen)?.page.cursor ?? 0
        driver.type("}")
        let second = (driver.session.screens.top as? LanguagesScreen)?.page.cursor ?? 0
        #expect(first < second)
        driver.type("{")
        #expect((driver.session.screens.top as? LanguagesScreen)?.page.cursor == first)
        driver.type("c")
        #expect(!driver.screen.contains("en 1 = ko 1"))
        #expect(driver.screen.contains("en 4+5 = ko 4"))
    }

    @Test func wordsAreFoundInBothTexts() throws {
        var driver = try open()
        driver.type("/ '탈취' Enter")
        #expect(driver.said.contains("1 place"))
        driver.type("n o")
        #expect(driver.front == .statement)
        #expect(
            (driver.session.screens.top as? StatementScreen)?.record.text.hasSuffix("en") == true)
    }

    @Test func theyAreExported() throws {
        var driver = try open()
        driver.type("x")
        #expect(driver.screen.contains("(•) two languages"))
        #expect(
            driver.screen.contains(
                "pledges statement languages fm-brussels-2025.en fm-brussels-2025.ko"))
    }

    @Test func withoutAnotherVersionItSaysWhy() throws {
        var driver = try Driver(catalog: Sample.stored(), texts: Sample.storedTexts)
        driver.type("m j j o L")
        #expect(driver.front == .statement)
        #expect(driver.said.contains("no other language"))
    }
}
