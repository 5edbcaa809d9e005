import Canvas
import Testing

@testable import Interface

/// Keys that come all at once do what they do one after the other, and in time.
@Suite struct FloodTests {
    private func events(_ script: String, _ text: String) -> [Event] {
        (Keymap.sequence(script) + text.map { $0 == "\n" ? .enter : .character($0) }).map {
            .key($0)
        }
    }

    private func sent(_ events: [Event], atOnce: Bool) throws -> Driver {
        var driver = try Driver()
        if atOnce {
            _ = driver.session.handle(events, at: driver.now)
        } else {
            for event in events { _ = driver.session.handle([event], at: driver.now) }
        }
        return driver
    }

    /// The text, the cursor, and what can be undone.
    @Test(arguments: [
        "words and words", "a\nb\n\nc", "정례화 e\u{301}o", "🇰🇷🇯🇵", "x", "lines\nQ:q",
    ])
    func aNoteTypedAtOnceIsTheNoteTyped(_ text: String) throws {
        let events = events("a", text) + [.key(.left), .key(.backspace)] + events("", "more")
        let editors = try [true, false].map {
            try #require(try sent(events, atOnce: $0).session.screens.top as? EditorScreen)
        }
        #expect(editors[0].body == editors[1].body)
    }

    @Test(arguments: ["/", "?", ":"]) func aLineTypedAtOnceIsTheLineTyped(_ key: String) throws {
        let events = events(key, "cyber")
        let frames = try [true, false].map { try sent(events, atOnce: $0).session.frame() }
        #expect(frames[0] == frames[1])
    }

    /// The key before the letters decides what they are.
    @Test func lettersAreTextFromTheKeyOnThatOpensOne() throws {
        let driver = try sent(events("", "jja2 q"), atOnce: true)
        let editor = try #require(driver.session.screens.top as? EditorScreen)
        #expect(editor.subject.pledge.text == "SEC-03")
        #expect(editor.body.text == "2 q")
    }

    /// Each word of a filter is looked for: of a page typed by mistake only the beginning.
    @Test func aFilterTakesAThousandCharacters() throws {
        let driver = try sent(events("/", String(repeating: "security ", count: 400)), atOnce: true)
        let filter = try #require(driver.session.screens.top as? FilterScreen)
        #expect(filter.field.characters.count == 1000)
        #expect(driver.session.message?.text.contains("2600 were left out") ?? false)
    }

    /// One by one, each of them copied the text before it: that took a minute.
    @Test func aHundredThousandLettersAreOneText() throws {
        let start = ContinuousClock.now
        let driver = try sent(
            events("a", String(repeating: "words ", count: 17_000)), atOnce: true)
        #expect(ContinuousClock.now - start < .seconds(20))
        let editor = try #require(driver.session.screens.top as? EditorScreen)
        #expect(editor.body.characters.count == TextBuffer.limit)
    }
}
