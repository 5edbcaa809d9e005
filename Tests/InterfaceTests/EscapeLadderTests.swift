import Commitments
import Testing

@testable import Interface

/// Each press of Esc takes one step back, and nothing more.
@Suite struct EscapeLadderTests {
    @Test func marksFilterPillarsThenOrder() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("3 S l f n / 'min' Enter Space")
        #expect(driver.session.marks == ["ECO-02"].asIDs)
        driver.type("Esc")
        #expect(driver.session.marks.isEmpty)
        #expect(driver.session.filter.query.text == "min")
        driver.type("Esc")
        #expect(driver.session.filter.query.text.isEmpty)
        #expect(driver.session.filter.facets.isEmpty)
        #expect(driver.session.filter.pillars.count == 1)
        driver.type("Esc")
        #expect(driver.session.filter.isAll)
        #expect(driver.session.sort == .lastSaid)
        driver.type("Esc")
        #expect(driver.session.sort == .pillar)
        driver.type("Esc")
        #expect(driver.lastLine.contains("q quits"))
        #expect(!driver.effects.contains(.quit))
    }

    @Test func theClearedQueryComesBack() throws {
        var driver = try Driver()
        driver.type("/ 'cyber' Enter Esc / Up Enter")
        #expect(driver.session.filter.query.text == "cyber")
    }
}

extension [String] {
    var asIDs: Set<Identifier<Pledge>> { Set(map { Identifier($0) }) }
}
