import Commitments

/// What a pledge is apart from its words: whom it is about, which year, and whether it undertakes or
/// opposes.
extension IndexedPledge.Maker {
    /// "Law of the sea" of "Law of the sea (UNCLOS)".
    static func outsideBrackets(_ title: String) -> String {
        String(title.prefix { $0 != "(" })
    }

    /// The years in its title and terms. Those in wordings tell nothing where a meeting recurs.
    static func years(_ pledge: Pledge, _ made: IndexedPledge) -> Set<Int> {
        let said = made.earlier.map { Set(Years.all(in: $0.text)) }.filter { !$0.isEmpty }
        let own = Set(Years.all(in: pledge.title) + pledge.terms.flatMap(Years.all))
        guard own.isEmpty, said.count > 1, let first = said.first,
            said.allSatisfy({ $0 == first })
        else { return own }
        return first
    }

    /// What a pledge denies and ends itself.
    mutating func readPolarity(
        _ pledge: Pledge, _ made: inout IndexedPledge, _ table: inout WordTable
    ) {
        let texts = [pledge.title, pledge.summary] + pledge.terms + made.earlier.map(\.text)
        for text in texts {
            let stemmed = known(text, &table).stemmed
            made.ended.formUnion(stemmed.stems.filter(NegationWords.undoing.contains))
            for (place, word) in stemmed.words.enumerated()
            where NegationWords.negators.contains(word.key) || ["no", "without"].contains(word.key)
            {
                made.denied.formUnion(stemmed.stems.dropFirst(place + 1).prefix(3))
            }
        }
    }

    /// Whether nothing in its title, summary and wordings opposes or asks anything of others.
    mutating func onlyUndertakes(
        _ pledge: Pledge, _ made: IndexedPledge, verbs: [String], _ table: inout WordTable
    ) -> Bool {
        let texts = [pledge.title, pledge.summary] + made.earlier.map(\.text) + verbs
        return texts.allSatisfy { text in
            let stemmed = known(text, &table).stemmed
            return !vocabulary.marks(in: stemmed.stems).contains { $0.isOfOthers }
                && !stemmed.stems.contains(where: Opposing.stems.contains)
        }
    }
}

extension Vocabulary.Mark {
    /// Whether it judges what others do: a rung of opposing or asking.
    var isOfOthers: Bool {
        if case .rung(_, let scale, _) = meaning { return scale != "own" }
        return false
    }
}

/// Words of opposition beside the ladders' verbs.
enum Opposing {
    static let stems: Set<String> = [
        "against", "object", "unlawful", "illicit", "malicious", "warn", "tolerat", "violation",
    ]
}

/// Years in a text.
enum Years {
    static func all(in text: String) -> [Int] {
        var years: [Int] = []
        var number = 0
        var digits = 0
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) {
                digits += 1
                number = digits > 4 ? 0 : number * 10 + Int(byte - 0x30)
            } else {
                if digits == 4, (1900...2100).contains(number) { years.append(number) }
                (number, digits) = (0, 0)
            }
        }
        if digits == 4, (1900...2100).contains(number) { years.append(number) }
        return years
    }
}
