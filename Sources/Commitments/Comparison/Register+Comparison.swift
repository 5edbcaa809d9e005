extension Register {
    /// A pledge at two meetings, like with like; nil where it is not at both.
    package func comparison(of pledge: Int, from: Int, to: Int) -> Comparison? {
        guard let before = reaffirmation(of: pledge, at: from),
            let after = reaffirmation(of: pledge, at: to)
        else { return nil }
        return comparison(fromReaffirmation: before, to: after)
    }

    /// Two reaffirmations of one pledge, like with like.
    package func comparison(fromReaffirmation before: Int, to after: Int) -> Comparison {
        let pairing = Pairing(catalog.reaffirmations[before], catalog.reaffirmations[after])
        return comparison(
            from: WordingPlace(reaffirmation: before, wording: pairing.from),
            to: WordingPlace(reaffirmation: after, wording: pairing.to))
    }

    /// Any two wordings of one pledge: also two sources of one meeting, by which a translator's
    /// word shows.
    package func comparison(from: WordingPlace, to: WordingPlace) -> Comparison {
        known.comparisons.value(.init(from: from, to: to)) {
            let (before, after) = (wording(at: from), wording(at: to))
            let findings = judge.findings(from: utterance(at: from), to: utterance(at: to))
            return Comparison(
                from: from, to: to, basis: Pairing.basis(of: before, after),
                doubts: doubts(from: from, to: to, findings), findings: findings)
        }
    }

    /// Where the two wordings of a comparison differ.
    package func redline(of comparison: Comparison) -> Redline {
        known.redlines.value(.init(from: comparison.from, to: comparison.to)) {
            let (before, after) = (comparison.from, comparison.to)
            return Redliner(
                wording(at: before).text, words(at: before), wording(at: after).text,
                words(at: after)
            ).redline()
        }
    }

    private func words(at place: WordingPlace) -> [Word] {
        known.words.value(place) { judge.words(of: wording(at: place).text) }
    }

    /// Compares the latest wordings of pledges in advance; may run on any thread.
    package func compare(_ pledges: [Int]) {
        for pledge in pledges { _ = latestChange(of: pledge) }
    }

    /// Compares all wordings of a pledge in advance, with their redlines; may run on any thread.
    package func prepareWordings(of pledge: Int) {
        for comparison in wordingPairs(of: pledge).compactMap(\.comparison) {
            _ = redline(of: comparison)
        }
    }

    /// The statement at a place taken apart: once, however often it is compared.
    private func utterance(at place: WordingPlace) -> Utterance {
        known.utterances.value(place) {
            let position = catalog.links[place.reaffirmation].pledge
            let pledge = catalog.pledges[position]
            return judge.utterance(statement(at: place)) { [judge, known] in
                known.terms.value(position) { judge.terms(of: pledge) }
            }
        }
    }

    /// The position of the reaffirmation of a pledge at a meeting, if it was made by the day.
    package func reaffirmation(of pledge: Int, at meeting: Int) -> Int? {
        facts[pledge].reaffirmations.first { catalog.links[$0].meeting == meeting }
    }

    /// The reaffirmation of the same pledge before this one, by date.
    package func reaffirmation(before position: Int) -> Int? {
        let all = catalog.reaffirmationsOfPledge[catalog.links[position].pledge]
        guard let place = all.firstIndex(of: position), place + 1 < all.count else { return nil }
        return all[place + 1]
    }

    /// The wording at a place.
    package func wording(at place: WordingPlace) -> Wording {
        catalog.reaffirmations[place.reaffirmation].wordings[place.wording]
    }

    /// The meeting of a wording.
    package func meeting(of place: WordingPlace) -> Meeting {
        catalog.meetings[catalog.links[place.reaffirmation].meeting]
    }

    private func statement(at place: WordingPlace) -> Judge.Statement {
        Judge.Statement(
            wording(at: place), by: catalog.reaffirmations[place.reaffirmation].speaker)
    }
}
