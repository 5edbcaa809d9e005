import Commitments

/// What Korean and Japanese sentences do. Their verbs are at the end: the act is the verb nearest to
/// it whose form closes a clause.
enum EndingActs {
    /// A script that tells its language.
    enum Script: Sendable {
        case korean, japanese

        init?(of text: String) {
            // Most sentences have ASCII letters alone.
            guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return nil }
            switch MeetingGuess.script(of: text) {
            case "ko": self = .korean
            case "ja": self = .japanese
            default: return nil
            }
        }

        fileprivate var verbs: [EndingVerbs.Rung] {
            self == .korean ? EndingVerbs.korean : EndingVerbs.japanese
        }

        /// Whether a verb's rest closes a clause: "하였다", "しました。", and not "한 사항", "した事項".
        fileprivate func closes(_ rest: Substring) -> Bool {
            let endings = self == .korean ? EndingVerbs.koreanEndings : EndingVerbs.japaneseEndings
            let ending = endings.first(where: rest.hasPrefix) ?? ""
            let after = rest.dropFirst(ending.count).first
            return after.map { $0.isWhitespace || $0.isPunctuation } ?? true
                || EndingVerbs.openEndings.contains(ending)
        }
    }

    /// The act nearest to the end of a sentence; nil where it tells or describes, or denies.
    static func act(of sentence: ReadSentence, in script: Script) -> CommitmentReader.Act? {
        if sentence.negations.contains(where: { $0.meaning != .affirms }) { return nil }
        var best: (place: Int, length: Int, act: CommitmentReader.Act)?
        for rung in script.verbs {
            for verb in rung.stems {
                guard let range = last(verb, in: sentence.text, script) else { continue }
                let place = sentence.text.utf8.distance(
                    from: sentence.text.startIndex, to: range.lowerBound)
                let end = place + verb.utf8.count
                if let best, (best.place, best.length) >= (end, verb.utf8.count) { continue }
                best = (
                    end, verb.utf8.count,
                    CommitmentReader.Act(
                        ladder: rung.ladder, rung: rung.rung,
                        range: sentence.words(overlapping: range))
                )
            }
        }
        return best?.act
    }

    /// The last place where a verb closes a clause.
    private static func last(
        _ verb: String, in text: String, _ script: Script
    ) -> Range<String.Index>? {
        text.ranges(of: verb).last { range in script.closes(text[range.upperBound...]) }
    }

    /// Where a sentence denies: the last predicate, since a Korean or Japanese sentence says no at
    /// its end.
    static func negations(in sentence: ReadSentence) -> [Negation] {
        guard let script = sentence.script else { return [] }
        let cues = script == .korean ? EndingVerbs.koreanDenials : EndingVerbs.japaneseDenials
        let text = sentence.text
        let reach = script == .korean ? 14 : 16
        let tail =
            text.index(text.endIndex, offsetBy: -reach, limitedBy: text.startIndex)
            ?? text.startIndex
        guard let cue = cues.first(where: { text[tail...].contains($0) }),
            let range = text.ranges(of: cue).last
        else { return [] }
        let harmless = script == .korean ? EndingVerbs.koreanYielding : EndingVerbs.japaneseYielding
        let isHarmless = harmless.contains { text.contains($0) }
        let words = sentence.words(overlapping: range)
        return [
            Negation(
                range: words, scope: 0..<sentence.words.count, stem: cue,
                meaning: isHarmless ? .affirms : .denies)
        ]
    }
}

extension ReadSentence {
    /// The positions of the words that a stretch of the text touches.
    func words(overlapping range: Range<String.Index>) -> Range<Int> {
        let touched = words.indices.filter { index in
            words[index].text.startIndex < range.upperBound
                && words[index].text.endIndex > range.lowerBound
        }
        guard let first = touched.first, let last = touched.last else { return 0..<0 }
        return first..<last + 1
    }
}
