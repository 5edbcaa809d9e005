import Canvas
import Commitments
import Text

/// Two texts of one note as columns of lines: 1 the earlier, 2 the one that is shown until it is settled.
struct TwoTexts {
    private let earlier: [Line]
    private let later: [Line]
    private let width: Int

    /// - Parameter width: of one column.
    init(_ register: Register, _ note: Note, _ other: Note.Version, width: Int) {
        self.width = width
        let current = note.current
        let redline = register.judge.redline(other.text, current.text)
        let fields = TwoTexts.fields(register, note.pledge, other, current)
        func column(_ title: String, _ version: Note.Version, _ text: [Line]) -> [Line] {
            let when = "\(version.changed.date.text) \(version.changed.time)"
            return Line.wrapped("\(title): \(version.author), \(when)", width: width, .heading)
                + [Line()] + (text.isEmpty ? [Line("no text", .secondary)] : text) + [Line()]
        }
        earlier =
            column(
                "1", other, redline.lines(of: other.text, redline.before, width))
            + fields.flatMap { TwoTexts.field($0.name, $0.earlier, width) }
        later =
            column(
                "2, current", current, redline.lines(of: current.text, redline.after, width))
            + fields.flatMap { TwoTexts.field($0.name, $0.later, width) }
    }

    var columns: TwoColumns { TwoColumns(left: earlier, right: later, width: width) }

    private static func field(_ name: String, _ value: [String], _ width: Int) -> [Line] {
        let lines = value.isEmpty ? ["none"] : value
        return [Line(name, .secondary)] + lines.map { Line("  " + $0) }
    }

    /// What besides the text differs.
    private static func fields(
        _ register: Register, _ pledge: Pledge.ID, _ earlier: Note.Version, _ later: Note.Version
    ) -> [(name: String, earlier: [String], later: [String])] {
        func reading(_ version: Note.Version) -> [String] {
            guard let reading = version.reading else { return [] }
            let names = [reading.from, reading.to].map(register.catalog.shortName)
            return [
                names.joined(separator: " → ") + ":",
                "\(reading.labels.inWords) (\(register.certainty(of: reading, on: pledge)))",
            ]
        }
        func texts(_ version: Note.Version) -> [(String, [String])] {
            [
                ("speaks of", [version.date.text]),
                ("status", version.status.map { ["\($0.sign) \($0.name)"] } ?? []),
                ("review by", version.reviewBy.map { [$0.text] } ?? []),
                ("my reading", reading(version)),
            ]
        }
        return zip(texts(earlier), texts(later)).filter { $0.1 != $1.1 }.map { ($0.0, $0.1, $1.1) }
    }
}

extension Note {
    /// Who wrote the texts beside the current one.
    var othersBeside: String { textsBeside.map(\.author).joined(separator: ", ") }
}

extension Redline {
    /// A text with what only it says marked; where most differs, marks would hide it.
    func lines(of text: String, _ spans: [Span], _ width: Int) -> [Line] {
        if text.isEmpty { return [] }
        return isWhole
            ? Line.wrapped(text, width: width) : Line.redlineOfLines(spans, width: width)
    }
}
