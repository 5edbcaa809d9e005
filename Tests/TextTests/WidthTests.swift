import Testing
import Text

@Suite struct WidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("한국어", 6), ("日本語", 6), ("Ａ", 2), ("ｱ", 1), ("é", 1), ("e\u{301}", 1),
        ("😀", 2), ("\u{200B}", 0), ("·…–—", 4), ("±", 1), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("、。", 4),
        ("\u{AD}", 1), ("\n", 0),
    ])
    func countsColumns(_ text: String, _ columns: Int) { #expect(text.columns == columns) }

    @Test func isTheSumOfItsScalars() {
        let text = "a한é😀\u{301}Ａ"
        #expect(text.columns == text.unicodeScalars.reduce(0) { $0 + $1.columns })
        #expect(text.columns == text.dropFirst(0).columns)
    }

    @Test func fitsAndPads() {
        for text in ["", "abc", "한국어 문서", "Munich, Germany", "a한b국c"] {
            for width in 0...14 {
                let fitted = text.fitted(width)
                #expect(fitted.columns <= width)
                #expect((fitted == text) == (text.columns <= width))
                #expect(text.padded(width).columns == width)
                #expect(text.leftPadded(width).columns == max(width, text.columns))
                #expect(text.fitted(width, ellipsis: "...").columns <= width)
                #expect(text.hasPrefix(text.prefix(columns: width)))
                #expect(text.prefix(columns: width).columns <= width)
            }
        }
        #expect("한국어".fitted(4) == "한…")
        #expect("Munich".fitted(4) == "Mun…")
    }
}
