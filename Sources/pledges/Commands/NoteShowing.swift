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
    @Option(help: "How to print.") var format: FormatOption<NotePage> = .text
    @OptionGroup var day: DayOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let note = try library.note(id)
        let register = library.register(asOf: day.day)
        let page = NotePage(note, in: register, withHistory: history)
        try output.write(page, as: format.format, beside: files)
    }
}
