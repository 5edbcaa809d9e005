/// Collects what comes between the brackets of a paste. Nothing in it is a key.
struct PasteCollector {
    /// More than anyone pastes on purpose; what is beyond is dropped.
    static let limit = 1 << 20

    private static let end = Array("\u{1B}[201~".utf8)

    private var content: [UInt8] = []
    /// How much of the end marker has been seen.
    private var matched = 0

    /// Takes bytes up to and including the end marker.
    /// - Returns: how many were taken, and whether the marker was there.
    mutating func take(_ bytes: ArraySlice<UInt8>) -> (taken: Int, isComplete: Bool) {
        var taken = 0
        for byte in bytes {
            taken += 1
            if byte == PasteCollector.end[matched] {
                matched += 1
                if matched == PasteCollector.end.count { return (taken, true) }
                continue
            }
            // What looked like the marker was text; only its first byte can begin another one.
            keep(PasteCollector.end[..<matched])
            matched = byte == PasteCollector.end[0] ? 1 : 0
            if matched == 0 { keep(CollectionOfOne(byte)) }
        }
        return (taken, false)
    }

    private mutating func keep(_ bytes: some Collection<UInt8>) {
        if content.count + bytes.count <= PasteCollector.limit { content += bytes }
    }

    /// The text, with line feeds for every kind of line end; what is not UTF-8 becomes U+FFFD.
    var text: String {
        var lines: [UInt8] = []
        lines.reserveCapacity(content.count)
        var afterReturn = false
        for byte in content {
            if byte == 0x0D {
                lines.append(0x0A)
            } else if byte != 0x0A || !afterReturn {
                lines.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        return String(decoding: lines, as: UTF8.self)
    }
}
