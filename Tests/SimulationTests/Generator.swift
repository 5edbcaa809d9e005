import Commitments
import SeededNumbers

@testable import Interface

/// Makes up what happens next.
struct Generator {
    private var numbers: SeededNumbers
    private var count = 0

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// What happens next; nil at the end.
    mutating func next(in world: World) -> Act {
        switch Int.random(in: 0..<100, using: &numbers) {
        case ..<8: Act("time \(numbers.pick([1, 2, 5, 30]) ?? 1)")
        case ..<18: shell()
        case ..<20: Act(numbers.one(of: ["disk locks notes", "disk frees", "disk frees"]))
        default: copy(in: world)
        }
    }

    private mutating func word(_ workspace: UInt8) -> String {
        count += 1
        return Word(workspace, count).description
    }

    private mutating func shell() -> Act {
        let word = word(UInt8(ascii: "a"))
        let number = Int.random(in: 0..<20, using: &numbers)
        return switch Int.random(in: 0..<10, using: &numbers) {
        case ..<3: Act("shell adds \(numbers.one(of: Generator.pledges)) \(word)")
        case ..<8: Act("shell edits \(number) \(word)")
        case ..<9: Act("shell holds")
        default: Act("shell deletes \(number)")
        }
    }

    private static let pledges = ["SEC-01", "SEC-02", "NK-01", "NK-03"]

    private mutating func copy(in world: World) -> Act {
        let name = numbers.one(of: ["A", "A", "A", "B", "B", "B", "C", "D"])
        guard let copy = world.copies[name] else { return Act("\(name) starts") }
        let line =
            switch Int.random(in: 0..<100, using: &numbers) {
            case ..<30: "works"
            case ..<38: "saves"
            case ..<43: "fails"
            case ..<49: "hears"
            case ..<53: "ticks"
            case ..<58: "looks"
            case ..<59: "slows"
            case ..<60: numbers.one(of: ["dies", "dies", "ends", "types Ctrl-Z"])
            default: keys(copy)
            }
        return Act("\(name) \(line)")
    }

    private mutating func keys(_ copy: Copy) -> String {
        switch copy.state {
        case .editor:
            return numbers.one(of: ["writes", "writes", "crashes", "gives"]) + " "
                + word(copy.workspace.letter)
        case .stopped: return "wakes"
        case .running, .ended: break
        }
        let verb = Int.random(in: 0..<5, using: &numbers) == 0 ? "dashes" : "types"
        return "\(verb) \(script(copy))"
    }

    private mutating func script(_ copy: Copy) -> String {
        let word = "'\(word(copy.workspace.letter))'"
        let session = copy.session
        switch session.screens.top.name {
        case .editor:
            return numbers.one(of: [
                "' ' \(word)", "\(word) Ctrl-S", "Ctrl-S", "Ctrl-S", "Esc", "Ctrl-O",
                "Ctrl-U \(word) Ctrl-S",
            ])
        case .list, .pledge: return browsing(word)
        case .pick, .menu: return numbers.one(of: ["Enter", "Enter", "Down Enter", "Esc"])
        default: return "Esc"
        }
    }

    private mutating func browsing(_ word: String) -> String {
        numbers.one(of: [
            "a \(word) Ctrl-S", "a \(word) Ctrl-S", "a \(word)", "e ' ' \(word) Ctrl-S",
            "e ' ' \(word) Ctrl-S", "e \(word) ' ' Ctrl-S", "e ' ' \(word)", "e", "D", "s p", "s r",
            "# \(word) Enter", "E", "E", "u", "u", "U", "= 1", "= 2", "= b", "= e \(word) Ctrl-S",
            "Ctrl-S", "Enter", "Esc", "j", "j", "k", "g g", "Q", "q",
        ])
    }
}
