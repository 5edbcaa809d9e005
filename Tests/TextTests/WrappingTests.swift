import SeededNumbers
import Testing
import Text

@Suite struct WrappingTests {
    private let texts = [
        "", " ", "word", "The three will hold the exercise every year and report on it.",
        "averyveryverylongwordthatfitsnowhere at all", "한국어는 어디서나 줄을 바꿀 수 있다",
        "日本語の文章、「引用」は、句読点の前で改行しない。",
        "mixed 한국어 and 日本語 text (with) “quotes”, e.g. a–b/c", "   leading and   inner   spaces   ",
        "😀😀😀 👩\u{200D}👧 e\u{301}e\u{301}", "https://example.org/a/very/long/address?with=query",
    ]

    @Test func everyIndexLiesInExactlyOneLine() {
        for text in texts {
            for width in 1...30 {
                let lines = wrap(text[...], width: width)
                #expect(lines.first?.lowerBound == text.startIndex)
                #expect(lines.last?.upperBound == text.endIndex)
                for (line, next) in zip(lines, lines.dropFirst()) {
                    #expect(line.upperBound == next.lowerBound)
                    #expect(!line.isEmpty, "\(text) at \(width)")
                }
            }
        }
    }

    /// From four columns on: an emoji of two is one character, and is never cut.
    @Test func noLineIsWiderThanAsked() {
        for text in texts {
            for width in 4...30 {
                for line in wrappedLines(text, width: width) {
                    #expect(line.columns <= width, "“\(line)” in \(width)")
                }
            }
        }
    }

    @Test func breaksWordsOnlyWhenTheyAreWiderThanTheLine() {
        #expect(wrappedLines("one two three", width: 7) == ["one two", "three"])
        #expect(wrappedLines("one two three", width: 8) == ["one two", "three"])
        #expect(wrappedLines("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
    }

    @Test func keepsClosingMarksWithWhatTheyClose() {
        for width in 4...20 {
            for line in wrappedLines("日本語の文章、「引用」は、句読点の前で改行しない。", width: width).dropFirst() {
                #expect(!"、。」』）".contains(line.first ?? "x"), "“\(line)” in \(width)")
            }
        }
    }

    @Test func keepsOpeningMarksWithWhatTheyOpen() {
        for width in 4...20 {
            for line in wrappedLines("日本語「引用」の（括弧）と『本』です", width: width).dropLast() {
                #expect(!"「『（".contains(line.last ?? "x"), "“\(line)” in \(width)")
            }
        }
    }

    @Test func keepsParagraphs() {
        #expect(wrappedLines("a\n\nb", width: 10) == ["a", "", "b"])
        #expect(wrappedLines("", width: 10) == [""])
    }

    /// A wide sign that may not begin a line, behind a break that leaves no room for it.
    @Test func noLineIsTooWide() {
        #expect(wrappedLines("-bcdefg、", width: 7) == ["-", "bcdefg", "、"])
        #expect(wrappedLines("-bcdef、", width: 7) == ["-", "bcdef、"])
    }
}

/// The rule, character by character: what `wrap` must do without looking for characters.
private func slowlyWrapped(_ text: Substring, width: Int) -> [Substring] {
    var lines: [[Character]] = [[]]
    var lastBreak: Int?
    func columns(_ characters: some Sequence<Character>) -> Int {
        characters.reduce(0) { $0 + String($1).columns }
    }
    for character in text {
        var line = lines.removeLast()
        if let last = line.last, canBreak(last, character) { lastBreak = line.count }
        if columns(line) + columns([character]) > width, character != " ", !line.isEmpty {
            if let point = lastBreak, point > 0 {
                lines.append(Array(line[..<point]))
                line = Array(line[point...])
            }
            if columns(line) + columns([character]) > width, !line.isEmpty {
                lines.append(line)
                line = []
            }
            lastBreak = nil
        }
        lines.append(line + [character])
    }
    return lines.map { Substring(String($0)) }
}

private func canBreak(_ left: Character, _ right: Character) -> Bool {
    if right == " " || left == " " { return right != " " }
    // What follows the base of a character changes nothing.
    guard let base = left.unicodeScalars.first, let next = right.unicodeScalars.first else {
        return false
    }
    if "-–—/".unicodeScalars.contains(base) { return next.properties.isAlphabetic }
    let isWide = base.columns == 2 || next.columns == 2
    return isWide && !"、。，．,.!?！？’”'\"」』）)…".unicodeScalars.contains(next)
        && !"「『（(“‘".unicodeScalars.contains(base)
}

extension WrappingTests {
    @Test func breaksAsTheRuleDoesLetterByLetter() {
        let letters = Array("aab   -–/.,“”‘(）「」。、語日本한국어е́é😀👩\u{200D}👧\u{301}")
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<3_000 {
            let isPlain = Bool.random(using: &numbers)
            let choice = isPlain ? letters.filter { "aab -–/.,“”‘」。語한".contains($0) } : letters
            let text = String(
                (0..<Int.random(in: 0...60, using: &numbers)).compactMap { _ in
                    numbers.pick(choice)
                })
            let width = Int.random(in: 4...20, using: &numbers)
            let lines = wrap(text[...], width: width).map { text[$0] }
            #expect(lines == slowlyWrapped(text[...], width: width), "\(text) at \(width)")
        }
    }
}
