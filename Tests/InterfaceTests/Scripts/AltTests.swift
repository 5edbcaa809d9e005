import Canvas
import Testing

@testable import Interface

/// Alt with a letter moves and deletes by words where text is typed, and does nothing elsewhere: it is
/// never Escape and a command.
@Suite struct AltTests {
    /// How each text field is opened.
    static let fields = [
        "editor": "a", "evidence": "a Tab Tab Tab", "filter line": "/", "prompt": ": 'tag' Enter",
        "palette": ":", "form": "A", "new statement": "i", "choice": "f m",
        "export": "x Tab Tab Tab",
        "search in a page": "g r /",
    ]

    @Test(arguments: fields.keys) func wordsAreMovedOverAndDeleted(in field: String) throws {
        var driver = try Driver()
        driver.type(try #require(Self.fields[field]))
        driver.type("Ctrl-U 'one two three' Alt-b Alt-b Alt-d Alt-f '!'")
        #expect(driver.screen.contains("one  three!"), "\(driver.screen)")
        driver.send(.key(.altBackspace))
        driver.type("'§'")
        #expect(driver.screen.contains("one  §"))
    }

    @Test(arguments: fields.keys) func noOtherLetterLeavesTheField(_ field: String) throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type(try #require(Self.fields[field]))
        let (name, notes) = (driver.session.screens.top.name, driver.session.register.notebook)
        for letter in "aceghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01/:?[" {
            let effects = driver.effects.count
            driver.send(.key(.alt(letter)))
            #expect(driver.session.screens.top.name == name, "Alt-\(letter)")
            #expect(driver.effects.dropFirst(effects).allSatisfy { $0 != .terminal(.quit) })
        }
        #expect(driver.session.register.notebook == notes)
    }

    @Test(arguments: FrameTests.screens.map(\.name)) func nothingHappensOnAnyScreen(_ name: String)
        throws
    {
        let script = try #require(FrameTests.screens.first { $0.name == name }).script
        var driver = try Driver(
            notebook: FrameTests.notebook(name), catalog: FrameTests.catalog(name))
        driver.type(script)
        let before = driver.session.screens.all.map(\.name)
        let notes = driver.session.register.notebook
        for letter in "aqQuDdxjg0" { driver.send(.key(.alt(letter))) }
        #expect(driver.session.screens.all.map(\.name) == before)
        #expect(driver.session.register.notebook == notes)
        #expect(!driver.effects.contains(.terminal(.quit)))
    }

    /// What the analyst types is where the terminal's cursor is: an input method composes there, and a
    /// screen reader says that line.
    @Test(arguments: fields.keys) func theCursorIsInTheField(_ field: String) throws {
        for (columns, rows) in [(120, 40), (80, 24), (60, 15)] {
            var driver = try Driver(columns: columns, rows: rows)
            driver.type(try #require(Self.fields[field]))
            driver.type("Ctrl-U '사이버zq'")
            let frame = driver.session.frame()
            let cursor = try #require(frame.cursor)
            #expect(frame.cursorIsVisible)
            let place = Point(column: cursor.column - 2, row: cursor.row)
            #expect(frame[place].glyph.base == 0x7A, "\(field) at \(columns)x\(rows): \(cursor)")
        }
    }

    @Test func theKeyThatListsTheKeysIsNamed() throws {
        var driver = try Driver()
        driver.type("Alt-q")
        #expect(driver.said == "Alt-q does nothing here; ? lists the keys")
        driver.type("a Alt-q")
        #expect(driver.said == "Alt-q does nothing here; F1 lists the keys")
    }

    @Test func theFocusHasFilesReadAgain() throws {
        var driver = try Driver()
        driver.send(.focus)
        #expect(driver.effects == [.disk(.reload)])
    }
}
