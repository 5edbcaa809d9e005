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
        let code = index > 0 ? ClauseCoder.codes[key(index - 1)] : nil
        let (start, bound) = bound(before: code == nil ? index : index - 1)
        let unit = code.map { (lemma: $0, isCurrency: false) } ?? unit(index, number)
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
        if unit.lemma == "permille", key(after) == "per" { after = min(words.count, after + 2) }
        clause.quantities.append(
            Coding.Quantity(
                number: number.digits, bound: trailingBound(after) ?? bound, unit: unit.lemma,
                said: said(start..<min(words.count, max(after, number.end + 1)))))
        claim(start..<after)
        let limit = trailingBound(after) ?? bound
        spans[start] = Span(
            end: after,
            text: "\(limit.rawValue):\(number.digits)"
                + (ClauseCoder.measures.contains(unit.lemma) ? unit.lemma : ""))
        return after
    }

    private func number(at index: Int) -> Number? {
        if let number = share(at: index) ?? factor(at: index) { return number }
        var place = index
        if ["€", "£", "¥", "₩"].contains(key(place)) { place += 1 }
        if key(place) == "half", key(place + 1) == "a", key(place + 2) == "dozen" {
            return Number(digits: "6", end: place + 3)
        }
        if key(place) == "a", key(place + 1) == "dozen" {
            return Number(digits: "12", end: place + 2)
        }
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
        guard var number = plainNumber(place) else { return nil }
        while let zeros = NumberWords.zeros[key(number.end)] {
            number = Number(
                digits: NumberWords.shifted(number.digits, by: zeros), end: number.end + 1)
        }
        return number
    }

    private func plainNumber(_ place: Int) -> Number? {
        if let digits = NumberWords.digits(key(place)) { return grouped(digits, from: place) }
        guard var value = NumberWords.units[key(place)] else { return nil }
        var end = place + 1
        if key(end) == "dozen" { return Number(digits: String(12 * value), end: end + 1) }
        if value >= 20, value % 10 == 0, let more = NumberWords.units[key(end)],
            (1...9).contains(more)
        {
            value += more
            end += 1
        }
        return Number(digits: String(value), end: end)
    }

    /// "1 500" and "1'500": groups of three digits behind the first.
    private func grouped(_ first: String, from place: Int) -> Number {
        var number = Number(digits: first, end: place + 1)
        guard first.utf8.count <= 3, first.utf8.allSatisfy({ $0 != 0x2E }), first.first != "0"
        else { return number }
        while words.indices.contains(number.end), isGroup(number.end) {
            number.digits += key(number.end)
            number.end += 1
        }
        return number
    }

    private func isGroup(_ index: Int) -> Bool {
        guard words[index].before == .none, key(index).utf8.count == 3,
            key(index).utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return false }
        let gap = text[words[index - 1].said.endIndex..<words[index].said.startIndex]
        return gap.count == 1 && " \u{A0}\u{2009}\u{202F}'’".contains(gap)
    }

    /// "One in five", "two thirds of", "half of": a part of the whole.
    private func share(at index: Int) -> Number? {
        if let part = plainNumber(index), let of = Double(part.digits) {
            let next = key(part.end) == "out" && key(part.end + 1) == "of" ? part.end + 1 : part.end
            if ["in", "of"].contains(key(next)), next > part.end || key(next) == "in",
                let whole = plainNumber(next + 1), let all = Double(whole.digits), of < all,
                all <= 100,
                Double(whole.digits) != nil, !isYear(whole.digits)
            {
                return Number(digits: ClauseCoder.inThousandths(of / all), end: whole.end)
            }
            if let name = NumberWords.parts[key(part.end)], key(part.end + 1) == "of" {
                return Number(
                    digits: ClauseCoder.inThousandths(of / Double(name)), end: part.end + 1)
            }
        }
        let start = ["a", "one"].contains(key(index)) ? index + 1 : index
        guard let name = NumberWords.parts[key(start)], key(start + 1) == "of",
            start > index || key(index) == "half"
        else { return nil }
        return Number(digits: ClauseCoder.inThousandths(1 / Double(name)), end: start + 1)
    }

    private func isYear(_ digits: String) -> Bool { digits.utf8.count == 4 }

    private static func inThousandths(_ share: Double) -> String {
        "0." + String(1000 + Int((share * 1000).rounded())).dropFirst()
    }

    /// "Double the staff": how many times as much.
    private func factor(at index: Int) -> Number? {
        guard let factor = NumberWords.factors[key(index)],
            ["the", "a", "an", "our", "their", "its", "this", "these", "to", "in", "by", "that"]
                .contains(key(index + 1)) || key(index).hasSuffix("fold")
        else { return nil }
        return Number(digits: factor, end: index + 1)
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
        guard before.isCapitalised, before.said.count <= 6, ClauseCoder.codes[before.key] == nil,
            index > 1 || before.said.count > 1,
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
        if NumberWords.factors[key(index)] != nil { return ("fold", false) }
        switch text[words[number.end - 1].said.endIndex...].first(where: {
            $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}"
        }) {
        case "%": return ("percent", false)
        case "‰": return ("permille", false)
        default: break
        }
        if key(number.end) == "per", key(number.end + 1) == "mille" { return ("permille", false) }
        if let sign = sign(before: index), let currency = ClauseCoder.signs[sign] {
            return (currency, false)
        }
        if ["dollar", "dollars", "usd"].contains(key(number.end)) {
            return ("dollar", true)
        }
        if ["percent", "percentage"].contains(key(number.end)) { return ("percent", true) }
        if key(number.end) == "per", key(number.end + 1) == "cent" { return ("percent", false) }
        if let currency = ClauseCoder.codes[key(number.end)] { return (currency, true) }
        if NumberWords.currencies.contains(key(number.end)) {
            return (Lemma.of(key(number.end)), true)
        }
        return (headBehind(number.end), false)
    }

    /// The word that a number counts; of "10 to 15 ships" both count ships.
    private func headBehind(_ index: Int) -> String {
        guard ["to", "and", "or"].contains(key(index)), let second = plainNumber(index + 1) else {
            return head(from: index)
        }
        return head(from: second.end)
    }

    /// Units that are a part of the number, however they are written.
    private static let measures: Set<String> = [
        "dollar", "euro", "pound", "yen", "won", "percent", "permille", "fold",
    ]

    /// "USD 50 billion" is 50 billion dollars.
    private static let codes = [
        "usd": "dollar", "eur": "euro", "gbp": "pound", "jpy": "yen", "krw": "won",
    ]

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
