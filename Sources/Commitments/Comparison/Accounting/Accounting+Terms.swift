extension Accounting {
    /// Conditions and exceptions that came or went.
    var conditions: [Finding] {
        let conditions = phrases(\.conditions)
        let exceptions = phrases(\.exceptions)
        var findings: [Finding] = []
        switch (conditions.old.isEmpty, conditions.new.isEmpty) {
        case (true, false):
            findings.append(
                Finding(
                    .softened,
                    because: "now conditional: \(Accounting.list(conditions.new)) is added"))
        case (false, true):
            findings.append(
                Finding(
                    .strengthened,
                    because: "no longer conditional: \(Accounting.list(conditions.old)) is gone"))
        case (false, false):
            findings.append(
                Finding(
                    .reframed,
                    because:
                        "another condition: \(Accounting.change(conditions.old, conditions.new))"))
        case (true, true): break
        }
        switch (exceptions.old.isEmpty, exceptions.new.isEmpty) {
        case (true, false):
            findings.append(
                Finding(
                    .narrowed,
                    because: "an exception is made: \(Accounting.list(exceptions.new)) is added"))
        case (false, true):
            findings.append(
                Finding(
                    .broadened, because: "an exception is gone: \(Accounting.list(exceptions.old))")
            )
        case (false, false):
            findings.append(
                Finding(
                    exceptionsGrew.map { $0 ? .narrowed : .broadened } ?? .reframed,
                    because:
                        "another exception: \(Accounting.change(exceptions.old, exceptions.new))"))
        case (true, true): break
        }
        return findings
    }

    /// Whether more is left out than before; nil where neither side has all that the other leaves out.
    private var exceptionsGrew: Bool? {
        let (old, new) = (
            Set(before.all(\.exceptions).flatMap(\.stems)),
            Set(after.all(\.exceptions).flatMap(\.stems))
        )
        if old.isStrictSubset(of: new) { return true }
        return new.isStrictSubset(of: old) ? false : nil
    }

    private func phrases(_ member: KeyPath<Coding.Clause, [Coding.Phrase]>) -> (
        old: [String], new: [String]
    ) {
        let (left, right) = (told(member, before, after), told(member, after, before))
        let isIn = { (phrase: Coding.Phrase, others: [Coding.Phrase]) in
            others.contains {
                SameStems.missing(Set(phrase.stems), from: Set($0.stems)).isEmpty
                    && SameStems.missing(Set($0.stems), from: Set(phrase.stems)).isEmpty
            }
        }
        return (
            left.filter { !isIn($0, right) }.map(\.said),
            right.filter { !isIn($0, left) }.map(\.said)
        )
    }

    /// Numbers, bounds and how often.
    var quantities: [Finding] {
        var old = before.all(\.quantities)
        var new = after.all(\.quantities)
        for quantity in old {
            if let place = new.firstIndex(where: { isSame($0, quantity) }) {
                new.remove(at: place)
                if let other = old.firstIndex(of: quantity) { old.remove(at: other) }
            }
        }
        var findings: [Finding] = []
        for from in old {
            let isOnly = !isLong && old.count == 1 && new.count == 1
            guard
                let place = new.firstIndex(where: { $0.unit == from.unit })
                    ?? (isOnly ? 0 : nil)
            else { continue }
            findings.append(contentsOf: change(from, new[place]))
            new.remove(at: place)
            if let other = old.firstIndex(of: from) { old.remove(at: other) }
        }
        old.removeAll { $0.unit == Coding.Quantity.ofSpeakers }
        new.removeAll { $0.unit == Coding.Quantity.ofSpeakers }
        // "An attack against one of us" and "an attack against us": "one" alone counts little.
        if new.isEmpty { old.removeAll { $0.number == "1" && $0.bound == .exact } }
        if old.isEmpty { new.removeAll { $0.number == "1" && $0.bound == .exact } }
        if !isStrict { return findings + frequency }
        if !new.isEmpty {
            findings.append(
                Finding(
                    .specified, because: "a number is given: \(Accounting.list(new.map(\.said)))"))
        }
        if !old.isEmpty {
            findings.append(
                Finding(
                    .generalised, because: "the number is gone: \(Accounting.list(old.map(\.said)))"
                ))
        }
        return findings + frequency
    }

    private func isSame(_ left: Coding.Quantity, _ right: Coding.Quantity) -> Bool {
        left.number == right.number && left.bound == right.bound && left.unit == right.unit
    }

    private func change(_ from: Coding.Quantity, _ to: Coding.Quantity) -> [Finding] {
        let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        if from.number == to.number, from.bound == to.bound {
            return SameStems.areFamily(from.unit, to.unit)
                ? [] : [Finding(.reframed, because: "another unit: \(change)")]
        }
        if from.number == to.number, Accounting.isDenied(from) != Accounting.isDenied(to),
            (from.bound.height > 3) != (to.bound.height > 3)
        {
            return [Finding(.reversed, because: "the opposite bound: \(change)")]
        }
        if from.number == to.number {
            let difference = to.bound.height - from.bound.height
            return [
                Finding(
                    difference > 0 ? .strengthened : .softened,
                    because: "the number binds \(difference > 0 ? "more" : "less"): \(change)")
            ]
        }
        let isMore = (Double(plain: to.number) ?? 0) > (Double(plain: from.number) ?? 0)
        // Among much else it may be the number of something else.
        if isLong, likeness < 0.6 {
            return [Finding(.reframed, because: "another number: \(change)").byShape]
        }
        return [
            Finding(.reframed, because: "another number: \(change)"),
            Finding(
                isMore ? .strengthened : .softened,
                because: "\(isMore ? "a higher" : "a lower") number: \(change)"),
        ]
    }

    /// "Not exceed five percent"; "no more than five" only binds in another way than "more than five".
    private static func isDenied(_ quantity: Coding.Quantity) -> Bool {
        let words = quantity.said.lowercased().split(separator: " ")
        return words.first == "not" && words.contains { $0.hasPrefix("exceed") }
    }

    private var frequency: [Finding] {
        let (old, new) = (before.all(\.frequencies), after.all(\.frequencies))
        let left = old.filter { mark in !new.contains { $0.level == mark.level } }
        let right = new.filter { mark in !old.contains { $0.level == mark.level } }
        guard let from = left.first, let to = right.first else {
            if !isStrict { return [] }
            if let to = right.first {
                let isMore = to.level >= 0
                return [
                    Finding(
                        isMore ? .strengthened : .softened,
                        because: "a frequency is added: \(Accounting.quoted(to.said))")
                ]
            }
            if let from = left.first {
                return [
                    Finding(
                        from.level >= 0 ? .softened : .strengthened,
                        because:
                            "the frequency is gone: \(Accounting.quoted(from.said))"
                    )
                ]
            }
            return []
        }
        let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        return to.level > from.level
            ? [Finding(.strengthened, because: "more often: \(change)")]
            : [Finding(.softened, because: "less often: \(change)")]
    }
}

extension Coding.Bound {
    /// How much it binds.
    fileprivate var height: Int {
        switch self {
        case .moreThan: 5
        case .atLeast: 4
        case .exact: 3
        case .about: 2
        case .lessThan: 1
        case .atMost: 1
        }
    }
}

extension Double {
    /// A number of digits with one point at most.
    fileprivate init?(plain digits: String) {
        self.init(digits)
    }
}
