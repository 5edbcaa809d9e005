import Canvas
import Commitments
import Text

/// A question that one line of text answers.
package struct PromptScreen: TypingScreen {
    package var name: ScreenName { .prompt }
    let title: String
    private let explanation: String
    private let firstText: String
    var field: TextBuffer
    /// Whether the first letter typed takes the place of the text that is there.
    private var replacesText: Bool
    /// Takes the answer; what it returns is said when the answer is not right.
    private let answer: @Sendable (inout Session, String) -> Answer
    /// Makes it again when entries that it is about have other ids; without it, it closes then.
    var remake: (@Sendable (Session) -> PromptScreen)?

    /// What becomes of an answer.
    enum Answer {
        case taken([Effect])
        case wrong(String)
    }

    init(
        title: String, explanation: String, text: String = "", replacesText: Bool = false,
        answer: @escaping @Sendable (inout Session, String) -> Answer
    ) {
        self.title = title
        self.explanation = explanation
        firstText = text
        field = TextBuffer(text)
        self.replacesText = replacesText
        self.answer = answer
    }

    /// What was typed; nil when nothing was.
    var typed: String? { field.text.isEmpty || field.text == firstText ? nil : field.text }

    mutating func willTake(_ key: Key?) {
        let isText = if case .character = key { true } else { key == nil }
        if replacesText, isText { field = TextBuffer() }
        replacesText = false
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        guard !session.renaming.isEmpty, let remake else { return }
        let typed = field
        self = remake(session)
        field = typed
    }

    // What is to be typed is never cut: it is said nowhere else.
    private func explanationLines(_ session: Session) -> [String] {
        wrappedLines(explanation, width: max(8, min(76, session.size.columns) - 4))
    }

    /// A click is not an answer: it goes nowhere, so that what was typed stays.
    package func box(in session: Session) -> Rect? {
        let area = Rect(session.size)
        let rows = min(3 + explanationLines(session).count, area.rows)
        return area.centered(columns: min(76, area.columns), rows: rows)
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let lines = explanationLines(session)
        var inside = frame.box(
            box(in: session) ?? area, title: title, footer: "Enter confirms · Esc cancels")
        for line in lines.prefix(max(0, inside.rows - 1)) {
            let row = inside.cutTop(1)
            frame.put(
                line, at: Point(column: row.column, row: row.row), .secondary, limit: row.columns)
        }
        drawField(on: &frame, in: inside)
        guard replacesText else { return }
        let columns = field.text.oneLine.columns
        frame.restyle(Rect(column: inside.column + 2, row: inside.row, columns: columns, rows: 1)) {
            $0 = $0.selected
        }
    }

    func accept(_ session: inout Session) -> [Effect] {
        session.screens.pop()
        switch answer(&session, field.text) {
        case .taken(let effects): return effects
        case .wrong(let reason):
            session.screens.push(self)
            session.complain(reason)
            return []
        }
    }
}

extension PromptScreen {
    /// Asks for the day to look from.
    static func asOf(_ session: Session) -> PromptScreen {
        PromptScreen(
            title: "As of",
            explanation: "a date, as 2025-09-30; everything later is hidden",
            text: session.register.asOf.iso, replacesText: true
        ) { session, text in
            guard let day = session.day(typed: text) else {
                return .wrong("“\(text)” is not a date; \(CalendarDate.typingHelp)")
            }
            session.look(from: day)
            session.say(session.inWords(lookingFrom: day))
            return .taken([])
        }
    }

    /// Asks for a shell command that reads what an export would write, as text.
    static func pipe(_ session: Session) -> PromptScreen {
        let choices = (session.screens.top.exportDialog(session) as? ExportScreen)?.choices
        let content = choices?.textForPipe(in: session) ?? ""
        let name = choices.map { $0.name(of: $0.what, session) } ?? ""
        return PromptScreen(
            title: "Give “\(name)” to a command",
            explanation: "a shell command that reads it as text, such as: grep -i cyber | less",
            text: session.lastPipe, replacesText: true
        ) { session, command in
            guard !command.isBlank else { return .wrong("type a shell command") }
            // A paste that the terminal does not mark must never run as a command.
            guard session.eventsAtOnce == 1 else {
                return .wrong("Enter came in one piece with the rest; press it again to run this")
            }
            session.lastPipe = command
            return .taken([.terminal(.pipe(content, command: command))])
        }
    }

    /// Asks for tags to put on pledges.
    static func tags(_ session: Session, on targets: [Pledge]) -> PromptScreen {
        let ids = targets.map(\.id)
        let what = targets.count == 1 ? targets[0].id.text : "\(targets.count) pledges"
        var prompt = PromptScreen(
            title: "Tag \(what)", explanation: "tags, separated by spaces"
        ) { session, text in
            let tags = tagList(text)
            guard !tags.isEmpty else { return .wrong("type at least one tag") }
            var version = session.newVersion()
            version.tags = tags
            let names = tags.map { "#" + $0 }.joined(separator: " ")
            session.addNotes(on: ids, version, summary: "\(names) on \(what)")
            session.say("\(names) on \(what) · u undoes")
            return .taken([])
        }
        prompt.remake = { session in
            .tags(session, on: session.pledges(ids.map { session.renaming($0) }))
        }
        return prompt
    }
}

extension Session {
    /// "as of 1 May 2025, without 3 edits of the catalog made later".
    fileprivate func inWords(lookingFrom day: CalendarDate) -> String {
        let hidden = register.until.map { register.present.editCount(since: $0) } ?? 0
        let edits = counted(hidden, "edit")
        return "as of \(day.text)"
            + (hidden == 0 ? "" : ", without \(edits) of the catalog made later")
    }
}
