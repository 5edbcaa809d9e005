import Commitments

/// What a statement says of the meeting that issued it: guesses for a form, to be looked over.
package struct MeetingGuess: Hashable, Sendable {
    /// The day, or the month where the text names no day.
    package var date: MeetingDate?
    /// "Munich, Germany"
    package var place: String?
    /// The place in a word or two: "Munich".
    package var short: String?
    /// In the order of the catalog.
    package var participants: [Party.ID] = []
    /// The kind of meeting, by who met.
    package var format: MeetingFormat.ID?
    /// A BCP 47 tag.
    package var language = "en"
    /// "Foreign ministers, Munich"
    package var title: String?

    /// Creates a guess of nothing.
    package init() {}

    /// Reads the head of a statement, which says who met when and where. What its body says of other
    /// meetings is not read.
    package static func guess(from statement: Statement, _ catalog: Catalog) -> MeetingGuess {
        var details = MeetingGuess()
        let head = StatementHead(statement)
        details.language = language(of: statement.original) ?? unknownLanguage
        details.date = head.date
        let place = PlaceFinder.place(in: head, catalog)
        details.place = place?.whole
        details.short = place?.short
        details.participants = participants(in: statement, catalog)
        details.format = format(in: head.text, catalog)
        let parts = [details.format.flatMap { catalog.format($0)?.name }, details.short]
            .compactMap(\.self)
        details.title = parts.isEmpty ? nil : parts.joined(separator: ", ")
        return details
    }

    /// The tag of a text whose language nobody knows: "und".
    package static let unknownLanguage = "und"

    /// The language of a text: Korean and Japanese by their script, English by its common words; nil
    /// where neither is clear.
    package static func language(of text: String) -> String? {
        let beginning = String(String.UnicodeScalarView(text.unicodeScalars.prefix(4000)))
        if let script = script(of: beginning) { return script }
        return EnglishWords.areIn(beginning) ? "en" : nil
    }

    /// Korean or Japanese where the letters say so.
    static func script(of text: String) -> String? {
        let normal = text.unicodeScalars.filter(\.properties.isAlphabetic)
        if normal.isEmpty { return nil }
        let kana = normal.count { (0x3041...0x30FF).contains($0.value) }
        return Language.ofScript(text) ?? (kana * 8 > normal.count ? "ja" : nil)
    }

    private static func participants(in statement: Statement, _ catalog: Catalog) -> [Party.ID] {
        let vocabulary = Vocabulary(catalog.lexicon)
        let finder = SpeakerFinder(catalog, vocabulary, Nations(catalog))
        let named = statement.sentences.prefix(12).reduce(into: Set<Party.ID>()) {
            named, sentence in
            named.formUnion(finder.parties(in: StemmedText(sentence.text, vocabulary)))
        }
        return catalog.parties.map(\.id).filter(named.contains)
    }

    /// The format whose name, or what such people are called, comes first; of several at a place the
    /// longest.
    private static func format(in text: String, _ catalog: Catalog) -> MeetingFormat.ID? {
        let text = text.lowercased()
        var best: (place: Int, length: Int, id: MeetingFormat.ID)?
        for format in catalog.formats where format.isStatement {
            for name in names(of: format) {
                guard let place = place(of: name, in: text) else { continue }
                let length = name.utf8.count
                if best.map({ (place, -length) < ($0.place, -$0.length) }) ?? true {
                    best = (place, length, format.id)
                }
            }
        }
        return best?.id
    }

    private static func names(of format: MeetingFormat) -> [String] {
        let name = format.name.prefix { $0 != "(" }.lowercased()
        let plain = String(name.reversed().drop(while: \.isWhitespace).reversed())
        let singular = plain.hasSuffix("s") ? String(plain.dropLast()) : plain
        return [singular, singular.replacing("defence", with: "defense")]
            + (offices[format.id.text] ?? [])
    }

    /// What those who meet in a format are called elsewhere.
    private static let offices: [String: [String]] = [
        "leaders": ["president", "prime minister", "summit"],
        "foreign-ministers": ["secretary of state", "minister for foreign affairs"],
        "vice-foreign-ministers": ["deputy secretary", "vice minister", "vice foreign minister"],
        "defence-ministers": [
            "secretary of defense", "minister of defense", "minister of national",
        ],
        "national-security-advisors": ["national security advisor", "national security adviser"],
        "senior-officials": ["indo-pacific dialogue", "assistant secretary"],
    ]

    private static func place(of name: String, in text: String) -> Int? {
        let pattern = Array(name.utf8)
        let bytes = Array(text.utf8)
        guard !pattern.isEmpty, bytes.count >= pattern.count else { return nil }
        return (0...bytes.count - pattern.count).first { bytes[$0...].starts(with: pattern) }
    }
}

extension Catalog {
    /// The meeting that a statement is of, where the catalog has it: on the same day, and of the same
    /// kind or at the same place. Nil where there is none, or more than one.
    package func meeting(like guess: MeetingGuess) -> Meeting? {
        guard let date = guess.date, date.precision == .day else { return nil }
        let held = meetings.filter { meeting in
            meeting.date == date && (format(meeting.format)?.isStatement ?? false)
                && (guess.format == nil || meeting.format == guess.format)
                && (guess.short == nil || meeting.short == guess.short
                    || meeting.format == guess.format)
                && (guess.format != nil || guess.short != nil)
        }
        return held.count == 1 ? held[0] : nil
    }
}
