import Canvas
import Commitments
import Text

/// A question that one key answers; asked only before something that cannot be undone.
package struct ConfirmScreen: FloatingScreen {
    package var name: ScreenName { .confirm }
    private let question: String
    private let answers: [Answer]

    init(question: String, answers: [Answer]) {
        self.question = question
        self.answers = answers
    }

    struct Answer: Sendable {
        var key: Character
        var label: String
        var take: @Sendable (inout Session) -> [Effect]
    }

    package func draw(_ session: Session, on frame: inout Frame, in area: Rect) {
        let lines = wrappedLines(question, width: max(10, min(66, area.columns - 6)))
        let box = area.centered(
            columns: min(70, area.columns), rows: lines.count + answers.count + 3)
        let inside = frame.box(box, title: "", footer: "Esc cancels")
        for (offset, line) in lines.enumerated() {
            frame.put(
                line, at: Point(column: inside.column, row: inside.row + offset),
                limit: inside.columns)
        }
        for (offset, answer) in answers.enumerated() {
            let row = inside.row + lines.count + 1 + offset
            let line = Line(String(answer.key), Style(.key)).adding("  " + answer.label)
            frame.put(line, at: Point(column: inside.column, row: row), width: inside.columns)
        }
        frame.cursor = Point(column: inside.column, row: inside.row)
    }

    package func type(_ key: Key, in session: inout Session) -> [Effect]? {
        guard case .character(let letter) = key.latin,
            let answer = answers.first(where: { $0.key == letter })
        else { return nil }
        session.screens.pop()
        return answer.take(&session)
    }
}

extension ConfirmScreen {
    /// An export would replace a file.
    static func replacing(_ request: ExportRequest) -> ConfirmScreen {
        ConfirmScreen(
            question: "\(request.path) already exists.",
            answers: [
                Answer(key: "n", label: "write to \(numbered(request.path)) instead") { _ in
                    [
                        .disk(
                            .export(
                                ExportRequest(
                                    path: numbered(request.path), file: request.file)))
                    ]
                },
                Answer(key: "r", label: "overwrite it") { _ in
                    [
                        .disk(
                            .export(
                                ExportRequest(
                                    path: request.path, file: request.file, replaces: true)))
                    ]
                },
            ])
    }
}

extension ConfirmScreen {
    /// An address is about to be opened outside.
    static func opening(_ address: WebAddress) -> ConfirmScreen {
        ConfirmScreen(
            question: address.text,
            answers: [
                Answer(key: "o", label: "open it in the browser") { session in
                    session.say("opening \(address.text)")
                    return [.terminal(.openAddress(address))]
                },
                Answer(key: "y", label: "copy it instead") { session in
                    session.copy(address.text)
                },
            ])
    }

    /// What was decided of a statement cannot be brought back.
    static func givingUp() -> ConfirmScreen {
        ConfirmScreen(
            question: "Discard this statement? Your decisions on it are lost.",
            answers: [Answer(key: "y", label: "discard it") { $0.forgetIntake() }])
    }
}

/// The path with a number before the extension, or with the next one: "brief-2.md". The day at the
/// end of a name is no such number.
func numbered(_ path: String) -> String {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let dot = path[slash...].lastIndex(of: ".") ?? path.endIndex
    let stem = path[..<dot]
    let digits = stem.reversed().prefix { $0.isNumber }.reversed()
    let base = stem.dropLast(digits.count)
    let endsInDay = CalendarDate(String(stem.suffix(10))) != nil
    if base.hasSuffix("-"), let number = Int(String(digits)), number < 1000, !endsInDay {
        return "\(base)\(number + 1)\(path[dot...])"
    }
    return "\(stem)-2\(path[dot...])"
}
