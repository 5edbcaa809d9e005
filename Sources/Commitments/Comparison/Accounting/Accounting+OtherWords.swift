extension Accounting {
    /// Whether what both say comes in the same order on both sides.
    private var isInSameOrder: Bool {
        let shared = { (side: CodedSide) in
            side.parts.flatMap(\.stems).filter { !apart.contains($0) && !light.contains($0) }
        }
        let (old, new) = (shared(before), shared(after))
        return old.count == new.count
            && zip(old, new).allSatisfy { $0 == $1 || SameStems.areFamily($0, $1) }
    }

    /// Whether a word or two of their own in another order are only other words for the same.
    var areOtherWords: Bool {
        isStrict && content(lost).count <= 2 && content(gained).count <= 2 && !isInSameOrder
    }

    var otherWords: Finding {
        let change = Accounting.change(phrases(lost, before), phrases(gained, after))
        return Finding(.reworded, because: "in another order and in other words: \(change)")
    }
}
