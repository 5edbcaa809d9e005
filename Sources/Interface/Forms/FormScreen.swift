import Canvas
import Commitments
import Text

/// Fields to be filled in: one screen for whatever is added to the catalog or changed in it.
package struct FormScreen: FieldScreen {
    package var name: ScreenName { .form }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    /// What the form does: "add a pledge".
    package let title: String
    /// What one has to see while filling it in: a sentence, a wording.
    let about: String
    let fields: [FormField]
    /// By which a form that was left half filled in is found again.
    let key: String
    private(set) var focus = 0
    /// Of several choices, the one that Space turns on or off.
    private(set) var place = 0
    var top = 0
    /// The name of the command that opens it.
    var command: String?
    /// Keys typed since the draft was last kept.
    var unkeptKeys = 0
    /// Makes the form again from the catalog as it is now; nil where the entry has gone.
    var remake: Remake?
    /// The entry that it changes or is about; nil for what is new.
    var entry: CatalogEntry.Key?
    /// The changes that added that entry, or what it links, where the catalog has changed since.
    var added: [CatalogEntry.Key: Addition] = [:]
    /// Whether the catalog does not have the entry; another one may have its id.
    var isAway = false
    /// What somebody else wrote into fields while the analyst typed in them.
    var meanwhile: [FormField.Name: String] = [:]
    /// What the analyst had seen in those fields.
    var seen: [FormField.Name: String] = [:]
    /// What was typed in fields that were reset since: to be brought back.
    var taken: [FormField.Name: String] = [:]
    private(set) var buffers: [FormField.Name: TextBuffer]
    /// Fields that were typed in: only their problems are shown.
    private var touched: Set<FormField.Name> = []
    private let propose: @Sendable (FormValues, Session) -> FormValues
    private let check: @Sendable (FormValues, Session) -> FormProblems
    private let remark: @Sendable (FormValues, Session) -> [FormField.Name: String]
    let submit: @Sendable (inout Session, FormValues) -> FormAnswer

    /// Makes a form of an entry.
    package typealias Remake = @Sendable (Session, CatalogEntry.Key) -> FormScreen?

    /// - Parameters:
    ///   - title: "New pledge"
    ///   - key: names the form among those left half filled in; the title where none is given.
    ///   - about: what one has to see while filling it in.
    ///   - proposals: what empty fields are taken to say, which follows from the others: an id.
    ///   - problems: what is wrong beyond empty fields and days that are none; asked while typing.
    ///   - remarks: what follows from what is typed, shown below the field in use.
    ///   - submit: takes the values; the form is closed then, and comes back when they are wrong.
    package init(
        title: String, key: String? = nil, about: String = "", fields: [FormField],
        proposals: @escaping @Sendable (FormValues, Session) -> FormValues = { _, _ in
            FormValues()
        },
        problems: @escaping @Sendable (FormValues, Session) -> FormProblems = { _, _ in [:] },
        remarks: @escaping @Sendable (FormValues, Session) -> [FormField.Name: String] = { _, _ in
            [:]
        },
        submit: @escaping @Sendable (inout Session, FormValues) -> FormAnswer
    ) {
        self.title = title
        self.key = key ?? title
        self.about = about
        self.fields = fields
        propose = proposals
        check = problems
        remark = remarks
        self.submit = submit
        buffers = [:]
        for field in fields {
            buffers[field.name] = TextBuffer(
                field.value, allowsLines: field.allowsLines || field.choices != nil)
        }
    }

    /// What follows from what is typed in the field in use; nil where nothing is to say.
    func remark(_ session: Session) -> String? {
        field.flatMap { remark(values, session)[$0.name] }
    }

    /// The field in use.
    var field: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

    /// What is in the fields.
    package var values: FormValues { FormValues(buffers.mapValues(\.text)) }

    /// What was typed: the fields that differ from their first text.
    var typed: [String: String] {
        var typed: [String: String] = [:]
        for field in fields {
            if let text = buffers[field.name]?.text, text != field.value {
                typed[field.name.text] = text
            }
        }
        return typed
    }

    /// Whether something would be lost by leaving.
    var hasChanges: Bool { !typed.isEmpty }

    /// What empty fields are taken to say.
    func proposals(_ session: Session) -> FormValues { propose(values, session) }

    /// What is in the fields, or is proposed for those that are empty.
    func filled(_ session: Session) -> FormValues {
        var filled = values
        let proposals = proposals(session)
        for field in fields where filled[field.name].isEmpty {
            filled[field.name] = proposals[field.name]
        }
        return filled
    }

    /// What the analyst saw, where somebody else wrote into a field since; nil where nobody did.
    var valuesSeen: FormValues? {
        if meanwhile.isEmpty { return nil }
        let texts = fields.map { ($0.name, seen[$0.name] ?? $0.value) }
        return FormValues(Dictionary(texts) { first, _ in first })
    }

    /// All that is wrong.
    func problems(_ session: Session) -> FormProblems {
        let values = filled(session)
        var problems = check(values, session)
        for field in fields {
            problems[field.name] =
                field.isMissing(in: values) ?? problems[field.name]
                ?? field.problem(of: values, within: session.catalog.quoteLimit)
        }
        return problems
    }

    /// What is wrong with what was typed: a field not yet reached is not complained of.
    func shownProblems(_ session: Session) -> FormProblems {
        if touched.isEmpty { return [:] }
        return problems(session).filter { touched.contains($0.key) }
    }

    mutating func setText(_ text: String, of name: FormField.Name) {
        guard let buffer = buffers[name], buffer.text != text else { return }
        buffers[name] = TextBuffer(text, allowsLines: buffer.allowsLines)
        touched.insert(name)
    }

    /// Puts the cursor where it was in another making of the form.
    mutating func stay(where other: FormScreen) {
        (focus, place, top) = (other.focus, other.place, other.top)
        touched.formUnion(other.touched)
        taken = other.taken
        for (name, buffer) in other.buffers where buffers[name]?.text == buffer.text {
            buffers[name] = buffer
        }
    }
}

// MARK: Moving and typing

extension FormScreen {
    package mutating func moveFocus(by step: Int) {
        guard !fields.isEmpty else { return }
        moveFocus(to: (focus + step + fields.count) % fields.count)
    }

    mutating func moveFocus(to index: Int) {
        if let left = field, !values[left.name].isEmpty { touched.insert(left.name) }
        focus = index
        place = 0
    }

    /// Puts the cursor into the first field that something is wrong with.
    mutating func focus(on problems: FormProblems) {
        touched.formUnion(problems.keys)
        if let index = fields.firstIndex(where: { problems[$0.name] != nil }) {
            moveFocus(to: index)
        }
    }

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        guard let field else { return nil }
        var screen = self
        let width = FormLayout(areasOf: self, session).valueWidth
        guard screen.handle(key, field, width: width) else { return nil }
        session.screens.top = screen
        return []
    }

    private mutating func handle(_ key: Key, _ field: FormField, width: Int) -> Bool {
        if key == .up || key == .down, !movesInside(key, field, width: width) {
            moveFocus(by: key == .up ? -1 : 1)
            return true
        }
        if let choices = field.choices { return choose(key, field, choices) }
        guard var buffer = buffers[field.name], buffer.handle(key, width: width) else {
            return false
        }
        if buffer.text != buffers[field.name]?.text { touched.insert(field.name) }
        buffers[field.name] = buffer
        return true
    }

    /// Whether up or down stays in the text of a field of several lines.
    private func movesInside(_ key: Key, _ field: FormField, width: Int) -> Bool {
        guard field.allowsLines, let buffer = buffers[field.name] else { return false }
        let layout = buffer.layout(width: width)
        let row = layout.place(of: buffer.cursor).row
        return key == .up ? row > 0 : row < layout.lines.count - 1
    }

    private mutating func choose(
        _ key: Key, _ field: FormField, _ choices: [FormField.Choice]
    ) -> Bool {
        guard !choices.isEmpty else { return false }
        if case .several = field.kind {
            switch key {
            case .left: place = (place + choices.count - 1) % choices.count
            case .right: place = (place + 1) % choices.count
            case .character(" "): toggle(choices[place].value, field, choices)
            default: return false
            }
            return true
        }
        let now = choices.firstIndex { $0.value == values[field.name] }
        switch key {
        case .left: take(choices[((now ?? 0) + choices.count - 1) % choices.count], field)
        case .right, .character(" "):
            take(choices[now.map { ($0 + 1) % choices.count } ?? 0], field)
        case .character(let letter):
            let wanted = String(letter).lowercased()
            let turned = choices.indices.map { choices[($0 + (now ?? -1) + 1) % choices.count] }
            guard let next = turned.first(where: { $0.label.lowercased().hasPrefix(wanted) })
            else { return false }
            take(next, field)
        default: return false
        }
        return true
    }

    fileprivate mutating func take(_ choice: FormField.Choice, _ field: FormField) {
        setText(choice.value, of: field.name)
    }

    /// Turns one of several on or off; they keep the order in which they are offered.
    fileprivate mutating func toggle(
        _ value: String, _ field: FormField, _ choices: [FormField.Choice]
    ) {
        var chosen = Set(values.items(field.name))
        if chosen.remove(value) == nil { chosen.insert(value) }
        let kept = choices.map(\.value).filter(chosen.contains)
        setText(kept.joined(separator: "\n"), of: field.name)
    }

    package func paste(_ text: String, in session: inout Session) {
        var screen = self
        guard let field, field.choices == nil else {
            return session.complain("choose from the list: ← → change it, Enter lists all")
        }
        let dropped = screen.buffers[field.name]?.insert(text, isPaste: true) ?? 0
        screen.touched.insert(field.name)
        session.screens.top = screen
        if dropped > 0 {
            session.say("\(dropped) control or extra characters were left out of the paste")
        }
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let layout = FormLayout(session, self)
        let row = top + point.row - layout.body.row
        if layout.body.contains(point), layout.rows.indices.contains(row) {
            session.withTop(FormScreen.self) { $0.moveFocus(to: layout.rows[row].field) }
        }
        return []
    }

    /// Enter: the choices of a field, a new line of a list or text, else the next field.
    func enter(_ session: inout Session) -> [Effect] {
        guard let field else { return [] }
        if let choices = field.choices {
            session.screens.push(PickScreen(field, choices, chosen: Set(values.items(field.name))))
            return []
        }
        if field.allowsLines { return type(.enter, in: &session) ?? [] }
        session.withTop(FormScreen.self) { $0.moveFocus(by: 1) }
        return []
    }
}

extension PickScreen {
    /// The choices of a field, to be found by typing.
    fileprivate init(_ field: FormField, _ choices: [FormField.Choice], chosen: Set<String>) {
        self.init(
            title: field.label,
            choices: choices.map { choice in
                Choice(label: choice.label, isOn: chosen.contains(choice.value)) { session in
                    session.withTop(FormScreen.self) { form in
                        if case .several = field.kind {
                            form.toggle(choice.value, field, choices)
                        } else {
                            form.take(choice, field)
                        }
                    }
                    return []
                }
            })
    }
}
