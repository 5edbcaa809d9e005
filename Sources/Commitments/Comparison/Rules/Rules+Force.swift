extension Rules {
    /// The strongest verb on a scale.
    private struct Height {
        var rung: Int
        var ladder: String
        var range: Range<Int>
    }

    /// The verb ladder: the highest rung of both on each scale.
    var ladder: [Finding] {
        if before.isPart || after.isPart { return [] }
        let (old, new) = (Rules.heights(before), Rules.heights(after))
        let shared = old.keys.filter { new[$0] != nil }.sorted()
        if shared.isEmpty { return otherScale(old, new) }
        return shared.compactMap { scale in
            guard let from = old[scale], let to = new[scale], from.rung != to.rung else {
                return nil
            }
            return Finding(
                to.rung > from.rung ? .strengthened : .softened,
                because: "verb ladder \(from.rung) -> \(to.rung): "
                    + "\(before.quoted(from.range)) -> \(after.quoted(to.range))")
        }
    }

    /// Verbs that cannot be compared say that something else is done.
    private func otherScale(_ old: [String: Height], _ new: [String: Height]) -> [Finding] {
        guard let from = Rules.first(old), let to = Rules.first(new) else { return [] }
        return [
            Finding(
                .reframed,
                because: "from \(from.ladder.lowercased()) to \(to.ladder.lowercased()): "
                    + "\(before.quoted(from.range)) -> \(after.quoted(to.range))")
        ]
    }

    private static func first(_ heights: [String: Height]) -> Height? {
        heights.values.min { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func heights(_ side: Utterance) -> [String: Height] {
        var heights: [String: Height] = [:]
        for mark in side.marks where side.zone.contains(mark.range.lowerBound) {
            guard case .rung(let rung, let scale, let ladder) = mark.meaning,
                rung > heights[scale]?.rung ?? 0
            else { continue }
            heights[scale] = Height(rung: rung, ladder: ladder, range: mark.range)
        }
        return heights
    }

    /// Words of weight. Those of substance count in any source, those of stance only where both
    /// texts are official: translators and reporters vary them.
    var intensifiers: [Finding] {
        let isOfficial = [before, after].allSatisfy {
            $0.statement.wording.provenance == .officialText
        }
        return change(
            of: .substance, gained: .strengthened, lost: .softened, called: "word of substance")
            + (isOfficial
                ? change(
                    of: .stance, gained: .strengthened, lost: .softened, called: "word of stance")
                : [])
    }

    /// "expand", "deepen": with one side only. They promise more only where the speakers undertake
    /// something: tension that increases is no promise. And they do not speak against the ladder.
    var growth: [Finding] {
        if judgesOthers(before) || judgesOthers(after) { return [] }
        let (old, new) = (Rules.growth(before), Rules.growth(after))
        if old.isEmpty == new.isEmpty { return [] }
        let label: ChangeLabel = old.isEmpty ? .strengthened : .softened
        if ladder.contains(where: { $0.label != label }) { return [] }
        let words = (old.isEmpty ? new.map(after.quoted) : old.map(before.quoted))
            .joined(separator: ", ")
        let verb = old.isEmpty ? "added" : "not carried"
        return [Finding(label, because: "word of growth \(verb): \(words)")]
    }

    private static func growth(_ side: Utterance) -> [Range<Int>] {
        let zone = side.usesVerb ? side.zone : side.zone.clamped(to: side.text)
        return side.marks.filter { $0.meaning == .growth && zone.contains($0.range.lowerBound) }
            .map(\.range)
    }

    /// Whether it speaks of what others do.
    private func judgesOthers(_ side: Utterance) -> Bool {
        let scales = Rules.heights(side).keys
        return !scales.isEmpty && !scales.contains { $0 == ownScale }
    }
}
