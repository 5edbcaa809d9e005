/// Finds words that went out at one place and came in at another: "Japan and South Korea" beside
/// "South Korea and Japan".
enum Moves {
    /// A run of the same words in both texts, none of them kept.
    private struct Move {
        var before: Int
        var after: Int
        var count: Int
    }

    /// How many words that changed are looked at; looking takes the square of it.
    private static let limit = 400

    /// Marks moved words on both sides.
    static func mark(
        _ left: inout Redliner.Side, _ right: inout Redliner.Side, in runs: [Redliner.Run]
    ) {
        let changes = runs.filter { !$0.isKept }
        let away = changes.map(\.before)
        let here = changes.map(\.after)
        guard max(count(away), count(here)) <= limit else { return }
        while let move = longest(left, right, away, here) {
            for offset in 0..<move.count {
                left.isMoved[move.before + offset] = true
                right.isMoved[move.after + offset] = true
            }
        }
        grow(&left, away)
        grow(&right, here)
    }

    private static func count(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }

    /// The longest run that is in both and not yet marked, with a word of content in it.
    private static func longest(
        _ left: Redliner.Side, _ right: Redliner.Side, _ away: [Range<Int>], _ here: [Range<Int>]
    ) -> Move? {
        var best: Move?
        for from in away {
            for to in here {
                for before in from where !left.words[before].isFunction {
                    for after in to {
                        let count = length(
                            left, before..<from.upperBound, right, after..<to.upperBound)
                        if count > best?.count ?? 0, reads(left, before..<before + count) {
                            best = Move(before: before, after: after, count: count)
                        }
                    }
                }
            }
        }
        return best
    }

    /// Whether a move reads better than a change: for names and phrases. One common word found
    /// elsewhere is seldom the same thing moved.
    private static func reads(_ side: Redliner.Side, _ range: Range<Int>) -> Bool {
        let content = range.filter { !side.words[$0].isFunction }
        return content.count > 1
            || content.contains { side.words[$0].isKnownName || side.words[$0].isCapitalised }
    }

    /// How many words from here on are the same and not yet marked.
    private static func length(
        _ left: Redliner.Side, _ before: Range<Int>, _ right: Redliner.Side, _ after: Range<Int>
    ) -> Int {
        var count = 0
        for (from, to) in zip(before, after) {
            guard left.items[from].key == right.items[to].key, !left.isMoved[from],
                !right.isMoved[to]
            else { break }
            count += 1
        }
        return count
    }

    /// Words that join go with the moved words beside them, where nothing else in the change would
    /// be left to join.
    private static func grow(_ side: inout Redliner.Side, _ ranges: [Range<Int>]) {
        for range in ranges where range.contains(where: { side.isMoved[$0] }) {
            let rest = range.filter { !side.isMoved[$0] }
            if rest.allSatisfy({ side.words[$0].isFunction }) {
                for index in rest { side.isMoved[index] = true }
            }
        }
    }
}
