import Canvas
import Commitments
import Intake
import Text

/// Asks for a statement: its text pasted, or the name of its file.
package struct IntakeStartScreen: TypingScreen {
    package var name: ScreenName { .intakeStart }
    static let title = "Code a statement"
    var field = TextBuffer()

    private static let explanation =
        "Paste the text of the statement, all of it at once, or type the name of a file: Word, "
        + "PDF, text, Markdown, a saved page. Nothing reaches the catalog before you commit it."

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let width = min(72, area.columns)
        let lines = wrappedLines(IntakeStartScreen.explanation, width: max(8, width - 4))
        let box = area.centered(columns: width, rows: min(lines.count + 4, area.rows))
        var inside = frame.box(
            box, title: IntakeStartScreen.title, footer: "Enter reads the file · Esc cancels")
        let explained = inside.cutTop(max(0, min(lines.count, inside.rows - 1)))
        for (offset, line) in lines.prefix(explained.rows).enumerated() {
            frame.put(
                line, at: Point(column: explained.column, row: explained.row + offset), .secondary,
                limit: explained.columns)
        }
        _ = inside.cutTop(inside.rows > 1 ? 1 : 0)
        drawField(on: &frame, in: inside)
    }

    /// What has several lines, or is longer than any path, is the statement itself.
    package func paste(_ text: String, in session: inout Session) {
        let isText = text.contains("\n") || text.utf8.count > 255
        if isText {
            session.wantedEffects += session.beginIntake(text, as: .plain)
        } else {
            var screen = self
            screen.field.insert(text, isPaste: true)
            session.screens.top = screen
        }
    }

    func accept(_ session: inout Session) -> [Effect] {
        let path = field.text.trimmed
        if path.isEmpty {
            session.complain("type the name of a file, or paste the text")
            return []
        }
        if path == "-" {
            session.complain(
                "“-” is standard input, where your keys come from; name a file, or paste the text")
            return []
        }
        session.say("reading \(path)…")
        return [.disk(.readFile(path))]
    }
}

extension PickScreen {
    /// The unfinished intakes, and a new one.
    static func intakes(_ session: Session) -> PickScreen {
        let unfinished = session.intakes.all.map { intake in
            let progress = intake.progress
            return Choice(
                label: "\(intake.details.name): \(progress.done) of \(progress.total) decided, "
                    + "begun \(intake.started.date.text) \(intake.started.time)"
            ) { $0.resume(intake.id) }
        }
        let another = Choice(label: "another statement") { session in
            session.screens.push(IntakeStartScreen())
            return []
        }
        return PickScreen(title: "Continue coding", choices: unfinished + [another])
    }

    /// All pledges, to link a sentence to one that was not proposed.
    static func pledgesToLink(_ session: Session) -> PickScreen {
        guard let screen = session.intakeScreen, let intake = session.intake else {
            return PickScreen(title: "", choices: [])
        }
        let linked = Set((intake.verdicts[safe: screen.position]?.links ?? []).map(\.pledge))
        let pledges = intake.newPledges + session.catalog.pledges.filter { $0.retired == nil }
        let choices = pledges.map { pledge in
            let isNew = intake.isNew(pledge.id) ? " (new)" : ""
            let terms = pledge.terms.prefix(4).joined(separator: ", ")
            return Choice(
                label: "\(pledge.id.text.padded(session.idColumns)) \(pledge.title)\(isNew)"
                    + (terms.isEmpty ? "" : " · \(terms)"),
                isOn: linked.contains(pledge.id), otherNames: pledge.aliases
            ) { $0.link(to: pledge.id) }
        }
        return PickScreen(title: "Link to", choices: choices)
    }

    /// The meetings of the catalog; the statement may be another source of one of them.
    static func meetingOfStatement(_ session: Session) -> PickScreen {
        let catalog = session.catalog
        let chosen = session.intake?.details.meeting?.id
        let choices = catalog.meetings.reversed().map { meeting in
            let format = catalog.format(meeting.format)?.name ?? ""
            return Choice(
                label: "\(meeting.date.text.leftPadded(11))  \(meeting.short), \(format)",
                isOn: meeting.id == chosen
            ) { session in
                let effects = session.changeIntake { $0.details.meeting = meeting }
                if let intake = session.intake {
                    session.open(FormScreen.details(of: intake, in: session))
                }
                return effects
            }
        }
        // A meeting that was recognized may be the wrong one.
        let another = Choice(label: "a meeting that the catalog does not have") { session in
            let effects = session.changeIntake { $0.details.meeting = nil }
            if let intake = session.intake {
                session.open(FormScreen.details(of: intake, in: session))
            }
            return effects
        }
        return PickScreen(
            title: "The meeting that issued it",
            choices: (chosen == nil ? [] : [another]) + choices)
    }

    /// The words before which a sentence can be cut, and its neighbors to join it with.
    static func cuts(_ session: Session) -> PickScreen {
        guard let screen = session.intakeScreen, let intake = session.intake,
            let sentence = intake.sentences[safe: screen.position]
        else { return PickScreen(title: "", choices: []) }
        let position = screen.position
        let join = [
            ("join with the next sentence", position), ("join with the one before", position - 1),
        ]
        .map { label, first in
            Choice(label: label) { session in
                session.cut(orSay: "it is in another paragraph") { $0.joinWithNext(first) }
            }
        }
        let words = sentence.words
        let splits = words.indices.dropFirst().map { word in
            let head = words[..<word].suffix(3).joined(separator: " ")
            let tail = words[word...].prefix(5).joined(separator: " ")
            return Choice(label: "split: …\(head) | \(tail)…") { session in
                session.cut(orSay: "the sentence has no such word") {
                    $0.split(position, beforeWord: word)
                }
            }
        }
        return PickScreen(title: "Split or join sentence \(position + 1)", choices: join + splits)
    }
}

extension Session {
    fileprivate mutating func cut(
        orSay problem: String, _ change: (inout StatementIntake) -> Bool
    ) -> [Effect] {
        var isDone = false
        let effects = changeIntake { isDone = change(&$0) }
        if isDone {
            if let position = intake?.position { showSentence(position) }
            say("split again; its decisions were reset · u undoes")
        } else {
            complain(problem)
        }
        return effects
    }
}
