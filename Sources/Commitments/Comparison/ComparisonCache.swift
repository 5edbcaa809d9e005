import Synchronization

/// What comparing has worked out before. It follows from the catalog alone, so that all copies of a
/// register can share it; screens ask for the same at every key.
final class ComparisonCache: Sendable {
    /// More than any screen shows.
    let comparisons = Remembered<Pair, Comparison>(limit: 20_000)
    let redlines = Remembered<Pair, Redline>(limit: 2_000)
    /// A statement is compared with the one before it and with the one after it, and in the matrix
    /// of a long catalog there are thousands on one screen.
    let utterances = Remembered<Passage, Utterance>(limit: 4_000)
    /// The terms of pledges, by position.
    let terms = Remembered<Int, [[String]]>(limit: 4_000)

    /// Two wordings that are compared.
    struct Pair: Hashable {
        let from: Passage
        let to: Passage
    }
}

/// Values by key, each made when it is first asked for.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])
    /// How many are kept at most.
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// The value for a key, made if it is not known.
    func value(_ key: Key, make: () -> Value) -> Value {
        if let found = known.withLock({ $0[key] }) { return found }
        let made = make()
        known.withLock {
            if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
            $0[key] = made
        }
        return made
    }
}
