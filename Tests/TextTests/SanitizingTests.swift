import Testing
import Text

@Suite struct SanitizingTests {
    @Test(arguments: [
        ("plain", "plain"), ("\u{1B}[31mred", "^[[31mred"), ("\u{7F}", "^?"), ("\u{0}", "^@"),
        ("\u{9B}31m", "‹U+009B›31m"), ("\u{202E}abc", "‹U+202E›abc"), ("a\u{200B}b", "a‹U+200B›b"),
        ("\u{FEFF}", "‹U+FEFF›"), ("\u{E0041}", "‹U+E0041›"), ("\u{E000}", "‹U+E000›"),
        ("\u{2028}", "‹U+2028›"), ("\r", "^M"), ("한국어 é 😀", "한국어 é 😀"), ("\u{301}a", "◌\u{301}a"),
        ("👩\u{200D}👧", "👩\u{200D}👧"), ("a\u{200D}b", "a‹U+200D›b"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ])
    func showsWhatIsInvisible(_ text: String, _ shown: String) { #expect(text.visible() == shown) }

    @Test func keepsLinesWhenAsked() {
        #expect("a\n\tb".visible(keepLines: true) == "a\n\tb")
        #expect("a\n\tb".visible() == "a^J^Ib")
        #expect("a\nb\tc\u{2029}d".oneLine == "a b c d")
    }

    @Test func keepsAtMostEightMarksOnALetter() {
        let text = "a" + String(repeating: "\u{301}", count: 200)
        #expect(text.visible().unicodeScalars.count == 9)
    }

    @Test func letsNothingThroughThatMovesTheCursor() {
        for value in UInt32(0)..<0x3000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = "x\(String(scalar))y".visible()
            #expect(shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
            #expect(!shown.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) })
        }
    }
}
