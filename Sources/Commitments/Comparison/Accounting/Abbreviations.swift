/// Names beside their abbreviations: "International Criminal Court" and "ICC".
enum Abbreviations {
    /// The stems on each side that only abbreviate, or write out, what the other side has.
    static func pairs(_ left: CodedSide, _ right: CodedSide) -> (Set<String>, Set<String>) {
        let (first, second) = (known(left, right), known(right, left))
        return (first.union(expanded(right, left)), second.union(expanded(left, right)))
    }

    /// The abbreviations of one side that the other writes out.
    private static func known(_ side: CodedSide, _ other: CodedSide) -> Set<String> {
        let names = other.parts.filter { $0.stems.count > 1 }
        return side.content.filter { stem in
            !other.known.contains(stem) && names.contains { abbreviates(stem, $0) }
        }
    }

    /// The stems of what the other side writes out where this one abbreviates.
    private static func expanded(_ short: CodedSide, _ long: CodedSide) -> Set<String> {
        var stems: Set<String> = []
        for part in long.parts where part.stems.count > 1 {
            let isShort = short.content.contains { stem in
                !long.known.contains(stem) && abbreviates(stem, part)
            }
            if isShort { stems.formUnion(part.stems) }
        }
        return stems
    }

    /// Whether letters are the initials of a part, as it is written or by its stems: a stem may represent
    /// another word of the same meaning.
    private static func abbreviates(_ short: String, _ part: Coding.Part) -> Bool {
        if abbreviates(short, part.stems) { return true }
        let written = part.said.lowercased().split { !$0.isLetter }.map(String.init)
        return abbreviates(short, written.filter { !FunctionWords.contains($0) })
    }

    /// Whether letters are the initials of words; a long name may have words that it leaves out.
    static func abbreviates(_ short: String, _ long: [String]) -> Bool {
        guard (2...6).contains(short.utf8.count), long.count >= short.utf8.count else {
            return false
        }
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
