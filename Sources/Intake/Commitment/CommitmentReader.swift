import Commitments

/// Tells whether a sentence undertakes, opposes or asks something: by the verb that governs it, or by
/// what its speakers are doing.
struct CommitmentReader: Sendable {
    private let ladders: [String: CommitmentKind.Ladder]
    private var phrases: [String: [(stems: [String], ladder: CommitmentKind.Ladder, rung: Int)]] =
        [:]

    init(_ own: Lexicon, _ vocabulary: Vocabulary) {
        let lexicon = own.onGeneral
        ladders = Dictionary(
            lexicon.ladders.compactMap { ladder in
                CommitmentKind.Ladder(rawValue: ladder.id).map { (ladder.name, $0) }
            }, uniquingKeysWith: { first, _ in first })
        for rung in StatementVerbs.rungs {
            for phrase in rung.phrases {
                let stems = StemmedText(phrase, vocabulary).stems
                guard let first = stems.first else { continue }
                phrases[first, default: []].append((stems, rung.ladder, rung.rung))
            }
        }
    }

    /// A verb of a ladder in a sentence.
    struct Act {
        var ladder: CommitmentKind.Ladder
        var rung: Int
        var range: Range<Int>
    }

    /// What a sentence commits to, by its first governing verb; nil where it tells or describes.
    func act(of sentence: ReadSentence) -> Act? {
        acts(in: sentence).first { governs($0, in: sentence) } ?? reported(in: sentence)
            ?? doing(in: sentence)
    }

    /// All verbs of the ladders, in order; of several at a place the longest.
    func acts(in sentence: ReadSentence) -> [Act] {
        var acts: [Act] = sentence.marks.compactMap { mark in
            guard case .rung(let rung, _, let name) = mark.meaning, let ladder = ladders[name]
            else { return nil }
            return Act(ladder: ladder, rung: rung, range: mark.range)
        }
        // "Note" without its ending is "not".
        for index in sentence.stems.indices {
            let isNot = sentence.words[index].key == "not"
            for phrase in phrases[sentence.stems[index]] ?? []
            where (!isNot || phrase.stems.count > 1)
                && sentence.stems[index...].starts(with: phrase.stems)
            {
                let range = index..<index + phrase.stems.count
                acts.append(Act(ladder: phrase.ladder, rung: phrase.rung, range: range))
            }
        }
        return acts.sorted {
            ($0.range.lowerBound, -$0.range.count, -$0.rung)
                < ($1.range.lowerBound, -$1.range.count, -$1.rung)
        }
    }

    /// Whether a verb is what the speakers do, and not a noun, a purpose, or in a clause that only
    /// describes.
    private func governs(_ act: Act, in sentence: ReadSentence) -> Bool {
        let place = act.range.lowerBound
        let before = place > 0 ? sentence.words[place - 1].key : ""
        if isNoun(place, after: before, in: sentence) || describes(upTo: place, in: sentence) {
            return false
        }
        let isOwn = act.range.count > 1 && StatementVerbs.narrating.contains(sentence.stems[place])
        if !isOwn, tellsBefore(place, in: sentence), !StatementVerbs.goesOn.contains(before) {
            return false
        }
        // "Will" is of those who speak: "the actions that we take will continue" promises nothing.
        guard let will = [place, place - 1].first(where: { $0 >= 0 && isWill($0, in: sentence) })
        else { return true }
        return isSpokenOf(sentence, upTo: will) || isPlanned(will, in: sentence)
    }

    private func isWill(_ place: Int, in sentence: ReadSentence) -> Bool {
        ["will", StatementVerbs.conditional].contains(sentence.words[place].key)
    }

    /// "The dialogue will be held in the spring": who will hold it need not be said.
    private func isPlanned(_ will: Int, in sentence: ReadSentence) -> Bool {
        let after = sentence.words.dropFirst(will + 1).map(\.key).drop { $0 == "not" }
        guard after.first == "be", let verb = after.dropFirst().first else { return false }
        return StatementVerbs.arranged.contains(verb)
    }

    /// "They expressed that", "the Secretary promised to": a verb of saying or deciding in the past,
    /// with what was said or decided, whatever the verb is.
    private func reported(in sentence: ReadSentence) -> Act? {
        for index in sentence.words.indices.dropFirst().prefix(12) {
            if StatementVerbs.narrating.contains(sentence.stems[index]) { return nil }
            guard sentence.words[index].key.hasSuffix("ed"),
                sentence.words.indices.contains(index + 1),
                ["to", "that"].contains(sentence.words[index + 1].key),
                !StatementVerbs.believing.contains(sentence.words[index].key),
                !StatementVerbs.perfect.contains(sentence.words[index - 1].key),
                isSpokenOf(sentence, upTo: index), !describes(upTo: index, in: sentence)
            else { continue }
            return Act(ladder: .undertake, rung: 3, range: index..<index + 1)
        }
        return nil
    }

    /// Whether a word that may be either is a noun, or what something is for.
    private func isNoun(_ place: Int, after before: String, in sentence: ReadSentence) -> Bool {
        let stem = sentence.stems[place]
        if StatementVerbs.oftenNouns.contains(stem) {
            return StatementVerbs.beforeNouns.contains(before)
        }
        guard StatementVerbs.mostlyNouns.contains(stem), place > 0 else { return false }
        let isVerb =
            StatementVerbs.goesOn.contains(before) && before != "to" || before.hasSuffix("ly")
            || StatementVerbs.speakers.contains(before)
            || StatementVerbs.speakers.contains(sentence.stems[place - 1])
            || sentence.parties.contains(place - 1) || before == "will"
        return !isVerb
    }

    /// Whether a verb of meeting or talking comes before a place.
    private func tellsBefore(_ place: Int, in sentence: ReadSentence) -> Bool {
        sentence.stems[..<place].contains(where: StatementVerbs.narrating.contains)
    }

    /// Whether a relative word opens the clause of a place.
    private func describes(upTo place: Int, in sentence: ReadSentence) -> Bool {
        let start = clauseStart(of: place, in: sentence)
        return (start..<place).contains { index in
            StatementVerbs.relatives.contains(sentence.words[index].key)
                && (index > 0
                    && StatementVerbs.believing.contains(sentence.words[index - 1].key)
                    || !isSpokenOf(sentence, from: index, upTo: place))
        }
    }

    private func clauseStart(of place: Int, in sentence: ReadSentence) -> Int {
        var start = place
        while start > 0 {
            let between = sentence.text[
                sentence.words[start - 1].text.endIndex..<sentence.words[start].text.startIndex]
            if between.contains(where: { ",;:()—–".contains($0) }) { break }
            start -= 1
        }
        return start
    }

    /// Whether the first words name the speakers: the head of a subject is near its beginning.
    private func isSpokenOf(_ sentence: ReadSentence, from start: Int = 0, upTo place: Int) -> Bool
    {
        let subject = (start..<place).prefix {
            !["of", "that"].contains(sentence.words[$0].key) || $0 == start
        }
        return subject.contains { index in
            StatementVerbs.speakers.contains(sentence.words[index].key)
                || StatementVerbs.speakers.contains(sentence.stems[index])
                || sentence.parties.contains(index)
        }
    }

    /// "We are working to", "Japan and the ROK are promoting", "we promote": what the speakers do
    /// now is what they continue.
    private func doing(in sentence: ReadSentence) -> Act? {
        for index in sentence.words.indices.dropFirst() {
            let key = sentence.words[index].key
            if StatementVerbs.perfect.contains(key), isSpokenOf(sentence, upTo: index) {
                return nil
            }
            if StatementVerbs.narrating.contains(sentence.stems[index]) { return nil }
            let isProgressive =
                ["are", "is"].contains(sentence.words[index - 1].key) && key.hasSuffix("ing")
                || index > 1 && ["are", "is"].contains(sentence.words[index - 2].key)
                    && sentence.words[index - 1].key == "also" && key.hasSuffix("ing")
            if isProgressive, isSpokenOf(sentence, upTo: index),
                !describes(upTo: index, in: sentence)
            {
                return Act(ladder: .undertake, rung: 2, range: index..<index + 1)
            }
            if sentence.words[index - 1].key == "we", isPresent(key) {
                return Act(ladder: .undertake, rung: 2, range: index..<index + 1)
            }
        }
        return nil
    }

    /// Whether a word after "we" may be a verb of doing in the present.
    private func isPresent(_ key: String) -> Bool {
        !key.hasSuffix("ed") && !key.hasSuffix("ly")
            && ![
                "are", "were", "have", "had", "do", "did", "met", "held", "believe", "hope", "the",
                "also", "can", "could", "face", "live", "gather", "meet", "take", "know", "find",
                "view", "go", "come", "mourn", "feel", "thank", "made", "began", "saw", "came",
                "took", "built", "may", "and",
            ].contains(key)
    }
}

extension CommitmentKind {
    init(_ act: CommitmentReader.Act, in sentence: ReadSentence) {
        let words = act.range.map { String(sentence.words[$0].text) }
        self.init(ladder: act.ladder, rung: act.rung, words: words.joined(separator: " "))
    }
}
