import Commitments

/// Finds where an English sentence denies or takes back, in the manner of NegEx: a cue, what it
/// denies, how far it reaches.
struct NegationFinder {
    private let sentence: ReadSentence
    private let keys: [String]

    init(sentence: ReadSentence) {
        self.sentence = sentence
        keys = sentence.words.map(\.key)
    }

    func negations() -> [Negation] {
        var found: [Negation] = []
        for index in sentence.words.indices {
            if let last = found.last, last.range.contains(index) { continue }
            if let one = negator(at: index) ?? refusal(at: index) ?? noMore(at: index)
                ?? undoing(at: index)
            {
                found.append(one)
            }
        }
        return found
    }

    // MARK: Cues

    /// "Did not reaffirm", "will no longer share", "cannot support".
    private func negator(at index: Int) -> Negation? {
        let key = key(index)
        let next = self.key(index + 1)
        let isNot = NegationWords.negators.contains(key) || key.hasSuffix("n't")
        let isNoLonger = key == "no" && ["longer", "more"].contains(next) && isHelper(index - 1)
        let isNobody = NegationWords.nobody.contains(key)
        guard isNot || isNoLonger || isNobody, !NegationWords.onlyFor.contains(next) else {
            return nil
        }
        // "Whether or not".
        if key == "not", ["or", "if"].contains(self.key(index - 1)) { return nil }
        var start = index
        while isHelper(start - 1) { start -= 1 }
        guard let head = head(after: index, isSubject: isNobody) else { return nil }
        return negation(start..<head + 1, by: head, from: start)
    }

    /// The word that a negator denies.
    private func head(after index: Int, isSubject: Bool) -> Int? {
        var place = index + 1
        if isSubject {
            return sentence.acts.first { $0.range.lowerBound > index }?.range.lowerBound
        }
        while place < sentence.words.count - 1,
            NegationWords.between.contains(key(place)) && !isCommitting(place)
                || key(place).hasSuffix("ly")
        { place += 1 }
        return place < sentence.words.count ? place : nil
    }

    private func isCommitting(_ place: Int) -> Bool {
        ["intend", "seek", "plan"].contains(key(place)) && key(place + 1) != "to"
    }

    /// "Refused to", "stopped short of"; "without reaffirming".
    private func refusal(at index: Int) -> Negation? {
        if let phrase = phrase(in: NegationWords.refusals, at: index) {
            var start = index
            while isHelper(start - 1) { start -= 1 }
            guard isOwn(start), let head = head(after: index + phrase.count - 1, isSubject: false)
            else { return nil }
            return negation(start..<head + 1, as: .denies, by: head)
        }
        guard let phrase = phrase(in: NegationWords.asides, at: index) else { return nil }
        let head = index + phrase.count
        let acts = sentence.acts
        guard key(head).hasSuffix("ing"), acts.contains(where: { $0.range.lowerBound == head })
        else {
            return nil
        }
        var aside = negation(index..<head + 1, as: .denies, by: head)
        aside.isAside = true
        return aside
    }

    /// "No agreement", "made no commitment to".
    private func noMore(at index: Int) -> Negation? {
        guard key(index) == "no", !NegationWords.harmlessAfterNo.contains(key(index + 1)) else {
            return nil
        }
        let nouns = (index + 1..<min(index + 4, sentence.words.count)).prefix {
            !sentence.words[$0].isFunction
        }
        guard let noun = nouns.last(where: isPromise) else { return nil }
        var start = index
        while start > 0, !sentence.isBroken(before: start), index - start < 3,
            isHelper(start - 1) || key(start - 1) == "there" || isVerb(start - 1)
        { start -= 1 }
        return negation(start..<noun + 1, by: noun, from: start)
    }

    private func isPromise(_ place: Int) -> Bool {
        NegationWords.promises.contains(key(place))
            || NegationWords.promises.contains(singular(place))
    }

    private func singular(_ place: Int) -> String {
        key(place).hasSuffix("s") ? String(key(place).dropLast()) : key(place)
    }

    /// "They suspended", "we will withdraw from", "agreed to end".
    private func undoing(at index: Int) -> Negation? {
        let isPhrase = phrase(in: NegationWords.undoingPhrases, at: index) != nil
        guard isPhrase || NegationWords.undoing.contains(sentence.stems[index]), isDone(index),
            isOwn(index), !asksBefore(index)
        else { return nil }
        var start = index
        while isHelper(start - 1) || key(start - 1) == "to" { start -= 1 }
        let object = (index + 1..<min(index + 8, sentence.words.count)).prefix {
            !["and", "but", "while"].contains(key($0)) && !sentence.isBroken(before: $0)
        }
        let isEvil = object.contains { NegationWords.evils.contains(sentence.stems[$0]) }
        var found = negation(start..<index + 1, as: isEvil ? .affirms : .undoes, by: index)
        // It is done, not denied: a pledge that ends the same is kept by it.
        found.isOwn = false
        return found
    }

    /// Whether a verb is what somebody does: not a purpose, not a noun.
    private func isDone(_ index: Int) -> Bool {
        let before = key(index - 1)
        let key = key(index)
        if before == "to" {
            let stem = index > 1 ? sentence.stems[index - 2] : ""
            return NegationWords.deciding.contains(stem)
                && !isNoun(index - 2)
        }
        if key.hasSuffix("ing") { return ["are", "is", "were"].contains(before) }
        if key.hasSuffix("ion") || key.hasSuffix("al") { return false }
        if isHelper(index - 1) && !["is", "are", "be", "was", "were"].contains(before) {
            return true
        }
        // "The exercise was suspended", "will be suspended".
        if ["is", "are", "be", "been", "was", "were"].contains(before) {
            return key.hasSuffix("d") || key.hasSuffix("n")
        }
        let isPast = key.hasSuffix("ed") || ["withdrew", "quit", "stopped", "cut"].contains(key)
        let isPresent = ["we", "they"].contains(before) || before.hasSuffix("ly")
        let isAfterSubject = index > 0 && !sentence.words[index - 1].isFunction || before == "and"
        return isPresent || isPast && (isAfterSubject || isPresent)
    }

    private func isNoun(_ index: Int) -> Bool {
        ["plans", "commitment", "commitments", "pledge", "pledges"].contains(key(index))
            && !["we", "they"].contains(key(index - 1))
    }

    /// Whether others are asked, or opposed, before a place: "urged Pyongyang to abandon".
    private func asksBefore(_ index: Int) -> Bool {
        sentence.acts.contains {
            $0.range.lowerBound < index && $0.ladder != .undertake
        }
    }

    // MARK: Meaning

    private func negation(_ range: Range<Int>, by head: Int, from start: Int) -> Negation {
        var negation = self.negation(range, as: meaning(of: head, from: start), by: head)
        negation.isOwn = !isDescribed(start) && isOwn(start)
        return negation
    }

    private func negation(
        _ range: Range<Int>, as meaning: Negation.Meaning, by head: Int
    ) -> Negation {
        let end = sentence.words.indices.dropFirst(range.upperBound).first { place in
            NegationWords.ends.contains(key(place)) || sentence.isSplit(before: place)
        }
        return Negation(
            range: range, scope: range.lowerBound..<(end ?? sentence.words.count),
            stem: sentence.stems[head], meaning: meaning)
    }

    private func meaning(of head: Int, from start: Int) -> Negation.Meaning {
        if isDescribed(start) || !isOwn(start) { return .affirms }
        let stem = sentence.stems[head]
        if NegationWords.undoing.contains(stem) || NegationWords.yielding.contains(stem) {
            return .affirms
        }
        return .denies
    }

    /// Whether a relative word or a conjunction opens the clause: "who did not", "so long as Russia
    /// does not".
    private func isDescribed(_ start: Int) -> Bool {
        for place in stride(from: start - 1, through: max(0, start - 8), by: -1) {
            if NegationWords.subordinate.contains(key(place)) { return true }
            if key(place) == "that" {
                let between = (place + 1..<start).map(key)
                return !between.contains { ["we", "they", "both", "three"].contains($0) }
            }
            if sentence.isBroken(before: place) { return false }
        }
        return false
    }

    /// Whether those who speak, or what they run, are the subject.
    private func isOwn(_ place: Int) -> Bool { sentence.subject(of: place) != .third }

    // MARK: Words

    private func key(_ index: Int) -> String {
        keys.indices.contains(index) ? keys[index] : ""
    }

    private func isHelper(_ index: Int) -> Bool { NegationWords.helpers.contains(key(index)) }

    private func isVerb(_ index: Int) -> Bool {
        [
            "make", "made", "makes", "take", "took", "takes", "reach", "reached", "give", "gave",
            "have",
            "had", "has", "contain", "contained", "contains", "announced", "offered",
        ].contains(key(index))
    }

    private func phrase(in phrases: [[String]], at index: Int) -> [String]? {
        phrases.first { phrase in
            phrase[0] == keys[index] && phrase.indices.allSatisfy { key(index + $0) == phrase[$0] }
        }
    }
}
