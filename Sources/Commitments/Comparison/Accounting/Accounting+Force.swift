extension Accounting {
    /// The strongest governing verb of each scale.
    private func heights(_ verbs: [Coding.Verb]) -> [String: Coding.Verb] {
        var heights: [String: Coding.Verb] = [:]
        for verb in verbs where verb.isMain {
            if let known = heights[verb.scale], known.rung >= verb.rung { continue }
            heights[verb.scale] = verb
        }
        if heights.count > 1 { heights["any"] = nil }
        return heights
    }

    /// How strongly it is said: the governing verbs of the whole, and, where there are several
    /// sentences, those of the sentences that say the same. Where the two speak against each other,
    /// nothing is said.
    func findLadder() -> [Finding] {
        let whole = steps(heights(before.all(\.verbs)), heights(after.all(\.verbs)))
        let clauses = alignedClauses(sharing: 0.4)
        if max(before.coding.clauses.count, after.coding.clauses.count) < 2 || clauses.isEmpty {
            return whole
        }
        let told = clauses.map { steps(heights($0.verbs), heights($1.verbs)) }
        let labels = Set(told.joined().map(\.label))
        guard let label = whole.first?.label else {
            // As a whole both are as strong: one sentence tells more only where it is plainly the same.
            return alignedClauses(sharing: 0.6).lazy.map {
                steps(heights($0.verbs), heights($1.verbs))
            }
            .first { !$0.isEmpty } ?? []
        }
        if labels.contains(label) { return told.first { $0.first?.label == label } ?? whole }
        let areAllKnown = clauses.allSatisfy { clause in
            clause.0.verbs.contains(where: \.isMain) && clause.1.verbs.contains(where: \.isMain)
        }
        return labels.isEmpty && !areAllKnown ? whole : []
    }

    /// Sentences of both that share most of their content, the likest first.
    private func alignedClauses(sharing share: Double) -> [(Coding.Clause, Coding.Clause)] {
        var pairs: [(Coding.Clause, Coding.Clause, Double)] = []
        let others = after.coding.clauses.map { (clause: $0, content: content($0)) }
        for clause in before.coding.clauses {
            let own = content(clause)
            let best = others.map { other in (other.clause, Accounting.share(own, other.content)) }
                .max { $0.1 < $1.1 }
            if let best, best.1 >= share { pairs.append((clause, best.0, best.1)) }
        }
        return pairs.sorted { $0.2 > $1.2 }.map { ($0.0, $0.1) }
    }

    /// How much of the shorter of two sentences the other has, and a little more the less else that has.
    private static func share(_ left: Set<String>, _ right: Set<String>) -> Double {
        let common = Double(left.intersection(right).count)
        return common / Double(max(1, min(left.count, right.count)))
            + 0.01 * common / Double(max(1, left.union(right).count))
    }

    private func content(_ clause: Coding.Clause) -> Set<String> {
        Set(clause.parts.flatMap(\.stems)).subtracting(light)
    }

    private func steps(_ old: [String: Coding.Verb], _ new: [String: Coding.Verb]) -> [Finding] {
        if old.isEmpty || new.isEmpty { return [] }
        if let weak = old["any"], new["any"] == nil, let to = strongest(new) {
            return [step(weak, to, .strengthened)]
        }
        if let weak = new["any"], old["any"] == nil, let from = strongest(old) {
            return [step(from, weak, .softened)]
        }
        let shared = old.keys.filter { new[$0] != nil }.sorted()
        if shared.isEmpty { return otherAct(old, new) }
        let steps = shared.compactMap { scale -> Finding? in
            guard let from = old[scale], let to = new[scale], from.rung != to.rung,
                !areDeedAndPromise(from, to), !areDeedAndPromise(to, from)
            else { return nil }
            if isDone(from, to) { return done(from, to) }
            return step(from, to, to.rung > from.rung ? .strengthened : .softened)
        }
        return Array(steps.suffix(1))
    }

    /// "We launch" and "we will use": what is done now binds as much as what is promised.
    private func areDeedAndPromise(_ deed: Coding.Verb, _ promise: Coding.Verb) -> Bool {
        startsWithModal(promise.said) && !startsWithModal(deed.said) && promise.rung >= 40
            && deed.rung >= 40
            && Accounting.deeds.contains { $0 == deed.stem || SameStems.areFamily($0, deed.stem) }
    }

    /// Whether a promise was kept: "committed to conclude" beside "welcomed the conclusion".
    private func isDone(_ from: Coding.Verb, _ to: Coding.Verb) -> Bool {
        guard from.scale == "own", from.rung > to.rung, Accounting.tellingVerbs.contains(to.stem)
        else {
            return false
        }
        let promised = before.known.union(before.all(\.verbs).map(\.stem))
        return after.known.union(after.all(\.verbs).map(\.stem)).contains { stem in
            Accounting.deeds.contains { stem == $0 || SameStems.areFamily($0, stem) }
                && promised.contains { $0 == stem || SameStems.areFamily($0, stem) }
        }
    }

    private func done(_ from: Coding.Verb, _ to: Coding.Verb) -> Finding {
        Finding(
            .reframed,
            because:
                "promised before, told as done now: from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        )
    }

    /// Verbs that tell of what has come about.
    private static let tellingVerbs: Set<String> = Set(
        ["welcome", "applaud", "commend", "celebrate", "announce", "praise", "congratulate"]
            .map(Canonical.of))

    /// Deeds that are done once and then last.
    private static let deeds: [String] = [
        "launch", "establish", "conclude", "sign", "complete", "adopt", "activate",
        "operationalize",
        "implement", "inaugurate", "ratify", "release", "publish", "open", "deploy", "create",
        "form", "deliver", "finalize", "introduce", "found", "build",
    ].map(Canonical.of)

    private func otherAct(
        _ old: [String: Coding.Verb], _ new: [String: Coding.Verb]
    ) -> [Finding] {
        guard let from = strongest(old), let to = strongest(new) else { return [] }
        let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        return [Finding(.reframed, because: "another kind of act: \(change)")]
    }

    private func strongest(_ heights: [String: Coding.Verb]) -> Coding.Verb? {
        heights.values.max { ($0.rung, $1.scale) < ($1.rung, $0.scale) }
    }

    private func step(_ from: Coding.Verb, _ to: Coding.Verb, _ label: ChangeLabel) -> Finding {
        let name = label == .strengthened ? "a stronger verb" : "a weaker verb"
        return Finding(
            label,
            because:
                "\(name): from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))")
    }

    /// A governing verb that only one of the texts has: nothing is known of the other's.
    var verbOnOneSide: [Finding] {
        let (old, new) = (heights(before.all(\.verbs)), heights(after.all(\.verbs)))
        guard isStrict, old.isEmpty != new.isEmpty, let verb = strongest(old) ?? strongest(new),
            !(old.isEmpty ? before : after).known.contains(verb.stem)
        else { return [] }
        return [
            Finding(
                .reworded, because: "only one text has its verb: \(Accounting.quoted(verb.said))")
        ]
    }

    /// "may" for "will" before the same verb.
    var modality: [Finding] {
        if !ladder.isEmpty { return [] }
        var findings: [Finding] = []
        for from in before.all(\.modals) {
            guard let to = after.all(\.modals).first(where: { $0.head == from.head }),
                to.level != from.level
            else { continue }
            findings.append(
                Finding(
                    to.level > from.level ? .strengthened : .softened,
                    because:
                        "\(to.level > from.level ? "more" : "less") binding: from \(Accounting.quoted(from.said + " " + from.head)) to \(Accounting.quoted(to.said + " " + to.head))"
                ))
        }
        return Array(findings.prefix(1))
    }

    /// "as appropriate" came or went.
    var hedges: [Finding] {
        let (old, new) = difference(\.hedges)
        if old.count == new.count { return [] }
        return new.count > old.count
            ? [Finding(.softened, because: "hedged: \(Accounting.list(new.map(\.said))) is added")]
            : [
                Finding(
                    .strengthened,
                    because: "no longer hedged: \(Accounting.list(old.map(\.said))) is gone")
            ]
    }

    /// "immediately" came or went, or became "in due course".
    var urgency: [Finding] {
        let (old, new) = difference(\.urgency)
        let (from, to) = (old.map(\.level).reduce(0, +), new.map(\.level).reduce(0, +))
        if from == to { return [] }
        let label: ChangeLabel = to > from ? .strengthened : .softened
        return [
            Finding(
                label,
                because: (to > from ? "more urgent: " : "less urgent: ")
                    + Accounting.change(old.map(\.said), new.map(\.said)))
        ]
    }

    /// "full" became "partial".
    var degrees: [Finding] {
        let (old, new) = difference(\.degrees)
        if old.isEmpty && new.isEmpty || !isStrict && (old.isEmpty || new.isEmpty) { return [] }
        // Without a word of degree the whole is meant, though not so plainly.
        let from = old.map(\.level).min() ?? 85
        let to = new.map(\.level).min() ?? 85
        if from == to { return [] }
        return [
            Finding(
                to > from ? .strengthened : .softened,
                because: (to > from ? "in a higher degree: " : "in a lower degree: ")
                    + Accounting.change(old.map(\.said), new.map(\.said)))
        ]
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
    private var isOwn: Bool {
        !(before.all(\.verbs) + after.all(\.verbs)).contains { $0.isMain && $0.scale == "others" }
    }

    private var growth: [Finding] {
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

    private func weight(_ kind: Coding.Weight.Kind) -> [Finding] {
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
        let old = before.all(\.weights).filter { $0.kind == kind }
        let new = after.all(\.weights).filter { $0.kind == kind }
        let (oldStems, newStems) = (Set(old.map(\.stem)), Set(new.map(\.stem)))
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

    private func unique(_ said: [String]) -> [String] {
        var seen: Set<String> = []
        return said.filter { seen.insert($0).inserted }
    }

    /// The marks that only one side has.
    func difference(_ member: KeyPath<Coding.Clause, [Coding.Mark]>) -> (
        [Coding.Mark], [Coding.Mark]
    ) {
        var new = after.all(member)
        var old: [Coding.Mark] = []
        for mark in before.all(member) {
            if let place = new.firstIndex(where: { $0.key == mark.key }) {
                new.remove(at: place)
            } else {
                old.append(mark)
            }
        }
        return (old, new)
    }

    static func change(_ old: [String], _ new: [String]) -> String {
        if old.isEmpty { return list(new) + " is added" }
        if new.isEmpty { return list(old) + " is gone" }
        return "from " + list(old) + " to " + list(new)
    }
}
