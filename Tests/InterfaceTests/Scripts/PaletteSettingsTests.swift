import Canvas
import Commitments
import Testing

@testable import Interface

/// Orders, filters and themes are found in the palette by the words that people use.
@Suite struct PaletteSettingsTests {
    @Test(arguments: [("oldest", Sort.oldest), ("newest", .lastSaid), ("alphabetical", .title)])
    func anOrderByItsWord(word: String, sort: Sort) throws {
        var driver = try Driver()
        driver.type(": '\(word)' Enter")
        #expect(driver.front == .list && driver.session.sort == sort)
        #expect(driver.selected == driver.shown.first)
    }

    @Test func argumentsOfMenus() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type(": 'sort oldest' Enter")
        #expect(driver.session.sort == .oldest && driver.front == .list)
        driver.type(": 'sort sideways' Enter")
        #expect(driver.front == .list)
        #expect(driver.said.hasPrefix("no choice is called “sideways”: pillar, last, oldest"))
        driver.type(": 'facets has notes' Enter")
        #expect(driver.session.filter.facets == [Filter.hasNotes])
    }

    @Test func aFilterByItsWord() throws {
        var driver = try Driver()
        driver.type(": 'stale' Enter")
        #expect(driver.session.filter.facets == [Filter.stale])
    }

    @Test(arguments: [": 'theme light' Enter", ": 'light' Enter", ": 'theme' Enter l"])
    func aTheme(keys: String) throws {
        var driver = try Driver()
        driver.session.settings.terminalHasColors = true
        driver.session.settings.hasColors = true
        #expect(driver.effects(of: keys) == [.terminal(.theme(.light))])
        #expect(driver.front == .list && driver.said.hasPrefix("theme light"))
        _ = driver.effects(of: ": 'theme mono' Enter")
        #expect(!driver.session.settings.hasColors)
    }

    /// No keys and names that run together, however long they are.
    @Test(arguments: [(120, 40), (80, 24), (60, 15)])
    func columnsKeepApart(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows)
        for text in ["", "sta", "code", "two", "half"] {
            driver.type(": '\(text)'")
            let lines = driver.screen.split(separator: "\n").map(String.init)
            for command in Command.all where !command.keys.isEmpty {
                let joined = lines.contains {
                    $0.contains(command.name + command.summary.prefix(4))
                }
                #expect(!joined, "\(command.name)")
            }
            driver.type("Esc Esc")
        }
    }
}
