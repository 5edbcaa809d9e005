import SeededNumbers
import Testing

@testable import Canvas

/// A frame takes whatever is drawn on it, wherever, and is always something a terminal can show.
@Suite struct FrameTests {
    private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
        Frame(Size(columns: columns, rows: rows))
    }

    private let origin = Point(column: 0, row: 0)

    // MARK: Clipping

    @Test func cutsAtTheRightEdge() {
        var frame = frame(5)
        #expect(frame.put("abcdefgh", at: Point(column: 2, row: 0)) == 3)
        #expect(frame.text == "  abc")
    }

    @Test func aWideCharacterIsNeverCutAtTheEdge() {
        var frame = frame(5)
        #expect(frame.put("한국어", at: origin) == 4)
        #expect(frame.text == "한국")
        #expect(frame[Point(column: 4, row: 0)] == .blank)
        #expect(frame.put("日本", at: origin, limit: 3) == 2)
        #expect(frame.text == "日국")
    }

    @Test func whatIsOutsideIsLeftOut() {
        for point in [
            Point(column: 0, row: -1), Point(column: 0, row: 1), Point(column: 5, row: 0),
            Point(column: 99, row: 99), Point(column: 0, row: .max), Point(column: .max, row: 0),
        ] {
            var frame = frame(5)
            #expect(frame.put("text", at: point) == 0)
            #expect(frame.text.isEmpty)
        }
        var narrow = frame(5)
        narrow.put("한ab", at: Point(column: -1, row: 0))
        #expect(narrow.text == " ab")
        #expect(narrow.put("text", at: origin, limit: 0) == 0)
        #expect(narrow.put("text", at: origin, limit: -3) == 0)
        var none = frame(0, 0)
        none.put("text", at: origin)
        #expect(none.text.isEmpty)
        #expect(Frame(Size(columns: -3, rows: -1)).cells.isEmpty)
    }

    // MARK: Wide characters

    @Test(arguments: 0..<4) func overwritingAHalfClearsTheOther(column: Int) {
        var frame = frame(4)
        frame.put("한국", at: origin)
        frame.put("x", at: Point(column: column, row: 0))
        #expect(frame.text == ["x 국", " x국", "한x", "한 x"][column])
        #expect(frame.flaws.isEmpty)
    }

    @Test func aWideCharacterOverTwoHalvesClearsBoth() {
        var frame = frame(4)
        frame.put("한국", at: origin)
        frame.put("日", at: Point(column: 1, row: 0))
        #expect(frame.text == " 日")
        #expect(frame.flaws.isEmpty)
    }

    // MARK: Marks

    @Test func marksStandOnTheirBase() {
        var frame = frame(4)
        #expect(frame.put("q\u{301}x", at: origin) == 2)
        #expect(frame[origin].glyph.text == "q\u{301}")
        #expect(frame.text == "q\u{301}x")
        frame.put("국\u{301}", at: origin)
        #expect(frame[origin].glyph.text == "국\u{301}")
    }

    @Test func whatCanBeOneCharacterIsOne() {
        var frame = frame(4)
        frame.put("e\u{301}\u{1112}\u{1161}\u{11AB}", at: origin)
        #expect(frame.text.unicodeScalars.elementsEqual("\u{E9}\u{D55C}".unicodeScalars))
    }

    @Test func aMarkWithoutABaseDoesNotGoOnWhatStandsBefore() {
        var frame = frame(6)
        frame.put("abc", at: origin)
        frame.put("\u{301}x", at: Point(column: 3, row: 0))
        #expect(frame[Point(column: 2, row: 0)].glyph.text == "c")
        // A base that is left out takes its marks along.
        frame.put("q\u{301}", at: Point(column: -1, row: 0))
        frame.put("한\u{301}", at: Point(column: -1, row: 0))
        #expect(frame[origin].glyph.text == "a")
    }

    @Test func aCellHoldsFourMarks() {
        var frame = frame(4)
        frame.put("q" + String(repeating: "\u{301}", count: 30), at: origin)
        #expect(frame[origin].glyph.text.unicodeScalars.count == 5)
    }

    // MARK: Hostile text

    @Test(arguments: [
        ("\u{1B}[2J", "^[[2J"), ("a\u{7}b", "a^Gb"), ("a\nb", "a^Jb"), ("\u{9B}31m", "‹U+009B›31m"),
        ("\u{202E}abc", "‹U+202E›abc"), ("\u{7F}", "^?"), ("\u{FEFF}", "‹U+FEFF›"),
    ])
    func showsWhatIsNotPlainlyVisible(text: String, shown: String) {
        var frame = frame(40)
        frame.put(text, at: origin)
        #expect(frame.text == shown)
    }

    // MARK: Rectangles

    @Test(arguments: [
        Rect(column: 9, row: 9, columns: 3, rows: 3),
        Rect(column: -5, row: -5, columns: 3, rows: 3),
        Rect(column: -1, row: -1, columns: 99, rows: 99),
        Rect(column: 0, row: 9, columns: 4, rows: 1),
        Rect(column: 9, row: 0, columns: 1, rows: 1), Rect(column: 2, row: 1, columns: 0, rows: 0),
    ])
    func fillingAndRestylingOutsideDoesNothing(rect: Rect) {
        var frame = frame(4, 2)
        frame.fill(rect, with: "x", .heading)
        frame.restyle(rect) { $0 = .secondary }
        for row in 0..<2 {
            for column in 0..<4 {
                let point = Point(column: column, row: row)
                let isInside = rect.contains(point)
                #expect(frame[point].glyph.text == (isInside ? "x" : " "))
                #expect(frame[point].style == (isInside ? .secondary : .plain))
            }
        }
    }

    @Test func fillingOverHalvesClearsThem() {
        var frame = frame(6)
        frame.put("한국어", at: origin)
        frame.fill(Rect(column: 1, row: 0, columns: 4, rows: 1))
        #expect(frame.text.isEmpty)
        #expect(frame.flaws.isEmpty)
    }

    @Test func randomDrawingStaysSound() {
        var numbers = SeededNumbers(seed: 7)
        let texts = ["한국어 日本語", "abc", "q\u{301}\u{301}", "\u{1B}[0m", "👩‍👩‍👧 🇰🇷", "ａ１", "\u{301}"]
        for _ in 0..<2_000 {
            var frame = frame(Int.random(in: 0...9, using: &numbers), 3)
            for _ in 0..<12 {
                let point = Point(
                    column: Int.random(in: -4...12, using: &numbers),
                    row: Int.random(in: -2...4, using: &numbers))
                let size = Int.random(in: 0...9, using: &numbers)
                frame.put(texts[size % texts.count], at: point, limit: size == 9 ? nil : size)
                let rect = Rect(column: point.row, row: point.column, columns: size, rows: 2)
                if size == 3 { frame.fill(rect, with: "·") }
                frame.restyle(rect) { $0 = $0.selected }
            }
            #expect(frame.flaws.isEmpty)
        }
    }

    // MARK: ASCII

    @Test func everySignHasAStandInOfOneColumn() {
        var frame = frame(30)
        frame.put("●·▸ ┌─┐│┆ ⚑✓✎… “a” ‘b’ 한é", at: origin, .heading)
        let plain = frame.inASCII
        #expect(plain.text == "o.@ +-+|| Fve$ \"a\" 'b' 한é")
        #expect(plain.cells.map(\.width) == frame.cells.map(\.width))
        #expect(plain.cells.map(\.style) == frame.cells.map(\.style))
    }

    /// For terminals that draw characters of ambiguous width two columns wide.
    @Test func whatMayBeWideIsReplacedByWhatIsNot() {
        var frame = frame(30)
        frame.put("●·▸ ┌─ “a” é ж 한국 x", at: origin, .heading)
        let narrow = frame.withoutAmbiguousWidths
        #expect(narrow.text == "o.▸ +- \"a\" e ? 한국 x")
        #expect(narrow.cells.map(\.width) == frame.cells.map(\.width))
    }

    // MARK: Fast ways

    private let texts = ["plain", "한국어", "e\u{301}a", "─●·", "a much longer text", "日本 US", ""]

    private func randomFrame(_ numbers: inout SeededNumbers, over background: Frame) -> Frame {
        var frame = background
        for _ in 0..<Int.random(in: 0...6, using: &numbers) {
            let point = Point(
                column: Int.random(in: -3...21, using: &numbers),
                row: Int.random(in: 0...2, using: &numbers))
            frame.put(
                numbers.one(of: texts), at: point, numbers.pick([.plain, .heading]) ?? .plain)
        }
        return frame
    }

    @Test func plainTextLandsAsLetterByLetter() {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<500 {
            let background = randomFrame(&numbers, over: frame(20, 3))
            let text = numbers.one(of: ["plain", "a", "a much longer text"])
            let point = Point(column: Int.random(in: -8...22, using: &numbers), row: 1)
            let limit = Int.random(in: 0...12, using: &numbers)
            var (whole, single) = (background, background)
            let used = whole.put(text, at: point, .heading, limit: limit)
            for (offset, letter) in text.enumerated() where offset < limit {
                let place = Point(column: point.column + offset, row: 1)
                if place.column >= 0 { single.put(String(letter), at: place, .heading) }
            }
            #expect(whole == single, "\(text) at \(point.column) within \(limit)")
            let room = point.column < 20 ? min(limit, 20 - point.column) : 0
            #expect(used == min(text.count, room))
            #expect(whole.flaws.isEmpty)
        }
    }

    @Test func theRunsThatDifferMakeOneFrameOfAnother() {
        var numbers = SeededNumbers(seed: 12)
        for _ in 0..<500 {
            let before = randomFrame(&numbers, over: frame(20, 3))
            let after = randomFrame(&numbers, over: before)
            var cells = before.cells
            for row in 0..<3 {
                var next = 0
                while let run = after.changes(since: before, row: row, in: next..<20) {
                    for column in run { cells[row * 20 + column] = after.cells[row * 20 + column] }
                    #expect(after.cells[row * 20 + run.lowerBound].width > 0)
                    next = run.upperBound
                }
            }
            #expect(cells == after.cells)
        }
    }

    @Test func signsThatMeanDifferentThingsStayDifferentInASCII() {
        var frame = frame(4)
        frame.put("●·✎⚑", at: origin)
        #expect(Set(frame.inASCII.cells.map(\.glyph)).count == 4)
    }
}

extension Frame {
    /// Places with half of a wide character.
    fileprivate var flaws: [Int] {
        cells.indices.filter { index in
            let isLast = size.columns == 0 || (index + 1) % size.columns == 0
            let isFirst = size.columns == 0 || index % size.columns == 0
            let nextIsHalf = !isLast && cells[index + 1].width == 0
            return (cells[index].width == 2) != nextIsHalf || (isFirst && cells[index].width == 0)
        }
    }
}
