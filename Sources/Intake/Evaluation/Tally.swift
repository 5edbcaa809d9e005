/// Right and wrong answers to a question of yes and no.
package struct Tally: Hashable, Sendable {
    /// Said and so.
    package var right = 0
    /// Said and not so.
    package var wrong = 0
    /// So and not said.
    package var missed = 0

    /// Creates a tally of answers counted so far.
    package init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
        self.right = right
        self.wrong = wrong
        self.missed = missed
    }

    /// How much of what was said is so; 1 where nothing was said.
    package var precision: Double { Tally.share(right, of: right + wrong) }
    /// How much of what is so was said; 1 where nothing is.
    package var recall: Double { Tally.share(right, of: right + missed) }

    /// The harmonic mean of both.
    package var f1: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    /// Counts an answer.
    package mutating func count(said: Bool, isSo: Bool) {
        switch (said, isSo) {
        case (true, true): right += 1
        case (true, false): wrong += 1
        case (false, true): missed += 1
        case (false, false): break
        }
    }

    static func share(_ part: Int, of all: Int) -> Double {
        all > 0 ? Double(part) / Double(all) : 1
    }
}
