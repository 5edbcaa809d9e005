import Canvas
import Commitments

/// Keys for a command, in the place of those it has.
package struct KeyBinding: Equatable, Sendable {
    /// The name of the command: "left".
    package var command: String
    /// The only screen that they are for; nil for all on which the command works.
    package var screen: ScreenName?
    /// The keys as they are typed: "g l", "Ctrl-E"; none to take all keys away.
    package var keys: [String]

    /// Creates a binding.
    package init(_ command: String, _ keys: [String], on screen: ScreenName? = nil) {
        self.command = command
        self.keys = keys
        self.screen = screen
    }
}

extension ScreenName {
    /// How settings call it: "pledge-list".
    package var settingsName: String { rawValue.split(separator: " ").joined(separator: "-") }
}

/// Why a command cannot have a key.
package struct KeyProblem: Equatable, Sendable {
    /// Which binding, counted from 0.
    package var binding: Int
    /// Which of its keys, counted from 0; nil when it is the command or the screen.
    package var key: Int?
    /// What is wrong.
    package var message: String
    /// What to do.
    package var remedy: String?
}

/// Holds the user's keys against the command table: unknown names, keys that no terminal sends, clashes.
package struct KeyCheck {
    /// The bindings that hold, without the keys that do not.
    package private(set) var bindings: [KeyBinding] = []
    /// What does not hold, in the order of the bindings.
    package private(set) var problems: [KeyProblem] = []
    /// Of each screen, what the user's keys run.
    private var taken: [ScreenName: [[Key]: String]] = [:]
    private let presets: [[KeyBinding]]

    /// Checks bindings.
    /// - Parameters:
    ///   - wanted: each with the name of its screen as settings have it; nil for all.
    ///   - presets: what holds below them.
    package init(
        _ wanted: [(command: String, screen: String?, keys: [String])],
        on presets: [[KeyBinding]] = []
    ) {
        self.presets = presets
        let readable = wanted.enumerated().compactMap { index, each in
            read(each.command, each.screen, each.keys, index).map { (index, $0) }
        }
        // Which keys of the table are left is known once it is known which are replaced.
        let bare = readable.map { KeyBinding($0.1.command, [], on: $0.1.screen) }
        let rest = Keymap(Command.all, layers: presets + [bare])
        for (index, binding) in readable { take(binding, index, beside: rest) }
    }

    /// The keymap of the bindings that hold.
    package func keymap(typing: [Key: Key] = [:]) -> Keymap {
        let layers = presets + (bindings.isEmpty ? [] : [bindings])
        if layers.isEmpty, typing.isEmpty { return .standard }
        return Keymap(Command.all, layers: layers, typing: typing)
    }

    // MARK: Names

    private mutating func read(
        _ name: String, _ screenName: String?, _ keys: [String], _ index: Int
    ) -> KeyBinding? {
        var screen: ScreenName?
        if let screenName {
            let known = ScreenName.allCases
            screen = known.first { $0.settingsName == screenName }
            if screen == nil {
                let names = known.map(\.settingsName)
                complain(
                    index, nil, "there is no screen “\(screenName)”",
                    hint("screens are \(names.joined(separator: ", "))", screenName, names))
                return nil
            }
        }
        guard let command = Command.named(name) else {
            complain(
                index, nil, "there is no command “\(name)”",
                hint("`pledges keys` lists the commands", name, Command.all.map(\.name)))
            return nil
        }
        if let screen, !command.works(on: screen) {
            let places = ScreenName.allCases.filter(command.works).map(\.settingsName)
            complain(
                index, nil, "“\(name)” does not work on \(screen.settingsName)",
                "it works on \(places.joined(separator: ", "))")
            return nil
        }
        return KeyBinding(name, keys, on: screen)
    }

    private func hint(_ list: String, _ name: String, _ known: [String]) -> String {
        nearest(to: name, among: known).map { "did you mean \($0)? \(list)" } ?? list
    }

    private mutating func complain(
        _ index: Int, _ key: Int?, _ message: String, _ remedy: String? = nil
    ) {
        problems.append(KeyProblem(binding: index, key: key, message: message, remedy: remedy))
    }

    // MARK: Keys

    private mutating func take(_ binding: KeyBinding, _ index: Int, beside rest: Keymap) {
        var kept = binding
        kept.keys = []
        for (place, text) in binding.keys.enumerated() {
            if let (message, remedy) = problem(with: text, of: binding, beside: rest) {
                complain(index, place, message, remedy)
            } else {
                kept.keys.append(text)
                let keys = Keymap.sequence(text)
                for screen in screens(of: binding) {
                    taken[screen, default: [:]][keys] = binding.command
                }
            }
        }
        // A command that can have none of the keys keeps its own.
        if !kept.keys.isEmpty || binding.keys.isEmpty { bindings.append(kept) }
    }

    private func screens(of binding: KeyBinding) -> [ScreenName] {
        guard let command = Command.named(binding.command) else { return [] }
        return ScreenName.allCases.filter {
            command.works(on: $0) && (binding.screen == nil || binding.screen == $0)
        }
    }

    private typealias Found = (message: String, remedy: String?)

    private func problem(
        with text: String, of binding: KeyBinding, beside rest: Keymap
    ) -> Found? {
        let parts = text.split(separator: " ").map(String.init)
        let keys = parts.compactMap { Key($0) }
        if parts.isEmpty { return ("the key is empty", "[] takes all keys away") }
        if let unknown = parts.first(where: { Key($0) == nil }) {
            return ("there is no key “\(unknown)”", KeyCheck.spelling)
        }
        if keys.count > 2 {
            return ("“\(text)” has \(keys.count) keys", "a sequence has two keys at most")
        }
        if let twin = keys.lazy.compactMap(KeyCheck.twin).first {
            return ("a terminal sends the same for \(twin.key) and \(twin.other)", nil)
        }
        let screens = screens(of: binding)
        if keys[0].isCharacter, screens.allSatisfy(\.takesText) {
            return (
                "“\(text)” is text where “\(binding.command)” works",
                "use a key with Ctrl or Alt, or a function key"
            )
        }
        return screens.lazy.compactMap { clash(keys, of: binding.command, on: $0, rest) }.first
    }

    /// Two commands for one key, or a key that also begins sequences.
    private func clash(
        _ keys: [Key], of command: String, on screen: ScreenName, _ rest: Keymap
    ) -> Found? {
        if keys[0].isCharacter, screen.takesText { return nil }
        let place = "on \(screen.settingsName)"
        let name = keys.map(\.description).joined(separator: " ")
        let mine = taken[screen] ?? [:]
        if let other = mine[keys], other != command {
            return ("\(name) is already the key of “\(other)” \(place)", "choose another key")
        }
        if keys.count == 2 {
            let single = mine[[keys[0]]] ?? rest.command([keys[0]], on: screen)?.name
            return single.map {
                (
                    "\(keys[0]) is the key of “\($0)” \(place), so it begins no sequence",
                    "give “\($0)” another key, or none: \($0) = []"
                )
            }
        }
        let longer = mine.first { $0.key.count == 2 && $0.key[0] == keys[0] }?.value
        let others = rest.continuations(of: keys[0], on: screen).map(\.command.name)
        guard let other = longer ?? others.first else { return nil }
        return (
            "\(name) begins the keys of “\(other)” \(place)",
            "choose another key, or give that one another key too"
        )
    }

    private static let spelling =
        "keys are written as j, G, /, Space, Ctrl-E, Alt-x, F5, Enter, Esc, Tab, Shift-Tab, "
        + "Backspace, Delete, Up, Down, Left, Right, Home, End, PgUp, PgDn; two of them are a sequence: g l"

    /// Keys that a terminal does not tell from others.
    private static func twin(_ key: Key) -> (key: Key, other: Key)? {
        switch key {
        case .control("i"): (key, .tab)
        case .control("m"), .control("j"): (key, .enter)
        case .control("["): (key, .escape)
        case .control("h"): (key, .backspace)
        default: nil
        }
    }
}
