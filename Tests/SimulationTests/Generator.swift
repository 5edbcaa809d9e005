import Commitments
import SeededNumbers

@testable import Interface

/// Makes up what happens next.
struct Generator {
    private var numbers: SeededNumbers
    private var count = 0
    /// Who does something now; the same one goes on for a while more often than not.
    private var name = "A"
    /// What a copy's analyst has set out to do, act by act.
    private var plans: [String: [String]] = [:]

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// What happens next.
    mutating func next(in world: World) -> Act {
        switch Int.random(in: 0..<100, using: &numbers) {
        case ..<6: Act("time \(numbers.pick([1, 2, 5, 30]) ?? 1)")
        case ..<13: shell()
        case ..<16: disk()
        case ..<20: git()
        default: copy(in: world)
        }
    }

    private mutating func word(_ workspace: UInt8) -> String {
        count += 1
        return Word(workspace, count).description
    }

    private mutating func disk() -> Act {
        Act(
            "disk "
                + numbers.one(of: [
                    "locks notes", "locks catalog", "frees", "frees", "frees", "breaks notes",
                    "breaks catalog", "mends", "mends",
                ]))
    }

    private mutating func shell() -> Act {
        let word = word(UInt8(ascii: "a"))
        // Mostly where the cursors are, since what is written apart meets nowhere.
        let number = numbers.pick([0, 0, 0, 1, Int.random(in: 0..<20, using: &numbers)]) ?? 0
        let pledge = numbers.one(of: ["SEC-01", "SEC-01"] + Generator.pledges)
        return Act(
            "shell "
                + numbers.one(of: [
                    "adds \(pledge) \(word)", "adds \(pledge) \(word)", "edits \(number) \(word)",
                    "edits \(number) \(word)", "edits \(number) \(word)", "holds",
                    "deletes \(number)", "catalog-titles \(pledge) \(word)",
                    "catalog-titles \(pledge) \(word)", "catalog-adds \(pledge) \(word)",
                    "catalog-retires \(pledge)", "catalog-merges \(pledge)", "catalog-undoes -",
                    "catalog-forgets SEC-01",
                ]))
    }

    private mutating func git() -> Act {
        let word = word(UInt8(ascii: "a"))
        let pledge = numbers.one(of: Generator.pledges)
        return Act(
            "git "
                + numbers.one(of: [
                    "adds \(pledge) \(word)", "catalog-titles \(pledge) \(word)",
                    "catalog-adds \(pledge) \(word)", "catalog-adds \(pledge) \(word)",
                    "catalog-merges \(pledge)", "catalog-retires \(pledge)", "pulls", "pulls",
                    "pulls",
                ]))
    }

    private static let pledges = ["SEC-01", "SEC-02", "NK-01", "NK-03"]

    private mutating func copy(in world: World) -> Act {
        if Int.random(in: 0..<3, using: &numbers) == 0 {
            name = numbers.one(of: ["A", "A", "A", "B", "B", "B", "C", "D"])
        }
        guard let copy = world.copies[name] else {
            plans[name] = nil
            return Act("\(name) starts")
        }
        if let next = plans[name]?.first, Int.random(in: 0..<3, using: &numbers) > 0 {
            plans[name]?.removeFirst()
            return Act("\(name) \(next)")
        }
        let line =
            switch Int.random(in: 0..<100, using: &numbers) {
            case ..<28: "works"
            case ..<34: "saves"
            case ..<38: "fails"
            case ..<43: "hears"
            case ..<46: "ticks"
            case ..<51: "looks"
            case ..<52: "slows"
            case ..<53: numbers.one(of: ["dies", "dies", "ends", "stops"])
            default: keys(copy)
            }
        return Act("\(name) \(line)")
    }

    private mutating func keys(_ copy: Copy) -> String {
        switch copy.state {
        case .editor:
            return numbers.one(of: ["writes", "writes", "keeps", "keeps", "crashes", "gives"]) + " "
                + word(copy.workspace.letter)
        case .stopped: return "wakes"
        case .running, .ended: break
        }
        if copy.session.screens.top.name == .intakeStart {
            return "pastes " + word(copy.workspace.letter)
        }
        let verb = Int.random(in: 0..<5, using: &numbers) == 0 ? "dashes" : "types"
        return "\(verb) \(script(copy))"
    }

    private mutating func script(_ copy: Copy) -> String {
        let word = "'\(word(copy.workspace.letter))'"
        return switch copy.session.screens.top.name {
        case .editor: editing(word)
        case .form where isDescribing(copy) && Bool.random(using: &numbers):
            "Tab Tab Tab Tab Tab Tab \(word) Tab Tab \(word) Ctrl-S"
        case .form: filling(word)
        case .list, .pledge:
            switch Int.random(in: 0..<36, using: &numbers) {
            case ..<3: coding(for: copy)
            case ..<14: cataloging(word)
            default: noting(word)
            }
        case .terms: watching(word)
        case .intake: coding(word)
        case .intakeSummary: numbers.one(of: ["Enter", "Enter", "Esc"])
        case .meetings, .meeting:
            numbers.one(of: ["e", "+ Enter \(word) Ctrl-S", "Esc", "Enter", "u", "u", "U", "Q"])
        case .wording: numbers.one(of: ["s Enter", "s Space Enter", "u", "U", "Esc"])
        case .pick, .menu: numbers.one(of: ["Enter", "Enter", "Down Enter", "Esc"])
        case .confirm: numbers.one(of: ["m", "y", "c", "c", "d", "Esc"])
        case .twoTexts: numbers.one(of: ["1", "2", "b", "e \(word) Ctrl-S", "Esc", "u"])
        default: "Esc"
        }
    }

    /// Whether the form asks for the meeting of a statement.
    private func isDescribing(_ copy: Copy) -> Bool {
        copy.session.screens.all.contains { $0 is IntakeScreen }
    }

    /// Begins with a statement that is to be coded and committed.
    private mutating func coding(for copy: Copy) -> String {
        let word = word(copy.workspace.letter)
        let undoing = ["types u", "works", "types U", "types u", "fails", "saves", "hears"]
        plans[copy.name] =
            [
                "pastes \(word)",
                "types Tab Tab Tab Tab Tab Tab '\(word)' Tab Tab '\(word)' Ctrl-S", "works",
                "types n y n C Enter",
            ] + (0..<5).map { _ in numbers.one(of: undoing) }
        return "i"
    }

    private mutating func editing(_ word: String) -> String {
        numbers.one(of: [
            "' ' \(word)", "\(word) Ctrl-S", "Ctrl-S", "Ctrl-S", "Esc", "Ctrl-O",
            "Ctrl-U \(word) Ctrl-S", "F1", "Q", "Tab Tab \(word)",
        ])
    }

    private mutating func filling(_ word: String) -> String {
        numbers.one(of: [
            "\(word)", "\(word) Ctrl-S", "Ctrl-S", "Ctrl-S", "Esc", "Tab \(word)", "Tab Tab", "Tab",
            "Ctrl-U \(word)", "Ctrl-R", "Right", "Enter", "' ' \(word) Ctrl-S",
        ])
    }

    private mutating func noting(_ word: String) -> String {
        numbers.one(of: [
            "a \(word) Ctrl-S", "a \(word) Ctrl-S", "a \(word)", "e ' ' \(word) Ctrl-S",
            "e ' ' \(word) Ctrl-S", "e \(word) ' ' Ctrl-S", "e ' ' \(word)", "e", "D", "s p", "s r",
            "# \(word) Enter", "E", "E", "E", "E", "u", "u", "u", "U", "U", "= 1", "= 2", "= b",
            "= e \(word) Ctrl-S", "=", "Ctrl-S", "Enter", "Esc", "Esc", "j", "j", "k", "g g", "Q",
            "q", "Space s p", "Space Space # \(word) Enter", "g w", "d", "m Enter", "R",
        ])
    }

    private mutating func cataloging(_ word: String) -> String {
        numbers.one(of: [
            "c ' ' \(word) Ctrl-S", "c ' ' \(word) Ctrl-S", "c Ctrl-U \(word) Ctrl-S",
            "c Tab Tab Tab ' ' \(word) Ctrl-S", "c Tab Tab Tab Tab Tab \(word) Enter Ctrl-S",
            "c Tab Tab Tab Tab Tab Tab Tab \(word) Enter Ctrl-S", "c ' ' \(word)", "c", "A",
            "A \(word) Tab Tab Tab Tab \(word) Ctrl-S", "A \(word) Tab Tab Tab Tab \(word) Ctrl-S",
            "C r", "C m Enter m", "C s \(word) Shift-Tab Space Ctrl-S", "+ Enter \(word) Ctrl-S",
            "+ Enter \(word)", "- Enter", "m Enter", "m e Tab Tab ' ' \(word) Ctrl-S", "C n", "i",
            "i", "u", "u", "U", "C o Enter \(word) Tab \(word) Tab \(word) Ctrl-S",
            "C f Enter", "C f Enter c",
        ])
    }

    private mutating func watching(_ word: String) -> String {
        numbers.one(of: [
            "A \(word) Enter", "A \(word) ': ' \(word) Enter", "e ', ' \(word) Enter", "D", "u",
            "U",
            "j", "j", "Esc",
        ])
    }

    private mutating func coding(_ word: String) -> String {
        numbers.one(of: [
            "y", "y", "n", "n", "1", "Space", "u", "C", "C", "C Enter", "n n n n C Enter", "Esc",
            "e", "D", "I", "A \(word) Tab Tab Tab Tab \(word) Ctrl-S", "w Ctrl-U \(word) Enter",
            "N",
            "e Tab Tab Ctrl-U \(word) Ctrl-S", "b Enter", "n y n C Enter", "n y n C Enter",
            "* y C Enter", "* y C Enter",
        ])
    }
}
