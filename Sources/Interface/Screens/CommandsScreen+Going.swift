import Commitments
import Text

extension CommandsScreen {
    /// Something in the catalog that the palette opens by its name.
    struct Place {
        /// What it is: "pledge".
        let kind: String
        let name: String
        let title: String
        let open: @Sendable (inout Session) -> [Effect]

        /// Whether it is called by its name rather than by its title.
        var hasName: Bool { kind != "meeting" && kind != "statement" }
    }

    /// The pledges, meetings and statements whose names have all words typed; one whose id was typed
    /// comes first.
    func places(_ session: Session) -> [Place] {
        let words = field.text.split(separator: " ").map { Pattern(String($0)) }
        guard !isHelp, !words.isEmpty else { return [] }
        func fits(_ names: [String]) -> Bool {
            words.allSatisfy { word in names.contains { word.matches($0) } }
        }
        let exact = pledgeTyped(in: session.catalog)
        let others = session.catalog.pledges.filter { pledge in
            pledge.id != exact?.id
                && fits(
                    [pledge.id.text, pledge.title] + pledge.aliases + pledge.names.flatMap(\.names))
        }
        let meetings = session.catalog.meetings.reversed().filter { meeting in
            fits([
                meeting.id.text, meeting.place, meeting.short, meeting.date.iso, meeting.date.text,
            ])
        }
        return ([exact].compactMap(\.self) + others).map(Place.init)
            + meetings.flatMap { Place.all(of: $0, in: session) }
    }

    /// The pledge whose id or other name was typed.
    func pledgeTyped(in catalog: Catalog) -> Pledge? {
        let typed = field.text.trimmed
        return catalog.pledge(typed) ?? catalog.paddedID(typed).flatMap { catalog.pledge($0.text) }
    }

    /// A command's name, and what was typed behind it: "as-of 2024-12-31".
    func commandWithArgument() -> (command: Command, argument: String)? {
        let parts = field.text.trimmed.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let name = parts.first?.lowercased(),
            let command = Command.all.first(where: { $0.name == name && $0.works(on: screen) })
        else { return nil }
        return (command, String(parts[1]).trimmed)
    }

    /// Runs a command and answers what it asks with what was typed behind its name.
    func run(_ command: Command, with argument: String, in session: inout Session) -> [Effect] {
        session.screens.pop()
        let before = session.screens.count
        let key = command.keys.first.map(Keymap.sequence)?.last ?? .enter
        let effects = session.run(command, key: key)
        guard session.screens.count > before else {
            if session.message?.isError != true {
                session.complain("“\(command.name)” takes nothing behind it")
            }
            return effects
        }
        if let menu = session.screens.top as? MenuScreen {
            return effects + menu.choose(argument, in: &session)
        }
        guard let asking = session.screens.top as? any AcceptingScreen & LetterTaking else {
            return effects
        }
        if let line = asking as? FilterScreen {
            line.replace(argument, in: &session)
        } else {
            (asking as? any TypingScreen)?.replace(argument, in: &session)
        }
        return effects + ((session.screens.top as? any AcceptingScreen)?.accept(&session) ?? [])
    }
}

extension TypingScreen {
    /// Puts a text in the place of what is in the line.
    fileprivate func replace(_ text: String, in session: inout Session) {
        var screen = self
        screen.willTake(nil)
        screen.field = TextBuffer()
        screen.field.insert(text)
        screen.fieldChanged()
        session.screens.top = screen
    }
}

extension CommandsScreen.Place {
    fileprivate init(_ pledge: Pledge) {
        let id = pledge.id
        self.init(kind: "pledge", name: id.text, title: pledge.title) { session in
            session.open(.pledge(id))
            return []
        }
    }

    /// A meeting, and the texts of it that are stored.
    fileprivate static func all(of meeting: Meeting, in session: Session) -> [Self] {
        let id = meeting.id
        let title = "\(meeting.place), \(meeting.date.text)"
        let texts = session.catalog.statements(of: id).filter {
            session.statementTexts[$0.id] != nil
        }
        return [
            Self(kind: "meeting", name: id.text, title: title) { session in
                session.open(.meeting(id))
                return []
            }
        ]
            + texts.map { record in
                Self(kind: "statement", name: record.id.text, title: "text of " + title) {
                    session in
                    session.screens.push(StatementScreen(record.id))
                    return []
                }
            }
    }
}
