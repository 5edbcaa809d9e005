/// What became of a wording from one meeting to another. Proposed by rule (`Judge`), several at a
/// time where several hold; the analyst may overrule them.
package enum ChangeLabel: String, CaseIterable, Sendable {
    /// Letter for letter, but for case, quotes and dashes.
    case verbatim
    /// Other words for the same.
    case repeated
    /// Other words that no rule accounts for.
    case reworded
    /// The opposite: a "not" came or went.
    case reversed
    case strengthened, softened
    /// What was general is named; the other way round.
    case specified, generalised
    /// More, or less, is covered.
    case broadened, narrowed
    /// The same subject by other means, examples or in another light.
    case reframed
    /// Somebody else speaks.
    case reAttributed = "re-attributed"

    /// The label that a person names: its name or a beginning that no other has, in upper or
    /// lower case, also as Americans spell it.
    package init?(named name: String) {
        let wanted = name.lowercased()
        if wanted.isEmpty { return nil }
        let found = ChangeLabel.allCases.filter { $0.rawValue.hasPrefix(wanted) }
        if wanted == "generalized" {
            self = .generalised
        } else if let label = ChangeLabel(rawValue: wanted) ?? found.first, found.count == 1 {
            self = label
        } else {
            return nil
        }
    }

    /// For people; the same as in files.
    package var name: String { rawValue }

    /// What it means, in a line.
    package var meaning: String {
        switch self {
        case .verbatim: "the same words"
        case .repeated: "other words for the same"
        case .reworded: "other words that no rule explains"
        case .reversed: "now the opposite"
        case .strengthened: "a stronger verb, or a word that adds weight"
        case .softened: "a weaker verb, or a word of weight is gone"
        case .specified: "something general is now named"
        case .generalised: "something named is now general"
        case .broadened: "covers more"
        case .narrowed: "covers less"
        case .reframed: "the same subject in other terms"
        case .reAttributed: "another speaker"
        }
    }

    /// The way it points.
    package var direction: Direction {
        switch self {
        case .verbatim, .repeated: .same
        case .strengthened, .broadened: .stronger
        case .softened, .narrowed: .softer
        case .reversed: .reversed
        case .reworded, .specified, .generalised, .reframed, .reAttributed: .reworded
        }
    }

    /// The groups in which changes are counted, the most telling last.
    package enum Direction: String, CaseIterable, Sendable {
        case same, reworded, stronger, softer, reversed

        /// One column, ASCII.
        package var sign: String {
            switch self {
            case .same: "="
            case .reworded: "~"
            case .stronger: "+"
            case .softer: "-"
            case .reversed: "!"
            }
        }
    }
}

extension Collection where Element == ChangeLabel {
    /// The directions that the labels count in. Beside a reversal nothing else counts: how strong
    /// the opposite is says nothing about what was said before. Both ways is possible.
    package var directions: [ChangeLabel.Direction] {
        func has(_ direction: ChangeLabel.Direction) -> Bool {
            contains { $0.direction == direction }
        }
        if has(.reversed) { return [.reversed] }
        let telling = [ChangeLabel.Direction.stronger, .softer].filter(has)
        if !telling.isEmpty { return telling }
        return [ChangeLabel.Direction.reworded, .same].first(where: has).map { [$0] } ?? []
    }

    /// The signs of these directions: "!", "+", "+-", "~", "=".
    package var signs: String { directions.map(\.sign).joined() }

    /// "strengthened, specified"
    package var inWords: String { map(\.name).joined(separator: ", ") }
}
