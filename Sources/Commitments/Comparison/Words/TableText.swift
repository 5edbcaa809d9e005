/// Looking at text byte by byte. The tables of general English and most words of a text are plain ASCII,
/// and to look for whole characters in them takes many times as long.
extension StringProtocol {
    /// The pieces between two signs of ASCII; empty pieces are left out.
    func pieces(by sign: Unicode.Scalar) -> [SubSequence] {
        pieces { $0 == UInt8(ascii: sign) }
    }

    /// The pieces between bytes of ASCII; empty pieces are left out.
    func pieces(where isSeparator: (UInt8) -> Bool) -> [SubSequence] {
        var pieces: [SubSequence] = []
        var start = startIndex
        for index in utf8.indices where isSeparator(utf8[index]) {
            if start < index { pieces.append(self[start..<index]) }
            start = utf8.index(after: index)
        }
        if start < endIndex { pieces.append(self[start...]) }
        return pieces
    }

    /// The words of a table, which spaces and line breaks separate.
    var tableWords: [String] {
        var words: [String] = []
        _ = utf8.withContiguousStorageIfAvailable { bytes in
            var start = 0
            for place in 0...bytes.count {
                guard place == bytes.count || bytes[place] == 0x20 || bytes[place] == 0x0A else {
                    continue
                }
                if start < place {
                    let word = UnsafeBufferPointer(rebasing: bytes[start..<place])
                    words.append(String(decoding: word, as: UTF8.self))
                }
                start = place + 1
            }
        }
        return words
    }

    /// The letters up to the first space; nil where the text begins with anything else.
    var firstTableWord: String? {
        utf8.withContiguousStorageIfAvailable { bytes in
            guard let start = bytes.firstIndex(where: { $0 != 0x20 }), bytes[start].isSmallLetter
            else { return nil }
            let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
            guard bytes[start..<end].allSatisfy(\.isSmallLetter) else { return nil }
            let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
            return String(decoding: word, as: UTF8.self)
        } ?? nil
    }
}

extension UInt8 {
    /// Whether it is one of "a" to "z".
    var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the first so many bytes end with an ending.
    func ends(with ending: StaticString, at end: Int) -> Bool {
        let start = end - ending.utf8CodeUnitCount
        guard start >= 0 else { return false }
        // From the last letter on, by which most endings differ.
        var place = ending.utf8CodeUnitCount
        while place > 0 {
            place -= 1
            if self[start + place] != ending.utf8Start[place] { return false }
        }
        return true
    }

    /// Whether the bytes begin with a beginning.
    func begins(with beginning: StaticString) -> Bool {
        count >= beginning.utf8CodeUnitCount
            && ends(with: beginning, at: beginning.utf8CodeUnitCount)
    }

    /// Whether the bytes have others among them.
    func contains(_ part: StaticString) -> Bool {
        var end = part.utf8CodeUnitCount
        while end <= count {
            if ends(with: part, at: end) { return true }
            end += 1
        }
        return false
    }
}

extension String {
    /// Whether the text has letters of ASCII somewhere.
    func hasBytes(_ letters: StaticString) -> Bool {
        var text = self
        return text.withUTF8 { $0.contains(letters) }
    }
}
