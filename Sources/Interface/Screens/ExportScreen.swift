import Canvas
import Commitments
import Export
import Text

/// What is exported, how, and where to; shows the beginning of the very text, and the shell
/// command that makes the same file.
package struct ExportScreen: FieldScreen {
    package var name: ScreenName { .export }
    package mutating func follow(from old: Catalog, in session: Session) { rendered = nil }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    package var takesText: Bool { focus == .file }
    private(set) var choices: ExportChoices
    private var file: TextBuffer
    private var focus = Field.what
    private var previewTop = 0
    /// The text, made again only when a choice or the notes have changed.
    private var rendered: (choices: ExportChoices, notes: Notebook, lines: [String])?

    enum Field: CaseIterable, Sendable {
        case what, format, notes, mark, file

        var label: String {
            switch self {
            case .what: "What"
            case .format: "Format"
            case .notes: "Notes"
            case .mark: "Excel"
            case .file: "File"
            }
        }
    }

    /// - Parameters:
    ///   - pair: the meetings whose comparison is offered, and chosen at first.
    ///   - redline: the texts whose redline is offered, and chosen at first.
    ///   - languages: the language versions that are offered, and chosen at first.
    init(
        _ session: Session, comparing pair: ChangesScreen.Pair? = nil,
        redline: RedlineScreen.Pair? = nil, languages: LanguagesScreen.Pair? = nil
    ) {
        choices = session.lastExport ?? ExportChoices(notes: pair == nil ? .all : .latest)
        choices.pair = pair
        choices.redline = redline
        choices.languages = languages
        choices.matrix = session.screens.base is MatrixScreen ? session.matrixChoices : nil
        choices.choose(choices.firstOffered(session), session)
        file = TextBuffer(choices.suggestedFile(session))
        adjust(to: session)
    }

    // MARK: Choosing

    /// The fields that the format has.
    private var fields: [Field] {
        Field.allCases.filter { $0 != .mark || choices.hasMarkChoice }
    }

    package mutating func moveFocus(by step: Int) {
        let all = fields
        let place = all.firstIndex(of: focus) ?? 0
        focus = all[(place + step + all.count) % all.count]
    }

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        var screen = self
        switch key {
        case .down: screen.moveFocus(by: 1)
        case .up: screen.moveFocus(by: -1)
        case _ where focus == .file:
            guard screen.file.handle(key) else { return nil }
        case .character("j"): screen.moveFocus(by: 1)
        case .character("k"): screen.moveFocus(by: -1)
        case .character("h"), .left: screen.change(by: -1, session)
        case .character("l"), .right, .character(" "): screen.change(by: 1, session)
        default: return nil
        }
        session.screens.top = screen
        return []
    }

    private mutating func change(by step: Int, _ session: Session) {
        let isSuggested = file.text == choices.suggestedFile(session)
        switch focus {
        case .what:
            choices.choose(next(choices.what, in: choices.offered(session), step), session)
        case .format:
            choices.format = next(choices.format, in: choices.formats(session), step)
        case .notes: choices.notes = next(choices.notes, in: NoteChoice.allCases, step)
        case .mark: choices.hasMark.toggle()
        case .file: return
        }
        if isSuggested { file = TextBuffer(choices.suggestedFile(session)) }
    }

    private func next<Value: Equatable>(_ value: Value, in all: [Value], _ step: Int) -> Value {
        let place = all.firstIndex(of: value) ?? 0
        return all[(place + step + all.count) % all.count]
    }

    package func paste(_ text: String, in session: inout Session) {
        guard focus == .file else { return session.say("move to the file's name to paste") }
        var screen = self
        screen.file.insert(text, isPaste: true)
        session.screens.top = screen
    }

    package mutating func scrollOther(by lines: Int, in session: Session) {
        previewTop = max(0, min(previewTop + lines, (rendered?.lines.count ?? 0) - 1))
    }

    package mutating func move(_ motion: Motion, in session: Session) {
        if case .lines(let step) = motion { scrollOther(by: step, in: session) }
    }

    package mutating func adjust(to session: Session) {
        let notes = session.register.notebook
        guard rendered?.choices != choices || rendered?.notes != notes else { return }
        let isOther = rendered?.choices != choices
        rendered = (
            choices, notes,
            choices.preview(in: session).split(separator: "\n", omittingEmptySubsequences: false)
                .map(
                    String.init)
        )
        if isOther { previewTop = 0 }
    }

    // MARK: Writing

    /// The text to copy.
    func content(in session: Session) -> String { choices.content(in: session) }

    func write(_ session: inout Session) -> [Effect] {
        let path = file.text
        guard !path.isEmpty, path.last != "/" else {
            session.complain("the name of a file is missing")
            return []
        }
        if path == "-" {
            session.complain("“-” is standard output, which is this screen; name a file")
            return []
        }
        if let complaint = choices.complaint(about: path, session) {
            session.complain(complaint)
            return []
        }
        guard choices.what == .marked, session.settings.asksAboutHiddenMarks,
            let question = session.hiddenMarksInWords
        else {
            return write(choices, to: path, in: &session)
        }
        let all = session.pledges(Array(session.effectiveMarks)).map(\.id)
        let hidden = Set(session.hiddenMarks.map(\.id))
        session.screens.push(
            ConfirmScreen.hiddenMarks(
                question, all: all, shown: all.filter { !hidden.contains($0) }
            ) { session, ids in
                var choices = self.choices
                if ids.count < all.count { choices.what = .markedShown }
                return self.write(choices, to: path, in: &session)
            })
        return []
    }

    private func write(
        _ choices: ExportChoices, to path: String, in session: inout Session
    ) -> [Effect] {
        session.lastExport = choices
        return [.disk(.export(ExportRequest(path: path, file: choices.file(in: session))))]
    }

    private func shellCommand(_ session: Session) -> ShellCommand {
        choices.shellCommand(session, output: file.text)
    }
}

// MARK: Drawing

extension ExportScreen {
    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        var rest = area
        let header = rest.cutTop(1)
        let line = Line(" export", .heading).adding(right: "Esc leaves ", width: area.columns)
        frame.put(line, at: Point(column: 0, row: header.row), width: area.columns)
        frame.rule(rest.cutTop(area.rows >= 12 ? 1 : 0))
        let hints = rest.cutBottom(area.rows >= 8 ? 1 : 0)
        let rule = rest.cutBottom(area.rows >= 12 ? 1 : 0)
        // Whole, so that it can be copied from the screen, wherever there is room for that.
        let commandLines = shellCommand(session).lines(width: area.columns - 4)
        let commandRows = area.rows >= 20 ? min(4, commandLines.count) : area.rows >= 10 ? 1 : 0
        let command = rest.cutBottom(commandRows)
        for field in fields {
            let row = rest.cutTop(1)
            if !row.isEmpty { draw(field, session, on: &frame, in: row) }
        }
        drawPreview(on: &frame, in: rest)
        frame.rule(rule)
        for (offset, line) in commandLines.prefix(command.rows).enumerated() {
            let isCut = offset == command.rows - 1 && commandLines.count > command.rows
            let text = (offset == 0 ? " $ " : "     ") + (isCut ? line.dropLast() + "…" : line)
            frame.put(
                text.fitted(area.columns), at: Point(column: 0, row: command.row + offset),
                .secondary)
        }
        Chrome(session).drawHints(on: &frame, in: hints)
    }

    private func draw(_ field: Field, _ session: Session, on frame: inout Frame, in area: Rect) {
        let isFocused = field == focus
        frame.put(isFocused ? "▸" : " ", at: Point(column: area.column, row: area.row), .heading)
        frame.put(
            field.label, at: Point(column: area.column + 2, row: area.row),
            isFocused ? .heading : .secondary)
        let place = Point(column: area.column + 10, row: area.row)
        let width = area.columns - 11
        if field == .file {
            let shown = tail(of: file.text.oneLine, columns: width - 1)
            frame.put(
                shown, at: place, isFocused ? Style(.plain, .underlined) : .plain, limit: width)
            if isFocused {
                let before = String(file.characters.prefix(file.cursor)).oneLine.columns
                let hidden = file.text.oneLine.columns - shown.columns
                frame.cursor = Point(column: place.column + max(0, before - hidden), row: area.row)
                frame.cursorIsVisible = true
            }
        } else {
            frame.put(line(of: field, session, width: width), at: place, width: width)
            if isFocused { frame.cursor = Point(column: area.column, row: area.row) }
        }
    }

    /// The choices side by side where they fit, else the one taken.
    private func line(of field: Field, _ session: Session, width: Int) -> Line {
        if field == .notes, choices.hasNoNotes {
            return Line("none in this document", .secondary)
        }
        let options: [(text: String, isOn: Bool)]
        switch field {
        case .what:
            options = choices.listed(session).map {
                (choices.name(of: $0, session), $0 == choices.what)
            }
        case .format:
            options = choices.formats(session).map { ($0.name, $0 == choices.format) }
        case .notes: options = NoteChoice.allCases.map { ($0.rawValue, $0 == choices.notes) }
        case .mark:
            options = [
                ("no byte-order mark", !choices.hasMark), ("byte-order mark", choices.hasMark),
            ]
        case .file: options = []
        }
        let all = options.map { $0.isOn ? "(•) \($0.text)" : "( ) \($0.text)" }.joined(
            separator: "   ")
        if all.columns <= width { return Line(all) }
        // Where there are many, only the one taken is marked.
        let names = options.map { $0.isOn ? "(•) \($0.text)" : $0.text }.joined(separator: "  ")
        if names.columns <= width { return Line(names) }
        return Line("‹ \(options.first { $0.isOn }?.text ?? "") ›")
    }

    private func drawPreview(on frame: inout Frame, in area: Rect) {
        guard area.rows > 1 else { return }
        frame.rule(area, sign: "╌")
        let lines = rendered?.lines ?? []
        let title = " Preview, \(counted(lines.count, "line")), J/K scroll "
        frame.put(title.fitted(area.columns - 2), at: Point(column: 1, row: area.row), .secondary)
        for (offset, line) in lines.dropFirst(previewTop).prefix(area.rows - 1).enumerated() {
            frame.put(
                line.oneLine.fitted(area.columns - 2),
                at: Point(column: 1, row: area.row + 1 + offset),
                limit: area.columns - 2)
        }
    }
}
