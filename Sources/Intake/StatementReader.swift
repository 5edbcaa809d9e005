import Commitments

/// Reads statements against a catalog. Made once, it is fast: a reader holds the index over all
/// pledges and their wordings.
package struct StatementReader: Sendable {
    let index: PledgeIndex
    private let memory: SentenceMemory
    private let method: Method
    private let threshold: Double

    /// How pledges are ranked.
    package enum Method: Sendable {
        /// By all that speaks for and against them.
        case evidence
        /// By the weight of the words they share with the sentence alone: what the other has to beat.
        case sharedWords
    }

    /// A pledge that the catalog does not have yet, with the words in which it was made.
    package struct NewPledge: Hashable, Sendable {
        let pledge: Pledge
        let wordings: [String]

        /// Creates a pledge of a statement that is being coded.
        package init(_ pledge: Pledge, said wordings: [String]) {
            self.pledge = pledge
            self.wordings = wordings
        }
    }

    /// - Parameters:
    ///   - new: pledges that the statement in hand made so far.
    ///   - memory: the sentences that were linked before.
    ///   - meeting: a meeting whose wordings are not to be known, to measure how well its own
    ///     statement is read.
    ///   - threshold: the score from which on a proposal is a link; nil for the calibrated one.
    package init(
        catalog: Catalog, with new: [NewPledge] = [],
        remembering memory: SentenceMemory = SentenceMemory(),
        leavingOut meeting: Meeting.ID? = nil, method: Method = .evidence,
        linkingAbove threshold: Double? = nil
    ) {
        index = PledgeIndex(catalog, with: new, leavingOut: meeting)
        self.memory = memory
        self.method = method
        self.threshold =
            threshold
            ?? (method == .evidence ? Calibration.threshold : Calibration.sharedWordsThreshold)
    }

    /// Reads every sentence, each in the light of those before it.
    package func read(_ statement: Statement) -> [SentenceProposals] {
        var proposed: [SentenceProposals] = []
        proposed.reserveCapacity(statement.sentences.count)
        var context = Context()
        for sentence in statement.sentences {
            context.enter(sentence)
            proposed.append(read(sentence, &context))
        }
        return proposed
    }

    /// Reads a sentence by itself.
    package func read(_ sentence: Sentence) -> SentenceProposals {
        var context = Context(paragraph: sentence.paragraph)
        return read(sentence, &context)
    }
}

extension StatementReader {
    /// So many pledges are looked at closely.
    static let examined = 30
    /// So many are proposed, beside all that are links.
    static let proposed = 8
    /// Words that weigh less are not shown as a reason.
    static let shownWeight = 0.12

    /// The names of the figures in `looks`.
    package static var featureNames: [String] { Feature.allCases.map { "\($0)" } }

    /// What was looked at in each sentence, for fitting: the pledges with their figures.
    package func looks(
        at statement: Statement
    ) -> [[(pledge: Pledge.ID, features: [Double])]] {
        var context = Context()
        return statement.sentences.map { sentence in
            context.enter(sentence)
            let taken = ReadSentence(sentence.text, index)
            let act = act(of: taken, &context)
            return ranked(taken, isCommitment: act != nil, &context).map {
                (index.pledges[$0.evidence.pledge].id, $0.evidence.features.values)
            }
        }
    }

    private func read(_ sentence: Sentence, _ context: inout Context) -> SentenceProposals {
        let taken = ReadSentence(sentence.text, index)
        let act = act(of: taken, &context)
        let ranked = ranked(taken, isCommitment: act != nil, &context)
        let kept = ranked.enumerated().filter { rank, one in
            rank < Self.proposed || isLink(one, in: taken)
        }.map(\.element)
        let verb = act?.range.lowerBound
        let verbs = (index.commitments.verbs(in: taken) + [verb].compactMap(\.self)).unique.sorted()
        let phrase = OperativePhrase(taken, verbs: verbs, within: index.quoteLimit)
        let speaker = index.speakers.speaker(of: taken, before: verb)
        return SentenceProposals(
            sentence: sentence, commitment: act.map { CommitmentKind($0, in: taken) },
            speaker: speaker.speaker,
            warnings: [taken.denial, speaker.warning].compactMap(\.self),
            wording: phrase.from(verb ?? taken.negations.first?.range.lowerBound ?? verbs.first),
            quoteLimit: index.quoteLimit,
            proposals: kept.map { proposal(for: $0, in: taken, phrase) })
    }

    /// What a sentence does; an item of a list does what the words before the list say.
    private func act(of sentence: ReadSentence, _ context: inout Context) -> CommitmentReader.Act? {
        let own = index.commitments.act(of: sentence)
        if context.isItem(sentence.text), let lead = context.lead {
            return CommitmentReader.Act(
                ladder: lead.ladder, rung: lead.rung, range: 0..<min(1, sentence.words.count))
        }
        context.lead = sentence.text.hasSuffix(":") ? own : nil
        if sentence.negations.contains(where: { $0.meaning == .denies && !$0.isAside }) {
            return nil
        }
        return own
    }

    /// The pledges that a sentence may reaffirm, the likeliest first.
    private func ranked(
        _ sentence: ReadSentence, isCommitment: Bool, _ context: inout Context
    ) -> [(evidence: Evidence, score: Double)] {
        var known: [Int: Double] = [:]
        for (pledge, likeness) in memory.likeness(of: sentence.text) {
            if let place = index.position(of: pledge) { known[place] = likeness }
        }
        let examiner = Examiner(
            index: index, sentence: sentence, context: context, isCommitment: isCommitment,
            memory: known)
        let ranked = examiner.evidence(limit: Self.examined)
            .map { (evidence: $0, score: score($0)) }
            .sorted { ($1.score, $0.evidence.pledge) < ($0.score, $1.evidence.pledge) }
        context.names.formUnion(sentence.places.keys)
        return ranked
    }

    /// Whether a pledge is likely enough, and nothing in the sentence denies it.
    private func isLink(_ one: (evidence: Evidence, score: Double), in sentence: ReadSentence)
        -> Bool
    {
        one.score >= threshold
            && !sentence.denies(index.pledges[one.evidence.pledge], at: one.evidence.places)
    }

    private func score(_ evidence: Evidence) -> Double {
        switch method {
        case .evidence: Calibration.score(evidence.features)
        case .sharedWords: evidence.features[.words]
        }
    }

    private func proposal(
        for one: (evidence: Evidence, score: Double), in sentence: ReadSentence,
        _ phrase: OperativePhrase
    ) -> Proposal {
        let evidence = one.evidence
        let pledge = index.pledges[evidence.pledge]
        let shown = evidence.places.filter {
            sentence.weights[$0] >= Self.shownWeight || evidence.phrase.contains($0)
        }
        let closest = evidence.closest.map { pledge.earlier[$0] }
        return Proposal(
            pledge: pledge.id, score: one.score, isLink: isLink(one, in: sentence),
            wording: phrase.around(evidence, like: closest?.text),
            matched: Matched.words(shown, in: sentence),
            matchedRanges: Matched.ranges(shown, in: sentence), closest: closest,
            reasons: method == .evidence ? Reasons.of(evidence.features) : [])
    }
}
