import Commitments

/// Looks closely at the pledges that a sentence may reaffirm.
struct Examiner {
    let index: PledgeIndex
    let sentence: ReadSentence
    let context: Context
    let isCommitment: Bool
    /// How like it the sentences are that were linked before, by the pledges' places.
    let memory: [Int: Double]

    /// Whether somebody else, or a thing, does what the sentence tells.
    private var otherActor: Double {
        guard !isCommitment, sentence.script == nil, let act = sentence.acts.first else { return 0 }
        switch sentence.subject(of: act.range.lowerBound) {
        case .third: return 1
        case .thing: return 0.5
        default: return 0
        }
    }

    /// The evidence for each candidate, the likeliest first.
    func evidence(limit: Int) -> [Evidence] {
        var candidates = index.candidates(for: sentence, limit: limit)
        let found = Set(candidates.map(\.pledge))
        candidates += memory.keys.filter { !found.contains($0) }.sorted()
            .map { PledgeIndex.Candidate(pledge: $0, score: 0.05) }
        guard let best = candidates.first?.score else { return [] }
        let second = candidates.dropFirst().first?.score ?? 0
        let otherActor = otherActor
        var all = candidates.enumerated().map { place, candidate in
            var evidence = Evidence(pledge: candidate.pledge, score: candidate.score)
            evidence.features[.rank] = candidate.score / best
            evidence.features[.lead] = place == 0 ? (1 - second / best) * min(1, best / 2) : 0
            evidence.features[.otherActor] = otherActor
            evidence.features[.words] = (1 + candidate.score).naturalLogarithm / 3
            evidence.features[.memory] = memory[candidate.pledge] ?? 0
            examine(&evidence)
            return evidence
        }
        explain(&all)
        return all
    }

    private func examine(_ evidence: inout Evidence) {
        let pledge = index.pledges[evidence.pledge]
        examineTerms(pledge, &evidence)
        examineWordings(pledge, &evidence)
        let isShared = sentence.numbers.indices.map { place in
            sentence.weights[place] > 0
                && sentence.numbers[place].map { pledge.uses($0) } == true
        }
        evidence.places = isShared.indices.filter { isShared[$0] }
        evidence.features[.rare] = evidence.places.map { sentence.weights[$0] }.max() ?? 0
        evidence.features[.item] = sentence.segments.map { share(of: $0, isShared) }.max() ?? 0
        evidence.features[.sentence] = share(of: sentence.numbers.indices, isShared)
        examineCharacter(pledge, &evidence)
    }

    /// How much of a run, by weight, is at the marked places.
    private func share(of run: Range<Int>, _ isShared: [Bool]) -> Double {
        var all = 0.0
        var found = 0.0
        for place in run {
            all += sentence.weights[place]
            if isShared[place] { found += sentence.weights[place] }
        }
        // A run with next to nothing in it explains nothing.
        return found / max(all, 1)
    }

    private func examineTerms(_ pledge: IndexedPledge, _ evidence: inout Evidence) {
        var found: [(places: [Int], strength: Double)] = []
        for term in pledge.terms {
            // It tells where, and not what.
            if term.isPlace { continue }
            if let run = sentence.place(of: term.words) {
                found.append((Array(run), term.strength))
            } else if let near = sentence.neighbourhood(of: term.content) {
                found.append((near, term.strength * 0.8))
            }
        }
        evidence.features[.title] = part(of: pledge.title)
        if let title = pledge.titlePhrase,
            sentence.place(of: title.words) != nil
                || sentence.neighbourhood(of: title.content) != nil
        {
            evidence.features[.titleTerm] = title.weight
        }
        guard let best = found.max(by: { $0.strength < $1.strength }) else { return }
        evidence.phrase = best.places
        evidence.features[.term] = best.strength
        let more = found.filter { Set($0.places).isDisjoint(with: best.places) }
        evidence.features[.moreTerms] = more.map(\.strength).max() ?? 0
    }

    /// How much of a phrase the sentence contains, by weight.
    private func part(of words: [Int]) -> Double {
        var all = 0.0
        var found = 0.0
        for word in words {
            all += index.weights[word]
            if sentence.contains[word] { found += index.weights[word] }
        }
        return all > 0 ? found / max(all, 1) : 0
    }

    private func examineWordings(_ pledge: IndexedPledge, _ evidence: inout Evidence) {
        for (position, wording) in pledge.wordings.enumerated() {
            let share = part(of: wording.content)
            if share > evidence.features[.wording] {
                evidence.features[.wording] = share
                evidence.closest = position
            }
        }
    }

    private func examineCharacter(_ pledge: IndexedPledge, _ evidence: inout Evidence) {
        evidence.features[.missingTitleNames] = missing(pledge.titleNames)
        if !pledge.titleCountries.isEmpty, !sentence.countries.isEmpty,
            pledge.titleCountries.isDisjoint(with: sentence.countries)
        {
            evidence.features[.otherCountry] = 1
        }
        if pledge.onlyUndertakes, let first = evidence.phrase.first ?? evidence.places.first {
            evidence.features[.opposed] = isOpposed(at: first) ? 1 : 0
        }
        if !pledge.years.isEmpty, !sentence.years.isEmpty {
            evidence.features[.otherYear] = pledge.years.isDisjoint(with: sentence.years) ? 1 : 0
        }
        evidence.features[.bare] = pledge.isBare ? 1 : 0
        let isPhrase =
            evidence.features[.term] > 0 || evidence.features[.wording] >= 0.5
            || evidence.features[.title] >= 0.5 || evidence.features[.memory] > 0
        evidence.features[.loose] = isPhrase ? 0 : 1
        evidence.features[.noCommitment] = isCommitment ? 0 : 1
    }

    /// How many of some names are missing, as a share; one that the paragraph named before by half.
    private func missing(_ names: [Int]) -> Double {
        if names.isEmpty { return 0 }
        let missing = names.filter { sentence.places[$0] == nil }
        let near = missing.count { context.names.contains($0) }
        return (Double(missing.count) - 0.5 * Double(near)) / Double(names.count)
    }

    /// Whether the last verb before a place opposes or asks.
    private func isOpposed(at place: Int) -> Bool {
        let before = sentence.acts.filter { $0.range.lowerBound <= place }
        return before.last.map { $0.ladder != .undertake } ?? false
    }

    /// What a likelier pledge accounts for is no evidence for another one. In a list each pledge has
    /// words of its own.
    private func explain(_ all: inout [Evidence]) {
        let order = all.indices.sorted {
            (all[$1].features.directness, $0) < (all[$0].features.directness, $1)
        }
        var taken: Set<Int> = []
        for index in order {
            let sum = all[index].places.reduce(0) { $0 + sentence.weights[$1] }
            let known = all[index].places.filter(taken.contains)
                .reduce(0) { $0 + sentence.weights[$1] }
            if sum > 0 { all[index].features[.explained] = known / sum }
            taken.formUnion(all[index].places)
        }
    }
}
