import Canvas
import Commitments
import Text

/// Orders, filters and themes: the palette finds each by the words that people use for it.
extension CommandsScreen {
    /// One of them that fits what was typed.
    struct Setting {
        let place: Place
        /// Whether whole words for it were typed, and no command is called so: then it is what is looked for.
        let isMeant: Bool
    }

    /// Those that have all words typed, where they act.
    func settings(_ session: Session) -> [Setting] {
        let typed = field.text.folded.split(separator: " ").map(String.init)
        guard !isHelp, !typed.isEmpty else { return [] }
        let isCommand = Command.all.contains {
            $0.works(on: screen) && $0.name.hasPrefix(field.text.folded)
        }
        var found = Set.filtered.contains(screen) ? Self.filters : []
        if Set.ordered.contains(screen) { found = Self.orders + found }
        return (found + Self.themes).compactMap { place, words in
            let all = [place.name, place.title, words].joined(separator: " ").folded
            guard typed.allSatisfy({ Pattern($0).matches(all) }) else { return nil }
            let names = Set("\(place.name) \(words)".folded.split(separator: " ").map(String.init))
            return Setting(place: place, isMeant: !isCommand && typed.allSatisfy(names.contains))
        }
    }

    /// A place, and other words for it.
    private typealias Named = (place: Place, words: String)

    private static var orders: [Named] {
        Sort.allCases.map { sort in
            let place = Place(kind: "order", name: "sort \(sort.rawValue)", title: sort.name) {
                $0.sortList(by: sort)
                return []
            }
            return (place, sort.otherWords)
        }
    }

    private static var filters: [Named] {
        var facets: [(Condition, String, String, String)] = [
            (
                Filter.stale, "stale", "no statement for more than \(Register.staleDays) days",
                "old overdue silent"
            ),
            (Filter.hasNotes, "has notes", "pledges with notes", "noted comments"),
            (.retired, "retired", "retired pledges, which lists leave out", "archived ended"),
        ]
        facets += Status.definitions.map { definition in
            (.status(definition.status), "status \(definition.name)", definition.meaning, "")
        }
        return facets.map { facet, name, title, words in
            let place = Place(kind: "filter", name: name, title: title) { session in
                session.filter.toggle(facet)
                session.relist()
                return []
            }
            return (place, words)
        }
    }

    private static var themes: [Named] {
        Theme.all.map { theme in
            let place = Place(kind: "theme", name: "theme \(theme.name)", title: theme.inWords) {
                $0.take(theme)
            }
            return (place, "colors colours")
        }
    }
}

extension Sort {
    /// What else people call it.
    var otherWords: String {
        switch self {
        case .pillar: "default order id"
        case .lastSaid: "newest latest recent order days date"
        case .oldest: "oldest longest order days date"
        case .status: "order"
        case .title: "alphabetical name order a-z"
        case .notes: "most order"
        }
    }
}

extension Theme {
    /// What it looks like.
    var inWords: String {
        switch name {
        case Theme.terminal.name: "the terminal's own 16 colors"
        case Theme.mono.name: "no colors"
        default: "\(name) background"
        }
    }
}

extension Session {
    /// Shows everything in another theme, until the program ends.
    mutating func take(_ theme: Theme) -> [Effect] {
        settings.hasColors = settings.terminalHasColors && theme != .mono
        say("theme \(theme.name); `--theme \(theme.name)` starts with it")
        return [.terminal(.theme(theme))]
    }
}

extension MenuScreen {
    /// The themes.
    static func themes() -> MenuScreen {
        MenuScreen(
            title: "Theme",
            choices: Theme.all.map { theme in
                Choice(
                    key: theme.name.first ?? " ", label: theme.name, detail: theme.inWords,
                    names: [theme.name]
                ) { session, _ in session.take(theme) }
            })
    }
}
