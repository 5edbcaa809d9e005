extension Rules {
    /// Items of an enumeration gained or lost. Both at once is an exchange, and no matter of more or
    /// less.
    var lists: [Finding] {
        guard max(before.items.count, after.items.count) > 1, !before.refersBack,
            !after.refersBack
        else { return [] }
        let gained = newItems(in: after, against: before)
        let lost = newItems(in: before, against: after)
        let isSameList =
            gained.count < after.items.count && lost.count < before.items.count
        if gained.isEmpty == lost.isEmpty || !isSameList { return [] }
        return gained.isEmpty
            ? [Finding(.narrowed, because: "not carried: \(lost.joined(separator: ", "))")]
            : [Finding(.broadened, because: "added: \(gained.joined(separator: ", "))")]
    }

    /// Items of whose content more than half is not in the other text. A name is a matter of the
    /// rule for names.
    private func newItems(in side: Utterance, against other: Utterance) -> [String] {
        let known = Set(other.stems)
        return side.items.filter { item in
            let content = side.content(item)
            let new = content.filter { !known.contains(side.stems[$0]) }
            return 2 * new.count > content.count
                && !content.allSatisfy { side.words[$0].isCapitalised }
        }.map { side.quoted($0) }
    }

    /// Words that widen what is meant.
    var scope: [Finding] {
        change(of: .scope, gained: .broadened, lost: .narrowed, called: "word of scope")
    }

    /// Another subject: most words of content are not common.
    var reframing: [Finding] {
        if before.refersBack || after.refersBack { return [] }
        let old = before.items.reduce(into: Set<String>()) { $0.formUnion(before.contentStems($1)) }
        let new = after.items.reduce(into: Set<String>()) { $0.formUnion(after.contentStems($1)) }
        let common = old.intersection(new).count
        let own = (before: old.count - common, after: new.count - common)
        let all = own.before + own.after + common
        guard own.before > 0, own.after > 0, 2 * (own.before + own.after) > all else { return [] }
        return [
            Finding(
                .reframed,
                because:
                    "\(own.before + own.after) of \(all) words of content stand on one side only")
        ]
    }
}
