import Canvas
import Commitments
import Text

// What fits what was typed in the palette.
extension CommandsScreen {
    /// A command, or a place to go to.
    enum Match {
        case command(Command)
        case place(Place)
    }

    /// All that fits what was typed; a pledge whose id was typed comes first.
    func matches(_ session: Session) -> [Match] {
        if let (command, _) = commandWithArgument() { return [.command(command)] }
        let commands = matching(session.keymap).map { Match.command($0) }
        let places = places(session).map { Match.place($0) }
        let settings = settings(session)
        let (meant, other) = (
            settings.filter { $0.isMeant }.map { Match.place($0.place) },
            settings.filter { !$0.isMeant }.map { Match.place($0.place) }
        )
        let isID = pledgeTyped(in: session.catalog) != nil
        return isID ? places + meant + commands + other : meant + commands + other + places
    }

    /// How wide the keys and the names are among what is shown.
    struct Widths {
        var keys = 4
        var names = 4

        init(_ matches: some Sequence<Match>, _ keymap: Keymap, on screen: ScreenName) {
            for match in matches {
                switch match {
                case .command(let command):
                    keys = max(keys, keymap.keyText(of: command, on: screen).columns)
                    names = max(names, command.name.columns)
                case .place(let place):
                    keys = max(keys, place.kind.columns)
                    if place.hasName { names = max(names, place.name.oneLine.columns) }
                }
            }
        }
    }

    func line(of match: Match, _ keymap: Keymap, _ widths: Widths) -> Line {
        switch match {
        case .command(let command):
            let works = command.works(on: screen)
            let keys = keymap.keyText(of: command, on: screen)
            return Line(keys.padded(widths.keys + 2), Style(.key))
                .adding(command.name.padded(widths.names + 2), works ? .plain : .secondary)
                .adding(command.summary, .secondary)
        case .place(let place):
            let name = place.name.oneLine
            let line = Line(place.kind.padded(widths.keys + 2), .secondary)
            return place.hasName
                ? line.adding(name.padded(widths.names + 2)).adding(place.title.oneLine, .secondary)
                : line.adding(place.title.oneLine + "  ").adding(name, .secondary)
        }
    }
}

extension Command {
    /// How far it is from what one does on a screen: less for what the last line shows and for what
    /// works on few screens.
    var distance: Int {
        let reach = screens?.count ?? ScreenName.allCases.count
        return 2 * (hint?.rank ?? 16) + reach / 4
    }

    /// How well a text fits: less is better; nil when it does not. A key, then a name's beginning, then
    /// the words that people use for it, then words of the summary, then the letters of the name in
    /// order.
    func score(_ wanted: String, keys: [String]) -> Int? {
        if keys.contains(where: { $0.lowercased() == wanted }) { return 0 }
        let name = name.folded
        if name.hasPrefix(wanted) { return 10 }
        if Pattern(wanted).matches(name) { return 20 }
        let words = words.split(separator: " ")
        if words.contains(where: { $0.hasPrefix(wanted) }) { return 25 }
        if Pattern(wanted).matches(summary) { return 30 }
        let all = [name, summary, self.words].joined(separator: " ")
        let typed = wanted.split(separator: " ").map { Pattern(String($0)) }
        if typed.count > 1, typed.allSatisfy({ $0.matches(all) }) { return 35 }
        var rest = name[...]
        for letter in wanted where letter != " " {
            guard let place = rest.firstIndex(of: letter) else { return nil }
            rest = rest[rest.index(after: place)...]
        }
        return 40
    }
}
