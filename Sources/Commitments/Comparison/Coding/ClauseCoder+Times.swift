extension ClauseCoder {
    /// A date that begins at a place.
    private struct Found {
        var date: String
        var end: Int
    }

    /// Dates and deadlines.
    mutating func readTimes() {
        var index = 0
        while index < words.count {
            guard words[index].claim == nil, let found = date(at: index) else {
                index += 1
                continue
            }
            var (start, relation) = relation(before: index)
            if relation == .within, ClauseCoder.isOver(found.date) { relation = .at }
            clause.times.append(
                Coding.Time(
                    relation: relation, date: found.date, said: said(start..<found.end)))
            claim(start..<found.end)
            spans[start] = Span(
                end: found.end, text: "\(relation.rawValue):\(found.date)", isTime: true)
            index = found.end
        }
    }

    /// "The past year": what is over sets no deadline.
    private static func isOver(_ date: String) -> Bool {
        ["past ", "last ", "previous "].contains { date.hasPrefix($0) }
    }

    /// How a date is meant, with the place where that begins.
    private func relation(before index: Int) -> (Int, Coding.Time.Relation) {
        for count in [4, 3, 2, 1] where index >= count {
            let phrase = (index - count..<index).map(key).joined(separator: " ")
            if let relation = ClauseCoder.relations[phrase] { return (index - count, relation) }
        }
        return (index, .at)
    }

    private static let relations: [String: Coding.Time.Relation] = [
        "by": .by, "before": .by, "no later than": .by, "not later than": .by, "by the": .by,
        "before the": .by, "no later than the": .by, "ahead of": .by, "prior to": .by,
        "until": .until,
        "till": .until, "through": .until, "until the": .until, "up to": .until, "up until": .until,
        "since": .since,
        "from": .since, "starting in": .since, "starting from": .since, "beginning in": .since,
        "as of": .since, "starting": .since, "beginning": .since, "since the": .since,
        "after": .after, "after the": .after,
        "no earlier than": .after, "as early as": .since, "following": .after, "beyond": .after,
        "within": .within,
        "within the": .within,
        "over the": .within, "during the": .within, "in the": .at, "over": .within, "for": .lasting,
        "in": .at, "on": .at, "during": .at, "at the": .at, "at": .at, "of": .at,
        "for the": .lasting,
        "throughout": .within, "in the course of": .within,
    ]

    private func date(at index: Int) -> Found? {
        partOfYear(index) ?? calendarDate(index) ?? relativeDate(index) ?? duration(index)
    }

    /// "the end of 2025", "late 2025", "the first half of 2026".
    private func partOfYear(_ index: Int) -> Found? {
        guard ["the", "end", "late", "early", "mid"].contains(key(index)) else { return nil }
        for (parts, month) in ClauseCoder.partsOfYear {
            guard index + parts.count < words.count,
                parts.enumerated().allSatisfy({ key(index + $0.offset) == $0.element })
            else { continue }
            var next = index + parts.count
            if key(next) == "the" || key(next) == "fiscal" { next += 1 }
            if key(next) == "year", let year = year(next + 1) {
                return Found(date: year + "-" + month, end: next + 2)
            }
            if key(next) == "year" { return Found(date: "this year-\(month)", end: next + 1) }
            if let inner = calendarDate(next) ?? relativeDate(next) {
                return Found(date: inner.date + "-" + month, end: inner.end)
            }
        }
        return nil
    }

    private static let partsOfYear: [([String], String)] = [
        ("the end of", "12"), ("end of", "12"), ("the close of", "12"), ("late", "11"),
        ("early", "02"), ("mid", "06"),
        ("the middle of", "06"), ("the beginning of", "01"), ("the start of", "01"),
        ("the first half of", "06"), ("the second half of", "12"), ("the first quarter of", "03"),
        ("the second quarter of", "06"), ("the third quarter of", "09"),
        ("the fourth quarter of", "12"), ("the latter half of", "12"),
    ].map { ($0.0.split(separator: " ").map(String.init), $0.1) }

    /// "15 February 2025", "February 15, 2025", "February 2025", "2025", "2025-02-15".
    private func calendarDate(_ index: Int) -> Found? {
        if let iso = ClauseCoder.isoDate(key(index)) { return Found(date: iso, end: index + 1) }
        if let day = day(index), let month = month(index + 1) {
            return full(day, month, yearAt: index + 2)
        }
        if key(index) == "the", let day = day(index + 1), key(index + 2) == "of",
            let month = month(index + 3)
        {
            return full(day, month, yearAt: index + 4)
        }
        if let month = month(index) {
            if let day = day(index + 1) { return full(day, month, yearAt: index + 2) }
            if let year = year(index + 1) {
                return Found(date: "\(year)-\(two(month))", end: index + 2)
            }
            if key(index) == "may" || key(index) == "march" { return nil }
            return Found(date: "month-\(two(month))", end: index + 1)
        }
        if let season = NumberWords.seasons[key(index)] {
            let next = key(index + 1) == "of" ? index + 2 : index + 1
            if let year = year(next) { return Found(date: "\(year)-\(two(season))", end: next + 1) }
        }
        return year(index).map { Found(date: $0, end: index + 1) }
    }

    private func full(_ day: Int, _ month: Int, yearAt place: Int) -> Found {
        if let year = year(place) {
            return Found(date: "\(year)-\(two(month))-\(two(day))", end: place + 1)
        }
        return Found(date: "month-\(two(month))-\(two(day))", end: place)
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func year(_ index: Int) -> String? {
        let word = key(index)
        guard word.utf8.count == 4,
            word.hasPrefix("19") || word.hasPrefix("20") || word.hasPrefix("21"),
            NumberWords.digits(word) != nil
        else { return nil }
        return word
    }

    private func day(_ index: Int) -> Int? {
        NumberWords.digits(key(index)).flatMap { Int($0) }.flatMap {
            (1...31).contains($0) ? $0 : nil
        }
    }

    private func month(_ index: Int) -> Int? {
        guard words.indices.contains(index), words[index].isCapitalised else { return nil }
        return NumberWords.months[key(index)]
    }

    private static func isoDate(_ word: String) -> String? {
        guard word.utf8.contains(0x2D) else { return nil }
        let parts = word.split(separator: "-")
        guard parts.count == 3, parts[0].utf8.count == 4,
            parts.allSatisfy({ NumberWords.digits(String($0)) != nil })
        else { return nil }
        return word
    }

    /// "next year", "this month", "the coming decade".
    private func relativeDate(_ index: Int) -> Found? {
        let start = ["the", "later", "earlier"].contains(key(index)) ? index + 1 : index
        let word = key(start)
        guard
            ["next", "this", "last", "coming", "current", "following", "past", "previous"].contains(
                word)
        else { return nil }
        let unit = lemma(start + 1)
        if ClauseCoder.stretches.contains(unit) {
            return Found(date: "\(word) \(unit)", end: start + 2)
        }
        if let stretch = stretch(start + 1) {
            return Found(date: "\(word) \(stretch.date)", end: stretch.end)
        }
        return nil
    }

    private func lemma(_ index: Int) -> String {
        words.indices.contains(index) ? words[index].lemma : ""
    }

    /// "within five years": how long, where a word before says that it is a term.
    private func duration(_ index: Int) -> Found? {
        guard let stretch = stretch(index) else { return nil }
        let before = [key(index - 2) + " " + key(index - 1), key(index - 1)]
        guard
            before.contains(where: {
                ["within", "within the", "for", "over", "in", "until", "for the", "after"].contains(
                    $0)
            })
        else { return nil }
        return stretch
    }

    private func stretch(_ index: Int) -> Found? {
        guard
            let number = NumberWords.units[key(index)].map(String.init)
                ?? NumberWords.digits(key(index)),
            ClauseCoder.stretches.contains(lemma(index + 1))
        else { return nil }
        return Found(date: "\(number) \(lemma(index + 1))", end: index + 2)
    }

    private static let stretches: Set<String> = Set(
        ["year", "month", "week", "day", "quarter", "decade", "century", "hour"].map(Canonical.of))
}
