import Commitments
import Testing

@testable import Interface

/// Where nothing can be kept anywhere, the last message has what the analyst typed.
@Suite struct TypedTests {
    private func farewell(_ script: String) throws -> String {
        var driver = try Driver()
        driver.answersSaves = false
        driver.type(script)
        driver.send(.terminate(signal: 15))
        return try #require(driver.session.farewell)
    }

    @Test func aTermIsPrintedWithItsVariants() throws {
        let said = try farewell("g w A 'Denuclearization: North Korea, DPRK' Enter")
        #expect(said.contains("not kept anywhere"))
        #expect(said.contains("Denuclearization\n"), "\(said)")
        #expect(said.contains("DPRK"), "\(said)")
    }

    @Test func evidenceAndTagsArePrintedWithTheNote() throws {
        let said = try farewell(
            "a 'one hour' Tab Tab 'tokyo' Tab Tab 'https://example.org/a' Ctrl-S")
        #expect(said.contains("one hour"), "\(said)")
        #expect(said.contains("tags: tokyo") || said.contains("tokyo"), "\(said)")
        #expect(said.contains("https://example.org/a"), "\(said)")
    }

    @Test func anEditOfTheCatalogIsPrintedMemberByMember() throws {
        let said = try farewell("c ' in writing' Ctrl-S")
        #expect(said.contains("  title: "), "\(said)")
        #expect(said.contains(" in writing"), "\(said)")
    }

    @Test func decisionsOnAStatementArePrinted() throws {
        var driver = try Driver()
        driver.type("i Paste Tab Tab Tab Tab Tab Tab 'They met.' Tab Tab 'Courier' Ctrl-S")
        driver.answersSaves = false
        driver.type("n n y")
        driver.send(.terminate(signal: 15))
        let said = try #require(driver.session.farewell)
        #expect(said.contains("  summary: They met."), "\(said)")
        #expect(said.contains("  publisher: Courier"), "\(said)")
        #expect(said.contains("no pledge: "), "\(said)")
        #expect(said.contains("Freedom Edge"), "\(said)")
    }
}
