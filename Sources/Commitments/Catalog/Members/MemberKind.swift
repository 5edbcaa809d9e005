/// What a member of an entry may hold, and what is wrong with anything else.
package enum MemberKind: Hashable, Sendable {
    /// What names the entry.
    case id(IDShape)
    /// A text of one line.
    case line
    /// A text of a sentence or more.
    case prose
    /// Words of a source, as many as the catalog quotes.
    case quote
    /// A text of at most so many words.
    case words(limit: Int)
    /// One character.
    case character
    /// An address of the web.
    case address
    /// A BCP 47 tag: "ko".
    case language
    case flag
    case day
    case dayOrMonth
    /// One of a few.
    case choice([MemberChoice])
    /// Another entry.
    case link(CatalogEntry.Kind)
    /// All parties, or one.
    case speaker
    /// Texts.
    case list
    /// Addresses of the web.
    case addresses
    /// Other entries.
    case links(CatalogEntry.Kind)
    /// Texts by language.
    case byLanguage
    /// Names of people by party.
    case byParty
    /// A passage taken apart.
    case coding
    /// SHA-256 in hexadecimal digits.
    case checksum
    /// Stretches of a text.
    case selectors
    /// Where a passage is in a text.
    case anchor
    /// Sentences that two analysts coded differently, and what was decided.
    case settled

    /// Whether it holds several values, which copies of a catalog join one by one.
    package var isList: Bool {
        switch self {
        case .list, .addresses, .links, .byLanguage, .byParty, .selectors, .settled: true
        default: false
        }
    }

    /// Whether it is made by the program, from a text, and typed by nobody.
    package var isMade: Bool {
        switch self {
        case .coding, .selectors, .anchor, .settled: true
        default: false
        }
    }

    /// Whether not every text will do that its type can hold.
    var isRestricted: Bool {
        switch self {
        case .id, .quote, .words, .checksum: true
        default: false
        }
    }

    /// Whether people write the text as they like.
    package var isWritten: Bool {
        switch self {
        case .line, .prose, .quote, .words, .address, .language: true
        default: false
        }
    }

    /// The kind of entry that it leads to.
    package var target: CatalogEntry.Kind? {
        switch self {
        case .link(let kind), .links(let kind): kind
        case .speaker, .byParty: .party
        default: nil
        }
    }

    /// What a text has to be, for messages; nil where any will do.
    package var expected: String? {
        switch self {
        case .id(let shape): shape.inWords
        case .character: "one character"
        case .day: "a day of the calendar, like 2025-02-15"
        case .dayOrMonth: "a day or month of the calendar, like 2025-02-15 or 2025-02"
        case .language: "a language tag, like en or ko"
        case .checksum: "64 hexadecimal digits (SHA-256)"
        case .address, .addresses: "an address: it begins with https:// and has no spaces"
        default: nil
        }
    }
}

/// One of the few values that a member may have.
package struct MemberChoice: Hashable, Sendable {
    /// As files have it: "press-report".
    package let value: String
    /// For people: "press report".
    package let label: String
}

// MARK: Rules

extension MemberKind {
    /// What is wrong with a text that is not empty; nil when nothing is.
    /// - Parameter quotes: how many words the catalog quotes; no limit where none is known.
    package func problem(
        with text: String, within quotes: QuoteLimit = QuoteLimit()
    ) -> String? {
        switch self {
        case .quote: quotes.problem(with: text)
        case .words(let limit):
            text.wordCount(beyond: limit).map { "\($0) words; at most \(limit)" }
        case .choice(let choices): MemberKind.problem(with: text, among: choices.map(\.value))
        default: fits(text) ? nil : expected.map { "\(text.quotedShort) is not \($0)" }
        }
    }

    /// Whether it is a day, or a day or month.
    package var isDay: Bool {
        switch self {
        case .day, .dayOrMonth: true
        default: false
        }
    }

    private func fits(_ text: String) -> Bool {
        switch self {
        case .id(let shape): shape.fits(text)
        case .character: text.count == 1
        case .day: CalendarDate(text) != nil
        case .dayOrMonth: MeetingDate(text) != nil
        case .language: MemberKind.isLanguage(text)
        case .address, .addresses: MemberKind.isAddress(text)
        case .checksum: MemberKind.isChecksum(text)
        default: true
        }
    }

    /// What is wrong with a text that should be one of a few.
    package static func problem(with text: String, among known: [String]) -> String? {
        known.contains(text) ? nil : "\(text.quotedShort) is not known; use \(known.alternatives)"
    }

    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && !text.contains(where: \.isWhitespace)
    }

    private static func isChecksum(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }

    /// Whether a text is a language tag: "ko", "en-US".
    package static func isLanguage(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...3).contains(first.count),
            first.allSatisfy({ $0.isASCII && $0.isLowercase })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (2...8).contains(part.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}

extension String {
    /// The number of words, where there are more than so many.
    func wordCount(beyond limit: Int) -> Int? {
        // No more words than spaces and what may be one: most texts need not be split.
        guard utf8.count(where: { $0 <= 0x20 || $0 >= 0x80 }) >= limit else { return nil }
        let words = split(whereSeparator: \.isWhitespace).count
        return words > limit ? words : nil
    }

    /// The text in quotation marks, not longer than a line.
    package var quotedShort: String { count > 40 ? "“\(prefix(39))…”" : "“\(self)”" }
}

extension [String] {
    /// "a, b or c"
    package var alternatives: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}
