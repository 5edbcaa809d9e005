import Canvas
import Commitments

/// How long the browser takes on the other screens of a large catalog from a key to the frame that
/// shows it. "other" is the key that makes the screen show something else.
enum ScreensBenchmark {
    private static let screens: [(name: String, keys: [Character], other: [Key])] = [
        ("what changed", ["g", "c"], [.character("["), .character("]")]),
        ("what changed, repeated with words", ["g", "c", "c"], []),
        ("wording", ["d"], [.character("["), .character("]")]),
        ("timeline", ["t"], [.character("]"), .character("]"), .character("[")]),
        ("heat", ["H"], [.character("2")]),
        ("overview", ["g", "o"], [.tab]),
        ("review queue", ["g", "q"], [.character("S")]),
        ("term watch", ["g", "w"], []),
        ("pledge", ["\r"], [.character("]"), .character("[")]),
        ("meetings", ["g", "m"], []),
        ("meeting", ["g", "m", "\r"], [.character("]"), .character("[")]),
    ]

    static func run(_ generated: GeneratedCatalog) {
        guard let register = generated.register else { return }
        for size in Walk.sizes {
            for screen in screens {
                print("\n\(size.columns)x\(size.rows), \(screen.name)")
                var walk = Walk(register, size: size)
                walk.press("j")
                if screen.name == "term watch" { watchTerm(&walk) }
                let keys = screen.keys.map { $0 == "\r" ? Key.enter : .character($0) }
                for key in keys.dropLast() { walk.step(key) }
                walk.measure("open", Array(keys.suffix(1)))
                measure(&walk, screen.other)
            }
        }
    }

    private static func measure(_ walk: inout Walk, _ other: [Key]) {
        walk.measure("down", Array(repeating: .character("j"), count: 300))
        walk.measure("page down", Array(repeating: .pageDown, count: 100))
        walk.measure("last, first", Walk.both(.character("G"), .home, 1))
        if !other.isEmpty {
            walk.measure("other", Array(repeating: other, count: 40).flatMap { $0 })
        }
    }

    /// The generated catalog watches none.
    private static func watchTerm(_ walk: inout Walk) {
        walk.press("g", "w", "A")
        walk.type("defence: cyber defence, quantum research")
        walk.step(.enter)
        walk.step(.escape)
        walk.press("g", "p")
    }
}
