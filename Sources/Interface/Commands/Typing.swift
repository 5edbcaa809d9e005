import Canvas
import Commitments

extension Command {
    static let typing: [Command] = [
        Command(
            "save-note", "save the note and close", keys: ["Ctrl-S"], hint: Hint("save", 1), .text,
            on: [.editor]
        ) {
            session, _ in session.saveEditor()
        },
        Command(
            "close-editor", "close and keep the draft", keys: ["Esc"],
            hint: Hint("close, keep draft", 2), .text, on: [.editor]
        ) {
            session, _ in session.closeEditor()
        },
        Command(
            "save-form", "save the form", keys: ["Ctrl-S"], hint: Hint("save", 1), .text,
            on: [.form]
        ) {
            session, _ in session.saveForm()
        },
        Command(
            "close-form", "leave the form and keep what you typed", keys: ["Esc"],
            hint: Hint("leave", 2), .text, on: [.form]
        ) {
            session, _ in session.closeForm()
        },
        Command(
            "enter-field", "list choices, add a line, or go to the next field",
            keys: ["Enter"], hint: Hint("choices, next", 4), .text, on: [.form]
        ) {
            session, _ in (session.screens.top as? FormScreen)?.enter(&session) ?? []
        },
        Command(
            "reset-field", "reset the field, or bring back what you typed; elsewhere ask about all",
            keys: ["Ctrl-R"], hint: Hint("reset field", 6), .text, on: [.form]
        ) {
            session, _ in session.resetField()
        },
        Command(
            "next-field", "next field", keys: ["Tab"], hint: Hint("fields", 3), .text,
            on: [.editor, .form, .export]
        ) {
            session, _ in session.moveFocus(by: 1)
        },
        Command(
            "previous-field", "previous field", keys: ["Shift-Tab"], .text,
            on: [.editor, .form, .export]
        ) {
            session, _ in session.moveFocus(by: -1)
        },
        Command(
            "recall", "an earlier or later filter", keys: ["Up", "Down"], .text, on: [.filter],
            readsItsKey: true
        ) {
            session, key in
            (session.screens.top as? FilterScreen)?.recall(key == .up ? 1 : -1, &session)
            return []
        },
        Command(
            "edit-outside", "continue in $VISUAL or $EDITOR", keys: ["Ctrl-O"],
            hint: Hint("$EDITOR", 4), .text, on: [.editor]
        ) {
            session, _ in
            guard let editor = session.screens.top as? EditorScreen else { return [] }
            session.keepTyped()
            let draft = session.draft(of: editor.body.text, beside: editor)
            return [.terminal(.edit(draft, purpose: .editor))]
        },
        Command(
            "help-while-typing", "help", keys: ["F1"], hint: Hint("help", 0), .text,
            on: [.editor, .form, .intakeStart, .filter, .prompt, .pick]
        ) { session, _ in
            session.screens.push(CommandsScreen(isHelp: true, above: session.screens.top.name))
            return []
        },
        Command(
            "write-export", "write the file", keys: ["Enter"], hint: Hint("write", 1), .text,
            on: [.export]
        ) {
            session, _ in (session.screens.top as? ExportScreen)?.write(&session) ?? []
        },
        Command(
            "copy-export", "copy the text instead", keys: ["Ctrl-Y"], hint: Hint("copy instead", 4),
            .text, on: [.export]
        ) {
            session, _ in
            guard let export = session.screens.top as? ExportScreen else { return [] }
            return session.copy(export.content(in: session), "the whole text")
        },
        Command(
            "accept", "confirm", keys: ["Enter"],
            hint: Hint(1) { $0.screens.top.acceptWord }, .text,
            on: [.filter, .prompt, .menu, .pick, .commands, .intakeStart]
        ) { session, _ in session.accept() },
    ]
}

/// A screen that Enter answers.
protocol AcceptingScreen: FloatingScreen {
    func accept(_ session: inout Session) -> [Effect]
}

/// A screen with fields that Tab goes through.
protocol FieldScreen: Screen {
    mutating func moveFocus(by step: Int)
    /// Puts the day that was meant where a relative one was typed: "yesterday".
    mutating func writeOutDays(in session: Session)
}

extension FieldScreen {
    mutating func writeOutDays(in session: Session) {}
}

extension Session {
    fileprivate mutating func accept() -> [Effect] {
        (screens.top as? any AcceptingScreen)?.accept(&self) ?? []
    }

    fileprivate mutating func moveFocus(by step: Int) -> [Effect] {
        if var screen = screens.top as? any FieldScreen {
            screen.writeOutDays(in: self)
            screen.moveFocus(by: step)
            screens.top = screen
        }
        return []
    }
}
