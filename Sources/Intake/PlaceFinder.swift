import Commitments

/// Finds where a meeting was: a place of the catalog's meetings, or the name after "met in".
enum PlaceFinder {
    /// The place and its short name: where they met, else a place of the catalog in the headings or in
    /// the sentence that says that they met.
    static func place(
        in head: StatementHead, _ catalog: Catalog
    ) -> (whole: String, short: String)? {
        let texts = head.headings + head.sentences
        for text in texts {
            if let found = meetingPlace(in: cut(text), catalog) { return found }
        }
        for heading in head.headings {
            if let known = anywhere(in: cut(heading), catalog) { return known }
        }
        guard let sentence = head.meetingSentence else { return nil }
        let words = cut(sentence)
        for (index, word) in words.enumerated().dropLast() where isPreposition(word) {
            if let known = known(name(words[(index + 1)...]), catalog) { return known }
        }
        return head.lastLine.flatMap { anywhere(in: cut($0), catalog) }
    }

    /// The words; those of a text in capitals as if it were not.
    private static func cut(_ text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if text.contains(where: \.isLowercase) { return words }
        return words.map { word in
            let small = word.lowercased()
            let isSmall = isPreposition(small) || MeetingWords.all.contains(small)
            return isSmall ? small : String(word.prefix(1)) + String(small.dropFirst())
        }
    }

    private static func isPreposition(_ word: String) -> Bool { ["in", "at"].contains(word) }

    /// The name after "met in".
    private static func meetingPlace(
        in words: [String], _ catalog: Catalog
    ) -> (whole: String, short: String)? {
        for (index, word) in words.enumerated().dropLast()
        where isPreposition(word) && opens(words[index + 1]) && meets(words[..<index]) {
            let name = name(words[(index + 1)...])
            return known(name, catalog) ?? (name, short(name))
        }
        return nil
    }

    /// A place of the catalog, wherever it is named.
    private static func anywhere(
        in words: [String], _ catalog: Catalog
    ) -> (whole: String, short: String)? {
        for index in words.indices where opens(words[index]) {
            if let known = known(name(words[index...]), catalog) { return known }
        }
        return nil
    }

    private static func opens(_ word: String) -> Bool { word.first?.isUppercase == true }

    /// Capitals in a row: "Camp David", "Washington, D.C.".
    private static func name(_ words: ArraySlice<String>) -> String {
        var taken: [String] = []
        for word in words {
            guard opens(word), taken.count < 4 else { break }
            taken.append(word)
            if word.hasSuffix(".") && word.count > 4 { break }
            // "Lima, Peru" goes on; "Munich, Foreign Minister" would too.
            if word.hasSuffix(","), taken.count > 1 { break }
        }
        var name = taken.joined(separator: " ")
        while let last = name.last, ",;:.".contains(last), !name.hasSuffix("D.C.") {
            name.removeLast()
        }
        return name
    }

    /// Whether the words before speak of meeting.
    private static func meets(_ words: ArraySlice<String>) -> Bool {
        words.suffix(6).contains { word in
            MeetingWords.all.contains(word.lowercased())
        }
    }

    private static func known(
        _ name: String, _ catalog: Catalog
    ) -> (whole: String, short: String)? {
        catalog.meetings.last { meeting in
            name == meeting.short || name.hasPrefix(meeting.short + ",")
                || name.hasPrefix(meeting.short + " ")
        }.map { ($0.place, $0.short) }
    }

    private static func short(_ name: String) -> String { String(name.prefix { $0 != "," }) }
}
