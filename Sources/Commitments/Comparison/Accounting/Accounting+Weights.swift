extension Accounting {
    /// "full" became "partial".
    var degrees: [Finding] {
        let (old, new) = difference(\.degrees)
        if old.isEmpty && new.isEmpty || !isStrict && (old.isEmpty || new.isEmpty) { return [] }
        let from = old.map(\.level).min() ?? Accounting.degree(beside: new)
        let to = new.map(\.level).min() ?? Accounting.degree(beside: old)
        if from == to { return [] }
        return [
            Finding(
                to > from ? .strengthened : .softened,
                because: (to > from ? "in a higher degree: " : "in a lower degree: ")
                    + Accounting.change(old.map(\.said), new.map(\.said)))
        ]
    }

    /// What is meant where no degree is said: less than "substantial", and nearly all beside "largely".
    static func degree(beside other: [Coding.Mark]) -> Int {
        other.map(\.level).min() == 60 ? 50 : 85
    }

    /// Words of weight. Those of stance are varied by reporters and translators, and count between
    /// official texts only.
    var weights: [Finding] {
        var findings: [Finding] = []
        findings += weight(.substance)
        if isStrict { findings += weight(.stance) }
        if isOwn, !isLong { findings += growth }
        let labels = Set(findings.map(\.label))
        return labels.count > 1 ? [] : Array(findings.prefix(2))
    }

    /// Growth is more only where the speakers undertake something themselves.
    var isOwn: Bool {
        !(before.all(\.verbs) + after.all(\.verbs)).contains { $0.isMain && $0.scale == "others" }
    }

    var growth: [Finding] {
        let isShared = { (weight: Coding.Weight, other: CodedSide) in
            weight.kind == .growth && (weight.head.isEmpty || other.known.contains(weight.head))
        }
        let (all, others) = (before.all(\.weights), after.all(\.weights))
        let old = all.filter { isShared($0, after) }
        let new = others.filter { isShared($0, before) }
        // Another verb of growth beside it makes it a change of words.
        if all.contains(where: { $0.kind == .growth }),
            others.contains(where: { $0.kind == .growth })
        {
            return []
        }
        if ladder.contains(where: { $0.label == (old.isEmpty ? .softened : .strengthened) }) {
            return []
        }
        if old.isEmpty == new.isEmpty { return [] }
        return old.isEmpty
            ? [
                Finding(
                    .strengthened,
                    because: "more is promised: \(Accounting.list(new.map(\.said))) is added")
            ]
            : [
                Finding(
                    .softened,
                    because: "less is promised: \(Accounting.list(old.map(\.said))) is gone")
            ]
    }

    func weight(_ kind: Coding.Weight.Kind) -> [Finding] {
        let (old, new) = weightDifference(kind)
        if old.count == new.count { return [] }
        return new.count > old.count
            ? [
                Finding(
                    .strengthened, because: "a word of weight is added: \(Accounting.list(new))")
            ]
            : [Finding(.softened, because: "a word of weight is gone: \(Accounting.list(old))")]
    }

    func weightDifference(_ kind: Coding.Weight.Kind) -> ([String], [String]) {
        let old = told(\.weights, before, after).filter { $0.kind == kind }
        let new = told(\.weights, after, before).filter { $0.kind == kind }
        let (oldStems, newStems) = (
            Set(before.all(\.weights).map(\.stem)), Set(after.all(\.weights).map(\.stem))
        )
        return (
            unique(
                old.filter {
                    !newStems.contains($0.stem) && !after.known.contains($0.stem)
                        && (kind != .scope || after.known.contains($0.head))
                }.map(\.said)),
            unique(
                new.filter {
                    !oldStems.contains($0.stem) && !before.known.contains($0.stem)
                        && (kind != .scope || before.known.contains($0.head))
                }.map(\.said))
        )
    }

    func unique(_ said: [String]) -> [String] {
        var seen: Set<String> = []
        return said.filter { seen.insert($0).inserted }
    }
}
