import Canvas

/// Text for the terminal's clipboard, as OSC 52 carries it.
enum Clipboard {
    /// The sequence that sets the clipboard. Never the one that asks for its content: an answer
    /// would arrive as keys.
    static func sequence(for text: String) -> [UInt8] {
        var bytes = Array(text.plainForClipboard.utf8.prefix(ClipboardText.limit))
        // Not in the middle of a character.
        while let last = bytes.last, last >= 0x80, String(validating: bytes, as: UTF8.self) == nil {
            bytes.removeLast()
        }
        return Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
    }

    private static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Foundation has this too, at the price of loading it at every start.
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var value = group.reduce(0) { $0 << 8 | Int($1) }
            value <<= 8 * (3 - group.count)
            for place in 0...3 {
                let digit = digits[value >> (18 - 6 * place) & 0x3F]
                result.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return result
    }
}
