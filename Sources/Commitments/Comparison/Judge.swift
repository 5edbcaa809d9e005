/// Compares wordings by the rules of docs/wording.md and the words of a catalog's lexicon.
package struct Judge: Sendable {
    /// Made when the first wordings are compared: not every start of the program compares.
    private let vocabulary: Deferred<Vocabulary>

    package init(_ lexicon: Lexicon) { vocabulary = Deferred { Vocabulary(lexicon) } }

    /// A wording with who speaks it.
    package struct Statement: Sendable {
        package var wording: Wording
        package var speaker: Speaker

        package init(_ wording: Wording, by speaker: Speaker) {
            self.wording = wording
            self.speaker = speaker
        }
    }

    /// Where two wordings differ.
    package func redline(_ before: String, _ after: String) -> Redline {
        Redliner(before, after, words: vocabulary.value.names.words(of:)).redline()
    }

    /// What became of a pledge's wording, each label with its reason; never empty.
    package func findings(
        from before: Statement, to after: Statement, about pledge: Pledge
    ) -> [Comparison.Finding] {
        let isVerbatim = before.wording.text.foldedSpelling == after.wording.text.foldedSpelling
        var findings: [Comparison.Finding] = []
        if isVerbatim { findings.append(Comparison.Finding(.verbatim, because: "the same words")) }
        findings += Rules.attribution(before, after)
        let languages = Set([before, after].map { Vocabulary.primary($0.wording.language) })
        if languages == [vocabulary.value.language] {
            findings += judged(before, after, pledge, isVerbatim)
            if findings.isEmpty { findings = [Rules.repeated] }
        } else if !isVerbatim {
            findings.append(toldApart(before, after, languages))
        }
        return findings
    }

    private func judged(
        _ before: Statement, _ after: Statement, _ pledge: Pledge, _ isVerbatim: Bool
    ) -> [Comparison.Finding] {
        let vocabulary = vocabulary.value
        let terms = (pledge.terms + [pledge.title]).map(vocabulary.stems(of:))
        let rules = Rules(
            before: Utterance(before, about: terms, vocabulary),
            after: Utterance(after, about: terms, vocabulary), terms: terms,
            ownScale: vocabulary.ownScale)
        return rules.force + (isVerbatim ? [] : rules.substance)
    }

    /// Wordings for which the lexicon has no words: only whether they look alike is said.
    private func toldApart(
        _ before: Statement, _ after: Statement, _ languages: Set<String>
    ) -> Comparison.Finding {
        if languages.count > 1 {
            let names = [before, after].map(\.wording.language).joined(separator: " beside ")
            return Comparison.Finding(
                .repeated, because: "\(names): languages are not judged against each other")
        }
        let isWhole = redline(before.wording.text, after.wording.text).isWhole
        return Comparison.Finding(
            isWhole ? .reframed : .repeated,
            because: "no verb ladder for \(before.wording.language): told apart, not judged; "
                + (isWhole ? "most words differ" : "most words are the same"))
    }
}
