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
        if max(before.coding.clauses.count, after.coding.clauses.count) < 2 { return whole }
        let clauses = alignedClauses(sharing: 0.4)
        if clauses.isEmpty { return whole }
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
        content(Set(clause.parts.flatMap(\.stems)))
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
                !areDeedAndPromise(from, to), !areDeedAndPromise(to, from),
                !areBothGoingOn(from, to)
            else { return nil }
            if isDone(from, to) { return done(from, to) }
            return step(from, to, to.rung > from.rung ? .strengthened : .softened)
        }
        return Array(steps.suffix(1))
    }

    /// "We continue to" and "we will continue to".
    private func areBothGoingOn(_ from: Coding.Verb, _ to: Coding.Verb) -> Bool {
        [from, to].allSatisfy { verb in
            Accounting.goingOn.contains { verb.stem == $0 || verb.stem.hasPrefix($0 + " ") }
        }
    }

    private static let goingOn: [String] = ["continue", "maintain", "uphold", "remain"].map(
        Canonical.of)

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
                "promised before, reported as done now: from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
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
                        "\(to.level > from.level ? "more" : "less") binding: from \(Accounting.quoted(said(from, in: before))) to \(Accounting.quoted(said(to, in: after)))"
                ))
        }
        return Array(findings.prefix(1))
    }

    /// A modal with the verb behind it, in the words of the text: "may deploy".
    private func said(_ modal: Coding.Mark, in side: CodedSide) -> String {
        let verb = side.all(\.verbs).first { $0.stem == modal.head && startsWithModal($0.said) }
        if let verb { return verb.said }
        return ([modal.said] + [word(of: modal.head, in: side)].compactMap(\.self)).joined(
            separator: " ")
    }

    /// The word of a text that has a stem; nil where it is not known.
    func word(of stem: String, in side: CodedSide) -> String? {
        let said = side.parts.filter { $0.stems.contains(stem) }.map(\.said)
        let words = said.flatMap { $0.split { !$0.isLetter && $0 != "-" }.map(String.init) }
        return words.first { Canonical.of(AmericanSpelling.of($0.lowercased())) == stem }
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

    /// What the sentences have that are not new as a whole: a sentence that is new as a whole is neither weaker nor stronger.
    func told<Value>(
        _ member: KeyPath<Coding.Clause, [Value]>, _ side: CodedSide, _ other: CodedSide
    ) -> [Value] {
        let new = newSentences(in: side, against: other)
        if new.isEmpty { return side.all(member) }
        return side.coding.clauses.filter { !new.contains($0) }.flatMap { $0[keyPath: member] }
    }

    /// The marks that only one side has.
    func difference(_ member: KeyPath<Coding.Clause, [Coding.Mark]>) -> (
        [Coding.Mark], [Coding.Mark]
    ) {
        var new = told(member, after, before)
        var old: [Coding.Mark] = []
        for mark in told(member, before, after) {
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
