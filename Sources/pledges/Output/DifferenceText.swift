import Commitments
import Text

/// What two states of the notes have different, for people.
struct DifferenceText {
    let difference: NotebookDifference

    init(from before: Notebook, to after: Notebook) {
        difference = NotebookDifference(from: before, to: after)
    }

    /// "2 notes more, 1 fewer, 3 different"; "the same".
    var counts: String {
        func count(_ number: Int, _ word: String) -> String? {
            number == 0 ? nil : "\(number) \(word)"
        }
        let parts = [
            count(difference.added.count, "more"), count(difference.missing.count, "fewer"),
            count(difference.changed.count, "different"),
            count(difference.terms, difference.terms == 1 ? "term" : "terms"),
        ].compactMap(\.self)
        return parts.isEmpty ? "the same" : parts.joined(separator: ", ")
    }

    /// Note by note: `+` is only in the second state, `-` only in the first, and what is in both
    /// has a line of each.
    var lines: [String] {
        var lines: [(id: Note.ID, lines: [String])] = []
        lines += difference.added.map { ($0.id, [heading($0), line("+", $0.current)]) }
        lines += difference.missing.map { ($0.id, [heading($0), line("-", $0.current)]) }
        lines += difference.changed.map { ($0.after.id, changed($0)) }
        let terms = difference.terms == 0 ? [] : ["watched terms: \(difference.terms) different"]
        return lines.sorted { $0.id < $1.id }.flatMap(\.lines) + terms
    }

    private func heading(_ note: Note) -> String { "\(note.id) on \(note.pledge)" }

    private func changed(_ change: NotebookDifference.Changed) -> [String] {
        let (before, after) = (change.before, change.after)
        let parts = [heading(after), line("-", before.current), line("+", after.current)]
        if parts[1].dropFirst() != parts[2].dropFirst() { return parts }
        return [
            heading(after)
                + ": says the same; \(before.history.count) and "
                + counted(after.history.count, "earlier version")
        ]
    }

    private func line(_ sign: String, _ version: Note.Version) -> String {
        let parts: [String?] = [
            version.isDeleted ? "deleted" : nil, version.status?.name,
            version.tags.isEmpty ? nil : version.tags.map { "#" + $0 }.joined(separator: " "),
            version.reviewBy.map { "review by \($0.text)" },
            version.evidence.isEmpty ? nil : version.evidence.joined(separator: " "),
            version.text.isEmpty ? nil : version.text,
        ]
        let said = parts.compactMap(\.self).joined(separator: " · ")
        return "  \(sign) \(version.date.text), \(version.author): \(said)"
    }
}
