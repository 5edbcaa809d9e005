extension Rules {
    /// Items of an enumeration gained or lost. Both at once is an exchange, and no matter of more or
    /// less. Where the example or the whole subject changes, that is said instead.
    var lists: [Finding] {
        guard max(before.parts.count, after.parts.count) > 1, !before.refersBack,
            !after.refersBack, examples.isEmpty, reframing.isEmpty
        else { return [] }
        let gained = newItems(in: after, against: before)
        let lost = newItems(in: before, against: after)
        let isSameList = gained.count < after.parts.count && lost.count < before.parts.count
        if gained.isEmpty == lost.isEmpty || !isSameList { return [] }
        return gained.isEmpty
            ? [Finding(.narrowed, because: "not carried: \(lost.joined(separator: ", "))")]
            : [Finding(.broadened, because: "added: \(gained.joined(separator: ", "))")]
    }

    /// Items of whose content more than half is not in the other text. Names are a matter of the
    /// rule for names.
    private func newItems(in side: Utterance, against other: Utterance) -> [String] {
        let known = other.known
        return side.parts.filter { item in
            let content = side.content(item).filter { !side.words[$0].isCapitalised }
            let new = content.filter { !known.contains(side.stems[$0]) }
            return 2 * new.count > content.count
        }.map { side.quoted($0) }
    }

    /// Words that widen what is meant.
    var scope: [Finding] {
        change(of: .scope, gained: .broadened, lost: .narrowed, called: "word of scope")
    }

    /// Another subject: most words of content are not common. Examples and names that only one side
    /// has are left to their own rules.
    var reframing: [Finding] {
        if before.refersBack || after.refersBack { return [] }
        let old = subject(of: before, beside: after)
        let new = subject(of: after, beside: before)
        let common = old.intersection(new).count
        let own = (before: old.count - common, after: new.count - common)
        let all = own.before + own.after + common
        // Of fewer than four words one more or less would decide.
        guard all >= 4, own.before > 0, own.after > 0, 2 * (own.before + own.after) > all else {
            return []
        }
        return [
            Finding(
                .reframed,
                because:
                    "\(own.before + own.after) of \(all) words of content stand on one side only")
        ]
    }

    private func subject(of side: Utterance, beside other: Utterance) -> Set<String> {
        var left = newNames(in: side, against: other)
        if other.example == nil, let example = side.example,
            names(example, of: side, newTo: other)
        {
            left.append(example.range)
        }
        let content = side.items.flatMap(side.content).filter { index in
            !left.contains { $0.contains(index) }
        }
        return Set(content.map { side.stems[$0] })
    }
}
