extension Rules {
    /// What stands after "such as" or "including", and what before.
    struct Example {
        var head: Range<Int>
        var range: Range<Int>
    }

    /// Examples gained, lost, or exchanged.
    var examples: [Finding] {
        let (old, new) = (example(in: before), example(in: after))
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

    /// The example of a text for the pledge: one of what the pledge is about. Where the pledge itself
    /// is the example ("technologies, including quantum"), there is none.
    func example(in side: Utterance) -> Example? {
        for mark in side.marks where mark.meaning == .opener {
            let head = side.textStart..<max(side.textStart, mark.range.lowerBound)
            let range = mark.range.upperBound..<max(mark.range.upperBound, side.words.count)
            guard mark.range.lowerBound > side.textStart, !range.isEmpty,
                !side.content(head).isEmpty
            else { continue }
            let isAbout = { (run: Range<Int>) in
                terms.contains { Items.place(of: $0, in: side.stems[run]) != nil }
            }
            if isAbout(head) || !isAbout(range) { return Example(head: head, range: range) }
        }
        return nil
    }

    /// Whether an example says something that the other text has not, of something that it has.
    func names(_ example: Example, of side: Utterance, newTo other: Utterance) -> Bool {
        if other.refersBack { return false }
        let known = Set(other.stems)
        let isSameSubject = !side.contentStems(example.head).isDisjoint(
            with: other.contentStems(other.text))
        let new = side.content(example.range).filter { !known.contains(side.stems[$0]) }
        let isName = Names.runs(in: side, example.range).contains { name in
            Names.isNews(side, name) && !name.contains { known.contains(side.stems[$0]) }
        }
        return isSameSubject && (new.count >= 2 || isName)
    }

    private func exchange(_ old: Example, _ new: Example) -> [Finding] {
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
        let known = Set(other.stems)
        let example = example(in: side)?.range
        return side.items.filter { item in example.map { !$0.overlaps(item) } ?? true }
            .flatMap { Names.runs(in: side, $0) }
            .filter { !areNews || Names.isNews(side, $0) }
            .filter { run in !run.contains { known.contains(side.stems[$0]) } }
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
