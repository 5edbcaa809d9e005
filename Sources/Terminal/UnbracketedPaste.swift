/// Tells a paste from keys in a terminal that does not mark pastes. Its text must not run as keys, so
/// what no hand can type at once counts as pasted.
enum UnbracketedPaste {
    /// Whether bytes that came at once begin a paste: lines of words, or a long run of them. A key that is held
    /// down repeats one letter, and keys with names come with Escape.
    static func begins(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 80, !bytes.contains(where: isKey) else { return false }
        let spaces = bytes.count { $0 == 0x20 }
        let isEast = bytes.count { $0 >= 0xE1 } * 4 > bytes.count
        guard spaces >= 8 || isEast, Set(bytes).count >= 12 else { return false }
        return bytes.count >= 256 || hasLines(bytes)
    }

    /// Whether bytes go on with a paste; a key with a name, or one with Control, ends it.
    static func goesOn(_ bytes: some Sequence<UInt8>) -> Bool { !bytes.contains(where: isKey) }

    /// Whether text follows the end of a line.
    private static func hasLines(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.firstIndex(where: isLineEnd) else { return false }
        return bytes[end...].contains { $0 > 0x20 }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func isKey(_ byte: UInt8) -> Bool {
        byte < 0x20 && !isLineEnd(byte) && byte != 0x09 && byte != 0x0C || byte == 0x7F
    }
}
