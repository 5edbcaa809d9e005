import Canvas
import Commitments
import Testing
import Text

@testable import Interface

/// A click on what floats chooses it, and never what is behind.
@Suite struct MouseTests {
    static let sizes = [(120, 40), (80, 24), (60, 15)]

    private func place(of text: String, on driver: Driver, from row: Int = 0) throws -> Point {
        let lines = driver.screen.split(separator: "\n", omittingEmptySubsequences: false)
        for (row, line) in lines.enumerated().dropFirst(row) {
            guard let range = line.firstRange(of: text) else { continue }
            return Point(column: String(line[..<range.lowerBound]).columns, row: row)
        }
        Issue.record("no “\(text)” on screen:\n\(driver.screen)")
        return Point(column: 0, row: 0)
    }

    private func click(_ text: String, _ driver: inout Driver) throws {
        driver.send(.mouse(Mouse(.click, at: try place(of: text, on: driver))))
    }

    /// Every entry of the pop-up, at each size.
    @Test(arguments: sizes) func theEntriesOfGo(columns: Int, rows: Int) throws {
        let start = try Driver(columns: columns, rows: rows)
        let entries = Keymap.standard.continuations(of: .character("g"), on: .list)
        #expect(entries.count > 10)
        for (key, command) in entries {
            var clicked = start
            clicked.type("j g")
            try click(" \(key)  \(command.summary.prefix(12))", &clicked)
            var typed = start
            typed.type("j g")
            typed.send(.key(key))
            #expect(clicked.session.frame() == typed.session.frame(), "\(command.name)")
            #expect(clicked.front == typed.front)
        }
    }

    @Test func besideGoNothingIsSelected() throws {
        var driver = try Driver()
        driver.type("j g")
        let behind = Point(column: 70, row: 20)
        driver.send(.mouse(Mouse(.wheelDown, at: behind)))
        #expect(driver.session.prefix != nil)
        driver.send(.mouse(Mouse(.click, at: behind)))
        #expect(driver.selected == "SEC-02" && driver.front == .list)
        #expect(driver.session.prefix == nil)
    }

    @Test(arguments: sizes) func menus(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows)
        driver.type("S")
        try click("title", &driver)
        #expect(driver.session.sort == .title && driver.front == .list)
        driver.type("f")
        try click("status …", &driver)
        #expect(driver.front == .menu)
        try click("stalled", &driver)
        #expect(driver.session.filter.facets == [.status(.stalled)])
        #expect(driver.front == .list)
    }

    /// On a small screen a menu covers the hints: what is clicked is the menu's.
    @Test func aMenuCoversTheHints() throws {
        var driver = try Driver(columns: 60, rows: 11)
        driver.type("f")
        let before = driver.session.filter.facets
        try click("retired", &driver)
        #expect(driver.session.filter.facets != before)
    }

    @Test(arguments: sizes) func pickers(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows)
        driver.type("f m 'lim'")
        let behind = driver.selected
        try click("Lima", &driver)
        #expect(driver.front == .list && driver.session.filter.facets.count == 1)
        driver.type("Esc f m")
        driver.send(.mouse(Mouse(.wheelDown, at: Point(column: 30, row: 7))))
        driver.send(.mouse(Mouse(.wheelDown, at: Point(column: 30, row: 7))))
        #expect(try place(of: "▸", on: driver, from: rows / 3).row > 0)
        driver.send(.mouse(Mouse(.click, at: Point(column: 0, row: rows - 3))))
        #expect(driver.front == .list && driver.selected == behind)
    }

    @Test(arguments: sizes) func thePalette(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows)
        driver.type(": 'matrix'")
        try click("the matrix", &driver)
        #expect(driver.front == .matrix)
    }

    @Test(arguments: sizes) func questions(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows)
        driver.session.screens.push(
            ConfirmScreen(
                question: "Go on?",
                answers: [
                    .init(key: "y", label: "yes, go on") { session in
                        session.say("gone on")
                        return []
                    },
                    .init(key: "n", label: "stay here") { _ in [] },
                ]))
        try click("Go on?", &driver)
        #expect(driver.front == .confirm)
        driver.send(.mouse(Mouse(.click, at: Point(column: 0, row: 4))))
        #expect(driver.front == .confirm && driver.selected == "SEC-01")
        try click("yes", &driver)
        #expect(driver.said == "gone on" && driver.front == .list)
    }

    @Test func aReadingIsSwitched() throws {
        var driver = try Driver()
        driver.type("j d s")
        try click("o  softened", &driver)
        #expect(driver.front == .menu && driver.screen.contains("● o  softened"))
        driver.type("Enter")
        #expect(driver.notes.count == 1)
    }

    @Test(arguments: sizes) func headingsSort(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
        try click("Days", &driver)
        #expect(driver.session.sort == .oldest)
        try click("Days", &driver)
        #expect(driver.session.sort == .lastSaid)
        // On narrow lists the heading of the titles says how sure the changes are.
        try click(columns == 60 ? "firm, else" : "Pledge ", &driver)
        #expect(driver.session.sort == .title)
        try click("St ", &driver)
        #expect(driver.session.sort == .status)
        let sign = try place(of: "#", on: driver, from: driver.headings)
        driver.send(.mouse(Mouse(.click, at: sign)))
        #expect(driver.session.sort == .notes)
        driver.send(.mouse(Mouse(.click, at: Point(column: 1, row: driver.headings))))
        #expect(driver.session.sort == .pillar)
    }

    /// The first row is what somebody who sorts looks for, unless a pledge was gone to.
    @Test func theCursorAfterSorting() throws {
        var driver = try Driver()
        driver.type("S o")
        #expect(driver.selected == driver.shown[0] && driver.selected != "SEC-01")
        var other = try Driver()
        other.type("j S o")
        #expect(other.selected == "SEC-02")
    }
}

extension Driver {
    /// The row of the list's headings.
    fileprivate var headings: Int {
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.firstIndex { $0.contains("Days") } ?? 0
    }
}
