extension ClauseCoder {
    /// The verbs that say how strongly the speakers speak.
    mutating func readVerbs() {
        let verbs = found.sorted {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        for verb in verbs where verb.range.contains(where: { words[$0].claim != .taken }) {
            let isNoun = !isVerbUse(verb.range)
            if isNoun, !isExpressed(verb.range),
                verb.scale != "others" || !isNounOfForce(verb.range)
            {
                continue
            }
            add(verb)
        }
        for (range, level) in modalPlaces {
            let isOfVerb = verbs.contains {
                $0.range.lowerBound >= range.upperBound
                    && $0.range.lowerBound <= range.upperBound + 2
                    && $0.scale != "others"
            }
            if !isOfVerb { addModalVerb(range, level) }
        }
        addProgressives()
        clause.verbs.sort { $0.isMain && !$1.isMain }
    }

    /// "Decided that Japan will host": what is decided is a promise; gives the place after its "will".
    private func promiseEnd(_ verb: FoundVerb) -> Int? {
        let end = verb.range.upperBound
        guard verb.scale == "own", verb.rung >= 40, key(end - 1) == "that" || key(end) == "that",
            let modal = modalPlaces.first(where: { $0.0.lowerBound >= end }), modal.1 >= 5,
            modal.0.upperBound - end <= 8
        else { return nil }
        let isBroken = words[end..<modal.0.lowerBound].contains { $0.before >= .comma }
        return isBroken ? nil : modal.0.upperBound
    }

    private mutating func add(_ verb: FoundVerb) {
        let modal = modalPlaces.first {
            $0.0.upperBound <= verb.range.lowerBound && verb.range.lowerBound - $0.0.upperBound <= 2
        }
        var rung = verb.rung
        if verb.scale == "own", rung == 20, wish(after: verb.range) { rung = 10 }
        // "We are working to": what is done now binds like what goes on.
        if lemmas[verb.range.lowerBound] == Canonical.of("work"),
            ["are", "is"].contains(key(verb.range.lowerBound - 1))
        {
            rung = 45
        }
        if verb.scale == "own", rung >= 30, isToTalk(after: verb.range.upperBound) {
            rung = ClauseCoder.rungOfTalks
        } else if verb.scale == "own", rung >= 40, isToTry(after: verb.range.upperBound) {
            rung = ClauseCoder.rungOfEfforts
        }
        if let modal, verb.scale != "others" {
            switch (modal.1 >= 4, rung) {
            case (true, 0): rung = 10
            case (true, ..<20): rung = 20
            case (true, 24..<40): break
            case (true, _): rung = 50
            case (false, _): rung = min(max(rung, 1), 10 * modal.1)
            }
        }
        let expressing = (max(0, verb.range.lowerBound - 2)..<verb.range.lowerBound).first {
            ClauseCoder.expressing.contains(lemmas[$0]) && words[$0].claim == nil
        }
        if let expressing { claim(expressing..<verb.range.lowerBound, as: .verb) }
        let start = modal?.0.lowerBound ?? expressing ?? verb.range.lowerBound
        let renewed = renewed(verb.range)
        clause.verbs.append(
            Coding.Verb(
                stem: lemmas[verb.range.lowerBound..<(renewed ?? verb.range.upperBound)].joined(
                    separator: " "),
                said: said(start..<(promiseEnd(verb) ?? renewed ?? verb.range.upperBound)),
                scale: modal != nil && verb.scale == "any" ? "own" : verb.scale, rung: rung,
                isMain: isMain(start)))
        claim(verb.range, as: .verb)
        // "Expressed support for" is a phrase, "expressed their support for" is not.
        let end = verb.range.upperBound
        let isLinked = expressing != nil && key(end) == "for"
        spans[expressing ?? verb.range.lowerBound] = Span(
            end: isLinked ? end + 1 : end, text: "\(verb.scale)\(rung)", isBare: false)
    }

    /// "will hold": the modal says how binding it is.
    private mutating func addModalVerb(_ range: Range<Int>, _ level: Int) {
        let head = head(from: range.upperBound)
        if head.isEmpty || !isMain(range.lowerBound) { return }
        let end =
            lemmas[range.upperBound...].firstIndex(of: head).map { $0 + 1 } ?? range.upperBound
        clause.verbs.append(
            Coding.Verb(
                stem: head, said: said(range.lowerBound..<end), scale: "own", rung: 10 * level,
                isMain: true))
    }

    /// "we are expanding": what is promised is being done.
    private mutating func addProgressives() {
        for index in words.indices where ["are", "is"].contains(key(index)) && index > 0 {
            let place =
                key(index + 1).hasSuffix("ly") || key(index + 1) == "also" ? index + 2 : index + 1
            let subject = key(index - 1) == "also" ? index - 2 : index - 1
            guard hasEnding(key(place), "ing"), subject >= 0, words[place].claim != .verb,
                words[subject].isName || SpeakerWords.nouns.contains(lemmas[subject])
                    || ["we", "they"].contains(key(subject)), isMain(index),
                isSubject(subject)
            else { continue }
            clause.verbs.append(
                Coding.Verb(
                    stem: lemmas[place], said: said(index..<place + 1), scale: "own", rung: 45,
                    isMain: true))
        }
    }

    /// Whether the words before and with a place are those who speak, and not what hangs on a preposition:
    /// "ties between Japan and Korea are growing".
    private func isSubject(_ place: Int) -> Bool {
        var start = place
        while start > 0, words[start].before < .semicolon,
            words[start - 1].isOpen || words[start - 1].claim == .joint
                || ["the", "our", "both", "all"].contains(key(start - 1))
        {
            start -= 1
        }
        return start == 0 || words[start].before >= .comma
            || !PartReader.prepositions.contains(key(start - 1))
    }

    /// Whether what begins here governs the sentence, and is no purpose and no description.
    private func isMain(_ index: Int) -> Bool {
        if key(index - 1) == "to" && index > 1 && !isAfterJoint(index) { return false }
        if ["of", "for", "by", "in", "through", "from", "with", "on", "at", "toward", "against"]
            .contains(key(index - 1))
        {
            return false
        }
        if let opener = openers.last(where: { $0.place < index }) {
            switch opener.kind {
            case .relative, .example, .apposition:
                let isOver = (opener.end...index).contains {
                    words[$0].before >= .comma && $0 > opener.end
                }
                if !isOver || opener.kind == .example && opener.place == 0 {
                    return opener.place == 0
                        || opener.kind == .relative && isParallel(index)
                }
            case .condition, .exception: break
            }
        }
        // "reaffirms that the commitment will grow"
        if let that = words[..<index].lastIndex(where: { $0.key == "that" }),
            clause.verbs.contains(where: \.isMain),
            !(that...index).contains(where: { words[$0].before >= .comma }),
            !isParallel(index)
        {
            return false
        }
        return true
    }

    /// "Shared the view that it must end and agreed to help": the verb goes on with what the speakers did.
    private func isParallel(_ index: Int) -> Bool {
        guard index > 0, words[index - 1].claim == .joint, hasEnding(key(index), "ed"),
            let first = words.indices.first(where: { words[$0].claim == .verb })
        else { return false }
        return first < index && (hasEnding(key(first), "ed") || Lemma.isIrregularForm(key(first)))
    }

    private func isAfterJoint(_ index: Int) -> Bool {
        index >= 2 && words[index - 2].claim == .joint
    }
}

// MARK: Verbs and nouns

extension ClauseCoder {
    /// "expressed anticipation", "voiced their hope".
    private func isExpressed(_ range: Range<Int>) -> Bool {
        (max(0, range.lowerBound - 2)..<range.lowerBound).contains { place in
            ClauseCoder.expressing.contains(lemmas[place])
        }
    }

    private static let expressing: Set<String> = Set(
        ["express", "voice", "convey", "communicate", "articulate"].map(Canonical.of))

    /// Nouns that say how strongly one speaks: "their concern", "opposition".
    private func isNounOfForce(_ range: Range<Int>) -> Bool {
        if range.count > 1 { return true }
        return [
            "concern", "oppositio", "opposition", "condemnation", "alarm", "regret", "rejection",
            "denunciation", "objection",
        ]
        .contains(
            key(range.lowerBound).hasSuffix("s")
                ? String(key(range.lowerBound).dropLast()) : key(range.lowerBound))
    }

    /// Whether a word that may be a verb or a noun is a verb here: "they support", "the launch of",
    /// "missile launches".
    func isVerbUse(_ range: Range<Int>) -> Bool {
        let place = range.lowerBound
        let word = words[place].key
        if range.count > 1, !ClauseCoder.nounsToo.contains(lemmas[place]) { return true }
        // "Threats posed by them" describes; "was condemned by them" tells.
        let isTold = place > 0 && lemmas[place - 1] == "be"
        if hasEnding(word, "ed"), key(range.upperBound) == "by", !isTold { return false }
        if range.count > 1
            || place == 0 && !["of", "between", "by"].contains(key(range.upperBound))
        {
            return place == 0 || !isAfterDeterminer(place)
        }
        if isAfterDeterminer(place) { return false }
        if isAfterHelper(place) { return true }
        if !ClauseCoder.nounsToo.contains(lemmas[place]) { return true }
        if hasEnding(word, "ed") || hasEnding(word, "ing") {
            return !isBeforeNoun(range.upperBound, word) && !isInNounPhrase(place)
        }
        if place == 0 { return false }
        return isVerbAfterNoun(range)
    }

    private func isVerbAfterNoun(_ range: Range<Int>) -> Bool {
        let place = range.lowerBound
        let next = key(range.upperBound)
        let opensObject = [
            "the", "a", "an", "any", "all", "our", "their", "its", "that", "to", "these", "those",
            "such", "every", "each",
        ].contains(next)
        let before = words[place - 1]
        if before.before > .comma { return false }
        if before.claim == .joint || words[place].before >= .comma {
            return opensObject && clause.verbs.contains(where: \.isMain)
        }
        if words[place].key.hasSuffix("s") && !words[place].key.hasSuffix("ss") {
            return opensObject || before.isName
        }
        return opensObject || SpeakerWords.nouns.contains(before.lemma)
            || before.isName && next != "of"
    }

    private func isAfterDeterminer(_ place: Int) -> Bool {
        guard place > 0, words[place].before == .none else { return false }
        let before = words[place - 1].key
        if ClauseCoder.determiners.contains(before) || before.hasSuffix("'s") { return true }
        if place > 1, words[place - 1].isCapitalised == false,
            ClauseCoder.determiners.contains(key(place - 2)),
            !before.hasSuffix("ly"), !SpeakerWords.nouns.contains(words[place - 1].lemma),
            !Modal.forms.contains(before), !before.hasSuffix("s")
        {
            return true
        }
        return text[words[place - 1].said.endIndex...].hasPrefix("’s")
            || text[words[place - 1].said.endIndex...].hasPrefix("'s")
    }

    private func isAfterHelper(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = words[place - 1].key
        return Modal.forms.contains(before)
            || ["we", "they", "he", "she", "it", "who", "which", "not", "also", "never"].contains(
                before)
            || before.hasSuffix("ly")
                && ![
                    "early", "supply", "family", "assembly", "daily", "friendly", "likely",
                    "monthly", "weekly", "ally",
                ].contains(before)
    }

    /// "early warning reports": the word before it is content that cannot be its subject.
    private func isInNounPhrase(_ place: Int) -> Bool {
        guard place > 0, words[place].before == .none else { return false }
        let before = words[place - 1]
        return before.isOpen && !before.isName && !before.isCapitalised
            && !SpeakerWords.nouns.contains(before.lemma) && !before.key.hasSuffix("s")
    }

    private func isBeforeNoun(_ index: Int, _ word: String) -> Bool {
        hasEnding(word, "ing")
            && ["data", "system", "systems", "signs", "message"].contains(key(index))
    }

    private func hasEnding(_ word: String, _ ending: String) -> Bool {
        word.utf8.count > ending.utf8.count + 2 && word.hasSuffix(ending)
    }

    private static let determiners: Set<String> = [
        "the", "a", "an", "their", "our", "its", "his", "her", "this", "these", "those", "any",
        "no",
        "such", "recent", "new", "of", "joint", "successful", "further", "more", "each", "every",
        "some",
        "mutual", "strong", "full", "continued", "growing",
    ]

    /// Lemmas of verbs that are as often nouns.
    private static let nounsToo: Set<String> = Set(
        [
            "launch", "support", "call", "plan", "test", "concern", "pledge", "welcome", "demand",
            "urge",
            "regret", "resolve", "promise", "aim", "note", "share", "request", "review", "study",
            "press", "question", "value", "honor", "favor", "hope", "protest", "object", "stress",
            "highlight", "look", "alarm", "worry", "sign", "back", "value", "salute", "mention",
            "appeal", "vow", "praise", "celebrate", "exhort", "caution", "suggest", "intent",
            "anticipation", "condemnation",
            "opposition", "disappointment", "criticism", "commit", "guarantee", "ask", "rejection",
            "adopt", "approve", "conclude",
            "establish", "ensure", "advocate", "maintain", "renew", "uphold", "continue",
            "guarantee", "warn", "remind", "work", "need", "attempt", "offer",
        ].map(Canonical.of))
}
