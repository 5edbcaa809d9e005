import ArgumentParser
import Commitments
import Export
import Text

/// `pledges note show`: one note with all that it says; of two texts both.
struct NoteShowing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a note; of a note with two texts, both.",
        discussion: """
            Examples:
              pledges note show 01KB7Q
              pledges note show 01KB7Q --format json
            """)

    @Argument(
        help: ArgumentHelp("The note, by id or a part of one.", valueName: "note"),
        completion: .custom(Completion.notes))
    var id: String

    @Flag(help: "With what the note said before.") var history = false
    @Option(help: "How to print.") var format: PlainFormat = .table
    @OptionGroup var day: DayOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let note = try library.note(id)
        let register = library.register(asOf: day.day)
        switch format {
        case .table: try output.destination(beside: files).write(page(note, register))
        case .json:
            let list = NoteList([note], in: register, withHistory: history)
            try output.destination(beside: files).write(list.json)
        }
    }

    private func page(_ note: Note, _ register: Register) -> String {
        let title = register.pledge(of: note)?.title ?? StrayNotes.noPledge
        let pledge = register.pledgeInWords(of: note).oneLine
        var text = "\(note.id.text)  \(pledge)  \(title.oneLine)\n"
        let beside = note.textsBeside
        let stands = beside.isEmpty ? "" : "stands now: "
        text += "\n" + paragraph(stands, note.current, note, register)
        for version in beside { text += "\n" + paragraph("beside it: ", version, note, register) }
        if !beside.isEmpty {
            text +=
                "\nTwo texts, written without knowing of each other. To settle: = in the browser, "
                + "or\n`pledges note edit \(note.id.text) --settle` with -m for another text.\n"
        }
        guard history else { return text }
        for version in note.history.reversed() {
            text += "\n" + paragraph("was: ", version, note, register)
        }
        return text
    }

    private func paragraph(
        _ role: String, _ version: Note.Version, _ note: Note, _ register: Register
    ) -> String {
        let when = "\(version.changed.date.iso) \(version.changed.time)"
        var lines = ["\(role)\(version.author.oneLine), \(when)"]
        lines.append("  speaks of \(version.date.iso)")
        if let status = version.status { lines.append("  status \(status.name)") }
        if !version.tags.isEmpty {
            lines.append("  " + version.tags.map { "#" + $0.oneLine }.joined(separator: " "))
        }
        if let reading = version.reading {
            lines.append("  " + register.inWords(reading, on: note.pledge))
        }
        lines += version.text.visible(keepLines: true).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map { "  " + $0 }
        lines += version.evidence.map { "  evidence: " + $0.oneLine }
        if let day = version.reviewBy { lines.append("  review by \(day.iso)") }
        return lines.joined(separator: "\n") + "\n"
    }
}
