import Canvas

/// Escape sequences of keys that only the terminal's description knows: the common ones are
/// understood without it.
struct KeySequences {
    private var keys: [[UInt8]: Key] = [:]
    private var beginnings: Set<[UInt8]> = []

    static let none = KeySequences()

    /// Those of the terminal that ncurses has open.
    static func ofTerminal() -> KeySequences {
        var sequences = KeySequences()
        for (name, key) in capabilities {
            if let bytes = capability(name) { sequences.add(bytes, key) }
        }
        for number in 1...20 {
            if let bytes = capability("kf\(number)") { sequences.add(bytes, .function(number)) }
        }
        return sequences
    }

    private static let capabilities: [(name: String, key: Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
        ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
        ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
        ("kLFT5", .wordLeft), ("kRIT5", .wordRight),
    ]

    /// Only sequences that begin with Escape: anything else is a character someone may type.
    mutating func add(_ bytes: [UInt8], _ key: Key) {
        guard bytes.count > 1, bytes[0] == 0x1B else { return }
        keys[bytes] = key
        for length in 1..<bytes.count { beginnings.insert(Array(bytes[..<length])) }
    }

    /// The key that the bytes begin with, and its length.
    func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, length: Int)? {
        var length = 2
        while length <= bytes.count, length <= 16 {
            let start = Array(bytes.prefix(length))
            if let key = keys[start] { return (key, length) }
            if !beginnings.contains(start) { return nil }
            length += 1
        }
        return nil
    }

    /// Whether more bytes could make these a key.
    func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool { beginnings.contains(Array(bytes)) }
}
