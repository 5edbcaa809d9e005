extension Accounting {
    /// "Closer" for "close", "highest" for "higher".
    var grades: [Finding] {
        guard isStrict, !isLong else { return [] }
        let (old, new) = (adjectives(before), adjectives(after))
        for (base, from) in old.sorted(by: { $0.key < $1.key }) {
            guard let to = new[base], to != from else { continue }
            let isMore = to > from
            let words = Grade.forms(of: base)
            let change =
                "from \(Accounting.quoted(words[from])) to \(Accounting.quoted(words[to]))"
            return [
                Finding(
                    isMore ? .strengthened : .softened,
                    because: "\(isMore ? "a higher" : "a lower") grade: \(change)")
            ]
        }
        return []
    }

    /// The highest grade of each adjective that a side has.
    private func adjectives(_ side: CodedSide) -> [String: Int] {
        var grades: [String: Int] = [:]
        for stem in side.known {
            guard let (base, grade) = Grade.of[stem] else { continue }
            grades[base] = max(grade, grades[base] ?? 0)
        }
        return grades
    }
}

/// Adjectives with their grades: a higher grade says more.
enum Grade {
    /// The adjective and its grade, from 0 to 2, by the stem of a form.
    static let of: [String: (base: String, grade: Int)] = {
        var grades: [String: (String, Int)] = [:]
        for base in bases {
            for (grade, form) in forms(of: base).enumerated() {
                grades[Canonical.of(form)] = (base, grade)
            }
        }
        return grades
    }()

    /// "close", "closer", "closest".
    static func forms(of base: String) -> [String] {
        let root =
            base.hasSuffix("e") ? String(base.dropLast()) : base == "big" ? "bigg" : base
        return [base, root + "er", root + "est"]
    }

    private static let bases = [
        "close", "strong", "high", "great", "deep", "wide", "broad", "large", "big", "fast", "firm",
        "tough", "tight", "strict", "clear", "full", "safe", "long", "fair", "free", "soon",
        "quick",
    ]
}
