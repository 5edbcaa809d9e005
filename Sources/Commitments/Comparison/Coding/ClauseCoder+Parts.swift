extension ClauseCoder {
    /// Who does it, and to whom; titles of the speakers and their names say nothing else.
    mutating func readActors() {
        if let place = governing() {
            if !isSuffered(place) { readSubject(before: place) }
        } else if let end = speakersEnd() {
            claim(0..<end, as: .speaker)
        }
        readPassive()
    }

    private mutating func readSubject(before place: Int) {
        let subject = subjectStart(before: place)..<place
        let open = subject.filter { words[$0].isOpen }
        addAgents(open, patientsIn: place..<words.count)
        if place > 0, open.allSatisfy(isSpeaker) {
            claim(subject, as: .speaker)
        } else if let start = speakersStart(before: place) {
            claim(start..<place, as: .speaker)
        }
    }

    /// "All states are called upon": what is before the verb does not act.
    private func isSuffered(_ place: Int) -> Bool {
        guard place > 0, lemmas[place - 1] == "be", key(place).hasSuffix("ed") else { return false }
        return found.contains { $0.range.lowerBound == place && $0.scale == "others" }
            && !["concern", "alarm", "worry"].map(Canonical.of).contains(lemmas[place])
    }

    /// Where the speakers before a verb begin, after a clause put in front: "As the
    /// environment changes, President Biden reaffirms".
    private func speakersStart(before place: Int) -> Int? {
        var start = place
        while start > 0, isOfSpeakers(start - 1) {
            start -= 1
            if words[start].before == .comma, !isOfSpeakers(start - 1) { break }
        }
        let hasSpeaker = (start..<place).contains {
            words[$0].isOpen || ["we", "they"].contains(key($0))
        }
        return hasSpeaker && words[start].before >= .comma ? start : nil
    }

    private func isOfSpeakers(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        let word = words[index]
        if word.isOpen { return isSpeaker(index) }
        return word.claim == .joint || SpeakerWords.titles.contains(word.lemma)
    }

    /// Where the speakers end who begin a sentence whose verb is on no ladder: "Japan and the United
    /// States are expanding".
    private func speakersEnd() -> Int? {
        let end = words.indices.first { !isOfSpeakers($0) } ?? words.count
        guard end < words.count, (0..<end).contains(where: { words[$0].isOpen }) else { return nil }
        let isVerb =
            Modal.forms.contains(key(end)) || ["also", "stand"].contains(words[end].lemma)
            || words[end].claim == .taken && key(end).hasSuffix("ed")
            || key(end).hasSuffix("ed")
        return isVerb ? end : nil
    }

    /// Records those who act, unless they are only "the ministers" or "we".
    private mutating func addAgents(_ open: [Int], patientsIn range: Range<Int>) {
        let named = open.filter { isAgent($0) || isOffice($0) || isGroup($0) }
        guard !named.isEmpty, open.count <= 8 else { return }
        clause.agents.append(phrase(named))
        let patients = range.filter {
            words[$0].claim == nil && (words[$0].isName || words[$0].isCapitalised)
        }
        if !patients.isEmpty { clause.patients.append(phrase(patients)) }
    }

    /// "The co-sponsors": some of those who speak.
    private func isGroup(_ index: Int) -> Bool { SpeakerWords.groups.contains(lemmas[index]) }

    /// "Foreign" of "the foreign ministers".
    private func isOffice(_ index: Int) -> Bool {
        index + 1 < words.count && SpeakerWords.offices.contains(lemmas[index])
            && SpeakerWords.persons.contains(words[index + 1].lemma)
    }

    /// Whether a word of the subject names who acts; the name of a person behind a title does not.
    private func isAgent(_ index: Int) -> Bool {
        let word = words[index]
        if word.isName { return true }
        guard word.isCapitalised, !SpeakerWords.titles.contains(word.lemma) else { return false }
        // "Safeguards will": a capital at the beginning alone makes no name.
        if index == 0, word.key.hasSuffix("s"), !words[min(1, words.count - 1)].isCapitalised {
            return false
        }
        return !isPerson(index) && !SpeakerWords.nouns.contains(word.lemma)
    }

    /// Whether it is the name of a person, behind a title or another such name.
    private func isPerson(_ index: Int) -> Bool {
        guard index > 0, words[index].isCapitalised, !words[index].isName else { return false }
        let before = words[index - 1]
        if SpeakerWords.persons.contains(before.lemma) { return true }
        if before.isCapitalised, index > 1, key(index - 2) == "of",
            SpeakerWords.nouns.contains(before.lemma)
        {
            return true
        }
        return before.isCapitalised && isPerson(index - 1)
            || (words[index].before == .comma || before.claim == .joint)
                && (0..<index).contains { SpeakerWords.persons.contains(words[$0].lemma) }
    }

    /// "by the three countries": who does it, behind the verb.
    private mutating func readPassive() {
        for index in words.indices where key(index) == "by" && words[index].claim == nil {
            let end =
                (index + 1..<max(index + 1, words.count)).first {
                    words[$0].before >= .comma
                        || words[$0].isFunction && !words[$0].isName
                            && !["the", "our", "and", "all", "both"].contains(key($0))
                } ?? words.count
            let open = (index + 1..<max(index + 1, end)).filter { words[$0].isOpen }
            let isPassive = words[..<index].contains { $0.lemma == "be" }
            guard isPassive || open.allSatisfy({ !words[$0].isCapitalised }) else { continue }
            guard end > index + 1, open.allSatisfy({ isSpeaker($0) || words[$0].isCapitalised })
            else { continue }
            addAgents(open, patientsIn: 0..<index)
            if open.allSatisfy(isSpeaker) { claim(index..<end, as: .speaker) }
        }
    }

    /// Where the first verb of the sentence begins. Of "Recognizing the threat, the ministers will
    /// meet" it is the second.
    private func governing() -> Int? {
        let verbs = words.indices.filter { words[$0].claim == .verb }
        let places = (verbs + modalPlaces.map(\.0.lowerBound)).sorted()
        guard places.first == 0, key(0).hasSuffix("ing") else { return places.first }
        return places.first {
            $0 > 0 && isOfSpeakers($0 - 1) && words[0..<$0].contains { $0.before == .comma }
        }
            ?? 0
    }

    /// Where the subject of a verb begins: behind what is put in front of it.
    private func subjectStart(before place: Int) -> Int {
        if key(0).hasSuffix("ing"), place > 0 { return speakersStart(before: place) ?? place }
        return PartReader.prepositions.contains(key(0)) ? speakersStart(before: place) ?? 0 : 0
    }

    private func isSpeaker(_ index: Int) -> Bool {
        let word = words[index]
        if word.isName || isPerson(index) { return true }
        if SpeakerWords.nouns.contains(word.lemma) || SpeakerWords.titles.contains(word.lemma) {
            return true
        }
        // "NATO Secretary General"
        return word.isCapitalised && index + 1 < words.count && words[index + 1].isCapitalised
            && SpeakerWords.persons.contains(words[index + 1].lemma)
    }

    private func phrase(_ places: [Int]) -> Coding.Phrase {
        Coding.Phrase(
            said: places.map { String(words[$0].said) }.joined(separator: ", "),
            stems: places.map { lemmas[$0] })
    }

    /// What is left, in small parts.
    mutating func readParts() {
        claimSpeakerNouns()
        var reader = PartReader()
        for index in words.indices {
            let word = words[index]
            let role = role(at: index)
            if word.before >= .comma {
                let isPhrase =
                    PartReader.prepositions.contains(word.key) && word.key != reader.opener
                reader.end(
                    &self, isJoined: word.before == .comma && role == reader.role && !isPhrase)
            }
            if role != reader.role { reader.end(&self, isJoined: false) }
            reader.role = role
            switch word.claim {
            case .joint: reader.end(&self, isJoined: true)
            case .verb, .speaker:
                reader.end(&self, isJoined: false)
                reader.opener = ""
                if word.claim == .speaker, clause.parts.isEmpty { reader.leaveList() }
            case .taken: break
            case nil:
                if word.isOpen {
                    reader.take(index, isName: isProper(index), &self)
                } else if PartReader.prepositions.contains(word.key) {
                    reader.end(&self, isJoined: false)
                    reader.opener = word.key
                }
            }
        }
        reader.end(&self, isJoined: false)
    }

    /// "among our three countries", "by both sides".
    private mutating func claimSpeakerNouns() {
        for index in words.indices where words[index].claim == nil {
            // "One of us" and "an ally".
            if key(index) == "one", key(index + 1) == "of" { claim(index..<index + 1) }
            guard SpeakerWords.nouns.contains(words[index].lemma), index > 0,
                ["our", "their", "three", "two", "four", "both", "respective"].contains(
                    key(index - 1))
            else { continue }
            claim(index..<index + 1)
        }
    }

    private func isProper(_ index: Int) -> Bool {
        let word = words[index]
        if word.isName { return true }
        guard word.isCapitalised, !SpeakerWords.nouns.contains(word.lemma) else { return false }
        let isFirst = index == 0 || word.before == .stop
        return !isFirst
            || index + 1 < words.count && words[index + 1].isCapitalised
                && words[index + 1].before == .none
    }
}

/// Collects runs of content.
struct PartReader {
    var role: Coding.Part.Role?
    var opener = ""
    private var places: [Int] = []
    private var isName = false
    private var isAfterJoint = false

    static let prepositions: Set<String> = [
        "of", "to", "in", "on", "at", "by", "for", "from", "with", "within", "into", "over",
        "under",
        "through", "between", "among", "across", "against", "toward", "upon", "about", "during",
        "via",
        "per", "before", "after", "despite", "because", "without",
    ]

    mutating func take(_ index: Int, isName: Bool, _ coder: inout ClauseCoder) {
        if !places.isEmpty, isName != self.isName {
            let wasAfter = isAfterJoint
            flush(&coder, isJoined: false)
            coder.clause.parts[coder.clause.parts.count - 1].isContinued = true
            isAfterJoint = wasAfter
        }
        self.isName = isName
        places.append(index)
    }

    /// Behind the speakers no list goes on: "Japan and Korea will hold talks".
    mutating func leaveList() { isAfterJoint = false }

    mutating func end(_ coder: inout ClauseCoder, isJoined: Bool) {
        let hadPlaces = !places.isEmpty
        flush(&coder, isJoined: isJoined)
        if isJoined { isAfterJoint = true } else if hadPlaces { isAfterJoint = false }
    }

    private mutating func flush(_ coder: inout ClauseCoder, isJoined: Bool) {
        guard let first = places.first, let last = places.last else { return }
        let stems = places.map { coder.lemmas[$0] }
        let shown = role ?? (opener.isEmpty || opener == "of" || opener == "to" ? .core : .scope)
        coder.clause.parts.append(
            Coding.Part(
                role: shown, opener: opener, stems: stems, said: coder.said(first..<last + 1),
                isName: isName, isItem: isJoined || isAfterJoint))
        places = []
    }
}
