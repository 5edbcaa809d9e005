extension ClauseCoder {
    private struct Number {
        var digits: String
        var end: Int
    }

    /// Numbers with their bounds and units, and words for how often.
    mutating func readQuantities() {
        var index = 0
        while index < words.count {
            guard words[index].claim == nil else {
                index += 1
                continue
            }
            index = readFrequency(at: index) ?? readNumber(at: index) ?? index + 1
        }
    }

    /// "every two years", "twice a year", "annually"; gives the place after it.
    private mutating func readFrequency(at index: Int) -> Int? {
        if let found = timesAYear(index) ?? everyPeriod(index) ?? adverb(index) {
            clause.frequencies.append(
                Coding.Mark(
                    key: "frequency", said: said(index..<found.end), head: head(from: found.end),
                    level: found.level))
            claim(index..<found.end)
            spans[index] = Span(end: found.end, text: "often:\(found.level)")
            return found.end
        }
        return nil
    }

    private func timesAYear(_ index: Int) -> (level: Int, end: Int)? {
        var next = index + 1
        var times = NumberWords.times[key(index)]
        if times == nil, key(index + 1) == "times" {
            times = NumberWords.units[key(index)] ?? Int(key(index))
            next = index + 2
        }
        guard let times else { return nil }
        if ["a", "per", "each", "every", "an"].contains(key(next)), let period = period(next + 1) {
            return (times * period, next + 2)
        }
        if let every = everyPeriod(next) { return (times * every.level, every.end) }
        return nil
    }

    private func everyPeriod(_ index: Int) -> (level: Int, end: Int)? {
        guard ["every", "each", "per"].contains(key(index)) else { return nil }
        if let period = period(index + 1) { return (period, index + 2) }
        if key(index + 1) == "other" || key(index + 1) == "second", let period = period(index + 2) {
            return (period / 2, index + 3)
        }
        if let number = NumberWords.units[key(index + 1)] ?? Int(key(index + 1)), number > 0,
            let period = period(index + 2)
        {
            return (period / number, index + 3)
        }
        return nil
    }

    private func adverb(_ index: Int) -> (level: Int, end: Int)? {
        if key(index) == "on", ["a", "an"].contains(key(index + 1)), key(index + 3) == "basis",
            let level = NumberWords.frequencies[key(index + 2)]
        {
            return (level, index + 4)
        }
        return NumberWords.frequencies[key(index)].map { ($0, index + 1) }
    }

    private func period(_ index: Int) -> Int? {
        guard words.indices.contains(index) else { return nil }
        return NumberWords.periods[words[index].lemma] ?? NumberWords.periods[key(index)]
    }

    /// A number; gives the place after it.
    private mutating func readNumber(at index: Int) -> Int? {
        guard let number = number(at: index), !isPronoun(index, number), !isPartOfName(index)
        else { return nil }
        let (start, bound) = bound(before: index)
        let unit = unit(index, number)
        // "The three countries" are the speakers.
        if let whole = Int(number.digits), whole <= 4, SpeakerWords.nouns.contains(unit.lemma) {
            clause.quantities.append(
                Coding.Quantity(
                    number: number.digits, bound: .exact, unit: Coding.Quantity.ofSpeakers,
                    said: said(start..<min(words.count, number.end + 1))))
            claim(start..<number.end)
            spans[start] = Span(end: number.end, text: "")
            return number.end
        }
        var after = number.end
        if unit.isCurrency, after < words.count, NumberWords.currencies.contains(key(after)) {
            after += 1
        }
        clause.quantities.append(
            Coding.Quantity(
                number: number.digits, bound: trailingBound(after) ?? bound, unit: unit.lemma,
                said: said(start..<min(words.count, max(after, number.end + 1)))))
        claim(start..<after)
        let limit = trailingBound(after) ?? bound
        spans[start] = Span(
            end: after,
            text: "\(limit.rawValue):\(number.digits)" + (unit.isCurrency ? unit.lemma : ""))
        return after
    }

    private func number(at index: Int) -> Number? {
        var place = index
        if ["€", "£", "¥", "₩"].contains(key(place)) { place += 1 }
        if key(place) == "a" || key(place) == "an" {
            guard let zeros = NumberWords.zeros[key(place + 1)], key(place + 1).utf8.count > 2
            else {
                return nil
            }
            return Number(digits: NumberWords.shifted("1", by: zeros), end: place + 2)
        }
        if key(place) == "half", ["a", "an"].contains(key(place + 1)),
            let zeros = NumberWords.zeros[key(place + 2)]
        {
            return Number(
                digits: NumberWords.shifted("0.5", by: zeros).withoutLeadingZeros, end: place + 3)
        }
        if key(place) == "half", key(place + 1) == "of" {
            return Number(digits: "0.5", end: place + 1)
        }
        guard var number = plainNumber(place) else { return nil }
        while let zeros = NumberWords.zeros[key(number.end)] {
            number = Number(
                digits: NumberWords.shifted(number.digits, by: zeros), end: number.end + 1)
        }
        return number
    }

    private func plainNumber(_ place: Int) -> Number? {
        if let digits = NumberWords.digits(key(place)) {
            return Number(digits: digits, end: place + 1)
        }
        guard var value = NumberWords.units[key(place)] else { return nil }
        var end = place + 1
        if value >= 20, value % 10 == 0, let more = NumberWords.units[key(end)],
            (1...9).contains(more)
        {
            value += more
            end += 1
        }
        return Number(digits: String(value), end: end)
    }

    /// "One another", "stand as one", "conventional ones", "the other two": no number of things.
    private func isPronoun(_ index: Int, _ number: Number) -> Bool {
        if ["two", "three", "four"].contains(key(index)), key(index - 1) == "other" {
            return number.end >= words.count || words[number.end].isFunction
                || words[number.end].before >= .comma
        }
        guard key(index) == "one", number.end == index + 1 else { return false }
        guard words.indices.contains(index + 1), words[index + 1].before == .none else {
            return true
        }
        return words[index + 1].isFunction || ["another", "voice", "side"].contains(key(index + 1))
            || key(index - 1) == "as"
    }

    /// "Resolution 2397", "Article 5", "F-35": it tells which one is meant, and not how many.
    private func isPartOfName(_ index: Int) -> Bool {
        guard index > 0, words[index].before == .none else { return false }
        if ClauseCoder.numbered.contains(words[index - 1].lemma) { return true }
        let before = words[index - 1]
        guard before.isCapitalised, before.said.count <= 6, index > 1 || before.said.count > 1,
            before.said.allSatisfy({ $0.isUppercase || $0.isNumber })
        else { return false }
        return text[before.said.endIndex..<words[index].said.startIndex].count <= 1
    }

    /// Things that a number distinguishes.
    private static let numbered: Set<String> = Set(
        [
            "resolution", "article", "track", "chapter", "section", "paragraph", "phase", "pillar",
            "annex", "option", "protocol", "unscr", "no", "line", "tier", "group", "route", "goal",
        ].map(Canonical.of))

    private func unit(_ index: Int, _ number: Number) -> (lemma: String, isCurrency: Bool) {
        if words[number.end - 1].said.endIndex < text.endIndex,
            text[words[number.end - 1].said.endIndex] == "%"
        {
            return ("percent", false)
        }
        if let sign = sign(before: index), let currency = ClauseCoder.signs[sign] {
            return (currency, false)
        }
        if ["dollar", "dollars", "usd"].contains(key(number.end)) {
            return ("dollar", true)
        }
        if ["percent", "percentage"].contains(key(number.end)) { return ("percent", true) }
        if key(number.end) == "per", key(number.end + 1) == "cent" { return ("percent", false) }
        if NumberWords.currencies.contains(key(number.end)) {
            return (Lemma.of(key(number.end)), true)
        }
        return (head(from: number.end), false)
    }

    private static let signs: [Character: String] = [
        "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₩": "won",
    ]

    private func sign(before index: Int) -> Character? {
        if let sign = words[index].said.first, ClauseCoder.signs[sign] != nil { return sign }
        let start = words[index].said.startIndex
        return start > text.startIndex ? text[text.index(before: start)] : nil
    }

    private func bound(before index: Int) -> (Int, Coding.Bound) {
        for count in [4, 3, 2, 1] where index >= count {
            let place = index - count
            for entry in cues.entries(at: place, in: lemmas) where entry.lemmas.count == count {
                for case .bound(let bound) in entry.cues where words[place].claim == nil {
                    return (place, bound)
                }
            }
        }
        return (index, .exact)
    }

    private func trailingBound(_ place: Int) -> Coding.Bound? {
        guard key(place) == "or" else { return nil }
        switch key(place + 1) {
        case "more": return .atLeast
        case "less", "fewer": return .atMost
        default: return nil
        }
    }
}

extension String {
    fileprivate var withoutLeadingZeros: String {
        let rest = drop { $0 == "0" }
        return rest.isEmpty || rest.first == "." ? "0" + rest : String(rest)
    }
}

/// Words for those who speak.
enum SpeakerWords {
    /// Lemmas of nouns for the speakers.
    static let nouns: Set<String> = Set(
        [
            "country", "side", "nation", "minister", "leader", "government", "party", "partner",
            "secretary", "adviser", "ally", "counterpart", "official", "delegation",
            "representative", "participant", "principal", "capital", "ministry", "member",
            "director", "chief", "state",
        ].map(Canonical.of))

    /// What ministers and secretaries are for.
    static let offices: Set<String> = Set(
        [
            "foreign", "defense", "finance", "trade", "energy", "health", "economy", "economic",
            "interior", "justice", "transport", "agriculture", "environment", "labor", "industry",
            "education", "digital", "science", "commerce", "development", "climate",
        ].map(Canonical.of))

    /// Lemmas of titles of persons, behind which a name follows.
    static let persons: Set<String> = Set(
        [
            "president", "minister", "secretary", "chancellor", "premier", "adviser", "general",
            "king",
            "queen", "emperor", "director", "chairman", "ambassador", "envoy", "mr", "ms", "mrs",
            "dr",
            "representative", "commissioner", "prince", "leader",
        ].map(Canonical.of))

    /// Words that only go with them.
    static let titles: Set<String> = Set(
        [
            "we", "they", "he", "she", "president", "prime", "vice", "foreign", "defense",
            "national", "security",
            "trilateral", "deputy", "mr", "ms", "mrs", "dr", "excellency", "honorable", "our",
            "their", "the", "its",
            "both", "all", "two", "three", "four", "chancellor", "premier", "king", "queen",
            "emperor",
            "of", "and", "state", "affairs", "respective", "special", "envoy", "general",
            "chairman", "joint", "chiefs",
            "ambassador", "assistant", "undersecretary", "director", "quad", "participating",
            "high", "senior", "cabinet", "commissioner", "head",
        ].map(Canonical.of))
}
