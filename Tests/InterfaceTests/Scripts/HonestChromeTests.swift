import Canvas
import Commitments
import Testing

@testable import Interface

/// What is shown around a screen works on it.
@Suite struct HonestChromeTests {
    /// The keys of the hints, as a click finds them.
    private func hintedKeys(_ session: Session) -> [Key] {
        let chrome = Chrome(session)
        let row = session.size.rows - 1
        var keys: [Key] = []
        // Each hint has three columns or more.
        for column in stride(from: 0, to: session.size.columns, by: 3) {
            let key = chrome.hintKey(
                at: Point(column: column, row: row),
                in: Rect(column: 0, row: row, columns: session.size.columns, rows: 1))
            if let key, keys.last != key { keys.append(key) }
        }
        return keys
    }

    /// On the first ten lines of a screen that the cursor can be on: each key that the last
    /// line shows does something, and none is answered by an error.
    @Test(arguments: Way.all.map(\.name)) func everyHintWorksOnEveryLine(_ name: String) throws {
        try tryEveryHint(of: name, down: "j", top: "g g", keymap: .standard)
    }

    /// The same for who uses no vi keys.
    @Test(arguments: Way.all.map(\.name)) func everyHintWorksWithArrows(_ name: String) throws {
        let arrows = try #require(KeyPreset.all.first { $0.name == "arrows" })
        try tryEveryHint(
            of: name, down: "Down", top: "Home",
            keymap: Keymap(Command.all, layers: [arrows.bindings]), lines: 3)
    }

    private func tryEveryHint(
        of name: String, down: String, top: String, keymap: Keymap, lines: Int = 10
    ) throws {
        let downKey = try #require(Key(down))
        let way = try #require(Way.all.first { $0.name == name })
        var driver = try Driver(
            columns: 200, rows: 40, notebook: FrameTests.notebook(name),
            catalog: FrameTests.catalog(name), texts: FrameTests.texts(name))
        try FrameTests.prepare(&driver, name)
        driver.type(way.keys)
        let front = driver.front
        // Where one types, j is a letter; and a key that begins a command has hints of its own.
        if driver.session.screens.top.takesText || driver.session.prefix != nil { return }
        if [.export].contains(driver.front) { return }
        driver.session.adopt(driver.session.settings, keymap, problem: nil)
        driver.session.message = nil
        driver.type(top)
        guard driver.front == front else { return }
        for line in 0..<lines {
            driver.session.message = nil
            for key in hintedKeys(driver.session) where key != downKey {
                try press(key, in: driver, "\(key) on line \(line) of \(name)")
            }
            let before = driver.session.frame()
            driver.type(down)
            if driver.front != front || driver.session.frame() == before { return }
        }
    }

    private func press(_ key: Key, in driver: Driver, _ what: String) throws {
        var copy = driver
        copy.send(.key(key))
        let message = copy.session.message
        // At the end of a text there is no next place, and what is settled so already stays so.
        let command = driver.session.keymap.command([key], on: driver.front)
        let isMotion = command?.group == .move || command?.name == "earlier-pair"
        // A menu and an intake say why there is no such answer, and what to do instead.
        let isToldWhy = driver.front == .menu || driver.front == .intake
        let isAnswer = isMotion || message?.text == "nothing changed" || isToldWhy
        #expect(isAnswer || !(message?.isError ?? false), "\(what): \(message?.text ?? "")")
        let changed =
            copy.session.frame() != driver.session.frame() || message != nil
            || copy.effects.count > driver.effects.count
            || copy.session.marks != driver.session.marks
        // h does nothing at the left end, as k does at the top; what c hides may be further down.
        let mayBeElsewhere = ["left", "words-of-repeated"].contains(command?.name ?? "")
        #expect(changed || mayBeElsewhere, "\(what) does nothing")
    }

    // MARK: The message

    /// A message has a row of its own: the keys stay in sight.
    @Test func aMessageLeavesTheHints() throws {
        for (columns, rows) in FrameTests.sizes {
            var driver = try Driver(columns: columns, rows: rows)
            let hints = driver.lastLine
            driver.type("R")
            #expect(driver.said == "reloaded" && driver.lastLine == hints)
            #expect(driver.screen.contains("reloaded"))
        }
    }

    // MARK: Pillars, filter and order

    /// They are shown where they act and nowhere else.
    @Test(arguments: FrameTests.screens.map(\.name)) func pillarsAreShownWhereTheyAct(
        name: String
    ) throws {
        let way = try #require(Way.all.first { $0.name == name })
        var driver = try Driver(
            notebook: FrameTests.notebook(name), catalog: FrameTests.catalog(name),
            texts: FrameTests.texts(name))
        try FrameTests.prepare(&driver, name)
        driver.type(way.keys)
        let base = driver.session.screens.base.name
        if [.editor, .form, .intake, .export].contains(base) { return }
        let header = driver.screen.split(separator: "\n")[1]
        #expect(header.contains("0 All") == Set.filtered.contains(base), "\(base): \(header)")
    }

    @Test func reviewShowsWhatTheFilterShows() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("1 * s p Esc Esc : 'as-of' Enter Ctrl-U '2026-10-20' Enter g q")
        let review = { (driver: Driver) in driver.session.screens.base as? ReviewScreen }
        let all = try #require(review(driver)).items.count
        driver.type("3")
        let some = try #require(review(driver)).items
        #expect(!some.isEmpty && some.count < all)
        for item in some {
            #expect(driver.session.catalog.pledges[item.pledge].id.text.hasPrefix("ECO"))
        }
        driver.type("0")
        #expect(review(driver)?.items.count == all)
    }

    @Test func meetingsAreFoundByNameElseByTheirPledges() throws {
        var driver = try Driver()
        driver.type("m / 'munich' Enter")
        #expect(driver.front == .meetings)
        #expect(driver.screen.contains("Munich") && !driver.screen.contains("Lima"))
        driver.type("/ Ctrl-U 'minerals' Enter")
        #expect(driver.front == .meetings && driver.screen.contains("New York"))
        driver.type("/ Ctrl-U 'zzzz' Enter")
        #expect(driver.screen.contains("No meeting matches"))
        driver.type("/ Ctrl-U Enter")
        #expect(driver.screen.contains("Lima"))
    }

    /// Each figure of a filtered overview opens as many rows as it says.
    @Test func theOverviewCountsWhatTheFilterShows() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("2 g o")
        let count = driver.session.listing.rows.count
        #expect(driver.screen.contains("▸\(count) pledges"))
        let layout = try #require(driver.session.screens.base as? OverviewScreen)
            .layout(driver.session)
        for place in layout.places {
            guard case .pledges = place.figure.rows else { continue }
            var copy = driver
            copy.session.trace(place)
            #expect(copy.session.listing.rows.count == place.figure.count, "\(place.words)")
        }
    }

    @Test func termsCountTheWordingsOfWhatTheFilterShows() throws {
        var driver = try Driver()
        driver.type("g w")
        let all = driver.screen
        driver.type("4")
        #expect(driver.front == .terms && driver.screen != all)
        driver.type("0")
        #expect(driver.screen == all)
    }

    // MARK: Esc keeps the pledge

    @Test func clearingTheFilterKeepsThePledgeUnderTheCursor() throws {
        var driver = try Driver()
        driver.type("/ 'cyber' Enter")
        let found = try #require(driver.selected)
        driver.type("Esc")
        #expect(driver.selected == found && driver.session.filter.isAll)
        driver.type("3 Esc")
        #expect(driver.selected?.hasPrefix("ECO") ?? false)
        driver.type("/ 'cyber' Esc")
        #expect(driver.selected?.hasPrefix("ECO") ?? false, "an undone filter moves nothing")
    }
}
