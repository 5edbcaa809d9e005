/// How far two analysts agree about one pledge in a statement.
package struct PledgeAgreement: Sendable {
    /// The pledge, by the name under which both codings are compared.
    package let pledge: Pledge.ID
    /// In how many sentences I linked it.
    package let mine: Int
    /// In how many sentences they did.
    package let theirs: Int
    /// In how many sentences both did.
    package let both: Int
    /// How many sentences were compared.
    package let sentences: Int
    /// Agreement on which sentences have it, beyond chance.
    package let kappa: CohensKappa
    /// How far the linked words are the same.
    package let passages: PassageAgreement

    init(_ pledge: Pledge.ID, in sentences: [StatementAgreement.Sentence]) {
        self.pledge = pledge
        let pairs = sentences.map {
            (
                mine: $0.mine.verdict.pledges.contains(pledge),
                theirs: $0.theirs.verdict.pledges.contains(pledge)
            )
        }
        mine = pairs.count(where: \.mine)
        theirs = pairs.count(where: \.theirs)
        both = pairs.count { $0.mine && $0.theirs }
        self.sentences = sentences.count
        kappa = CohensKappa(pairs)
        passages = PassageAgreement(sentences, of: pledge)
    }

    /// In how many sentences both linked it, or neither did.
    package var agreed: Int { sentences - mine - theirs + 2 * both }
}

/// How far two analysts link the same words to the same pledges.
package struct PassageAgreement: Sendable {
    /// How many passages I have: a pledge in a sentence is one.
    package private(set) var mine = 0
    /// How many passages they have.
    package private(set) var theirs = 0
    /// How many passages both have.
    package private(set) var both = 0
    /// How many of these have exactly the same words.
    package private(set) var same = 0
    /// Letters of the compared sentences in passages: of both, of mine alone, of theirs alone, of
    /// neither. A letter counts once for each pledge.
    private var letters = (both: 0, mine: 0, theirs: 0, neither: 0)

    /// - Parameter pledge: the pledge whose passages count; nil for all.
    init(_ sentences: [StatementAgreement.Sentence], of pledge: Pledge.ID?) {
        let all = Set(
            sentences.flatMap { $0.mine.verdict.pledges + $0.theirs.verdict.pledges })
        let pledges = pledge.map { [$0] } ?? Array(all)
        for sentence in sentences {
            for pledge in pledges { add(sentence, pledge) }
        }
    }

    private mutating func add(_ sentence: StatementAgreement.Sentence, _ pledge: Pledge.ID) {
        func ranges(_ side: StatementAgreement.Side) -> [Range<Int>] {
            side.passages.filter { $0.pledge == pledge }.map {
                $0.range.clamped(to: sentence.range)
            }
        }
        let (own, other) = (ranges(sentence.mine), ranges(sentence.theirs))
        if !own.isEmpty { mine += 1 }
        if !other.isEmpty { theirs += 1 }
        if !own.isEmpty, !other.isEmpty { both += 1 }
        if !own.isEmpty, Set(own) == Set(other) { same += 1 }
        if own.isEmpty, other.isEmpty {
            letters.neither += sentence.range.count
            return
        }
        for place in sentence.range {
            switch (
                own.contains { $0.contains(place) }, other.contains { $0.contains(place) }
            ) {
            case (true, true): letters.both += 1
            case (true, false): letters.mine += 1
            case (false, true): letters.theirs += 1
            case (false, false): letters.neither += 1
            }
        }
    }

    /// How many passages at least one of them has.
    package var all: Int { mine + theirs - both }

    /// Agreement on which letters belong to a passage, beyond chance.
    package var kappa: CohensKappa {
        CohensKappa(
            both: letters.both, mine: letters.mine, theirs: letters.theirs,
            neither: letters.neither)
    }
}
