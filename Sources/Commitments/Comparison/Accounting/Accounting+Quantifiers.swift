extension Accounting {
    /// "All" became "some".
    var quantifiers: [Finding] {
        let (old, new) = newQuantifiers
        if old.isEmpty && new.isEmpty { return [] }
        // "Multiple resolutions" beside "resolutions": they were several before.
        if old.isEmpty != new.isEmpty,
            (old + new).allSatisfy({ Accounting.several.contains($0.key) })
        {
            return []
        }
        let from = old.map(\.level).min() ?? 90
        let to = new.map(\.level).min() ?? 90
        if from == to
            || abs(from - to) == 10 && (old.isEmpty || new.isEmpty) && min(from, to) == 90
                && old.isEmpty != new.isEmpty && likeness < 0.9
        {
            return []
        }
        return [
            Finding(
                to > from ? .broadened : .narrowed,
                because: (to > from ? "covers more: " : "covers less: ")
                    + Accounting.change(old.map(\.said), new.map(\.said)))
        ]
    }

    private static let several: Set<String> = Set(
        ["multiple", "numerous", "many", "several"].map(Canonical.of))

    /// The quantifiers that only one side has, of what both speak of.
    private var newQuantifiers: ([Coding.Mark], [Coding.Mark]) {
        var new = told(\.quantifiers, after, before)
        var old: [Coding.Mark] = []
        for mark in told(\.quantifiers, before, after) {
            if let place = new.firstIndex(where: { $0.level == mark.level }) {
                new.remove(at: place)
            } else {
                old.append(mark)
            }
        }
        return (
            old.filter { $0.head.isEmpty || after.known.contains($0.head) || !isLong },
            new.filter { $0.head.isEmpty || before.known.contains($0.head) || !isLong }
        )
    }
}
