import Commitments

/// What the speakers of a sentence do, by the lexicon's ladders.
package struct CommitmentKind: Hashable, Sendable {
    /// What the speakers do: undertake something, oppose something, or ask others for something.
    package enum Ladder: String, CaseIterable, Sendable { case undertake, oppose, ask }

    /// Which of the three it is.
    package let ladder: Ladder
    /// From 1, the weakest.
    package let rung: Int
    /// The words that say so, as they are written.
    package let words: String

    /// Creates a kind of commitment.
    package init(ladder: Ladder, rung: Int, words: String) {
        self.ladder = ladder
        self.rung = rung
        self.words = words
    }
}

/// What a sentence of a statement is proposed to be. Nothing of it is in the catalog until somebody
/// accepts it.
package struct SentenceProposals: Sendable {
    /// The sentence that was read.
    package let sentence: Sentence
    /// Nil where the sentence undertakes, opposes and asks nothing.
    package let commitment: CommitmentKind?
    /// Who speaks: all parties, or the one that the sentence names.
    package let speaker: Speaker
    /// What to look at before anything is linked.
    package let warnings: [SentenceWarning]
    /// The operative phrase, for a new pledge: no more words than the catalog quotes.
    package let wording: String
    /// How much the catalog quotes.
    package let quoteLimit: QuoteLimit
    /// Pledges it may reaffirm, the likeliest first.
    package let proposals: [Proposal]

    /// Creates the reading of a sentence.
    package init(
        sentence: Sentence, commitment: CommitmentKind?, speaker: Speaker,
        warnings: [SentenceWarning] = [], wording: String, quoteLimit: QuoteLimit = QuoteLimit(),
        proposals: [Proposal]
    ) {
        self.sentence = sentence
        self.commitment = commitment
        self.speaker = speaker
        self.warnings = warnings
        self.wording = wording
        self.quoteLimit = quoteLimit
        self.proposals = proposals
    }

    /// Whether it commits to something that no pledge of the catalog has.
    package var isNewCommitment: Bool {
        commitment != nil && !isDenied && !proposals.contains(where: \.isLink)
    }

    /// Whether it denies or takes back something, so that somebody has to read it before it is linked.
    package var isDenied: Bool { warnings.contains(where: \.isAgainstLinks) }

    /// Whether links may be made of it without somebody who looks at it.
    package var isSafeInBulk: Bool { warnings.isEmpty }
}

/// A pledge that a sentence may reaffirm, and why.
package struct Proposal: Sendable {
    /// The pledge that the sentence may reaffirm.
    package let pledge: Pledge.ID
    /// How likely it is, from 0 to 1.
    package let score: Double
    /// Whether the score is above the threshold.
    package let isLink: Bool
    /// The stretch of the sentence that is about the pledge: no more words than the catalog quotes.
    package let wording: String
    /// The words of the sentence that speak for it, as they are written, each once.
    package let matched: [String]
    /// Where they are: UTF-8 offsets in the sentence's text.
    package let matchedRanges: [Range<Int>]
    /// The earlier wording that is nearest; nil where the pledge has none.
    package let closest: EarlierWording?
    /// What made the score, the weightiest first.
    package let reasons: [Reason]

    /// Creates a proposal.
    package init(
        pledge: Pledge.ID, score: Double, isLink: Bool, wording: String, matched: [String],
        matchedRanges: [Range<Int>], closest: EarlierWording?, reasons: [Reason] = []
    ) {
        self.pledge = pledge
        self.score = score
        self.isLink = isLink
        self.wording = wording
        self.matched = matched
        self.matchedRanges = matchedRanges
        self.closest = closest
        self.reasons = reasons
    }

    /// Why a score is as high or low as it is.
    package struct Reason: Hashable, Sendable {
        /// "a term of the pledge as a whole"
        package let text: String
        /// What it adds, in log odds.
        package let weight: Double
    }
}

/// A wording of a pledge at an earlier meeting.
package struct EarlierWording: Hashable, Sendable {
    /// The words of the wording.
    package let text: String
    /// The meeting that has it.
    package let meeting: Meeting.ID

    /// Creates an earlier wording.
    package init(text: String, meeting: Meeting.ID) {
        self.text = text
        self.meeting = meeting
    }
}
