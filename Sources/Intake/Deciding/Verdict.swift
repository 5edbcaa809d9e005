import Commitments

/// What an analyst decided of a sentence.
package enum Verdict: Hashable, Sendable {
    case open
    /// Looked at and put off.
    case later
    /// - Parameter isBulk: whether it was passed over with others, not looked at by itself.
    case notPledge(isBulk: Bool)
    /// It says pledges, old or new; never empty.
    case linked([SaidPledge])

    /// Whether something was decided.
    package var isDecided: Bool { self != .open && self != .later }

    /// The pledges it says.
    package var links: [SaidPledge] { if case .linked(let links) = self { links } else { [] } }

    /// Whether anything of it was decided in bulk.
    package var isBulk: Bool {
        switch self {
        case .notPledge(let isBulk): isBulk
        case .linked(let links): links.contains(where: \.isBulk)
        case .open, .later: false
        }
    }

    /// With one more pledge, in the place of the same one.
    func adding(_ said: SaidPledge) -> Verdict {
        .linked(links.filter { $0.pledge != said.pledge } + [said])
    }

    /// With one more pledge, or without it.
    func toggling(_ said: SaidPledge) -> Verdict {
        guard links.contains(where: { $0.pledge == said.pledge }) else { return adding(said) }
        let rest = links.filter { $0.pledge != said.pledge }
        return rest.isEmpty ? .open : .linked(rest)
    }
}

/// A pledge that a sentence says, with the words it uses.
package struct SaidPledge: Hashable, Sendable {
    /// The pledge that the sentence says.
    package var pledge: Pledge.ID
    /// No more words than the catalog quotes (`QuoteLimit`).
    package var wording: String
    /// Who says it.
    package var speaker: Speaker
    /// The score with which it was proposed; nil where the analyst found it.
    package var score: Double?
    /// Whether it was accepted with others, not looked at by itself.
    package var isBulk: Bool
    /// Whether the analyst chose the words.
    package var isOwnWording: Bool

    /// Creates a pledge that a sentence says.
    package init(
        pledge: Pledge.ID, wording: String, speaker: Speaker = .all, score: Double? = nil,
        isBulk: Bool = false, isOwnWording: Bool = false
    ) {
        self.pledge = pledge
        self.wording = wording
        self.speaker = speaker
        self.score = score
        self.isBulk = isBulk
        self.isOwnWording = isOwnWording
    }

    /// What is proposed.
    package init(_ proposal: Proposal, in reading: SentenceProposals, isBulk: Bool = false) {
        self.init(
            pledge: proposal.pledge, wording: reading.fitting(proposal.wording),
            speaker: reading.speaker,
            score: proposal.score, isBulk: isBulk)
    }

    /// A pledge that was not proposed, or is new: the operative phrase of the sentence.
    package init(_ pledge: Pledge.ID, in reading: SentenceProposals) {
        self.init(
            pledge: pledge, wording: reading.fitting(reading.wording), speaker: reading.speaker)
    }

    /// What weighs more where several sentences say one pledge.
    /// Of a pledge that the analyst found nobody knows how directly the sentence speaks: as much as of
    /// one that is as likely as not.
    fileprivate var weight: Double { isOwnWording ? 2 : score ?? Calibration.threshold }

    /// Whether its words are rather kept than those of another sentence: words that the analyst
    /// chose, then the higher score.
    func isBetter(than other: SaidPledge) -> Bool { weight > other.weight }

    /// Why a text cannot be a wording; nil when it can.
    package static func problem(ofWording text: String, within limit: QuoteLimit) -> String? {
        text.allSatisfy(\.isWhitespace) ? "a wording has words" : limit.problem(with: text)
    }
}

extension SentenceProposals {
    /// A proposed wording as one can be kept: as many words as are allowed, and never none.
    package func fitting(_ wording: String) -> String {
        let words = wording.split(whereSeparator: \.isWhitespace)
        let all = words.isEmpty ? sentence.words : words
        guard let limit = quoteLimit.words, all.count > limit else {
            return words.isEmpty ? sentence.text : wording
        }
        return all.prefix(limit).joined(separator: " ")
    }
}
