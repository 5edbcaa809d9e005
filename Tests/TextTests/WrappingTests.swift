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
