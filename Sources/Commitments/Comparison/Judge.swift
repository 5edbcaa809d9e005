/// Compares wordings by the rules of docs/wording.md and the words of a catalog's lexicon.
package struct Judge: Sendable {
    /// Made when the first wordings are compared: not every start of the program compares.
    private let vocabulary: Deferred<Vocabulary>

    /// Creates a judge with the words of a lexicon.
    package init(_ lexicon: Lexicon) { vocabulary = Deferred { Vocabulary(lexicon) } }

    /// Reads the tables of general English in advance, which need no catalog; may run on any thread.
    package static func readTables() {
        CueFinder.prepare()
        _ = GeneralNames.groups
        _ = GenreWords.all
        _ = Lexicon.general
        Opposites.prepare()
        _ = ActStrength.of("")
        Coder.prepare()
        WordFamilies.prepare()
    }

    /// A wording with who speaks it.
    package struct Statement: Sendable {
        /// The words to compare.
        package var wording: Wording
        /// Who says them, which decides what "we" means.
        package var speaker: Speaker

        /// Creates a statement from a wording and its speaker.
        package init(_ wording: Wording, by speaker: Speaker) {
            self.wording = wording
            self.speaker = speaker
        }
    }

    /// Where two wordings differ.
    package func redline(_ before: String, _ after: String) -> Redline {
        Redliner(before, words(of: before), after, words(of: after)).redline()
    }

    /// What became of a pledge's wording, each label with its reason; never empty.
    package func findings(
        from before: Statement, to after: Statement, about pledge: Pledge
    ) -> [Comparison.Finding] {
        let terms = Deferred { self.terms(of: pledge) }
        return findings(
            from: utterance(before) { terms.value }, to: utterance(after) { terms.value })
    }
}

// MARK: Statements taken apart

extension Judge {
    /// What a pledge answers to, as stems.
    func terms(of pledge: Pledge) -> [[String]] {
        (pledge.terms + [pledge.title]).map(vocabulary.value.coder.stems(of:))
    }

    /// A statement taken apart, for any number of comparisons.
    func utterance(
        _ statement: Statement, about terms: @escaping @Sendable () -> [[String]]
    ) -> Utterance {
        Utterance(statement, about: terms, vocabulary.value)
    }

    /// The words of a wording, for any number of redlines.
    func words(of text: String) -> [Word] { vocabulary.value.names.words(of: text) }

    /// What became of a wording, each label with its reason; never empty.
    func findings(from before: Utterance, to after: Utterance) -> [Comparison.Finding] {
        let isVerbatim = before.spelling == after.spelling && before.sharesCoding(with: after)
        var findings: [Comparison.Finding] = []
        if isVerbatim { findings.append(Comparison.Finding(.verbatim, because: "the same words")) }
        findings += Judge.attribution(before.statement, after.statement)
        let languages = Set([before.language, after.language])
        if languages == [vocabulary.value.language] {
            let judged = judged(before, after)
            // The same letters may still be other words: "the US" and "us", "10-20" and "10–20".
            if !judged.isEmpty { findings.removeAll { $0.label == .verbatim } }
            findings += judged
            if findings.isEmpty { findings = [repeated(before, after)] }
        } else if !isVerbatim {
            findings.append(toldApart(before, after, languages))
        }
        return findings
    }

    /// What differs between two official passages, each taken apart; never empty.
    package func findings(from before: Coding, to after: Coding) -> [Comparison.Finding] {
        let findings = Accounting(
            before, after, isStrict: true, light: vocabulary.value.light
        ).findings
        return findings.isEmpty ? [Judge.repeated] : findings
    }

    private func judged(_ before: Utterance, _ after: Utterance) -> [Comparison.Finding] {
        let isStrict = [before, after].allSatisfy {
            $0.statement.wording.provenance == .officialText
        }
        return Accounting(
            before.coding(beside: after), after.coding(beside: before), isStrict: isStrict,
            light: vocabulary.value.light
        ).findings
    }

    /// What holds where every difference is neutral.
    private static let repeated = Comparison.Finding(
        .repeated, because: "only the form differs: order, spelling, tense or words of equal force")

    /// What holds where no difference counts, with what that rests on.
    private func repeated(_ before: Utterance, _ after: Utterance) -> Comparison.Finding {
        let statements = [before.statement, after.statement].map(\.wording)
        if statements.contains(where: { $0.coding != nil }) {
            return Comparison.Finding(
                .repeated, because: "the passages agree; the wordings are quotes from them")
        }
        if statements.allSatisfy({ $0.provenance == .officialText }) { return Judge.repeated }
        return Comparison.Finding(
            .repeated,
            because: "no sign of a change; reporters and translators vary the words that differ")
    }

    /// Who speaks.
    private static func attribution(_ before: Statement, _ after: Statement) -> [Comparison.Finding]
    {
        if before.speaker == after.speaker { return [] }
        let (from, to) = (name(before.speaker), name(after.speaker))
        return [Comparison.Finding(.reAttributed, because: "the speaker: \(from) -> \(to)")]
    }

    private static func name(_ speaker: Speaker) -> String {
        speaker == .all ? "all together" : speaker.text + " alone"
    }

    /// Wordings for which the lexicon has no words: only whether they look alike is said.
    private func toldApart(
        _ before: Utterance, _ after: Utterance, _ languages: Set<String>
    ) -> Comparison.Finding {
        let language = before.statement.wording.language
        if languages.count > 1 {
            let names = "\(language) beside \(after.statement.wording.language)"
            return Comparison.Finding(
                .reworded, because: "\(names): different languages are not compared")
        }
        let texts = [before, after].map(\.statement.wording.text)
        let isWhole = redline(texts[0], texts[1]).isWhole
        return Comparison.Finding(
            isWhole ? .reframed : .reworded,
            because: "no verb ladder for \(language), so only differences are shown; "
                + (isWhole ? "most words differ" : "most words are the same"))
    }
}

extension Judge {
    /// A passage taken apart, with the verb that governs it where that is recorded apart.
    package func coding(of text: String, verb: String? = nil) -> Coding {
        vocabulary.value.coder.coding(of: text, verb: verb)
    }

    /// The coding that a wording is compared with: the stored one, else that of its words.
    package func coding(of wording: Wording) -> Coding {
        wording.coding ?? coding(of: wording.text, verb: wording.verb)
    }

    /// The stems of words, as codings have them.
    package func stems(of words: String) -> [String] { vocabulary.value.coder.stems(of: words) }

    /// The words of a text but for those that only join others, each known name one of them.
    func contentWords(of text: String) -> [Word] {
        vocabulary.value.names.words(of: text).filter { !$0.isFunction }
    }

    /// Whether a passage has the words of a quote, however they are spelled.
    package func quotes(_ quote: String, from passage: String) -> Bool {
        let names = vocabulary.value.names
        let (words, all) = (names.words(of: quote).map(\.key), names.words(of: passage).map(\.key))
        guard !words.isEmpty, words.count <= all.count else { return false }
        return (0...all.count - words.count).contains { all[$0...].starts(with: words) }
    }
}
