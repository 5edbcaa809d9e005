import Canvas
import Commitments

extension Command {
    static let program: [Command] = [
        Command(
            "export", "export what is shown, marked, or all", keys: ["x"], hint: Hint("export", 7),
            .files,
            on: .withPledge
        ) { session, _ in
            session.screens.push(session.screens.top.exportDialog(session))
            return []
        },
        Command(
            "pipe", "give what is shown, or marked, to a shell command", keys: ["|"], .files,
            on: .withPledge
        ) { session, _ in
            session.screens.push(PromptScreen.pipe(session))
            return []
        },
        Command(
            "copy-line", "copy the pledge in one line", keys: ["y y"], .files,
            on: [.list, .pledge, .timeline], whyNot: whyNoPledge
        ) {
            session, _ in session.copy { session, pledge in session.line(of: pledge) }
        },
        Command(
            "copy-quote", "copy the latest wording with its citation", keys: ["y q"], .files,
            on: [.list, .pledge, .timeline], whyNot: whyNoPledge
        ) {
            session, _ in session.copy { session, pledge in session.quotation(of: pledge) }
        },
        Command(
            "copy-id", "copy the id", keys: ["y i"], .files,
            on: [.list, .pledge, .matrix, .timeline],
            whyNot: whyNoPledge
        ) {
            session, _ in session.copy { _, pledge in pledge.id.text }
        },
        Command(
            "help", "help: all keys, type to search", keys: ["?", "F1"], hint: Hint("help", 0),
            .files
        ) { session, _ in
            session.screens.push(CommandsScreen(isHelp: true, above: session.screens.top.name))
            return []
        },
        Command(
            "palette", "any command by its name", keys: [":", "Ctrl-P"], hint: Hint("all", 13),
            .files,
            on: .filling
        ) { session, _ in
            session.screens.push(
                CommandsScreen(
                    isHelp: false, above: session.screens.top.name,
                    recent: session.recentCommands))
            return []
        },
        Command(
            "reload", "read the notes from disk again", keys: ["R"], .files,
            on: .browsing
        ) { session, _ in
            session.say("reloaded")
            return [.disk(.reload)]
        },
        Command(
            "redraw", "draw the screen again", keys: ["Ctrl-L"], .files,
            on: Set(ScreenName.allCases)
        ) { _, _ in [.terminal(.redraw)] },
        Command(
            "saved", "show whether everything is saved", keys: ["Ctrl-S"], .files,
            on: .browsing
        ) { session, _ in session.saySaved() },
        Command(
            "interrupt", "cancel; never loses anything", keys: ["Ctrl-C"], .files,
            on: Set(ScreenName.allCases)
        ) {
            session, _ in
            switch session.screens.top {
            case is EditorScreen: return session.closeEditor()
            case is FormScreen: return session.closeForm()
            case let line as FilterScreen: return line.cancel(&session)
            case let screen where screen.isFloating || screen.name == .export:
                session.screens.pop()
            default: session.say(session.screens.count == 1 ? "q quits" : "q closes, Q quits")
            }
            return []
        },
        Command(
            "suspend", "suspend the program; fg brings it back", keys: ["Ctrl-Z"], .files,
            on: .filling.union([.export])
        ) { session, _ in
            session.keepTyped()
            return [.terminal(.suspend)]
        },
        Command(
            "close", "close this screen; at the list, quit", keys: ["q"], .files,
            on: .filling.union([.export, .menu])
        ) { session, key in
            if session.screens.count == 1 { return session.quit(by: key) }
            return session.leaveScreen()
        },
        Command(
            "quit", "quit from anywhere", keys: ["Q"], .files,
            on: .filling.union([.export])
        ) { session, key in session.quit(by: key) },
    ]

    @Sendable private static func whyNoPledge(_ session: Session) -> String? {
        session.currentPledge == nil ? "no pledge is selected" : nil
    }
}

extension Session {
    fileprivate mutating func saySaved() -> [Effect] {
        switch saving {
        case .saved(let time):
            say(time.map { "all saved \($0.clock)" } ?? "all saved")
            return []
        case .underway:
            if let waitsFor {
                sayOfWaiting(for: waitsFor)
            } else {
                sayOfSaving("saving…", isError: false)
            }
            // What is asked for during a save is answered once it is over.
            wasAskedToRetry = true
            return []
        case .failed:
            sayOfSaving("trying to save again…", isError: false)
            retryOutbox()
            return []
        }
    }

    fileprivate mutating func copy(_ text: (Session, Pledge) -> String) -> [Effect] {
        guard let pledge = currentPledge else { return [] }
        return copy(text(self, pledge))
    }

    fileprivate func line(of pledge: Pledge) -> String {
        guard let position = catalog.position(ofPledge: pledge.id.text) else { return pledge.title }
        let facts = register.facts[position]
        let last = facts.reaffirmed.last.map { ", last statement \($0.text)" } ?? ""
        return "\(pledge.id) \(pledge.title): \(facts.status.name)\(last)"
    }

    fileprivate func quotation(of pledge: Pledge) -> String {
        guard let position = catalog.position(ofPledge: pledge.id.text),
            let latest = register.facts[position].reaffirmations.first,
            let wording = catalog.reaffirmations[latest].wordings.first
        else { return "\(pledge.id): no wording" }
        let meeting = catalog.meetings[catalog.links[latest].meeting]
        let citation = catalog.source(wording.source)?.citation ?? ""
        return
            "\(wording.text.inQuotes) (\(meeting.short), \(meeting.date.text), \(wording.provenance.name): \(citation)) [\(pledge.id)]"
    }
}
