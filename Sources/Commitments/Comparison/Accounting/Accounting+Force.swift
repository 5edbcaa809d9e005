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
        if max(before.coding.clauses.count, after.coding.clauses.count) < 2 {
            return steps(heights(before.all(\.verbs)), heights(after.all(\.verbs)))
        }
        let (old, new) = withoutSame
        if old.isEmpty || new.isEmpty { return [] }
        let whole = steps(heights(old.flatMap(\.verbs)), heights(new.flatMap(\.verbs)))
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
        if areOfOtherSentences(clauses) { return [] }
        let areAllKnown = clauses.allSatisfy { clause in
            clause.0.verbs.contains(where: \.isMain) && clause.1.verbs.contains(where: \.isMain)
        }
        return labels.isEmpty && !areAllKnown ? whole : []
    }

    /// The sentences of both without those that both have alike, with verbs as strong.
    private var withoutSame: ([Coding.Clause], [Coding.Clause]) {
        let same = alignedClauses(sharing: 0.8).filter { from, to in
            let (old, new) = (content(from), content(to))
            return 10 * old.intersection(new).count >= 8 * old.union(new).count
                && steps(heights(from.verbs), heights(to.verbs)).isEmpty
        }
        let left = before.coding.clauses.filter { clause in !same.contains { $0.0 == clause } }
        let right = after.coding.clauses.filter { clause in !same.contains { $0.1 == clause } }
        return left.isEmpty && right.isEmpty
            ? (before.coding.clauses, after.coding.clauses) : (left, right)
    }

    /// Whether the strongest verb of a text is in a sentence that the other text has too, beside another verb
    /// than its strongest: then these two verbs are about different things.
    private func areOfOtherSentences(_ clauses: [(Coding.Clause, Coding.Clause)]) -> Bool {
        let (old, new) = (heights(before.all(\.verbs)), heights(after.all(\.verbs)))
        return clauses.contains { from, to in
            guard from.verbs.contains(where: \.isMain), to.verbs.contains(where: \.isMain) else {
                return false
            }
            let hasOld = from.verbs.contains { old[$0.scale] == $0 }
            let hasNew = to.verbs.contains { new[$0.scale] == $0 }
            return hasOld != hasNew
        }
    }

    /// Sentences of both that share most of their content, the likest first, each sentence in one pair.
    private func alignedClauses(sharing share: Double) -> [(Coding.Clause, Coding.Clause)] {
        let (left, right) = (before.coding.clauses, after.coding.clauses)
        let (own, others) = (left.map(content), right.map(content))
        var pairs: [(old: Int, new: Int, share: Double)] = []
        for old in left.indices {
            for new in right.indices {
                let common = Accounting.share(own[old], others[new])
                if common >= share { pairs.append((old, new, common)) }
            }
        }
        var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
        return pairs.sorted { $0.share > $1.share }.compactMap { pair in
            guard !taken.old.contains(pair.old), !taken.new.contains(pair.new) else { return nil }
            taken.old.insert(pair.old)
            taken.new.insert(pair.new)
            return (left[pair.old], right[pair.new])
        }
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
                !areBothGoingOn(from, to), !areBothPromises(from, to),
                !areEffortAndCommitment(from, to), !areEffortAndCommitment(to, from)
            else { return nil }
            if isDone(from, to) { return done(from, to) }
            if isWelcome(from, to) { return welcomed(from, to) }
            return step(from, to, to.rung > from.rung ? .strengthened : .softened)
        }
        return Array(steps.suffix(1))
    }

    /// "We continue to" and "we will continue to"; "we will build" and "we are building" or "continue to build".
    private func areBothGoingOn(_ from: Coding.Verb, _ to: Coding.Verb) -> Bool {
        if startsWithModal(from.said), from.rung == 50, isGoingOn(to) { return true }
        return [from, to].allSatisfy { verb in
            Accounting.goingOn.contains { verb.stem == $0 || verb.stem.hasPrefix($0 + " ") }
        }
    }

    /// "Decided that Japan will host" and "Japan will host".
    private func areBothPromises(_ from: Coding.Verb, _ to: Coding.Verb) -> Bool {
        let isDecision = { (verb: Coding.Verb) in
            verb.rung >= 40 && (verb.said.hasSuffix(" will") || verb.said.hasSuffix(" shall"))
        }
        return isDecision(from) && startsWithModal(to.said) && to.rung >= 40
            || isDecision(to) && startsWithModal(from.said) && from.rung >= 40
    }

    /// "Will work to" and "renew our commitment to": neither binds more than the other.
    private func areEffortAndCommitment(_ effort: Coding.Verb, _ renewed: Coding.Verb) -> Bool {
        guard renewed.stem.hasPrefix(Canonical.of("renew") + " ") else { return false }
        return effort.scale == "own" && (21..<40).contains(effort.rung)
    }

    private func isGoingOn(_ verb: Coding.Verb) -> Bool {
        let isContinued =
            ["are ", "is "].contains { verb.said.lowercased().hasPrefix($0) } && verb.rung == 45
        return isContinued
            || !startsWithModal(verb.said) && verb.stem.hasPrefix(Canonical.of("continue"))
    }

    private static let goingOn: [String] = ["continue", "maintain", "uphold", "remain"].map(
        Canonical.of)

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
