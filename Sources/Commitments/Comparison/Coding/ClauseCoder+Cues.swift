extension ClauseCoder {
    /// Words of closed classes, the longest phrase at a place first.
    mutating func readCues() {
        var index = 0
        while index < words.count {
            if let end = readDeniedDeed(at: index) ?? readInversion(at: index) {
                index = end
                continue
            }
            guard words[index].claim == nil, let entry = entry(at: index) else {
                index += 1
                continue
            }
            let range = index..<index + entry.lemmas.count
            let isModal = entry.cues.contains { if case .modal = $0 { true } else { false } }
            let verbs =
                isModal ? [] : entry.cues.filter { if case .verb = $0 { true } else { false } }
            for case .verb(let scale, let rung) in verbs {
                found.append(FoundVerb(range: range, scale: scale, rung: rung))
            }
            if verbs.isEmpty, let cue = cue(of: entry, range) { read(cue, range) }
            index = range.upperBound
        }
    }

    private func entry(at index: Int) -> CueFinder.Entry? {
        cues.entries(at: index, in: lemmas).first { entry in
            let range = index..<index + entry.lemmas.count
            if let forms = entry.forms, !forms.contains(range.map(key)) { return false }
            return range.allSatisfy { words[$0].claim == nil }
                && range.dropFirst().allSatisfy { words[$0].before == .none }
                && entry.cues.contains { fits($0, range) }
        }
    }

    private func cue(of entry: CueFinder.Entry, _ range: Range<Int>) -> Cue? {
        entry.cues.first { fits($0, range) }
    }

    /// Whether a cue is meant as one where it is found.
    private func fits(_ cue: Cue, _ range: Range<Int>) -> Bool {
        let first = words[range.lowerBound]
        switch cue {
        case .bound: return false
        case .modal:
            return isModalForm(range)
        // "Funds last" and "lasting", "mostly" and "most" have one lemma.
        case .stance, .substance, .degree:
            if ClauseCoder.notOfWeight.contains(first.key), range.count == 1 { return false }
            // "To resolve the issue" is no resolve.
            if first.key == "resolve", Modal.forms.contains(key(range.lowerBound - 1)) {
                return false
            }
            // "Firms" and "firm" have one lemma, and a name is a name.
            return !(first.isCapitalised && range.lowerBound > 0) && !first.key.hasSuffix("s")
                || range.count > 1 || first.key.hasSuffix("ss") || first.key.hasSuffix("ous")
        case .negation:
            return first.key != "note"
                && !(first.key == "no" && key(range.lowerBound + 1) == "doubt")
        case .condition where first.key == "provided":
            return ["that", "the", "it", "they", "there", "all", "a", "these", "such"].contains(
                key(range.upperBound))
                && !Modal.forms.contains(key(range.lowerBound - 1))
        // "Meet until it is done" says how long; "will not return until" is a condition.
        case .condition where first.key == "until":
            return words[..<range.lowerBound].contains { ClauseCoder.denials.contains($0.key) }
        // "Once every two years" is no condition.
        case .condition where first.key == "once":
            let next = key(range.upperBound)
            return !["a", "an", "every", "each", "per", "in", "again", "more"].contains(next)
        // "The countries most affected" are not most countries.
        case .quantifier where first.key == "most":
            return !["ed", "ing", "ful", "ous", "ble", "ive", "ant", "ent"].contains {
                key(range.upperBound).hasSuffix($0)
            }
        // "Any attempt to change" hedges nothing.
        case .hedge where ["attempt", "try"].contains(first.key):
            let before = key(range.lowerBound - 1)
            return range.lowerBound == 0 || Modal.forms.contains(before) || before == "and"
        // "We will include them": it is done, and nothing is named.
        case .example where first.lemma == "includ" && range.count == 1:
            let before = key(range.lowerBound - 1)
            return !Modal.forms.contains(before) && !["we", "they", "not"].contains(before)
        case .scope: return !first.isCapitalised || range.lowerBound == 0
        case .growth:
            return !["advanced", "developed", "developing"].contains(first.key)
                && !isDescription(range.lowerBound)
        case .verb: return true
        default: return true
        }
    }

    private static let denials: Set<String> = [
        "not", "no", "never", "nor", "neither", "without", "refuse",
    ]

    /// Forms that are no words of weight, though they share a base form with one.
    private static let notOfWeight: Set<String> = [
        "last", "lasts", "lasted", "most", "determine", "determines", "unite", "unites", "unit",
        "units", "endure", "endures", "bind", "binds", "bound", "unify", "unifies", "limit",
        "restrict", "resolved", "resolves", "resolving",
    ]

    /// "Will only strengthen" limits nothing.
    private func isEmphasis(_ range: Range<Int>) -> Bool {
        guard key(range.lowerBound) == "only", Modal.forms.contains(key(range.lowerBound - 1)),
            range.upperBound < words.count
        else { return false }
        return cues.entries(at: range.upperBound, in: lemmas).contains {
            $0.cues.contains { if case .growth = $0 { true } else { false } }
        }
    }

    /// "Growing military cooperation": how something is, and nothing that is promised.
    private func isDescription(_ index: Int) -> Bool {
        guard key(index).hasSuffix("ing"), index + 1 < words.count,
            words[index + 1].before == .none,
            words[index + 1].isOpen
        else { return false }
        let before = key(index - 1)
        return index == 0 && ["growing", "increasing", "deepening"].contains(key(index))
            || ["the", "a", "an", "their", "its", "this", "such", "of", "about", "over"].contains(
                before)
                && ["growing", "increasing", "deepening", "expanding", "developing"].contains(
                    key(index))
    }

    /// The helpers only: "will", not "the will"; "need to", not "the need to".
    private func isModalForm(_ range: Range<Int>) -> Bool {
        let before = key(range.lowerBound - 1)
        let isNoun = [
            "the", "a", "an", "their", "our", "its", "of", "political", "common", "strong",
        ]
        .contains(before)
        // "Their will to act" is no promise.
        let isWillTo =
            range.count == 1 && key(range.lowerBound) == "will" && key(range.upperBound) == "to"
        return !isNoun && !isWillTo && range.upperBound <= words.count
    }

    private mutating func read(_ cue: Cue, _ range: Range<Int>) {
        let said = said(range)
        let keyed = lemmas[range].joined(separator: " ")
        if let text = ClauseCoder.sameInAnyWords(cue) {
            spans[range.lowerBound] = Span(end: range.upperBound, text: text, isBare: false)
        }
        switch cue {
        case .negation: readNegation(range)
        case .modal(let level):
            clause.modals.append(
                Coding.Mark(
                    key: keyed, said: said, head: head(from: range.upperBound), level: level))
            modalPlaces.append((range, level))
        case .hedge: clause.hedges.append(mark(keyed, said, range, 0))
        case .condition: openers.append((range.lowerBound, range.upperBound, .condition))
        case .exception: openers.append((range.lowerBound, range.upperBound, .exception))
        case .example where range.lowerBound == 0 && opensSentence(range): break
        case .example: openers.append((range.lowerBound, range.upperBound, .example))
        case .urgency: clause.urgency.append(mark(keyed, said, range, 1))
        case .leisure: clause.urgency.append(mark(keyed, said, range, -1))
        case .degree(let level): clause.degrees.append(mark(keyed, said, range, level))
        case .quantifier where isEmphasis(range): fillers.formUnion(range)
        case .quantifier(let level): clause.quantifiers.append(mark(keyed, said, range, level))
        case .stance: addWeight(.stance, keyed, said, range)
        case .substance: addWeight(.substance, keyed, said, range)
        case .growth: addWeight(.growth, keyed, said, range)
        case .scope: addWeight(.scope, keyed, said, range)
        case .conjunction:
            addJoint(range)
            return claim(range, as: .joint)
        case .filler: fillers.formUnion(range)
        case .pseudoNegation, .bound, .frequency, .verb: break
        }
        claim(range)
    }

    /// What cues have in common that say the same in other words: "at once" and "immediately".
    private static func sameInAnyWords(_ cue: Cue) -> String? {
        switch cue {
        case .urgency: "urgent"
        case .leisure: "leisurely"
        case .stance: "stance"
        case .example: "example"
        case .hedge: "hedge"
        case .degree(let level): "degree\(level)"
        default: nil
        }
    }

    /// "In particular, we condemn" names no example.
    private func opensSentence(_ range: Range<Int>) -> Bool {
        range.upperBound < words.count && words[range.upperBound].before == .comma
    }

    private mutating func addJoint(_ range: Range<Int>) {
        let around = max(0, range.lowerBound - 1)..<min(words.count, range.upperBound + 1)
        let isChoice = key(range.lowerBound) == "or" || key(range.lowerBound) == "either"
        let joined = around.filter { $0 != range.lowerBound }.map { lemmas[$0] }.sorted()
        clause.joints.append(
            Coding.Mark(
                key: isChoice ? "or" : "and", said: said(around),
                head: joined.joined(separator: " ")))
    }

    private func mark(_ key: String, _ said: String, _ range: Range<Int>, _ level: Int)
        -> Coding.Mark
    {
        Coding.Mark(key: key, said: said, head: head(from: range.upperBound), level: level)
    }

    private mutating func addWeight(
        _ kind: Coding.Weight.Kind, _ stem: String, _ said: String, _ range: Range<Int>
    ) {
        clause.weights.append(
            Coding.Weight(
                kind: kind, stem: stem, said: said,
                head: kind == .scope
                    ? lastHead(from: range.upperBound) : head(from: range.upperBound)))
    }

    mutating func readNegation(_ range: Range<Int>) {
        // "Neither ... nor" denies once, and so does "cease, or refrain from".
        if key(range.lowerBound) == "nor" && !clause.negations.isEmpty || isUndoneAnyway(range) {
            return claim(range, as: .joint)
        }
        var scope: [Int] = []
        for place in range.upperBound..<words.count where scope.count < 6 {
            if place > range.upperBound && words[place].before >= .comma { break }
            if ["but", "because", "unless", "until", "although", "while"].contains(key(place)) {
                break
            }
            if words[place].isFunction && !words[place].isName || Modal.forms.contains(key(place)) {
                continue
            }
            scope.append(place)
        }
        if scope.isEmpty {
            scope = words.indices.prefix(range.lowerBound).filter { !words[$0].isFunction }.suffix(
                1)
        }
        let start = isModal(range.lowerBound - 1) ? range.lowerBound - 1 : range.lowerBound
        let end = max(range.upperBound, (scope.first ?? 0) + 1)
        clause.negations.append(
            Coding.Phrase(said: said(start..<end), stems: scope.map { lemmas[$0] }))
    }

    /// Whether a verb that ends it is directly before, joined by "or" or "and".
    private func isUndoneAnyway(_ range: Range<Int>) -> Bool {
        let joint = range.lowerBound - 1
        return joint > 0 && words[joint].claim == .joint && Opposites.undoes(lemmas[joint - 1])
    }

    private func isModal(_ index: Int) -> Bool {
        words.indices.contains(index) && Modal.forms.contains(key(index))
    }

}
