/// Compares two codings: every difference is counted in a class, and the labels follow from the
/// classes. What no class accounts for is called reworded.
struct Accounting {
    typealias Finding = Comparison.Finding

    let before: CodedSide
    let after: CodedSide
    /// Whether both texts are official: reporters and translators vary words that then count.
    let isStrict: Bool
    /// What is so common in the genre that it says little by itself, as stems.
    let light: Set<String>
    /// Places that gave way to wider or narrower ones.
    let places: PlaceChange
    /// Stems of content that only one side has, but those of such places.
    let lost: Set<String>
    let gained: Set<String>
    /// Both.
    let apart: Set<String>
    /// How much of the content both have, from 0 to 1.
    let likeness: Double
    /// What the governing verbs say; other rules ask for it.
    private(set) var ladder: [Finding] = []

    init(_ before: Coding, _ after: Coding, isStrict: Bool, light: Set<String>) {
        self.before = CodedSide(before.listing(beside: after))
        self.after = CodedSide(after.listing(beside: before))
        self.isStrict = isStrict
        self.light = light
        let (short, long) = Abbreviations.pairs(self.before, self.after)
        let gone = SameStems.missing(self.before.content, from: self.after.known).subtracting(short)
        let come = SameStems.missing(self.after.content, from: self.before.known).subtracting(long)
        places = PlaceChange(self.before, self.after, lost: gone, gained: come)
        lost = gone.subtracting(places.stems)
        gained = come.subtracting(places.stems)
        let mass = { Accounting.mass($0, light: light) }
        let differing = mass(lost) + mass(gained)
        apart = lost.union(gained)
        let common = mass(self.before.content.subtracting(lost))
        likeness = differing + common == 0 ? 1 : common / (common + differing)
        ladder = findLadder()
    }

    /// Whether so much differs that single words tell nothing.
    var isFar: Bool {
        let count = lost.count + gained.count
        return isStrict && (likeness < 0.5 && count > 4 || likeness < 0.25 && count > 2)
    }

    /// Whether there is so much that single words are not what tells most.
    var isLong: Bool {
        before.content.count + after.content.count > 20 || lost.count + gained.count > 8
    }

    /// Of many findings the two that tell most, and none that speaks against the first.
    private func telling(_ findings: [Finding]) -> [Finding] {
        var kept: [Finding] = []
        for finding in findings {
            let labels = Set(kept.map(\.label))
            if !labels.contains(finding.label), labels.count >= 2 { continue }
            let isAgainst = kept.contains { Accounting.speakAgainst($0.label, finding.label) }
            if !isAgainst { kept.append(finding) }
        }
        let told = ladder.isEmpty ? withBothWays(kept, of: findings) : kept
        // What was left out is a difference that no rule accounts for.
        return findings.allSatisfy(\.isByRule) ? told : told.map(\.byShape)
    }

    /// With a word on rules that point the other way than the first: then the rest is in another light.
    private func withBothWays(_ kept: [Finding], of findings: [Finding]) -> [Finding] {
        guard let first = kept.first,
            let other = findings.first(where: {
                $0.isByRule && Accounting.speakAgainst(first.label, $0.label)
            })
        else { return kept }
        let sure = kept.filter(\.isByRule)
        if sure.isEmpty || sure.contains(where: { $0.label == .reframed }) { return sure }
        return sure + [
            Finding(.reframed, because: "other words point the other way: \(other.reason)").byShape
        ]
    }

    /// Without what only words that came or went say, where it speaks against a rule.
    private func withoutDoubtful(_ findings: [Finding]) -> [Finding] {
        let sure = findings.filter(\.isByRule)
        let kept = findings.filter { finding in
            finding.isByRule || !sure.contains { Accounting.speakAgainst($0.label, finding.label) }
        }
        return kept.count < findings.count ? kept.map(\.byShape) : kept
    }

    static func speakAgainst(_ left: ChangeLabel, _ right: ChangeLabel) -> Bool {
        let more: Set<ChangeLabel> = [.strengthened, .broadened, .specified]
        let less: Set<ChangeLabel> = [.softened, .narrowed, .generalised]
        return more.contains(left) && less.contains(right)
            || less.contains(left) && more.contains(right)
    }

    func mass(_ stems: Set<String>) -> Double { Accounting.mass(stems, light: light) }

    /// How much is said: what is common in the genre counts 0.3, all else 1. Counted before it is weighed:
    /// a sum of fractions depends on the order in which a set gives them.
    private static func mass(_ stems: Set<String>, light: Set<String>) -> Double {
        let lightCount = stems.count { light.contains($0) }
        return Double(3 * lightCount + 10 * (stems.count - lightCount)) / 10
    }

    /// All findings; empty where every difference is neutral.
    var findings: [Finding] {
        let polarity = self.polarity
        if isFar { return (polarity.isEmpty ? far : polarity).map(\.byShape) }
        if polarity.isEmpty, !doubleDenial.isEmpty { return doubleDenial }
        // In a long passage the denial may be of something else.
        if !polarity.isEmpty { return isLong ? polarity.map(\.byShape) : polarity + conditions }
        let verbs = ladder + modality
        let acts = verbs.isEmpty ? self.acts : []
        let share = shareOfSpeakers
        let told =
            verbs + acts + share + places.told + conditions + hedges + urgency + degrees
            + quantities + times
            + (share.isEmpty ? actors : []) + relations
            + (acts.isEmpty ? weights : [])
        let coverage = acts.isEmpty && share.isEmpty ? self.coverage : []
        let found = told + coverage
        let rest = self.rest(isAccounted: !coverage.isEmpty || !acts.isEmpty || !share.isEmpty)
        let all = found + rest
        if !all.isEmpty { return isLong ? telling(all) : withoutDoubtful(all) }
        let left = verbOnOneSide + joiningWords
        return left.isEmpty ? otherOrder : left
    }

    /// The same words in an order that may mean something else. Reporters and translators choose the
    /// order freely, and of what they write nothing is firm.
    private var otherOrder: [Finding] {
        let orders = [before, after].map {
            $0.coding.clauses.map(\.order).sorted()
        }
        if !isStrict || orders[0] == orders[1] && !orders[0].contains("") { return [] }
        return [
            Finding(
                .reworded,
                because:
                    "the same words, but not in the same order or form: they may mean something else"
            )
        ]
    }

    static func quoted(_ said: String) -> String { "“\(said)”" }

    static func list(_ said: [String]) -> String {
        said.prefix(3).map(quoted).joined(separator: ", ") + (said.count > 3 ? ", ..." : "")
    }
}
