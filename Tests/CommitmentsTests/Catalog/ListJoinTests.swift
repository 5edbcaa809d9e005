import SeededNumbers
import Testing

@testable import Commitments

/// Lists are joined element by element, from either side to the same list.
@Suite struct ListJoinTests {
    @Test(arguments: [
        // base, mine, theirs, joined
        (["a"], ["a", "x"], ["a", "y"], ["a", "y", "x"]),
        (["a", "b"], ["a"], ["a", "b", "c"], ["a", "c"]),
        (["a", "b"], ["a"], ["b"], []),
        (["a", "b"], ["b", "a"], ["a", "b", "c"], ["b", "c", "a"]),
        ([], ["a"], ["a"], ["a"]),
        ([], ["a", "b"], ["b", "c"], ["a", "b", "c"]),
        (["a"], ["a"], ["a", "b"], ["a", "b"]),
    ]) func joined(_ base: [String], _ mine: [String], _ theirs: [String], _ expected: [String]) {
        #expect(ListJoin.joined(base: base, mine: mine, theirs: theirs) == expected)
        #expect(ListJoin.joined(base: base, mine: theirs, theirs: mine) == expected)
    }

    @Test func fromEitherSideOfAnyListsTheSame() {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<2000 {
            let lists = (0..<3).map { _ in
                Array("abcdefg".map(String.init).shuffled(using: &numbers).prefix(4))
            }
            let joined = ListJoin.joined(base: lists[0], mine: lists[1], theirs: lists[2])
            #expect(joined == ListJoin.joined(base: lists[0], mine: lists[2], theirs: lists[1]))
            let (base, mine, theirs) = (Set(lists[0]), Set(lists[1]), Set(lists[2]))
            let kept = mine.intersection(theirs)
            #expect(
                Set(joined) == kept.union(mine.union(theirs).subtracting(base))
                    && Set(joined).count == joined.count)
        }
    }
}
