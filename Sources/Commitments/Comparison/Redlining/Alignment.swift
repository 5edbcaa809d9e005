/// Which words of two texts are the same, in order: a longest common subsequence by weight, found by
/// dynamic programming.
///
/// Not the standard library's collection difference (Myers): that looks for the fewest edits and
/// counts every word alike, so that it keeps "of the" as gladly as "economic coercion", and breaks
/// ties by place. Here content outweighs what joins it, and words next to each other are worth more
/// than the same words scattered. The price is a table of before × after words, which is no
/// matter for phrases and sentences, and is limited for anything longer (`limit`). Myers would be
/// no way out there: its trace grows with the square of the edits.
struct Alignment {
    /// Pairs of places, ascending in both.
    private(set) var pairs: [(before: Int, after: Int)] = []

    /// Two words as far as alignment knows them.
    struct Item: Hashable {
        /// The same number for the same word.
        var key: Int
        var weight: Int32
    }

    /// How many cells the table may have; of longer texts only what begins and ends alike is kept.
    private static let limit = 1_000_000
    /// What it is worth that a word follows a word that is kept too.
    private static let neighbour: Int32 = 1

    init(_ before: [Item], _ after: [Item]) {
        let shorter = min(before.count, after.count)
        var start = 0
        while start < shorter, before[start].key == after[start].key {
            pairs.append((start, start))
            start += 1
        }
        var end = 0
        while end < shorter - start,
            before[before.count - 1 - end].key == after[after.count - 1 - end].key
        {
            end += 1
        }
        alignMiddle(
            before, start..<before.count - end, after, start..<after.count - end)
        for offset in (0..<end).reversed() {
            pairs.append((before.count - 1 - offset, after.count - 1 - offset))
        }
    }

    private mutating func alignMiddle(
        _ before: [Item], _ rows: Range<Int>, _ after: [Item], _ columns: Range<Int>
    ) {
        if rows.isEmpty || columns.isEmpty { return }
        let cells = (rows.count + 1).multipliedReportingOverflow(by: columns.count + 1)
        if cells.overflow || cells.partialValue > Alignment.limit { return }
        let table = Table(Array(before[rows]), Array(after[columns]))
        pairs += table.pairs.map { ($0.before + rows.lowerBound, $0.after + columns.lowerBound) }
    }
}

extension Alignment {
    /// The table of the dynamic programming. A cell represents the words before it in both texts.
    private struct Table {
        let width: Int
        let before: [Item]
        let after: [Item]
        /// The best that can be kept.
        var best: [Int32]
        /// The best whose last two words are kept as a pair.
        var paired: [Int32]

        init(_ before: [Item], _ after: [Item]) {
            width = after.count + 1
            self.before = before
            self.after = after
            best = Array(repeating: 0, count: (before.count + 1) * width)
            paired = Array(repeating: -1, count: best.count)
            for row in 1...before.count {
                for column in 1...after.count { fill(row, column) }
            }
        }

        private mutating func fill(_ row: Int, _ column: Int) {
            let cell = row * width + column
            var value = max(best[cell - 1], best[cell - width])
            if before[row - 1].key == after[column - 1].key {
                let diagonal = cell - width - 1
                let bonus = paired[diagonal] < 0 ? -1 : paired[diagonal] + Alignment.neighbour
                paired[cell] = before[row - 1].weight + max(best[diagonal], bonus)
                value = max(value, paired[cell])
            }
            best[cell] = value
        }

        /// The way back through the table.
        var pairs: [(before: Int, after: Int)] {
            var found: [(before: Int, after: Int)] = []
            var (row, column) = (before.count, after.count)
            var mustPair = false
            while row > 0, column > 0 {
                let cell = row * width + column
                guard mustPair || paired[cell] == best[cell] else {
                    if best[cell - width] == best[cell] { row -= 1 } else { column -= 1 }
                    continue
                }
                found.append((row - 1, column - 1))
                let diagonal = cell - width - 1
                mustPair =
                    paired[diagonal] >= 0
                    && paired[diagonal] + Alignment.neighbour >= best[diagonal]
                row -= 1
                column -= 1
            }
            return found.reversed()
        }
    }
}
