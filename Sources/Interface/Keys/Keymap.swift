import Canvas

/// Which command a key, or a sequence of two, means on each screen: the table of commands with the keys
/// that the user has given them.
package struct Keymap: Sendable {
    /// Nil for those of the table, which are read when the first key is pressed: the first frame needs
    /// no more than the names of a few.
    private var own: Table?
    /// What keys mean where text is typed, before anything else.
    private let typing: [Key: Key]

    private struct Entry: Sendable {
        let keys: [Key]
        let command: Command
        /// The key that the command is given: of its own ones where it reads which was pressed.
        let given: Key
        /// The screens; nil for all on which the command works.
        let screens: Set<ScreenName>?
        /// What wins: the user's own keys over those of presets over those of the table.
        let layer: Int

        func holds(on screen: ScreenName) -> Bool {
            command.works(on: screen) && screens?.contains(screen) ?? true
        }
    }

    /// The keymap of the command table.
    package static let standard = Keymap(typing: [:])

    private static let ofTable = Keymap(Command.all)

    private var table: Table { own ?? Keymap.ofTable.own ?? Table() }

    /// The entries in the order of the command table, and where those of a command and of a sequence are.
    private struct Table: Sendable {
        var entries: [Entry] = []
        var byName: [String: [Int]] = [:]
        var byKeys: [[Key]: [Int]] = [:]

        mutating func add(_ entry: Entry) {
            byName[entry.command.name, default: []].append(entries.count)
            byKeys[entry.keys, default: []].append(entries.count)
            entries.append(entry)
        }

        func entries(of command: String) -> [Entry] { (byName[command] ?? []).map { entries[$0] } }
    }

    private init(typing: [Key: Key]) { self.typing = typing }

    /// Creates a keymap.
    /// - Parameter layers: keys that replace those of the table, what wins last. Their names must be
    ///   right: `KeyCheck` leaves out what is not.
    package init(
        _ table: [Command], layers: [[KeyBinding]] = [], typing: [Key: Key] = [:]
    ) {
        self.typing = typing
        own = Table()
        for command in table {
            if layers.isEmpty {
                add(command.keys, of: command, on: nil, layer: 0)
            } else {
                add(command, layers)
            }
        }
    }

    private mutating func add(_ command: Command, _ layers: [[KeyBinding]]) {
        var covered: Set<ScreenName> = []
        for (index, layer) in layers.enumerated().reversed() {
            let own = layer.filter { $0.command == command.name }
            for binding in own.filter({ $0.screen != nil }) + own.filter({ $0.screen == nil }) {
                let wanted = binding.screen.map { [$0] } ?? Set(ScreenName.allCases)
                add(
                    binding.keys, of: command, on: wanted.subtracting(covered), layer: index + 1)
                covered.formUnion(wanted)
            }
        }
        let rest = covered.isEmpty ? nil : Set(ScreenName.allCases).subtracting(covered)
        add(command.keys, of: command, on: rest, layer: 0)
    }

    private mutating func add(
        _ keys: [String], of command: Command, on screens: Set<ScreenName>?, layer: Int
    ) {
        for (index, text) in keys.enumerated() {
            let sequence = Keymap.sequence(text)
            guard let last = sequence.last else { continue }
            var given = last
            if command.readsItsKey, command.keys.indices.contains(index) {
                given = Keymap.sequence(command.keys[index]).last ?? last
            }
            own?.add(
                Entry(
                    keys: sequence, command: command, given: given, screens: screens, layer: layer))
        }
    }

    /// The keys of a text like "g g" or "Ctrl-R".
    package static func sequence(_ text: String) -> [Key] {
        text.split(separator: " ").compactMap { Key(String($0)) }
    }

    // MARK: Looking up

    /// What is to be run for a sequence on a screen, and the key that it is given.
    func found(_ keys: [Key], on screen: ScreenName) -> (command: Command, given: Key)? {
        var best: Entry?
        let table = table
        for entry in (table.byKeys[keys] ?? []).lazy.map({ table.entries[$0] })
        where entry.holds(on: screen) {
            let wins =
                best.map {
                    (entry.layer, entry.command.screens == nil ? 0 : 1)
                        >= ($0.layer, $0.command.screens == nil ? 0 : 1)
                } ?? true
            if wins { best = entry }
        }
        return best.map { ($0.command, $0.given) }
    }

    /// The command of a sequence on a screen: the user's own keys win over those of the table, commands
    /// that name their screens over those that work everywhere, and later ones over earlier ones.
    package func command(_ keys: [Key], on screen: ScreenName) -> Command? {
        found(keys, on: screen)?.command
    }

    /// Whether a key begins sequences on a screen.
    package func isPrefix(_ key: Key, on screen: ScreenName) -> Bool {
        table.entries.contains { $0.keys.count == 2 && $0.keys[0] == key && $0.holds(on: screen) }
    }

    /// What may follow a prefix on a screen, in the order of the table.
    package func continuations(of key: Key, on screen: ScreenName) -> [(key: Key, command: Command)]
    {
        table.entries.filter { entry in
            entry.keys.count == 2 && entry.keys[0] == key && entry.holds(on: screen)
                && command(entry.keys, on: screen)?.name == entry.command.name
        }.map { ($0.keys[1], $0.command) }
    }

    /// The key that is meant where text is typed: Ctrl-N may be the arrow down.
    func typed(_ key: Key) -> Key { typing[key] ?? key }

    // MARK: The keys of a command

    /// The keys that run a command on a screen, the first first.
    package func keys(of command: Command, on screen: ScreenName) -> [[Key]] {
        table.entries(of: command.name).filter { entry in
            entry.holds(on: screen)
                && self.command(entry.keys, on: screen)?.name == command.name
                && !(screen.takesText && entry.keys[0].isCharacter)
        }.map(\.keys)
    }

    /// All keys of a command, on whatever screen, the first first.
    package func keys(of command: Command) -> [[Key]] {
        var keys: [[Key]] = []
        for entry in table.entries(of: command.name)
        where entry.screens?.isEmpty != true && !keys.contains(entry.keys) {
            keys.append(entry.keys)
        }
        return keys
    }

    /// Its keys as help shows them: "1-9", "g g", "Ctrl-R". Where it does not work on the screen, those
    /// of others.
    package func keyText(of command: Command, on screen: ScreenName?) -> String {
        let own = screen.map { keys(of: command, on: $0) } ?? []
        return Keymap.text(own.isEmpty ? keys(of: command) : own)
    }

    private static func text(_ keys: [[Key]]) -> String {
        let digits = keys.filter { $0.count == 1 && $0[0].description.first?.isNumber ?? false }
        if digits.count > 2, let first = digits.first?[0], let last = digits.last?[0] {
            return "\(first)-\(last)"
        }
        return keys.map(\.inSigns).joined(separator: " ")
    }

    /// The keys that give a command one of those that the table has for it.
    func keys(giving given: Key, to name: String, on screen: ScreenName) -> [Key] {
        if own == nil { return [given] }
        let entry = table.entries(of: name).first { entry in
            entry.given == given && entry.holds(on: screen)
                && command(entry.keys, on: screen)?.name == name
        }
        return entry?.keys ?? []
    }

    /// The first single key that runs a command on a screen.
    func singleKey(of command: Command, on screen: ScreenName) -> Key? {
        if own != nil { return keys(of: command, on: screen).first { $0.count == 1 }?[0] }
        return command.keys.first { !$0.contains(" ") }.flatMap { Key($0) }
    }

    /// The keys of a command for the bar of views: the sequence where there is one, since the views share
    /// its first key.
    func viewKeys(of command: Command, on screen: ScreenName) -> [Key] {
        if own == nil {
            let keys = command.keys.first { $0.contains(" ") } ?? command.keys.first
            return keys.map(Keymap.sequence) ?? []
        }
        let here = keys(of: command, on: screen)
        let all = here.isEmpty ? keys(of: command) : here
        return all.first { $0.count == 2 } ?? all.first ?? []
    }
}

extension [Key] {
    /// "g p", "↓".
    package var inSigns: String { map(\.sign).joined(separator: " ") }
}

extension Key {
    /// Whether it is a letter or another character that is text where text is typed.
    var isCharacter: Bool { if case .character = self { true } else { false } }

    /// The key as help and hints show it: arrows as signs.
    var sign: String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        default: description
        }
    }
}
