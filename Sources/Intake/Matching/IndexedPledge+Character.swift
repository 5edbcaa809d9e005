import Commitments

/// What a pledge is apart from its words: whom it is about, which year, and whether it undertakes or
/// opposes.
extension IndexedPledge.Maker {
    /// Proper names that its title or summary and most of its wordings have: a pledge on sanctions
    /// against North Korea is not reaffirmed where North Korea is not spoken of.
    func anchors(of made: IndexedPledge, _ pledge: Pledge) -> [String] {
        let about = names(in: pledge.title).union(names(in: pledge.summary))
        guard !made.earlier.isEmpty else { return about.sorted() }
        let texts = made.earlier.map { names(in: $0.text) }
        return about.filter { name in texts.count { $0.contains(name) } * 2 >= texts.count }
            .sorted()
    }

    /// The stems of proper names in a text, without those of the parties. A capital at the beginning
    /// names nothing.
    func names(in text: String) -> Set<String> {
        let stemmed = cache.stemmed(text)
        let found = stemmed.words.indices.filter { index in
            stemmed.words[index].isCapitalised && (index > 0 || stemmed.words[index].isKnownName)
        }
        return Set(found.map { stemmed.stems[$0] }).subtracting(parties)
    }

    /// "Law of the sea" of "Law of the sea (UNCLOS)".
    static func outsideBrackets(_ title: String) -> String {
        String(title.prefix { $0 != "(" })
    }

    /// The years in its title and wordings.
    static func years(_ pledge: Pledge, _ made: IndexedPledge) -> Set<Int> {
        Set(Years.all(in: pledge.title) + made.earlier.flatMap { Years.all(in: $0.text) })
    }

    /// Whether nothing in its title, summary and wordings opposes or asks anything of others.
    func onlyUndertakes(_ pledge: Pledge, _ made: IndexedPledge, verbs: [String]) -> Bool {
        let texts = [pledge.title, pledge.summary] + made.earlier.map(\.text) + verbs
        return texts.allSatisfy { text in
            let stemmed = cache.stemmed(text)
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
        text.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
            .filter { (1900...2100).contains($0) }
    }
}
