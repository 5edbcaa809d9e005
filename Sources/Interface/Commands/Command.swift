import Canvas

/// Something the analyst can have done by a key or by its name. Keys, help, hints, the palette and
/// docs/keys.md all come from the table of these.
package struct Command: Sendable {
    /// What it is called in the palette: "filter".
    package let name: String
    /// One line for help: what it does.
    package let summary: String
    /// Keys or sequences of two, as they are typed: "j", "g g", "Ctrl-R".
    package let keys: [String]
    /// Other words that people look for it by, in the palette.
    package let words: String
    /// Its hint in the last line; nil when it has none.
    package let hint: Hint?
    /// The heading of help that it is under.
    package let group: Group
    /// The screens it works on; nil means all that do not take text.
    package let screens: Set<ScreenName>?
    /// Why it cannot be run now; nil when it can.
    package let whyNot: @Sendable (Session) -> String?
    /// Whether what it does depends on which of its keys was pressed.
    let readsItsKey: Bool
    /// Runs it. The key is the last one of its sequence; for a command that reads its key, the one that
    /// the table has in the place of the user's.
    package let run: @Sendable (inout Session, Key) -> [Effect]

    /// A word in the line of hints.
    package struct Hint: Sendable {
        /// The word itself: "note"; nil where there is nothing to do it with.
        let word: @Sendable (Session) -> String?
        /// What comes first where there is not room for all: the smaller.
        package let rank: Int
        /// The name of several keys of the command: "1-4"; nil to show its first key.
        let keys: @Sendable (Session) -> String?
        /// A command whose key is shown behind its own, and what is between the two: "j/k".
        var partner: (name: String, separator: String)?

        init(_ word: String, _ rank: Int, with partner: String? = nil, by separator: String = " ") {
            self.init(word, rank) { _ in nil }
            self.partner = partner.map { ($0, separator) }
        }

        init(_ word: String, _ rank: Int, keys: @escaping @Sendable (Session) -> String?) {
            self.word = { _ in word }
            self.rank = rank
            self.keys = keys
        }

        /// A hint whose word follows from what is selected.
        init(_ rank: Int, word: @escaping @Sendable (Session) -> String?) {
            self.word = word
            self.rank = rank
            keys = { _ in nil }
        }
    }

    /// The headings of help, in order.
    package enum Group: String, CaseIterable, Sendable {
        case move = "Move"
        case find = "Find"
        case notes = "Notes and status"
        case catalog = "Edit the catalog"
        case select = "Select and undo"
        case go = "Go to"
        case intake = "Coding a statement"
        case files = "Export and program"
        case text = "While typing"
    }

    init(
        _ name: String, _ summary: String, keys: [String], words: String = "", hint: Hint? = nil,
        _ group: Group,
        on screens: Set<ScreenName>? = nil,
        readsItsKey: Bool = false,
        whyNot: @escaping @Sendable (Session) -> String? = { _ in nil },
        run: @escaping @Sendable (inout Session, Key) -> [Effect]
    ) {
        self.name = name
        self.summary = summary
        self.keys = keys
        self.words = words
        self.hint = hint
        self.group = group
        self.screens = screens
        self.readsItsKey = readsItsKey
        self.whyNot = whyNot
        self.run = run
    }

    /// Whether it works on a screen.
    package func works(on screen: ScreenName) -> Bool {
        screens.map { $0.contains(screen) } ?? !screen.takesText
    }

    /// Every command, in the order of help and of the hints.
    package static let all: [Command] =
        moving + finding + noting + settling + cataloging + selecting + going + sources
        + comparing + redlining + wording + statement + comparingLanguages + coders + matrix
        + overTime
        + reviewing + codingStatements + program + typing
}

extension Command {
    /// The command of a name.
    package static func named(_ name: String) -> Command? { all.first { $0.name == name } }
}
