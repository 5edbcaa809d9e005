/// Cuts the tables of general English, which are plain text: by bytes, since looking for whole
/// characters takes most of the time.
extension StringProtocol {
    /// The pieces between two signs of ASCII; empty pieces are left out.
    func pieces(by sign: Unicode.Scalar) -> [SubSequence] {
        pieces { $0 == UInt8(ascii: sign) }
    }

    /// The words of a table, which spaces and line breaks separate.
    var tableWords: [String] { pieces { $0 == 0x20 || $0 == 0x0A }.map { String($0) } }

    /// The letters up to the first space; nil where the text begins with anything else.
    var firstTableWord: SubSequence? {
        guard let start = utf8.firstIndex(where: { $0 != 0x20 }),
            (0x61...0x7A).contains(utf8[start])
        else { return nil }
        let rest = self[start...]
        return rest[..<(rest.utf8.firstIndex(of: 0x20) ?? rest.endIndex)]
    }

    private func pieces(where isSeparator: (UInt8) -> Bool) -> [SubSequence] {
        var pieces: [SubSequence] = []
        var start = startIndex
        for index in utf8.indices where isSeparator(utf8[index]) {
            if start < index { pieces.append(self[start..<index]) }
            start = utf8.index(after: index)
        }
        if start < endIndex { pieces.append(self[start...]) }
        return pieces
    }
}

/// Comparing byte by byte: what is compared with is plain ASCII, and to look for whole characters takes
/// most of the time.
extension String {
    /// Whether the text begins with letters of ASCII.
    func beginsWithBytes(_ letters: String) -> Bool { utf8.starts(with: letters.utf8) }

    /// Whether the text ends with letters of ASCII.
    func endsWithBytes(_ letters: String) -> Bool {
        let (own, others) = (utf8, letters.utf8)
        guard own.count >= others.count, own.last == others.last else { return false }
        return own.suffix(others.count).elementsEqual(others)
    }

    /// Whether the text has letters of ASCII somewhere.
    func hasBytes(_ letters: StaticString) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            letters.withUTF8Buffer { letters in
                bytes.count >= letters.count
                    && (0...bytes.count - letters.count).contains { start in
                        letters.indices.allSatisfy { bytes[start + $0] == letters[$0] }
                    }
            }
        }
    }
}
