import Commitments

/// Finds where a meeting was: a place of the catalog's meetings, or the name after "met in".
enum PlaceFinder {
    /// The place and its short name.
    static func place(in text: String, _ catalog: Catalog) -> (whole: String, short: String)? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        for (index, word) in words.enumerated().dropLast()
        where ["in", "at"].contains(word) && opens(words[index + 1]) {
            let name = name(words[(index + 1)...])
            if let known = known(name, catalog) { return known }
            if meets(words[..<index]) { return (name, short(name)) }
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
            ["met", "gathered", "convened", "meeting", "held", "assembled", "summit"]
                .contains(word.lowercased())
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
