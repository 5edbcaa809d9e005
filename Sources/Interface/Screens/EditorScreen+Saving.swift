import Commitments
import Text

extension EditorScreen {
    /// What the fields and the body say, or what is wrong with them.
    func version(_ session: Session) -> Result<Note.Version, FieldProblem> {
        func text(_ field: Field) -> String {
            let text = fields[field]?.text ?? ""
            return String(text.drop { $0.isWhitespace }).trimmingEnd
        }
        var version = session.newVersion()
        version.text = body.text.trimmingEnd
        // The editor has no fields for these, which stay as the writer found them.
        version.reading = keptReading ?? base?.reading
        version.beside = base?.beside ?? []
        let note = subject.note.flatMap { session.register.notebook.note($0) }
        if let settles, let base, let note {
            version = note.asOf(base).settling(version, with: settles)
        }
        guard let day = CalendarDate(text(.date)) else {
            return .failure(
                FieldProblem(
                    field: .date, message: "the date is invalid; \(CalendarDate.typingHelp)"))
        }
        version.date = day
        if !text(.status).isEmpty {
            guard let status = Status(named: text(.status)) else {
                let names = Status.definitions.map(\.name).joined(separator: ", ")
                return .failure(
                    FieldProblem(field: .status, message: "no such status; use one of \(names)"))
            }
            version.status = status
        }
        version.tags = tagList(text(.tags))
        version.evidence = text(.evidence).split(whereSeparator: \.isWhitespace).map(String.init)
        if !text(.reviewBy).isEmpty {
            guard let day = CalendarDate(text(.reviewBy)) else {
                return .failure(
                    FieldProblem(
                        field: .reviewBy,
                        message: "“review by” is not a date; \(CalendarDate.typingHelp)"))
            }
            version.reviewBy = day
        }
        return checked(version, session)
    }

    package mutating func writeOutDays(in session: Session) {
        for field in [Field.date, .reviewBy] {
            guard let text = fields[field]?.text, CalendarDate(text) == nil,
                let day = session.day(typed: text)
            else { continue }
            fields[field] = TextBuffer(day.iso)
        }
    }

    struct FieldProblem: Error {
        var field: Field
        var message: String
    }

    private func checked(_ version: Note.Version, _ session: Session) -> Result<
        Note.Version, FieldProblem
    > {
        guard let status = version.status, let pledge = session.catalog.pledge(subject.pledge.text)
        else {
            return .success(version)
        }
        if !status.applies(to: pledge.type) {
            return .failure(
                FieldProblem(field: .status, message: session.whyNoStatus(status, on: [pledge])))
        }
        if status == .lapsed, version.evidence.isEmpty {
            return .failure(
                FieldProblem(
                    field: .evidence, message: "“lapsed” needs a source: an address or a citation"))
        }
        return .success(version)
    }
}

extension Session {
    /// Makes a note of the text in the editor, and closes it.
    mutating func saveEditor() -> [Effect] {
        let snapshot = self
        withTop(EditorScreen.self) { $0.writeOutDays(in: snapshot) }
        guard let editor = screens.top as? EditorScreen else { return [] }
        let version: Note.Version
        switch editor.version(self) {
        case .success(let read): version = read
        case .failure(let problem):
            withTop(EditorScreen.self) { $0.focus(on: problem.field) }
            complain(problem.message)
            return []
        }
        if let reason = version.whyTooLong {
            complain(reason)
            return []
        }
        if version.isEmpty, editor.subject.note != nil {
            complain("the note is empty; Esc keeps the old text, D on the note deletes it")
            return []
        }
        // The final text is kept, so that a leftover draft is recognized after a crash.
        if editor.draft != nil { keepDraft() }
        let draft = (screens.top as? EditorScreen)?.draft
        screens.pop()
        // The draft goes when the note is durable, not before.
        if let draft {
            drafts.remove(draft)
            draftsToForget.append(draft)
        }
        take(version, of: editor)
        forgetSavedDrafts()
        return []
    }

    private mutating func take(_ version: Note.Version, of editor: EditorScreen) {
        if let id = editor.subject.note, let note = register.notebook.note(id) {
            record(note, version, since: editor.base)
        } else if version.isEmpty {
            say("the note is empty; nothing was saved")
        } else {
            // The pledge may have gone meanwhile: a note is kept all the same.
            let pledge = catalog.pledge(editor.subject.pledge.text)
            let id = pledge?.id ?? editor.subject.pledge
            addNotes(on: [id], version, summary: "the note on \(id)", added: editor.added)
            if pledge == nil {
                complain(
                    "note added to \(id), which the catalog no longer has: `note list` shows it")
            } else {
                say("note added to \(id) · u undoes")
            }
        }
    }
}

extension Note.Version {
    /// Whether nobody would miss it.
    fileprivate var isEmpty: Bool {
        text.isEmpty && status == nil && tags.isEmpty && evidence.isEmpty && reviewBy == nil
            && reading == nil
    }
}

extension Note.Version {
    /// Why the text cannot be kept as it is; nil when it can.
    var whyTooLong: String? {
        let (size, limit) = (text.utf8.count, Note.textLimit)
        return size <= limit
            ? nil : "the text has \(size) bytes; a note has at most \(limit), so make two"
    }
}

extension String {
    /// The text without white space at its end.
    fileprivate var trimmingEnd: String {
        var text = self[...]
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
