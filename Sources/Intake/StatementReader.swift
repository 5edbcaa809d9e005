import Commitments

/// Reads statements against a catalog. Made once, it is fast: a reader holds the index over all
/// pledges and their wordings.
package struct StatementReader: Sendable {
    let index: PledgeIndex
    private let method: Method
    private let threshold: Double

    /// How pledges are ranked.
    package enum Method: Sendable {
        /// By all that speaks for and against them.
        case evidence
        /// By the weight of the words they share with the sentence alone: what the other has to beat.
        case sharedWords
    }

    /// - Parameters:
    ///   - meeting: a meeting whose wordings are not to be known, to measure how well its own
    ///     statement is read.
    ///   - threshold: the score from which on a proposal is a link; nil for the calibrated one.
    package init(
        catalog: Catalog, leavingOut meeting: Meeting.ID? = nil, method: Method = .evidence,
        linkingAbove threshold: Double? = nil
    ) {
        index = PledgeIndex(catalog, leavingOut: meeting)
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
            if sentence.paragraph != context.paragraph {
                context = Context(paragraph: sentence.paragraph)
            }
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
    package static var featureNames: [String] { Features.names }

    /// What was looked at in each sentence, for fitting: the pledges with their figures.
    package func looks(
        at statement: Statement
    ) -> [[(pledge: Pledge.ID, features: [Double])]] {
        var context = Context()
        return statement.sentences.map { sentence in
            if sentence.paragraph != context.paragraph {
                context = Context(paragraph: sentence.paragraph)
            }
            let taken = ReadSentence(sentence.text, index)
            let ranked = ranked(taken, &context)
            return ranked.map {
                (index.pledges[$0.evidence.pledge].id, $0.evidence.features.values)
            }
        }
    }

    private func read(_ sentence: Sentence, _ context: inout Context) -> SentenceProposals {
        let taken = ReadSentence(sentence.text, index)
        let ranked = ranked(taken, &context)
        let kept = ranked.enumerated().filter { rank, one in
            rank < Self.proposed || one.score >= threshold
        }.map(\.element)
        let act = index.commitments.act(of: taken)
        let verb = act?.range.lowerBound
        let verbs =
            (index.commitments.acts(in: taken).map(\.range.lowerBound) + [verb].compactMap(\.self))
            .sorted()
        return SentenceProposals(
            sentence: sentence, commitment: act.map { CommitmentKind($0, in: taken) },
            speaker: index.speakers.speaker(of: taken, before: verb),
            wording: OperativePhrase.from(verb, in: taken),
            proposals: kept.map { proposal(for: $0.evidence, $0.score, in: taken, verbs) })
    }

    /// The pledges that a sentence may reaffirm, the likeliest first.
    private func ranked(
        _ sentence: ReadSentence, _ context: inout Context
    ) -> [(evidence: Evidence, score: Double)] {
        let examiner = Examiner(index, sentence, context)
        let ranked = examiner.evidence(limit: Self.examined)
            .map { (evidence: $0, score: score($0)) }
            .sorted { ($1.score, $0.evidence.pledge) < ($0.score, $1.evidence.pledge) }
        context.names.formUnion(sentence.places.keys)
        return ranked
    }

    private func score(_ evidence: Evidence) -> Double {
        switch method {
        case .evidence: Calibration.score(evidence.features)
        case .sharedWords: evidence.features.words
        }
    }

    private func proposal(
        for evidence: Evidence, _ score: Double, in sentence: ReadSentence, _ verbs: [Int]
    ) -> Proposal {
        let pledge = index.pledges[evidence.pledge]
        let shown = evidence.places.filter {
            sentence.weights[$0] >= Self.shownWeight || evidence.phrase.contains($0)
        }
        return Proposal(
            pledge: pledge.id, score: score, isLink: score >= threshold,
            wording: OperativePhrase.around(evidence, in: sentence, verbs: verbs),
            matched: Matched.words(shown, in: sentence),
            matchedRanges: Matched.ranges(shown, in: sentence),
            closest: evidence.closest.map { pledge.earlier[$0] },
            reasons: method == .evidence ? Reasons.of(evidence.features) : [])
    }
}
