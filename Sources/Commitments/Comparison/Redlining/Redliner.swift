/// Makes the redline of two texts from their words: aligned, grown to phrases, moves told from
/// changes.
struct Redliner {
    private let before: Side
    private let after: Side
    /// For each word of the first text its partner in the second.
    private var partner: [Int?]

    /// A text with its words.
    struct Side {
        let text: String
        let words: [Word]
        let items: [Alignment.Item]
        /// Whether each word is moved.
        var isMoved: [Bool]

        /// The text of a run of words.
        func text(_ range: Range<Int>) -> String {
            if range.isEmpty { return "" }
            let start = words[range.lowerBound].range.lowerBound
            return String(text[start..<words[range.upperBound - 1].range.upperBound])
        }
    }

    /// A run of words that stay, or that change: then one of the two may be empty.
    struct Run {
        var isKept: Bool
        var before: Range<Int>
        var after: Range<Int>
    }

    /// Two texts, each with its words.
    init(
        _ before: String, _ wordsBefore: [Word], _ after: String, _ wordsAfter: [Word]
    ) {
        var keys: [String: Int] = [:]
        self.before = Redliner.side(before, wordsBefore, &keys)
        self.after = Redliner.side(after, wordsAfter, &keys)
        partner = Array(repeating: nil, count: self.before.words.count)
        for pair in Alignment(self.before.items, self.after.items).pairs {
            partner[pair.before] = pair.after
        }
    }

    private static func side(_ text: String, _ words: [Word], _ keys: inout [String: Int]) -> Side {
        let items = words.map { word in
            let key = keys[word.key] ?? keys.count
            keys[word.key] = key
            return Alignment.Item(key: key, weight: word.isFunction ? 2 : 10)
        }
        return Side(
            text: text, words: words, items: items,
            isMoved: Array(repeating: false, count: words.count))
    }

    /// The redline.
    func redline() -> Redline {
        var copy = self
        let runs = copy.phrases(copy.runs())
        var (left, right) = (before, after)
        Moves.mark(&left, &right, in: runs)
        if Redliner.share(left, right, runs) > Redline.wholeShare {
            let pieces = [
                Redline.Piece(.removed, before: before.text),
                Redline.Piece(.inserted, after: after.text),
            ]
            return Redline(
                pieces: pieces.filter { !$0.before.isEmpty || !$0.after.isEmpty }, isWhole: true)
        }
        return Redline(
            pieces: runs.flatMap { Redliner.pieces(of: $0, left, right) }, isWhole: false)
    }
}

// MARK: Runs

extension Redliner {
    /// What stays and what changes, by turns.
    private mutating func runs() -> [Run] {
        var runs: [Run] = []
        var (left, right) = (0, 0)
        for (index, other) in partner.enumerated() {
            guard let other else { continue }
            if left < index || right < other {
                runs.append(Run(isKept: false, before: left..<index, after: right..<other))
            }
            Redliner.keep(index, other, in: &runs)
            (left, right) = (index + 1, other + 1)
        }
        if left < before.words.count || right < after.words.count {
            runs.append(
                Run(
                    isKept: false, before: left..<before.words.count,
                    after: right..<after.words.count))
        }
        return runs
    }

    private static func keep(_ before: Int, _ after: Int, in runs: inout [Run]) {
        if let last = runs.indices.last, runs[last].isKept {
            runs[last].before = runs[last].before.lowerBound..<before + 1
            runs[last].after = runs[last].after.lowerBound..<after + 1
        } else {
            runs.append(Run(isKept: true, before: before..<before + 1, after: after..<after + 1))
        }
    }

    /// The runs with islands gone: what is kept between two changes and is no more than words that
    /// join, or one short word, reads better as a part of the change.
    private func phrases(_ runs: [Run]) -> [Run] {
        var grown: [Run] = []
        for (place, run) in runs.enumerated() {
            let isIsland = place > 0 && place + 1 < runs.count && run.isKept && isSmall(run)
            guard let last = grown.indices.last, !grown[last].isKept, isIsland || !run.isKept else {
                grown.append(run)
                continue
            }
            grown[last].before = grown[last].before.lowerBound..<run.before.upperBound
            grown[last].after = grown[last].after.lowerBound..<run.after.upperBound
        }
        return grown
    }

    private func isSmall(_ run: Run) -> Bool {
        let words = before.words[run.before]
        if words.allSatisfy(\.isFunction) { return true }
        guard let only = words.first, words.count == 1 else { return false }
        return !only.isKnownName && only.key.utf8.count <= 3 && !only.isCapitalised
    }

    /// The weight of the words that went out or came in, of that of all.
    private static func share(_ left: Side, _ right: Side, _ runs: [Run]) -> Double {
        var (changed, all) = (0, 0)
        for run in runs {
            for (side, range) in [(left, run.before), (right, run.after)] {
                for index in range {
                    let weight = Int(side.items[index].weight)
                    all += weight
                    if !run.isKept && !side.isMoved[index] { changed += weight }
                }
            }
        }
        return all == 0 ? 0 : Double(changed) / Double(all)
    }
}

// MARK: Pieces

extension Redliner {
    private static func pieces(of run: Run, _ left: Side, _ right: Side) -> [Redline.Piece] {
        if run.isKept {
            return [
                Redline.Piece(.kept, before: left.text(run.before), after: right.text(run.after))
            ]
        }
        return change(left, run.before, .removed) + change(right, run.after, .inserted)
    }

    /// A change of one side, cut where moved words begin or end.
    private static func change(
        _ side: Side, _ range: Range<Int>, _ mark: Redline.Mark
    ) -> [Redline.Piece] {
        var pieces: [Redline.Piece] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let isMoved = side.isMoved[start]
            let end = range[start...].first { side.isMoved[$0] != isMoved } ?? range.upperBound
            let text = side.text(start..<end)
            if mark == .removed {
                pieces.append(Redline.Piece(isMoved ? .movedAway : .removed, before: text))
            } else {
                pieces.append(Redline.Piece(isMoved ? .movedHere : .inserted, after: text))
            }
            start = end
        }
        return pieces
    }
}
