import Synchronization

/// What comparing has worked out before. It follows from the catalog alone, so that all copies of a
/// register can share it; screens ask for the same at every key.
final class ComparisonCache: Sendable {
    /// More than any screen shows.
    let comparisons = Remembered<Pair, Comparison>(limit: 20_000)
    let redlines = Remembered<Pair, Redline>(limit: 2_000)
    /// A statement is compared with the one before it and with the one after it, and in the matrix
    /// of a long catalog there are thousands on one screen.
    let utterances = Remembered<WordingPlace, Utterance>(limit: 4_000)
    /// The words of wordings, for redlines.
    let words = Remembered<WordingPlace, [Word]>(limit: 2_000)
    /// The terms of pledges, by position.
    let terms = Remembered<Int, [[String]]>(limit: 4_000)

    /// Two wordings that are compared.
    struct Pair: Hashable, Sendable {
        let from: WordingPlace
        let to: WordingPlace
    }
}

/// Values by key, each made when it is first asked for. When it is full, the oldest goes with each
/// that comes: to forget all at once would be felt at one key.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex(Contents())
    /// How many are kept at most.
    private let limit: Int

    private struct Contents: Sendable {
        var values: [Key: Value] = [:]
        /// In the order in which they came, round and round.
        var keys: [Key] = []
        var oldest = 0

        mutating func keep(_ value: Value, _ key: Key, limit: Int) {
            // Another thread may have made it meanwhile.
            guard values.updateValue(value, forKey: key) == nil else { return }
            if keys.count < limit { return keys.append(key) }
            values[keys[oldest]] = nil
            keys[oldest] = key
            oldest = (oldest + 1) % limit
        }
    }

    init(limit: Int) { self.limit = limit }

    /// The value for a key, made if it is not known.
    func value(_ key: Key, make: () -> Value) -> Value {
        if let found = known.withLock({ $0.values[key] }) { return found }
        let made = make()
        known.withLock { $0.keep(made, key, limit: limit) }
        return made
    }
}
