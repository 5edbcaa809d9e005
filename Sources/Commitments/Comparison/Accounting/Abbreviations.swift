/// Names beside their abbreviations: "International Criminal Court" and "ICC".
enum Abbreviations {
    /// The stems on each side that only abbreviate, or write out, what the other side has.
    static func pairs(_ left: CodedSide, _ right: CodedSide) -> (Set<String>, Set<String>) {
        let (short, long) = (abbreviations(in: left, of: right), abbreviations(in: right, of: left))
        return (short.short.union(long.long), long.short.union(short.long))
    }

    /// The stems of one side that abbreviate names of the other, and the stems of those names.
    private static func abbreviations(
        in side: CodedSide, of other: CodedSide
    ) -> (short: Set<String>, long: Set<String>) {
        var (short, long): (Set<String>, Set<String>) = ([], [])
        let candidates = side.content.filter { isShort($0) && !other.known.contains($0) }
        if candidates.isEmpty { return (short, long) }
        for part in other.parts where part.stems.count > 1 {
            lazy var written = written(part)
            for candidate in candidates
            where abbreviates(candidate, part.stems) || abbreviates(candidate, written) {
                short.insert(candidate)
                long.formUnion(part.stems)
            }
        }
        return (short, long)
    }

    /// The words of a part as it is written: a stem may be that of another word with the same meaning.
    private static func written(_ part: Coding.Part) -> [String] {
        let said = part.said.lowercased()
        let isPlain = said.utf8.allSatisfy { $0 < 0x80 }
        let words = isPlain ? said.pieces { !$0.isSmallLetter } : said.split { !$0.isLetter }
        return words.map(String.init).filter { !FunctionWords.contains($0) }
    }

    private static func isShort(_ word: String) -> Bool { (2...6).contains(word.utf8.count) }

    /// Whether letters are the initials of words; a long name may have words that it leaves out.
    static func abbreviates(_ short: String, _ long: [String]) -> Bool {
        guard isShort(short), long.count >= short.utf8.count else { return false }
        let initials = long.compactMap(\.first)
        guard initials.first == short.first, initials.last == short.last else { return false }
        if initials.count > short.count + 1 { return false }
        var rest = initials[...]
        for letter in short {
            guard let place = rest.firstIndex(of: letter) else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }
}
