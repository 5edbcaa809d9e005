import Canvas
import Testing

@testable import Interface

/// What must be true of the table of commands, whatever it contains.
@Suite struct CommandTableTests {
    @Test func namesAreUniqueAndCanBeTyped() {
        let names = Command.all.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name)")
        }
        #expect(Command.all.allSatisfy { !$0.summary.isEmpty })
    }

    @Test func everyKeyCanBeRead() {
        for command in Command.all {
            for keys in command.keys {
                let sequence = Keymap.sequence(keys)
                #expect(sequence.count == keys.split(separator: " ").count, "\(keys)")
                #expect((1...2).contains(sequence.count), "\(keys)")
                #expect(sequence.map(\.description).joined(separator: " ") == keys)
            }
        }
    }

    /// Of the commands that name their screens, and of those that work everywhere.
    @Test(arguments: ScreenName.allCases) func noKeyMeansTwoThings(screen: ScreenName) {
        for namesScreens in [true, false] {
            var owners: [[Key]: [String]] = [:]
            for command in Command.all
            where command.works(on: screen) && (command.screens != nil) == namesScreens {
                for keys in command.keys {
                    owners[Keymap.sequence(keys), default: []].append(command.name)
                }
            }
            for (keys, names) in owners where names.count > 1 {
                Issue.record("\(keys) on \(screen): \(names.joined(separator: ", "))")
            }
        }
    }

    @Test(arguments: ScreenName.allCases) func noKeyIsCommandAndPrefix(screen: ScreenName) {
        let here = Command.all.filter { $0.works(on: screen) }
        let sequences = here.flatMap { $0.keys.map(Keymap.sequence) }
        let prefixes = Set(sequences.filter { $0.count == 2 }.map { $0[0] })
        let singles = Set(sequences.filter { $0.count == 1 }.map { $0[0] })
        #expect(prefixes.isDisjoint(with: singles))
        for prefix in prefixes { #expect(Keymap.standard.isPrefix(prefix, on: screen)) }
    }

    /// Where letters are text, no command may take one.
    @Test(arguments: ScreenName.allCases.filter(\.takesText))
    func noLetterIsACommandWhereTextIsTyped(screen: ScreenName) {
        for command in Command.all where command.works(on: screen) {
            for case .character(let letter)? in command.keys.map({ Keymap.sequence($0).first }) {
                Issue.record("\(letter) is \(command.name) on \(screen)")
            }
        }
    }

    @Test func everyCommandHasAKeyOrIsInThePalette() {
        let withPalette = ScreenName.allCases.filter { screen in
            Command.all.contains { $0.name == "palette" && $0.works(on: screen) }
        }
        for command in Command.all where command.keys.isEmpty {
            #expect(withPalette.contains { command.works(on: $0) }, "\(command.name)")
        }
    }

    @Test(arguments: Way.all.map(\.name)) func everyHintShownWorks(_ name: String) throws {
        let way = try #require(Way.all.first { $0.name == name })
        for (columns, rows) in [(200, 40), (80, 24), (60, 15)] {
            var driver = try Driver(columns: columns, rows: rows, notebook: Sample.notebook())
            driver.type(way.keys)
            driver.session.message = nil
            let chrome = Chrome(driver.session)
            guard !chrome.hints.isEmpty else { continue }
            var keys: Set<Key> = []
            for column in 0..<columns {
                let point = Point(column: column, row: chrome.hints.row)
                if let key = chrome.key(at: point) { keys.insert(key) }
            }
            #expect(!keys.isEmpty, "no hints on \(driver.front) at \(columns)x\(rows)")
            for key in keys {
                let front = driver.front
                let isText =
                    if case .character = key { driver.session.screens.top.takesText } else { false }
                #expect(!isText, "\(key) is text on \(front)")
                #expect(
                    Keymap.standard.command([key], on: front) != nil
                        || Keymap.standard.isPrefix(key, on: front), "\(key) on \(front)")
            }
        }
    }
}
