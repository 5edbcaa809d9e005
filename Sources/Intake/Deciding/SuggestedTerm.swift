import Commitments

/// A term that would have found a pledge which the analyst had to look for.
package struct SuggestedTerm: Hashable, Sendable {
    /// The pledge that was searched, or chosen though it was not likely.
    package let pledge: Pledge.ID
    /// Words of the sentence.
    package let term: String
}

extension SuggestedTerm {
    /// The changes that add terms to their pledges.
    package static func changes(
        _ terms: [SuggestedTerm], in catalog: Catalog
    ) -> [CatalogEdit.Change] {
        Dictionary(grouping: terms, by: \.pledge).sorted { $0.key < $1.key }.flatMap { id, terms in
            guard let before = catalog.pledge(id.text) else { return [CatalogEdit.Change]() }
            var after = before
            after.terms += terms.map(\.term).filter { !before.terms.contains($0) }
            return catalog.changes(from: .pledge(before), to: .pledge(after))
        }
    }
}

/// Finds terms for the pledges of a statement that were found by search or by hand.
struct TermSuggestions {
    private let intake: StatementIntake
    private let catalog: Catalog
    private let vocabulary: Vocabulary
    private let genre: GenreWords

    init(_ intake: StatementIntake, in catalog: Catalog) {
        self.intake = intake
        self.catalog = catalog
        vocabulary = Vocabulary(catalog.lexicon)
        let vocabulary = vocabulary
        let parties = catalog.parties.flatMap { [$0.name, $0.short] }
            .flatMap { StemmedText($0, vocabulary).stems }
        genre = GenreWords(catalog.lexicon, parties: Set(parties), vocabulary)
    }

    /// One for each pledge that the program did not find, where a sentence has words of its own.
    var all: [SuggestedTerm] {
        var suggested: [SuggestedTerm] = []
        for (index, verdict) in intake.verdicts.enumerated() {
            for said in verdict.links where said.score ?? 0 < Calibration.threshold {
                guard let pledge = catalog.pledge(said.pledge.text),
                    !suggested.contains(where: { $0.pledge == pledge.id }),
                    let term = term(for: pledge, in: index)
                else { continue }
                suggested.append(SuggestedTerm(pledge: pledge.id, term: term))
            }
        }
        return suggested
    }

    /// Two or three words in a row that no other sentence and no other pledge has.
    private func term(for pledge: Pledge, in sentence: Int) -> String? {
        let text = intake.sentences[sentence].text
        let read = StemmedText(text, vocabulary)
        let known = Set(
            ([pledge.title] + pledge.terms).flatMap { StemmedText($0, vocabulary).stems })
        var best: (term: String, worth: Double)?
        for length in [3, 2] {
            for start in read.words.indices where start + length <= read.words.count {
                let run = start..<start + length
                guard isTerm(run, read, text) else { continue }
                let stems = run.map { read.stems[$0] }
                let worth =
                    stems.reduce(0) { $0 + (known.contains($1) ? 0.3 : genre.share(of: $1)) }
                    / Double(length) + (length == 2 ? 0.1 : 0)
                let term = String(
                    text[
                        read.words[run.lowerBound].text
                            .startIndex..<read.words[run.upperBound - 1].text.endIndex])
                guard worth > 0.75, worth > best?.worth ?? 0,
                    isOwn(term, of: pledge, besides: sentence)
                else { continue }
                best = (term, worth)
            }
        }
        return best?.term
    }

    /// Words without a sign between them, and none that only joins others.
    private func isTerm(_ run: Range<Int>, _ text: StemmedText, _ whole: String) -> Bool {
        let isPlain = run.allSatisfy { index in
            let word = text.words[index]
            return !word.isFunction && word.text.count > 2
                && !word.key.hasSuffix("ly") && genre.share(of: text.stems[index]) > 0.3
        }
        let between = whole[
            text.words[run.lowerBound].text
                .endIndex..<text.words[run.upperBound - 1].text.startIndex]
        return isPlain && !between.contains { ",;:()\"“”".contains($0) }
    }

    private func isOwn(_ term: String, of pledge: Pledge, besides sentence: Int) -> Bool {
        let term = term.lowercased()
        let isElsewhere = intake.sentences.indices.contains { index in
            index != sentence && !intake.verdicts[index].links.contains { $0.pledge == pledge.id }
                && intake.sentences[index].text.lowercased().contains(term)
        }
        return !isElsewhere
            && !catalog.pledges.contains { other in
                other.id != pledge.id
                    && ([other.title] + other.terms).contains { $0.lowercased().contains(term) }
            }
    }
}
