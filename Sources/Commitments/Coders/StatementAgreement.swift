import Text

/// How far two analysts agree who coded one stored statement apart.
package struct StatementAgreement: Sendable {
    /// The record in my catalog.
    package let record: StatementRecord
    /// How the analysts are called.
    package let coders: Coders
    /// All sentences of the text, in order.
    package let sentences: [Sentence]

    /// Two analysts.
    package struct Coders: Hashable, Sendable {
        /// The one whose catalog it is.
        package var mine: String
        /// The other.
        package var theirs: String

        /// Creates a pair of names, made fit for a screen.
        package init(mine: String, theirs: String) {
            self.mine = mine.oneLine
            self.theirs = theirs.oneLine
        }
    }

    /// A sentence with what both made of it.
    package struct Sentence: Sendable {
        /// Its place, from 0.
        package let position: Int
        /// Cleaned, on one line.
        package let text: String
        /// Code points of the text.
        package let range: Range<Int>
        /// What I had, before anything was settled.
        package let mine: Side
        /// What they have.
        package let theirs: Side
        /// Whether both had it before they parted: nobody coded it.
        package let isGiven: Bool
        /// What was decided; nil while it is not settled.
        package let settled: SettledSentence?

        /// Whether both decided it, each apart.
        package var isCompared: Bool {
            !isGiven && mine.verdict != .open && theirs.verdict != .open
        }

        /// What they disagree about; nil where they agree, or were not both asked.
        package var disagreement: Disagreement? {
            if !isCompared { return nil }
            if Set(mine.verdict.pledges) != Set(theirs.verdict.pledges) { return .pledges }
            return Set(mine.passages) == Set(theirs.passages) ? nil : .words
        }
    }

    /// What an analyst made of a sentence.
    package struct Side: Sendable {
        /// The pledges.
        package var verdict: AnalystCoding.Verdict
        /// The stretches that are linked.
        package var passages: [AnalystCoding.Passage]
    }

    /// What two analysts can disagree about in a sentence.
    package enum Disagreement: String, CaseIterable, Sendable {
        /// Other pledges, or none.
        case pledges
        /// The same pledges by other words.
        case words
    }

    /// Compares two codings of one text.
    /// - Parameter given: whether what both have about a pledge was there before they parted.
    package init(
        mine: AnalystCoding, theirs: AnalystCoding, coders: Coders, in text: StatementText,
        given: (Pledge.ID) -> Bool
    ) {
        record = mine.record
        self.coders = coders
        let settled = mine.record.settled.compactMap { item in
            text.find(item.sentence).map { (range: $0, item: item) }
        }
        sentences = zip(mine.sentences, theirs.sentences).enumerated().map { position, pair in
            let (own, other) = pair
            var side = Side(verdict: own.verdict, passages: own.passages)
            let theirs = Side(verdict: other.verdict, passages: other.passages)
            let decided = settled.last { $0.range.overlaps(own.range) }?.item
            let isOfThis =
                decided.map { $0.had.count == 2 && $0.had[1].isOf(theirs, in: text) } ?? false
            // Figures are about what was coded apart, so settling does not change them.
            if let decided, isOfThis { side = Side(decided.had[0], at: own.range, of: text) }
            let pledges = Set(side.verdict.pledges + theirs.verdict.pledges)
            return Sentence(
                position: position, text: own.text, range: own.range, mine: side, theirs: theirs,
                isGiven: !pledges.isEmpty && pledges.allSatisfy(given),
                settled: isOfThis ? decided : nil)
        }
    }

    // MARK: Figures

    /// The sentences that both decided, each apart.
    package var compared: [Sentence] { sentences.filter(\.isCompared) }

    /// The sentences that they disagree about.
    package var disagreements: [Sentence] { sentences.filter { $0.disagreement != nil } }

    /// How many sentences both linked to the same pledges, or to none.
    package var agreed: Int { compared.count { $0.disagreement != .pledges } }

    /// Agreement beyond chance, each set of pledges being an answer.
    package var kappa: CohensKappa {
        CohensKappa(
            compared.map { (Set($0.mine.verdict.pledges), Set($0.theirs.verdict.pledges)) })
    }

    /// How many sentences both linked to something, or both to nothing.
    package var agreedToLink: Int {
        compared.count { $0.mine.verdict.pledges.isEmpty == $0.theirs.verdict.pledges.isEmpty }
    }

    /// Agreement beyond chance on whether a sentence is linked.
    package var kappaOfLinking: CohensKappa {
        CohensKappa(
            compared.map { ($0.mine.verdict.pledges.isEmpty, $0.theirs.verdict.pledges.isEmpty) })
    }

    /// Sentences that are open: mine, then theirs.
    package var open: (mine: Int, theirs: Int) {
        (
            sentences.count { $0.mine.verdict == .open },
            sentences.count { $0.theirs.verdict == .open }
        )
    }

    /// How many sentences nobody coded, because both had them before they parted.
    package var given: Int { sentences.count(where: \.isGiven) }

    /// How far they agree on all passages.
    package var passages: PassageAgreement { PassageAgreement(compared, of: nil) }

    /// How far they agree on each pledge that one of them linked, in order.
    package var pledges: [PledgeAgreement] {
        let ids = compared.flatMap { $0.mine.verdict.pledges + $0.theirs.verdict.pledges }
        return Set(ids).sorted().map { PledgeAgreement($0, in: compared) }
    }
}

extension StatementAgreement.Side {
    /// What an analyst had, as it was kept when the sentence was settled.
    fileprivate init(
        _ coding: SettledSentence.Coding, at sentence: Range<Int>, of text: StatementText
    ) {
        verdict = .pledges(coding.pledges)
        passages = coding.passages.map { passage in
            let found = text.folded.ranges(of: passage.exact, wholeWords: false)
            let here = found.first { $0.overlaps(sentence) }
            return AnalystCoding.Passage(
                pledge: passage.pledge, range: here ?? sentence, words: passage.wording)
        }
    }
}

extension AnalystCoding.Passage {
    /// The passage as it is kept when its sentence is settled.
    /// - Parameter limit: how many words the catalog quotes; no limit where none is known.
    func kept(of text: StatementText, within limit: QuoteLimit = QuoteLimit())
        -> SettledSentence.Passage
    {
        SettledSentence.Passage(
            pledge: pledge, exact: text.selector(range, within: limit).exact, wording: words)
    }
}

extension SettledSentence.Coding {
    /// Whether it says what an analyst has. Of long passages only the first words were kept.
    fileprivate func isOf(_ side: StatementAgreement.Side, in text: StatementText) -> Bool {
        let now = side.passages.map { $0.kept(of: text) }
        return Set(pledges) == Set(side.verdict.pledges) && passages.count == now.count
            && passages.allSatisfy { kept in
                now.contains {
                    $0.pledge == kept.pledge && $0.wording == kept.wording
                        && $0.exact.hasPrefix(kept.exact)
                }
            }
    }
}
