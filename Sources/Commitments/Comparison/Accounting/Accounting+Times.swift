extension Accounting {
    /// Dates and deadlines.
    var times: [Finding] {
        var new = after.all(\.times)
        var old: [Coding.Time] = []
        for time in before.all(\.times) {
            if let place = new.firstIndex(where: {
                $0.date == time.date && $0.relation == time.relation
            }) {
                new.remove(at: place)
            } else {
                old.append(time)
            }
        }
        guard let from = old.first, let to = new.first else {
            if let to = new.first {
                let isDeadline = (to.relation == .by || to.relation == .within) && !isLong
                return [
                    Finding(
                        isDeadline ? .strengthened : .specified,
                        because:
                            "\(isDeadline ? "a deadline" : "a date") is set: \(Accounting.quoted(to.said))"
                    )
                ]
            }
            if let from = old.first {
                let isDeadline = from.relation == .by || from.relation == .within
                return [
                    Finding(
                        isDeadline ? .softened : .generalised,
                        because:
                            "the \(isDeadline ? "deadline" : "date") is gone: \(Accounting.quoted(from.said))"
                    )
                ]
            }
            return []
        }
        return moved(from, to)
    }

    private func moved(_ from: Coding.Time, _ to: Coding.Time) -> [Finding] {
        let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        if from.relation == .lasting && to.relation == .lasting,
            let order = Accounting.isLater(from.date, to.date)
        {
            return [
                Finding(
                    order ? .strengthened : .softened,
                    because: "\(order ? "longer" : "shorter"): \(change)")
            ]
        }
        if from.date == to.date
            || Accounting.lasts(from.date) == Accounting.lasts(to.date)
                && Accounting.lasts(to.date) != nil
        {
            if [from.relation, to.relation].allSatisfy({ $0 == .at || $0 == .within }) {
                return []
            }
            let isDeadline = to.relation == .by
            let label: ChangeLabel =
                isDeadline ? .strengthened : from.relation == .by ? .softened : .reframed
            return [Finding(label, because: "the date means something else: \(change)")]
        }
        if let order = Accounting.isLater(from.date, to.date),
            from.date.contains(" ") && to.date.contains(" ")
                && [from.relation, to.relation].allSatisfy({ $0 == .at })
                && !from.date.contains("last") && !to.date.contains("last")
        {
            return [
                Finding(
                    order ? .softened : .strengthened,
                    because: "\(order ? "later" : "sooner"): \(change)")
            ]
        }
        if let order = Accounting.isLater(from.date, to.date),
            from.relation == .by || from.relation == .within || to.relation == .by
        {
            return [
                Finding(
                    order ? .softened : .strengthened,
                    because: "\(order ? "a later" : "an earlier") deadline: \(change)")
            ]
        }
        return [Finding(.reframed, because: "another date: \(change)")]
    }

    /// How long a date of two words such as "5 year" lasts, in days.
    private static func lasts(_ date: String) -> Int? { days(date.split(separator: " ")) }

    /// Whether the second date is later; nil where the two cannot be ordered.
    private static func isLater(_ from: String, _ to: String) -> Bool? {
        let (left, right) = (from.split(separator: " "), to.split(separator: " "))
        if left.count == 1, right.count == 1, from.first?.isNumber == true,
            to.first?.isNumber == true
        {
            return to > from
        }
        guard let first = days(left), let second = days(right) else { return nil }
        return second > first
    }

    /// How long "5 year" or "next month" is, in days.
    private static func days(_ words: [Substring]) -> Int? {
        guard let unit = words.last, let days = lengths[String(unit)] else { return nil }
        for word in words.dropLast() {
            if let number = NumberWords.units[String(word)] ?? Int(word) { return number * days }
        }
        switch words.first {
        case "this", "current": return days / 2
        case "next", "coming", "following": return days * 3 / 2
        default: return nil
        }
    }

    private static let lengths: [String: Int] = [
        "dai": 1, "day": 1, "week": 7, "month": 30, "quarter": 90, "year": 360, "decad": 3600,
    ]
}
