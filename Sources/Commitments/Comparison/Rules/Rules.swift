/// The rules by which labels are proposed for two statements. Each gives the evidence as its reason.
/// docs/wording.md lists them with examples.
struct Rules {
    let before: Utterance
    let after: Utterance
    /// The scale of the speakers' own undertakings.
    let ownScale: String?

    typealias Finding = Comparison.Finding

    init(before: Utterance, after: Utterance, ownScale: String?) {
        self.before = before.beside(after)
        self.after = after.beside(before)
        self.ownScale = ownScale
    }

    /// What holds when no rule finds a change.
    static let repeated = Finding(.repeated, because: "other words, no sign of a change")

    /// Who speaks.
    static func attribution(_ before: Judge.Statement, _ after: Judge.Statement) -> [Finding] {
        if before.speaker == after.speaker { return [] }
        let (from, to) = (name(before.speaker), name(after.speaker))
        return [Finding(.reAttributed, because: "the speaker: \(from) -> \(to)")]
    }

    private static func name(_ speaker: Speaker) -> String {
        speaker == .all ? "all together" : speaker.text + " alone"
    }

    /// How strong it is: verbs and words of weight.
    var force: [Finding] { ladder + intensifiers + growth }

    /// What it is about: names, examples, lists, subject.
    var substance: [Finding] { examples + names + lists + scope + reframing }

    /// What one side has and the other has not, as a finding; nothing where both have what the other
    /// lacks, since that is a swap.
    func change(
        of meaning: Vocabulary.Meaning, gained: ChangeLabel, lost: ChangeLabel, called name: String
    ) -> [Finding] {
        let (old, new) = (before.marked(meaning), after.marked(meaning))
        let added = new.filter { old[$0.key] == nil }.values.sorted {
            $0.lowerBound < $1.lowerBound
        }
        let gone = old.filter { new[$0.key] == nil }.values.sorted { $0.lowerBound < $1.lowerBound }
        if added.isEmpty == gone.isEmpty { return [] }
        let words = added.isEmpty ? gone.map(before.quoted) : added.map(after.quoted)
        let list = words.joined(separator: ", ")
        return added.isEmpty
            ? [Finding(lost, because: "\(name) not carried: \(list)")]
            : [Finding(gained, because: "\(name) added: \(list)")]
    }
}
