extension Rules {
    /// Examples gained, lost, or exchanged.
    var examples: [Finding] {
        let (old, new) = (before.example, after.example)
        switch (old, new) {
        case (nil, let new?) where names(new, of: after, newTo: before):
            return [Finding(.specified, because: "an example is named: \(after.quoted(new.range))")]
        case (let old?, nil) where names(old, of: before, newTo: after):
            return [
                Finding(
                    .generalised, because: "the example is not carried: \(before.quoted(old.range))"
                )
            ]
        case (let old?, let new?):
            return exchange(old, new)
        default: return []
        }
    }

    /// Whether an example says something that the other text has not, of something that it has.
    func names(_ example: Utterance.Example, of side: Utterance, newTo other: Utterance) -> Bool {
        if other.refersBack { return false }
        let known = other.known
        let isSameSubject = !side.contentStems(example.head).isDisjoint(
            with: other.contentStems(other.text))
        let new = side.content(example.range).filter { !known.contains(side.stems[$0]) }
        let isName = Names.runs(in: side, example.range).contains { name in
            Names.isNews(side, name) && !name.contains { known.contains(side.stems[$0]) }
        }
        return isSameSubject && (new.count >= 2 || isName)
    }

    private func exchange(_ old: Utterance.Example, _ new: Utterance.Example) -> [Finding] {
        let isShared = !before.contentStems(old.range).isDisjoint(
            with: after.contentStems(new.range))
        if isShared || before.content(old.range).isEmpty || after.content(new.range).isEmpty {
            return []
        }
        return [
            Finding(
                .reframed,
                because: "the example changes from \(before.quoted(old.range)) to "
                    + after.quoted(new.range))
        ]
    }

    /// Proper names gained, lost or exchanged, outside examples.
    var names: [Finding] {
        if before.refersBack || after.refersBack { return [] }
        let gained = newNames(in: after, against: before)
        let lost = newNames(in: before, against: after)
        if gained.isEmpty && lost.isEmpty { return [] }
        let instead = (
            lost: Names.quoted(newNames(in: before, against: after, areNews: false), in: before),
            gained: Names.quoted(newNames(in: after, against: before, areNews: false), in: after)
        )
        if !instead.lost.isEmpty && !instead.gained.isEmpty {
            let change = "from \(instead.lost) to \(instead.gained)"
            return [Finding(.reframed, because: "the name changes \(change)")]
        }
        return gained.isEmpty
            ? [Finding(.generalised, because: "the name is not carried: \(instead.lost)")]
            : [Finding(.specified, because: "a name is added: \(instead.gained)")]
    }

    /// Names of which the other text has no word. Countries and the like are no news by themselves,
    /// but may stand in another name's place.
    func newNames(
        in side: Utterance, against other: Utterance, areNews: Bool = true
    ) -> [Range<Int>] {
        side.names.filter { run in
            (!areNews || Names.isNews(side, run))
                && !run.contains { other.known.contains(side.stems[$0]) }
        }
    }
}

/// Proper names in a text.
enum Names {
    /// Runs of capitalised words; a capital at the beginning of the text alone is none.
    static func runs(in side: Utterance, _ range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in range where side.words[index].isCapitalised {
            if let last = runs.indices.last, joins(side, runs[last].upperBound..<index) {
                runs[last] = runs[last].lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs.filter { !isOpening(side, $0) }
    }

    static func quoted(_ runs: [Range<Int>], in side: Utterance) -> String {
        runs.map(side.quoted).joined(separator: ", ")
    }

    /// Whether it is more than a name that the lexicon knows in several forms.
    static func isNews(_ side: Utterance, _ run: Range<Int>) -> Bool {
        !run.allSatisfy { side.words[$0].isKnownName || side.words[$0].isFunction }
    }

    private static func joins(_ side: Utterance, _ gap: Range<Int>) -> Bool {
        gap.allSatisfy { ["of", "on", "the", "for"].contains(side.words[$0].key) }
    }

    private static func isOpening(_ side: Utterance, _ run: Range<Int>) -> Bool {
        let word = side.words[run.lowerBound]
        return run == side.textStart..<side.textStart + 1 && !word.isKnownName
            && word.text.dropFirst().contains(where: \.isLowercase)
    }
}
