import Commitments
import Testing

@testable import Interface

/// Ctrl-R in a form takes back one field, and nothing typed is gone for good.
@Suite struct ResettingTests {
    private func form(_ driver: Driver) throws -> FormScreen {
        try #require(driver.session.screens.all.last { $0 is FormScreen } as? FormScreen)
    }

    /// A form with two fields that were typed in; the cursor is in the second.
    private func driver() throws -> Driver {
        var driver = try Driver()
        driver.type("c ' and more'")
        while try form(driver).field?.label != "Summary" { driver.type("Tab") }
        driver.type("' at length'")
        return driver
    }

    private func texts(_ driver: Driver) throws -> [String] {
        let values = try form(driver).values
        return try form(driver).fields.filter { ["Title", "Summary"].contains($0.label) }
            .map { values[$0.name] }
    }

    @Test func itTakesBackTheFieldInUse() throws {
        var driver = try driver()
        let typed = try texts(driver)
        driver.type("Ctrl-R")
        #expect(try texts(driver)[0] == typed[0] && typed[0].hasSuffix(" and more"))
        #expect(try texts(driver)[1] == String(typed[1].dropLast(" at length".count)))
        #expect(driver.said == "summary reset · Ctrl-R brings back what you typed")
        driver.type("Ctrl-R")
        #expect(try texts(driver) == typed && driver.said == "what you typed is back")
    }

    @Test func elsewhereItAsksAboutAll() throws {
        var driver = try driver()
        let typed = try texts(driver)
        driver.type("Tab Ctrl-R")
        #expect(driver.front == .confirm)
        driver.type("Esc")
        #expect(try texts(driver) == typed)
        driver.type("Ctrl-R y")
        #expect(driver.front == .form)
        #expect(try !form(driver).hasChanges)
        driver.type("Ctrl-R b")
        #expect(try texts(driver) == typed)
    }

    @Test func whereNothingWasTypedItSaysSo() throws {
        var driver = try Driver()
        driver.type("c Ctrl-R")
        #expect(driver.front == .form && driver.said == "nothing was typed")
    }
}
