/// A word that was written once and by nobody else, so that it can be found again wherever what was
/// written went: "xa17z" is the 17th word of workspace a.
struct Word: Hashable, Comparable, CustomStringConvertible {
    let workspace: UInt8
    let number: Int

    init(_ workspace: UInt8, _ number: Int) { (self.workspace, self.number) = (workspace, number) }

    var description: String {
        "x" + String(decoding: [workspace], as: UTF8.self) + "\(number)z"
    }

    static func < (left: Word, right: Word) -> Bool {
        (left.number, left.workspace) < (right.number, right.workspace)
    }

    /// All words in a text. Names are kept in small or capital letters, here and there.
    static func all(in bytes: [UInt8]) -> Set<Word> {
        var words: Set<Word> = []
        var place = 0
        while place < bytes.count {
            place += 1
            guard bytes[place - 1] | 0x20 == UInt8(ascii: "x"), place < bytes.count else {
                continue
            }
            let workspace = bytes[place] | 0x20
            guard workspace == UInt8(ascii: "a") || workspace == UInt8(ascii: "b") else { continue }
            var (end, number) = (place + 1, 0)
            while end < bytes.count, (0x30...0x39).contains(bytes[end]), number < 100_000_000 {
                number = number * 10 + Int(bytes[end] - 0x30)
                end += 1
            }
            guard end < bytes.count, end > place + 1, bytes[end] | 0x20 == UInt8(ascii: "z") else {
                continue
            }
            words.insert(Word(workspace, number))
            place = end + 1
        }
        return words
    }

    static func all(in text: String) -> Set<Word> { all(in: Array(text.utf8)) }
}
