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
        // Letters and marks that are drawn as nothing.
        ("a\u{3164}b", "a‹U+3164›b"), ("\u{115F}\u{1160}", "‹U+115F›‹U+1160›"),
        ("a\u{34F}b", "a‹U+034F›b"), ("\u{FFA0}", "‹U+FFA0›"), ("a\u{180E}b", "a‹U+180E›b"),
        // Variation selectors: of emoji, keycaps and ideographs, one each; not to carry data.
        ("❤\u{FE0F}\u{200D}🔥", "❤\u{FE0F}\u{200D}🔥"), ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
        ("葛\u{E0100}城", "葛\u{E0100}城"), ("a\u{FE0F}", "a‹U+FE0F›"), ("1\u{FE0F}", "1‹U+FE0F›"),
        ("❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}‹U+FE0F›"), ("a\u{E0101}", "a‹U+E0101›"),
        ("葛\u{E0100}\u{E0101}", "葛\u{E0100}‹U+E0101›"),
        // Joiners only between what they join.
        ("한\u{200D}🔥", "한‹U+200D›🔥"), ("👩\u{200C}👧", "👩‹U+200C›👧"), ("क\u{200D}", "क‹U+200D›"),
        ("क्\u{200D}ष", "क्\u{200D}ष"), ("👩\u{200D}\u{200D}👧", "👩‹U+200D›‹U+200D›👧"),
        // Flags by tags hide text.
        ("🏴\u{E0067}\u{E007F}", "🏴‹U+E0067›‹U+E007F›"), ("\u{FFFF}", "‹U+FFFF›"),
        ("\u{200B}\u{301}", "‹U+200B›◌\u{301}"), ("\n\u{301}", "^J◌\u{301}"),
    ])
    func showsWhatIsInvisible(_ text: String, _ shown: String) { #expect(text.visible() == shown) }

    @Test func keepsLinesWhenAsked() {
        #expect("a\n\tb".visible(keepLines: true) == "a\n    b")
        #expect("한\tb\tc".visible(keepLines: true) == "한  b   c")
        #expect("a\r\nb\u{85}c\u{2028}d\u{2029}".visible(keepLines: true) == "a\nb\nc\nd\n")
        #expect("all lost\rsaved".visible(keepLines: true) == "all lost^Msaved")
        #expect("a\n\u{301}".visible(keepLines: true) == "a\n◌\u{301}")
        #expect("a\n\tb".visible() == "a^J^Ib")
        #expect("a\nb\tc\u{2029}d".oneLine == "a b c d")
    }

    @Test func keepsAtMostEightMarksOnALetter() {
        let text = "a" + String(repeating: "\u{301}", count: 200)
        #expect(text.visible().unicodeScalars.count == 9)
        // A joiner does not begin a new letter.
        let joined = "क" + String(repeating: "्\u{200D}", count: 200) + "ष"
        #expect(joined.visible() == "क" + String(repeating: "्\u{200D}", count: 4) + "ष")
    }

    /// What is shown needs no second look, and says every scalar or names it.
    @Test func isDoneOnce() {
        for value in Array(UInt32(0)..<0x32400) + Array(0xE0000..<0xE0200) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = String(scalar).visible(keepLines: true)
            #expect(shown.visible(keepLines: true) == shown, "U+\(String(value, radix: 16))")
            #expect(!shown.unicodeScalars.contains { $0.properties.isDefaultIgnorableCodePoint })
        }
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
