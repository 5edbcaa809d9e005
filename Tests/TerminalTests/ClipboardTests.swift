import Canvas
import Testing

@testable import Terminal

@Suite struct ClipboardTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ])
    func base64(_ text: String, _ expected: String) {
        #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == expected)
    }

    private func content(_ text: String) -> String {
        String(decoding: Clipboard.sequence(for: text).dropFirst(7).dropLast(), as: UTF8.self)
    }

    @Test func controlsAreSpelledOut() {
        #expect(
            content("a\u{1B}b\nc")
                == String(decoding: Clipboard.base64(Array("a^[b\nc".utf8)), as: UTF8.self))
    }

    @Test func aLongTextIsCutBetweenCharacters() {
        let long = "ab" + String(repeating: "한", count: 30_000)
        let kept = "ab" + String(repeating: "한", count: (ClipboardText.limit - 2) / 3)
        #expect(content(long) == content(kept))
        #expect(Clipboard.sequence(for: long).count <= 100_010)
    }

    @Test func aSequenceNeverAsks() {
        #expect(content("?") == "Pw==")
    }
}
