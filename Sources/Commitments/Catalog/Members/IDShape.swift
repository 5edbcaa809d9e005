/// What the ids of a kind of entry look like.
package enum IDShape: Hashable, Sendable {
    case kebab, pledge, party, prefix
    /// The name of a file without its ending.
    case file

    /// For messages: "2 to 5 capitals, a hyphen and 2 to 4 digits, like SEC-02".
    package var inWords: String {
        switch self {
        case .kebab: "lower-case words joined by hyphens, like fm-munich-2025"
        case .pledge: "2 to 5 capitals, a hyphen and 2 to 4 digits, like SEC-02"
        case .party: "two or three capital letters, like JP"
        case .prefix: "2 to 5 capital letters, like ENV"
        case .file: "lower-case words joined by hyphens and points, like fm-munich-2025.en"
        }
    }

    /// Whether a text looks like that.
    package func fits(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        switch self {
        case .kebab:
            return parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isLowercase || $0.isDigit }
            }
        case .pledge:
            return parts.count == 2 && parts[0].isCapitals(2...5)
                && (2...4).contains(parts[1].count) && parts[1].allSatisfy(\.isDigit)
        case .party: return parts.count == 1 && parts[0].isCapitals(2...3)
        case .prefix: return parts.count == 1 && parts[0].isCapitals(2...5)
        case .file:
            // No way leads out of the folder.
            return name.split(separator: ".", omittingEmptySubsequences: false)
                .allSatisfy { IDShape.kebab.fits(String($0)) }
        }
    }

    /// What is wrong with the id of a kind of entry; nil when nothing is.
    package func problem(with id: String, of kind: String) -> String? {
        fits(id) ? nil : "the id of a \(kind) is \(inWords), not \(id.quotedShort)"
    }

    /// The id that somebody means who types a text.
    package func id(typed text: String) -> String {
        switch self {
        case .kebab, .file: text
        case .pledge, .party, .prefix: text.uppercased()
        }
    }
}

extension Substring.UTF8View {
    fileprivate func isCapitals(_ counts: ClosedRange<Int>) -> Bool {
        counts.contains(count) && allSatisfy(\.isUppercase)
    }
}

extension UInt8 {
    fileprivate var isLowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
