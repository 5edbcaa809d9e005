import SeededNumbers
import Canvas
import Testing
import Text

@testable import Interface

/// Typing in the note editor and in one-line fields.
@Suite struct TextBufferTests {
    private func buffer(_ text: String = "", _ keys: String = "") -> TextBuffer {
        var buffer = TextBuffer(text, allowsLines: true)
        for key in Keymap.sequence(keys) { _ = buffer.handle(key, width: 10) }
        return buffer
    }

    // MARK: Typing

    @Test func typesWideCharactersAndComposesMarks() {
        var buffer = buffer("한국")
        for character in ["어", "e", "\u{301}", "日"] { buffer.insert(character) }
        #expect(buffer.text == "한국어é日")
        #expect(buffer.cursor == 5)
        #expect(buffer.characters.count == 5)
    }

    @Test func aFieldOfOneLineTakesNoLines() {
        var field = TextBuffer("a")
        for key in [Key.enter, .up, .down] {
            let isTaken = field.handle(key)
            #expect(!isTaken)
        }
        field.insert("b\nc\r\nd\te", isPaste: true)
        #expect(field.text == "ab c d    e")
    }

    @Test func controlCharactersAreLeftOutAndCounted() {
        var buffer = buffer()
        let dropped = buffer.insert("\u{1B}[31mred\u{7}\u{0}\r\nnext\u{85}", isPaste: true)
        #expect(dropped == 4)
        #expect(buffer.text == "[31mred\nnext")
    }

    @Test func aTextTooLongIsCutAndCounted() {
        var buffer = buffer()
        let long = String(repeating: "x", count: TextBuffer.limit + 10)
        let cut = buffer.insert(long, isPaste: true)
        #expect(cut == 10)
        let dropped = buffer.insert("y")
        #expect(dropped == 1)
        #expect(buffer.characters.count == TextBuffer.limit)
    }

    /// A note from a file may be longer than what may be typed.
    @Test func aLongerTextCanBeOpenedAndShortened() {
        var buffer = buffer(String(repeating: "x", count: TextBuffer.limit + 10))
        let dropped = buffer.insert("y")
        #expect(dropped == 1)
        _ = buffer.handle(.backspace)
        #expect(buffer.characters.count == TextBuffer.limit + 9)
    }

    // MARK: Deleting

    @Test(arguments: [
        ("one two three", "Ctrl-W", "one two "), ("one two  ", "Ctrl-W", "one "),
        ("one\ntwo", "Ctrl-U", "one\n"), ("one\ntwo", "Home Ctrl-U", "one\ntwo"),
        ("one\ntwo", "Up Home Ctrl-K", "\ntwo"), ("one", "Home Ctrl-K Ctrl-K", ""),
        ("한국어", "Backspace", "한국"), ("한국어", "Home Delete", "국어"),
        ("", "Backspace Delete Ctrl-W Ctrl-U Ctrl-K", ""), ("👩‍👩‍👧x", "Left Backspace", "x"),
        ("확인 필요", "Ctrl-W", "확인 "),
    ])
    func deletes(text: String, keys: String, left: String) {
        #expect(buffer(text, keys).text == left)
    }

    // MARK: Moving

    @Test(arguments: [
        ("one two", "Ctrl-Left", 4), ("one two", "Ctrl-Left Ctrl-Left Ctrl-Left", 0),
        ("one two", "Home Ctrl-Right", 3), ("one\ntwo", "Home", 4), ("one\ntwo", "Up", 3),
        ("one\ntwo", "Up Home", 0), ("one\ntwo", "Up End", 3), ("one\ntwo", "Up Up Up", 3),
        ("one\ntwo", "Left Right Right Right", 7), ("one\ntwo", "PgUp PgDn", 7),
        ("a\n\nlonger", "Up", 2), ("a\n\nlonger", "Up Up", 1),
        ("a\n\nlonger", "Up Up Down Down", 9),
    ])
    func moves(text: String, keys: String, cursor: Int) {
        #expect(buffer(text, keys).cursor == cursor)
    }

    /// Ten columns hold five Korean characters; the column is kept over a shorter row.
    @Test func movesByRowsOfWideCharacters() {
        let text = "가나다라마바사아자차카타파"
        var buffer = buffer(text)
        #expect(buffer.layout(width: 10).lines == [0..<5, 5..<10, 10..<14])
        _ = buffer.handle(.up, width: 10)
        #expect(buffer.cursor == 8)
        _ = buffer.handle(.up, width: 10)
        #expect(buffer.cursor == 3)
        _ = buffer.handle(.left, width: 10)
        _ = buffer.handle(.down, width: 10)
        #expect(buffer.cursor == 7)
        #expect(buffer.layout(width: 10).place(of: 7) == (1, 4))
    }

    @Test func mixedWidthsKeepTheColumn() {
        var buffer = buffer("abcde\n한국어\nabcde")
        _ = buffer.handle(.left)
        _ = buffer.handle(.up)
        #expect(buffer.layout(width: 80).place(of: buffer.cursor) == (1, 4))
        _ = buffer.handle(.up)
        #expect(buffer.layout(width: 80).place(of: buffer.cursor) == (0, 4))
    }

    // MARK: Undo

    @Test func aWordTypedIsUndoneAtOnceAPasteAlone() {
        var buffer = buffer("start ")
        for letter in "abc" { _ = buffer.handle(.character(letter)) }
        buffer.insert("pasted", isPaste: true)
        _ = buffer.handle(.enter)
        #expect(buffer.text == "start abcpasted\n")
        _ = buffer.handle(.control("z"))
        #expect(buffer.text == "start abcpasted")
        _ = buffer.handle(.control("z"))
        #expect(buffer.text == "start abc")
        _ = buffer.handle(.control("z"))
        #expect(buffer.text == "start ")
        _ = buffer.handle(.control("z"))
        for _ in 0..<5 { _ = buffer.handle(.control("y")) }
        #expect(buffer.text == "start abcpasted\n")
        _ = buffer.handle(.control("z"))
        _ = buffer.handle(.character("x"))
        _ = buffer.handle(.control("y"))
        #expect(buffer.text == "start abcpastedx")
    }

    // MARK: Whatever is done

    /// The characters are those that their text has, so that what is drawn is what is edited; the
    /// cursor and every row lie inside; undo leads back to the beginning.
    @Test(arguments: 0..<40) func randomEditing(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let pieces = [
            "a", " ", "한", "日本", "\u{301}", "\u{1112}", "\u{1161}", "\u{11AB}", "🇰", "🇷", "👩",
            "\u{200D}", "👧", "\n", "\r", "e\u{301}", "word word", "\u{FE0F}", "ｱﾞ",
        ]
        let keys = Keymap.sequence(
            "Left Right Up Down Home End Backspace Delete Ctrl-W Ctrl-U Ctrl-K Ctrl-Left Ctrl-Right Enter Ctrl-Z Ctrl-Y PgUp PgDn"
        )
        var buffer = buffer("처음 beginning\n끝")
        let start = buffer.text
        for step in 0..<190 {
            if Bool.random(using: &numbers) {
                buffer.insert(
                    numbers.pick(pieces) ?? "", isPaste: Bool.random(using: &numbers))
            } else if let key = numbers.pick(keys) {
                _ = buffer.handle(key, width: 7)
            }
            guard buffer.characters == Array(buffer.text) else {
                Issue.record("step \(step): \(buffer.characters) but \(Array(buffer.text))")
                return
            }
            #expect((0...buffer.characters.count).contains(buffer.cursor))
            let layout = buffer.layout(width: 7)
            let drawn = layout.lines.indices.map(layout.text).joined()
            #expect(drawn == buffer.text.filter { $0 != "\n" })
            let place = layout.place(of: buffer.cursor)
            #expect(layout.lines.indices.contains(place.row))
        }
        for _ in 0..<200 { _ = buffer.handle(.control("z")) }
        #expect(buffer.text == start)
    }
}
