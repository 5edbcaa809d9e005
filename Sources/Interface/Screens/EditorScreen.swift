import Canvas
import Commitments
import Text

/// Writes a new note or edits one: a plain text box with the note's fields above it, and what the
/// note is about in sight.
package struct EditorScreen: FieldScreen, LetterTaking {
    package var name: ScreenName { .editor }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    /// The pledge, and the note that is edited, if it is not a new one.
    package internal(set) var subject: Draft.Subject
    /// The change that added the pledge, where one did and the catalog has changed since.
    var added: Addition?
    /// The text of the note.
    package private(set) var body: TextBuffer
    var fields: [Field: TextBuffer]
    private(set) var focus: Field?
    private var top = 0
    /// The text in the editor before anything was typed.
    private let original: String
    private let originalFields: [String: String]
    /// A reading that a draft kept: it could not be saved. The editor has no field for it.
    let keptReading: Note.Reading?
    /// What it is called among the fields of a draft.
    static let readingField = "reading"
    /// What the text that is settled is called there.
    static let settlesField = "settles"
    /// The text beside the current one that the text in the editor settles.
    private(set) var settles: Note.Version?
    /// Keys typed since the draft was last kept.
    var unkeptKeys = 0
    /// The draft that keeps what is typed; nil before the first one.
    var draft: Draft.ID?
    /// The version of the note that the writer started from; nil for a new note.
    let base: Note.Version?
    /// What it is called among the fields of a draft.
    static let baseField = "base"

    /// The one-line parts of a note.
    enum Field: String, CaseIterable, Sendable {
        case date, status, tags, evidence, reviewBy

        var label: String {
            switch self {
            case .date: "Date"
            case .status: "Status"
            case .tags: "Tags"
            case .evidence: "Evidence"
            case .reviewBy: "Review by"
            }
        }

        /// What to type, shown while the field is empty.
        var example: String {
            switch self {
            case .date, .reviewBy: "2026-01-31"
            case .status: "in progress"
            case .tags: "ask, calendar"
            case .evidence: "https://…"
            }
        }
    }

    /// A new note that speaks of a day.
    init(on pledge: Pledge.ID, status: Status?, draft: Draft?, day: CalendarDate) {
        let version = Note.Version(
            changed: Timestamp(seconds: 0), author: "", date: day, text: "", status: status)
        // A status chosen now counts more than the one of an old draft.
        var draft = draft
        if status != nil { draft?.fields[Field.status.rawValue] = nil }
        self.init(Draft.Subject(pledge: pledge), version, draft, base: nil)
        if status == .lapsed { focus = .evidence }
    }

    /// A note that is there.
    init(editing note: Note, draft: Draft?) {
        // A draft goes on from the note as it was then, whoever wrote on it since.
        let base =
            draft?.fields[EditorScreen.baseField].flatMap { mark in
                (note.history + [note.current]).last { $0.mark.text == mark }
            } ?? note.current
        self.init(
            Draft.Subject(pledge: note.pledge, note: note.id), note.current, draft, base: base)
        let settled = draft?.fields[EditorScreen.settlesField]
        settles = note.textsBeside.first { $0.mark.text == settled }
    }

    /// A note with two texts that become one: saving settles them.
    init(settling note: Note, with other: Note.Version, draft: Draft?) {
        self.init(editing: note, draft: draft)
        settles = other
        if draft == nil { body = TextBuffer(note.bothTexts(with: other), allowsLines: true) }
    }

    private init(
        _ subject: Draft.Subject, _ version: Note.Version, _ draft: Draft?, base: Note.Version?
    ) {
        self.subject = subject
        self.draft = draft?.id
        added = draft?.added
        self.base = base
        original = version.text
        originalFields = EditorScreen.fields(of: version)
        keptReading = draft?.fields[EditorScreen.readingField].flatMap { Note.Reading(text: $0) }
        body = TextBuffer(draft?.text ?? version.text, allowsLines: true)
        let texts = originalFields.merging(draft?.fields ?? [:]) { _, typed in typed }
        fields = Dictionary(
            uniqueKeysWithValues: Field.allCases.map { ($0, TextBuffer(texts[$0.rawValue] ?? "")) })
    }

    /// The fields of a note as one would type them.
    static func fields(of version: Note.Version) -> [String: String] {
        let texts: [Field: String] = [
            .date: version.date.iso, .status: version.status?.name ?? "",
            .tags: version.tags.joined(separator: ", "),
            .evidence: version.evidence.joined(separator: " "),
            .reviewBy: version.reviewBy?.iso ?? "",
        ]
        return Dictionary(uniqueKeysWithValues: texts.map { ($0.rawValue, $1) })
    }

    /// The texts of the fields now.
    var fieldTexts: [String: String] {
        var texts = Dictionary(uniqueKeysWithValues: fields.map { ($0.rawValue, $1.text) })
        texts[EditorScreen.readingField] = keptReading?.text
        return texts
    }

    /// The fields as a draft keeps them.
    var draftFields: [String: String] {
        var texts = fieldTexts
        texts[EditorScreen.settlesField] = settles?.mark.text
        texts[EditorScreen.baseField] = base?.mark.text
        return texts
    }

    /// Whether there is something that would be lost without a draft.
    var hasChanges: Bool {
        body.text != original && !body.isEmpty || fieldTexts != originalFields
    }

    /// - Returns: how many characters were left out.
    mutating func replaceBody(with text: String) -> Int {
        var buffer = TextBuffer("", allowsLines: true)
        let dropped = buffer.insert(text, isPaste: true)
        body = buffer
        unkeptKeys += 1
        return dropped
    }

    /// Puts the cursor into a field.
    mutating func focus(on field: Field) { focus = field }

    package mutating func moveFocus(by step: Int) {
        let order: [Field?] = [nil] + Field.allCases.map { $0 }
        let place = order.firstIndex(of: focus) ?? 0
        focus = order[(place + step + order.count) % order.count]
    }

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        var screen = self
        if let focus = screen.focus {
            if key == .enter {
                screen.moveFocus(by: 1)
            } else if screen.fields[focus]?.handle(key) != true {
                return nil
            }
        } else if !screen.body.handle(key, width: Layout(session, focus: nil).body.columns) {
            return nil
        }
        session.screens.top = screen
        return []
    }

    func type(_ letters: String, in session: inout Session) {
        var screen = self
        if let focus = screen.focus {
            screen.fields[focus]?.insert(letters)
        } else {
            screen.body.insert(letters)
        }
        session.screens.top = screen
    }

    package func paste(_ text: String, in session: inout Session) {
        var screen = self
        let dropped: Int
        if let focus = screen.focus {
            dropped = screen.fields[focus]?.insert(text, isPaste: true) ?? 0
        } else {
            dropped = screen.body.insert(text, isPaste: true)
        }
        if dropped > 0 {
            session.say("\(dropped) control or extra characters were left out of the paste")
        }
        session.screens.top = screen
    }

    package mutating func adjust(to session: Session) {
        let area = Layout(session, focus: focus).body
        let layout = body.layout(width: area.columns)
        let row = layout.place(of: body.cursor).row
        top = min(top, row)
        top = max(top, row - area.rows + 1, 0)
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        session.withTop(EditorScreen.self) { $0.focus = nil }
        return []
    }
}

// MARK: Drawing

extension EditorScreen {
    /// Where the parts of the editor are.
    private struct Layout {
        var header: Rect
        var reference: Rect
        var fields: Rect
        var divider: Rect
        var body: Rect
        var bottomRule: Rect
        var hints: Rect

        init(_ session: Session, focus: Field?) {
            var rest = Rect(session.size)
            let rows = rest.rows
            header = rest.cutTop(rows >= 4 ? 1 : 0)
            _ = rest.cutTop(rows >= 12 ? 1 : 0)
            reference = rest.cutTop(rows >= 18 ? 3 : 0).inset(columns: 1)
            let fieldRows = rest.columns >= 100 ? 1 : 2
            fields = rest.cutTop(rows >= 14 ? fieldRows : rows >= 6 ? 1 : 0).inset(columns: 1)
            divider = rest.cutTop(rows >= 10 ? 1 : 0)
            hints = rest.cutBottom(rows >= 7 ? 1 : 0)
            bottomRule = rest.cutBottom(rows >= 12 ? 1 : 0)
            body = rest.inset(columns: 1)
        }
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let layout = Layout(session, focus: focus)
        drawHeader(session, on: &frame, in: layout.header)
        frame.rule(
            Rect(
                column: 0, row: layout.header.maxRow, columns: area.columns,
                rows: layout.bottomRule.rows))
        drawReference(session, on: &frame, in: layout.reference)
        drawFields(on: &frame, in: layout.fields)
        frame.rule(layout.divider, sign: "╌")
        drawBody(on: &frame, in: layout.body)
        frame.rule(layout.bottomRule)
        Chrome(session).drawHints(on: &frame, in: layout.hints)
    }

    private func drawHeader(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        let what = subject.note == nil ? "New note on" : "Note on"
        let title = session.catalog.pledge(subject.pledge.text)?.title ?? StrayNotes.noPledge
        let kept = draftText(session)
        let line = Line(" \(what) \(subject.pledge)", .heading).adding("  \(title)")
            .adding(right: "\(kept)   \(counted(body.wordCount, "word")) ", width: area.columns)
        frame.put(line, at: Point(column: 0, row: area.row), width: area.columns)
    }

    /// Whether what was typed is on the disk: said only once the disk has said so.
    private func draftText(_ session: Session) -> String {
        guard let draft, let kept = session.drafts[draft] else { return "" }
        return session.keptText(draft, at: kept.time)
    }

    /// What the note is about: the latest wording and the latest note.
    private func drawReference(_ session: Session, on frame: inout Frame, in area: Rect) {
        guard !area.isEmpty, let position = session.catalog.position(ofPledge: subject.pledge.text)
        else { return }
        var lines: [Line] = []
        if let latest = session.register.facts[position].reaffirmations.first,
            let wording = session.catalog.reaffirmations[latest].wordings.first
        {
            let meeting = session.catalog.meetings[session.catalog.links[latest].meeting]
            lines.append(
                Line("\(meeting.short) \(meeting.date.text)  ", .secondary).adding(
                    wording.text.inQuotes))
        }
        let notes = session.register.notes(on: session.catalog.pledges[position])
        if let note = notes.first(where: { $0.id != subject.note }) {
            lines.append(
                Line("Last note \(note.current.date.text) \(note.current.author)  ", .secondary)
                    .adding(
                        note.current.text.oneLine))
        }
        for (offset, line) in lines.prefix(area.rows).enumerated() {
            frame.put(
                line, at: Point(column: area.column, row: area.row + offset), width: area.columns)
        }
    }

    private func drawFields(on frame: inout Frame, in area: Rect) {
        guard !area.isEmpty else { return }
        let perRow = area.rows == 1 ? Field.allCases.count : 3
        // Too narrow for all: only the one being typed in, and what comes with Tab.
        if area.rows == 1, area.columns < 90 {
            let field = focus ?? .date
            let next = focus == nil ? "   Tab: status, tags, evidence" : ""
            draw(
                field, on: &frame, at: Point(column: area.column, row: area.row),
                width: area.columns - next.columns)
            frame.put(
                next, at: Point(column: area.maxColumn - next.columns, row: area.row), .secondary)
            return
        }
        let width = area.columns / min(perRow, Field.allCases.count)
        for (index, field) in Field.allCases.enumerated() {
            let place = Point(
                column: area.column + index % perRow * width, row: area.row + index / perRow)
            draw(field, on: &frame, at: place, width: width - 1)
        }
    }

    private func draw(_ field: Field, on frame: inout Frame, at point: Point, width: Int) {
        let isFocused = focus == field
        let label = field.label + " "
        frame.put(label, at: point, isFocused ? .heading : .secondary, limit: width)
        let buffer = fields[field] ?? TextBuffer()
        let room = width - label.columns
        let start = Point(column: point.column + label.columns, row: point.row)
        if buffer.isEmpty {
            frame.put(
                isFocused ? field.example.fitted(room) : "–", at: start, .secondary, limit: room)
        } else if isFocused {
            frame.put(
                tail(of: buffer.text.oneLine, columns: room - 1), at: start,
                Style(.plain, .underlined), limit: room)
        } else {
            frame.put(buffer.text.oneLine.fitted(room), at: start, limit: room)
        }
        if isFocused {
            let before = String(buffer.characters.prefix(buffer.cursor)).oneLine.columns
            let hidden = max(0, buffer.text.oneLine.columns - (room - 1))
            frame.cursor = Point(column: start.column + max(0, before - hidden), row: point.row)
            frame.cursorIsVisible = true
        }
    }

    private func drawBody(on frame: inout Frame, in area: Rect) {
        let layout = body.layout(width: area.columns)
        for offset in 0..<area.rows where top + offset < layout.lines.count {
            frame.put(
                layout.text(of: top + offset),
                at: Point(column: area.column, row: area.row + offset), limit: area.columns)
        }
        guard focus == nil else { return }
        let place = layout.place(of: body.cursor)
        frame.cursor = Point(
            column: min(area.maxColumn, area.column + place.column), row: area.row + place.row - top
        )
        frame.cursorIsVisible = true
    }
}
