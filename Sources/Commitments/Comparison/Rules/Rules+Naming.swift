extension Rules {
    /// What stands after "such as" or "including", and what before.
    private struct Example {
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
    private func example(in side: Utterance) -> Example? {
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
    private func names(_ example: Example, of side: Utterance, newTo other: Utterance) -> Bool {
        if other.refersBack { return false }
        let known = Set(other.stems)
        let isSameSubject = !side.contentStems(example.head).isDisjoint(
            with: other.contentStems(other.text))
        let new = side.content(example.range).filter { !known.contains(side.stems[$0]) }
        let isName = Names.runs(in: side, example.range).contains { name in
            !name.contains { known.contains(side.stems[$0]) }
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

    /// Proper names gained or lost, outside examples.
    var names: [Finding] {
        if before.refersBack || after.refersBack { return [] }
        let gained = newNames(in: after, against: before)
        let lost = newNames(in: before, against: after)
        if gained.isEmpty == lost.isEmpty { return [] }
        return gained.isEmpty
            ? [
                Finding(
                    .generalised,
                    because: "the name is not carried: \(lost.joined(separator: ", "))")
            ]
            : [Finding(.specified, because: "a name is added: \(gained.joined(separator: ", "))")]
    }

    private func newNames(in side: Utterance, against other: Utterance) -> [String] {
        let known = Set(other.stems)
        let example = example(in: side)?.range
        return side.items.filter { item in example.map { !$0.overlaps(item) } ?? true }
            .flatMap { Names.runs(in: side, $0) }
            .filter { run in !run.contains { known.contains(side.stems[$0]) } }
            .map { side.quoted($0) }
    }
}

/// Proper names in a text.
enum Names {
    /// Runs of capitalised words. Names with several forms (countries and the like) are no news by
    /// themselves, nor is a capital at the beginning of the text.
    static func runs(in side: Utterance, _ range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in range where side.words[index].isCapitalised {
            if let last = runs.indices.last, joins(side, runs[last].upperBound..<index) {
                runs[last] = runs[last].lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs.filter { isNews(side, $0) }
            .map { run in run.drop { side.words[$0].isKnownName } }
            .map { $0.startIndex..<$0.endIndex }
    }

    private static func joins(_ side: Utterance, _ gap: Range<Int>) -> Bool {
        gap.allSatisfy { ["of", "on", "the", "for"].contains(side.words[$0].key) }
    }

    private static func isNews(_ side: Utterance, _ run: Range<Int>) -> Bool {
        if run.allSatisfy({ side.words[$0].isKnownName || side.words[$0].isFunction }) {
            return false
        }
        let isOpening = run == side.textStart..<side.textStart + 1
        return !isOpening
            || !side.words[run.lowerBound].text.dropFirst().contains(where: \.isLowercase)
    }
}
