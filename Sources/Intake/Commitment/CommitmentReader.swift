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
    struct Act: Sendable {
        var ladder: CommitmentKind.Ladder
        var rung: Int
        var range: Range<Int>
    }

    /// What a sentence commits to, by its first governing verb; nil where it tells or describes.
    func act(of sentence: ReadSentence) -> Act? {
        if let script = sentence.script {
            return EndingActs.act(of: sentence, in: script)
        }
        return sentence.acts.first { governs($0, in: sentence) } ?? reported(in: sentence)
            ?? doing(in: sentence)
    }

    /// The places of the ladders' verbs, without those that are nouns there.
    func verbs(in sentence: ReadSentence) -> [Int] {
        sentence.acts.filter { act in
            let place = act.range.lowerBound
            let before = place > 0 ? sentence.words[place - 1].key : ""
            return !isNoun(place, after: before, in: sentence)
                && !isPartOfNoun(act, in: sentence)
                && !StatementVerbs.nounsOfActs.contains(sentence.words[place].key)
        }.map(\.range.lowerBound)
    }

    /// All verbs of the ladders, in order; of several at a place the longest.
    func acts(in words: [Word], _ stems: [String], _ marks: [Vocabulary.Mark]) -> [Act] {
        var acts: [Act] = marks.compactMap { mark in
            guard case .rung(let rung, _, let name) = mark.meaning, let ladder = ladders[name]
            else { return nil }
            return Act(ladder: ladder, rung: rung, range: mark.range)
        }
        // "Note" without its ending is "not".
        for index in stems.indices {
            let isNot = words[index].key == "not"
            for phrase in phrases[stems[index]] ?? []
            where (!isNot || phrase.stems.count > 1)
                && stems[index...].starts(with: phrase.stems)
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
        if isNoun(place, after: before, in: sentence) || isPartOfNoun(act, in: sentence) {
            return false
        }
        let isPlanned = isWill(place, in: sentence) && isPlanned(place, in: sentence)
        if !isPlanned, describes(upTo: place, in: sentence) { return false }
        let isOwn = act.range.count > 1 && StatementVerbs.narrating.contains(sentence.stems[place])
        if !isOwn, tellsBefore(place, in: sentence), !StatementVerbs.goesOn.contains(before) {
            return false
        }
        return isDone(act, in: sentence)
    }

    /// "Missile warning data": a form in "-ing" governs only behind a helper, or where a clause
    /// begins.
    private func isPartOfNoun(_ act: Act, in sentence: ReadSentence) -> Bool {
        let place = act.range.lowerBound
        // "Demand will double".
        if place == 0, act.range.count == 1, sentence.words.count > 1,
            NegationWords.helpers.contains(sentence.words[1].key)
        {
            return true
        }
        guard act.range.count == 1, place > 0, sentence.words[place].key.hasSuffix("ing") else {
            return false
        }
        let before = sentence.words[place - 1]
        return !sentence.isBroken(before: place) && !before.isFunction
            && !before.key.hasSuffix("ly")
            && !["are", "is"].contains(before.key)
    }

    /// Whether those who speak do it, or what they run does.
    private func isDone(_ act: Act, in sentence: ReadSentence) -> Bool {
        let place = act.range.lowerBound
        let helper = firstHelper(before: place, in: sentence)
        let subject = sentence.subject(of: helper)
        if subject.isOwn { return subject != .none || !isLate(act, in: sentence) }
        if subject == .third { return false }
        let will = [place, place - 1].first { $0 >= 0 && isWill($0, in: sentence) }
        if let will {
            return subject == .undertaking && !isWithoutWill(will, in: sentence)
                || isPlanned(will, in: sentence) || isBegun(will, in: sentence)
        }
        return isState(act, in: sentence)
            || subject == .undertaking && ["continu", "support"].contains(sentence.stems[place])
    }

    /// Whether somebody else has acted before in the same clause: a noun behind it is theirs.
    private func isLate(_ act: Act, in sentence: ReadSentence) -> Bool {
        let start = sentence.clauseStart(of: act.range.lowerBound)
        return sentence.acts.contains { earlier in
            earlier.range.lowerBound < act.range.lowerBound && earlier.range.lowerBound >= start
                && sentence.subject(of: firstHelper(before: earlier.range.lowerBound, in: sentence))
                    == .third
        }
    }

    /// "Was reaffirmed", "remain ironclad", and nouns ("our commitment to").
    private func isState(_ act: Act, in sentence: ReadSentence) -> Bool {
        let place = act.range.lowerBound
        if act.range.count > 1 || StatementVerbs.nounsOfActs.contains(sentence.words[place].key) {
            return !isLate(act, in: sentence)
        }
        let helper = firstHelper(before: place, in: sentence)
        return (helper..<place).contains {
            ["is", "are", "was", "were", "be", "been"].contains(sentence.words[$0].key)
        }
    }

    /// The place of the first helper before a verb: "will" of "will not be able to share".
    private func firstHelper(before place: Int, in sentence: ReadSentence) -> Int {
        var start = place
        while start > 0, !sentence.isBroken(before: start),
            NegationWords.helpers.contains(sentence.words[start - 1].key)
                || ["not", "no", "longer", "also", "never", "cannot", "been", "jointly", "again"]
                    .contains(sentence.words[start - 1].key)
                || sentence.words[start - 1].key.hasSuffix("ly")
        { start -= 1 }
        return start
    }

    private func isWill(_ place: Int, in sentence: ReadSentence) -> Bool {
        ["will", StatementVerbs.conditional].contains(sentence.words[place].key)
    }

    /// What will happen to somebody is not promised: "will be remembered".
    private func isWithoutWill(_ will: Int, in sentence: ReadSentence) -> Bool {
        sentence.stems.dropFirst(will + 1).prefix(2).contains(
            where: StatementVerbs.happening.contains)
    }

    /// "Screening will begin": somebody has to begin it.
    private func isBegun(_ will: Int, in sentence: ReadSentence) -> Bool {
        let verb = sentence.stems.indices.dropFirst(will + 1)
            .first { !sentence.words[$0].key.hasSuffix("ly") && sentence.words[$0].key != "also" }
        return verb.map { StatementVerbs.beginning.contains(sentence.stems[$0]) } ?? false
    }

    /// "The dialogue will be held in the spring": who will hold it need not be said.
    private func isPlanned(_ will: Int, in sentence: ReadSentence) -> Bool {
        let after = sentence.words.dropFirst(will + 1).map(\.key)
            .drop { ["not", "also", "no", "longer"].contains($0) || $0.hasSuffix("ly") }
        guard after.first == "be", let verb = after.dropFirst().first else { return false }
        return StatementVerbs.arranged.contains(verb)
            || verb.hasSuffix("ed") && !StatementVerbs.happening.contains(StatementVerbs.stem(verb))
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
                isSpokenOf(sentence, at: index), !describes(upTo: index, in: sentence)
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
        let start = pieceStart(of: place, in: sentence)
        return (start..<place).contains { index in
            StatementVerbs.relatives.contains(sentence.words[index].key)
                && (index > 0
                    && StatementVerbs.believing.contains(sentence.words[index - 1].key)
                    || !isSpokenOf(sentence, from: index, upTo: place))
        }
    }

    /// Where the words between two signs begin.
    private func pieceStart(of place: Int, in sentence: ReadSentence) -> Int {
        var start = place
        while start > 0, !sentence.isBroken(before: start) { start -= 1 }
        return start
    }

    /// Whether those who speak are the subject of a verb.
    private func isSpokenOf(_ sentence: ReadSentence, at verb: Int) -> Bool {
        let subject = sentence.subject(of: firstHelper(before: verb, in: sentence))
        return subject.isOwn && subject != .none
    }

    /// Whether the words behind a relative word name the speakers.
    private func isSpokenOf(_ sentence: ReadSentence, from start: Int, upTo place: Int) -> Bool {
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
            if StatementVerbs.perfect.contains(key), isSpokenOf(sentence, at: index) {
                return nil
            }
            if StatementVerbs.narrating.contains(sentence.stems[index]) { return nil }
            if let rung = progress(at: index, in: sentence) {
                return Act(ladder: .undertake, rung: rung, range: index..<index + 1)
            }
            if sentence.words[index - 1].key == "we", isPresent(key) {
                return Act(ladder: .undertake, rung: 2, range: index..<index + 1)
            }
        }
        return nil
    }

    /// "Are working", "are to be removed": nil where it is neither.
    private func progress(at index: Int, in sentence: ReadSentence) -> Int? {
        let key = sentence.words[index].key
        let isAlso = index > 1 && ["also", "now"].contains(sentence.words[index - 1].key)
        let helper = sentence.words[index - (isAlso ? 2 : 1)].key
        guard ["are", "is"].contains(helper), !describes(upTo: index, in: sentence) else {
            return nil
        }
        let subject = sentence.subject(of: index - (isAlso ? 2 : 1))
        if key == "to" { return subject == .third ? nil : 4 }
        guard key.hasSuffix("ing"), subject.isOwn, subject != .none else { return nil }
        return 2
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
