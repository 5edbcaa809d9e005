/// Joins two copies of a list element by element: what either side added is in it, and what one
/// side took out and the other left alone is not.
package enum ListJoin {
    /// The joined list, the same whichever side is called mine.
    /// - Parameter base: the list that both started from; empty when there was none.
    package static func joined<Element: Hashable & Comparable>(
        base: [Element], mine: [Element], theirs: [Element]
    ) -> [Element] {
        let (before, left, right) = (Set(base), Set(mine), Set(theirs))
        let leadsMine = leads(mine, theirs, base)
        return ordered(leadsMine ? mine : theirs, leadsMine ? theirs : mine).filter { element in
            left.contains(element) && right.contains(element) || !before.contains(element)
        }
    }

    /// Whether the order of the first list leads: of the side that moved something, else of the one
    /// that sorts first, so that both sides come to the same list.
    private static func leads<Element: Hashable & Comparable>(
        _ mine: [Element], _ theirs: [Element], _ base: [Element]
    ) -> Bool {
        let (isMoved, isOtherMoved) = (moves(mine, base), moves(theirs, base))
        if isMoved != isOtherMoved { return isMoved }
        return mine.lexicographicallyPrecedes(theirs)
    }

    /// Whether the elements of both lists are in another order in the first.
    private static func moves<Element: Hashable>(_ list: [Element], _ base: [Element]) -> Bool {
        let (present, before) = (Set(list), Set(base))
        return unique(list).filter(before.contains) != unique(base).filter(present.contains)
    }

    /// The elements of both; what only the second has comes after what it comes after there.
    private static func ordered<Element: Hashable>(
        _ first: [Element], _ second: [Element]
    ) -> [Element] {
        let known = Set(first)
        var additions: [Element?: [Element]] = [:]
        var anchor: Element?
        for element in unique(second) {
            if known.contains(element) {
                anchor = element
            } else {
                additions[anchor, default: []].append(element)
            }
        }
        return (additions[nil] ?? []) + unique(first).flatMap { [$0] + (additions[$0] ?? []) }
    }

    private static func unique<Element: Hashable>(_ list: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return list.filter { seen.insert($0).inserted }
    }
}
