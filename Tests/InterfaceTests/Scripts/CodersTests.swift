import Commitments
import Testing

@testable import Interface

/// What a second analyst coded differently, and settling it by key.
@Suite struct CodersScreenTests {
    private func open(_ columns: Int = 120) throws -> Driver {
        var driver = try Driver(
            columns: columns, rows: 40, catalog: Sample.coding("NK-08", by: "jh"),
            texts: Sample.storedTexts)
        driver.answer(.coderRead(try Sample.secondCoder()))
        #expect(driver.front == .coders)
        return driver
    }

    private func links(_ driver: Driver) -> [String] {
        driver.session.catalog.reaffirmations.filter { said in
            said.wordings.contains { $0.text == "condemn the theft of test data" }
        }.map(\.pledge.text)
    }

    @Test func theKeysAskForAFolder() throws {
        var driver = try Driver(catalog: Sample.stored(), texts: Sample.storedTexts)
        let effects = driver.effects(of: "g a '../mk' Enter")
        #expect(effects == [.disk(.readCoder("../mk"))])
    }

    @Test func bothCodingsAreShownWithTheText() throws {
        let driver = try open()
        #expect(driver.screen.contains("fm-brussels-2025.en"))
        #expect(driver.screen.contains("We condemn the theft of test data."))
        #expect(driver.screen.contains("1 jh"))
        #expect(driver.screen.contains("2 mk"))
        #expect(driver.screen.contains("NK-08") && driver.screen.contains("NK-03"))
        #expect(driver.screen.contains("Cohen's kappa"))
    }

    @Test(arguments: [
        ("1", ["NK-08"]), ("2", ["NK-03"]), ("b", ["NK-03", "NK-08"]), ("0", []),
    ]) func aKeySettlesTheSentence(_ key: String, _ expected: [String]) throws {
        var driver = try open()
        driver.type(key)
        #expect(links(driver).sorted() == expected)
        #expect(driver.screen.contains("settled by jh, 20 Oct 2025"))
        #expect(driver.said.contains("u undoes"))
        let record = driver.session.catalog.statement(Sample.storedRecord.id)
        #expect(record?.settled.first?.had.map(\.by) == ["jh", "mk"])
        driver.type("u")
        #expect(links(driver) == ["NK-08"])
        #expect(driver.session.catalog.statement(Sample.storedRecord.id)?.settled.isEmpty == true)
    }

    @Test func settledSentencesCanBeLeftOut() throws {
        var driver = try open()
        driver.type("2 c")
        #expect(!driver.screen.contains("We condemn the theft"))
        driver.type("c")
        #expect(driver.screen.contains("We condemn the theft"))
    }

    @Test func aSentenceLeadsToItsTextAndItsPledge() throws {
        var driver = try open()
        driver.type("o")
        #expect(driver.front == .statement)
        driver.type("Esc Enter")
        #expect(driver.front == .pledge)
    }

    @Test func whatCannotBeReadIsSaid() throws {
        var driver = try Driver(catalog: Sample.stored(), texts: Sample.storedTexts)
        driver.answer(.failed("cannot open ../mk: no such file"))
        #expect(driver.said.contains("no such file"))
    }
}
