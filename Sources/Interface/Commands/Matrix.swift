import Canvas
import Commitments

extension Command {
    static let matrix: [Command] = [
        Command(
            "matrix", "the matrix: pledges against meetings", keys: ["g x"], .go, on: .browsing
        ) { session, _ in
            if !(session.screens.top is MatrixScreen) {
                session.screens.push(MatrixScreen(session))
            }
            return []
        },
        column("first-column", "the first meeting", ["^"], to: 0),
        column("last-column", "the last meeting", ["$"], to: .max),
        Command(
            "cells", "a sign, a verb or the phrase in each cell", keys: ["c"],
            hint: Hint("cells", 4), .find, on: [.matrix]
        ) { session, _ in
            let all = Matrix.Content.allCases
            let place = all.firstIndex(of: session.matrixChoices.cells) ?? 0
            session.matrixChoices.cells = all[(place + 1) % all.count]
            return []
        },
        Command(
            "meeting-formats", "choose meetings by format: leaders, foreign ministers",
            keys: ["F"], hint: Hint("formats", 6), .find, on: [.matrix]
        ) { session, _ in
            session.screens.push(MenuScreen.meetingFormats(session))
            return []
        },
        Command(
            "events", "show or hide exercises, workshops and other events", keys: ["M"],
            .find, on: [.matrix]
        ) { session, _ in
            session.toggleEvents()
            return []
        },
        Command(
            "copy-record", "copy the pledge's record in a sentence", keys: ["y y"], .files,
            on: [.matrix], whyNot: { $0.currentPledge == nil ? "no pledge is selected" : nil }
        ) { session, _ in session.copyRecord() },
    ]

    private static func column(
        _ name: String, _ summary: String, _ keys: [String], to column: Int
    ) -> Command {
        Command(name, summary, keys: keys, .move, on: [.matrix]) { session, _ in
            let snapshot = session
            session.withTop(MatrixScreen.self) { $0.select(column: column, in: snapshot) }
            return []
        }
    }
}

extension Session {
    fileprivate mutating func copyRecord() -> [Effect] {
        guard let pledge = currentPledge,
            let position = catalog.position(ofPledge: pledge.id.text)
        else { return [] }
        let sentence = Record(register, pledge: position).sentence
        let text =
            "\(pledge.id) \(pledge.title): "
            + (sentence.isEmpty ? "no statement reaffirmed it" : sentence)
            + " (as of \(register.asOf.text))"
        return copy(text)
    }

    fileprivate mutating func toggleEvents() {
        matrixChoices.selection.formats = []
        matrixChoices.selection.withEvents.toggle()
        say(matrixChoices.selection.withEvents ? "statements and events" : "statements only")
    }
}

extension MenuScreen {
    /// The formats of meetings, to choose columns by.
    fileprivate static func meetingFormats(_ session: Session) -> MenuScreen {
        let meetings = session.register.meetings
        let selection = session.matrixChoices.selection
        // Moving and closing have theirs in every menu.
        var letters: Set<Character> = ["0", "g", "j", "k", "q"]
        let formats = session.catalog.formats.compactMap { format -> Choice? in
            let count = meetings.count { session.catalog.meetings[$0].format == format.id }
            guard count > 0, let key = freeLetter(for: format.name, &letters) else { return nil }
            let kind = format.isStatement ? "" : ", events"
            return Choice(
                key: key, label: format.name.lowercased(), detail: "\(count)\(kind)",
                isOn: selection.formats.contains(format.id)
            ) { session, _ in
                if session.matrixChoices.selection.formats.remove(format.id) == nil {
                    session.matrixChoices.selection.formats.insert(format.id)
                }
                return []
            }
        }
        let all = Choice(key: "0", label: "all statements", isOn: selection.formats.isEmpty) {
            session, _ in
            session.matrixChoices.selection = Matrix.Selection()
            return []
        }
        return MenuScreen(title: "Meetings; several can be on", choices: [all] + formats)
    }

    /// The first letter of a name, or of the alphabet, that no other choice has.
    private static func freeLetter(for name: String, _ taken: inout Set<Character>) -> Character? {
        let alphabet = "abcdefhilmnoprstuvwxyz"
        let letter = (name.lowercased() + alphabet).first {
            alphabet.contains($0) && !taken.contains($0)
        }
        if let letter { taken.insert(letter) }
        return letter
    }
}
