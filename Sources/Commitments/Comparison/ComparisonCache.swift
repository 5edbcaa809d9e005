import Synchronization

/// Comparisons made before. They follow from the catalog alone, so that all copies of a register
/// can share them; screens ask for the same ones at every key.
final class ComparisonCache: Sendable {
    private let known = Mutex<[Pair: Comparison]>([:])

    private struct Pair: Hashable {
        let from: Passage
        let to: Passage
    }

    /// What is kept at most: more than any screen shows.
    private static let limit = 20_000

    /// The comparison of a pair, made if it is not known.
    func value(from: Passage, to: Passage, make: () -> Comparison) -> Comparison {
        let pair = Pair(from: from, to: to)
        if let found = known.withLock({ $0[pair] }) { return found }
        let made = make()
        known.withLock {
            if $0.count >= ComparisonCache.limit { $0.removeAll(keepingCapacity: true) }
            $0[pair] = made
        }
        return made
    }
}
