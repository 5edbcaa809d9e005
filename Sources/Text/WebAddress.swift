/// An address that may be opened: http or https, to somewhere. As text it is exactly what is opened,
/// and nothing in it can be taken for anything but a part of an address.
package struct WebAddress: Hashable, Sendable {
    /// The address as it was written, which is what is opened.
    package let text: String

    /// - Returns: nil for another scheme, for no address at all, and for a citation that only
    ///   begins with one.
    package init?(_ address: String) {
        let lower = address.lowercased()
        let scheme = ["http://", "https://"].first { lower.hasPrefix($0) }
        guard let scheme, let first = address.utf8.dropFirst(scheme.utf8.count).first,
            !"/?#:@".utf8.contains(first), !address.contains(where: \.isWhitespace)
        else { return nil }
        text = WebAddress.encoded(address)
    }

    /// The text with everything that an address may not contain percent-encoded.
    package static func encoded(_ text: String) -> String {
        text.utf8.map(encoded).joined()
    }

    private static func encoded(_ byte: UInt8) -> String {
        let character = Character(Unicode.Scalar(byte))
        if byte > 0x20, byte < 0x7F, !"<>\"\\^`{|}".contains(character) { return String(character) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
