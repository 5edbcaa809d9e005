import Canvas
import Testing

@testable import Interface

/// How often pledges were said, by pillar and time.
@Suite struct HeatTests {
    private func driver(_ keys: String = "") throws -> Driver {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("H " + keys)
        #expect(driver.front == .heat)
        return driver
    }

    /// The text between the brackets of the cursor.
    private func cell(_ driver: Driver) throws -> Int {
        let line = try #require(driver.screen.split(separator: "\n").first { $0.hasPrefix("▸") })
        let text = line.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        return Int(text.filter(\.isNumber)) ?? 0
    }

    @Test func enterListsWhatTheFigureCounts() throws {
        var driver = try driver("j")
        let count = try cell(driver)
        #expect(count > 1)
        driver.type("Enter")
        #expect(driver.front == .sayings)
        #expect(driver.screen.contains("North Korea, 2025"))
        #expect(driver.screen.contains("mentioned \(count) times"))
        driver.type("} Enter")
        #expect(driver.front == .pledge && driver.selected?.hasPrefix("NK-") == true)
    }

    @Test func theFilterDecidesWhatCounts() throws {
        var driver = try driver("G")
        let all = try cell(driver)
        driver.type("2 G")
        let filtered = try cell(driver)
        #expect(filtered > 0 && filtered < all)
        driver.type("0 G")
        #expect(try cell(driver) == all)
    }

    @Test func tabShowsThePledgesOfAPillar() throws {
        var driver = try driver("Tab")
        #expect(driver.screen.contains("  SEC-02  Trilateral exercises"))
        driver.type("j")
        #expect(driver.selected == "SEC-01")
        driver.type("t")
        #expect(driver.front == .timeline)
        driver.type("Esc Tab")
        #expect(driver.selected == nil && !driver.screen.contains("  SEC-02  Tri"))
    }

    @Test func zoomShowsQuartersFromTheLatest() throws {
        var driver = try driver("+")
        #expect(driver.screen.contains("Q4"))
        #expect(try cell(driver) > 0)
        driver.type("l")
        #expect(try cell(driver) == 0)
        driver.type("Enter")
        #expect(driver.said == "no mentions in this period")
        driver.type("+")
        #expect(driver.said == "cannot zoom in further")
    }

    @Test func theDayHidesWhatCameLater() throws {
        var driver = try driver("G")
        let all = try cell(driver)
        driver.type(": 'as-of' Enter Ctrl-U '2025-03-01' Enter G")
        #expect(try cell(driver) < all)
    }
}
