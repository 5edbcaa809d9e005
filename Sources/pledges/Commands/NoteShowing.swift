import ArgumentParser
import Commitments
import Export
import Text

/// `pledges note show`: one note with all that it says; of two texts both.
struct NoteShowing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a note (both texts if it has two).",
        usage: "pledges note show [<options>] <note>",
        discussion: """
            Examples:
              pledges note show 01KB7Q
              pledges note show 01KB7Q --format json
            """)

    @Argument(
        help: ArgumentHelp("The note, by id or a part of one.", valueName: "note"),
        completion: .custom(Completion.notes))
    var id: String

    @Flag(help: "Also show earlier versions.") var history = false
    @Option(help: FormatOption<NotePage>.help(else: .text)) var format: FormatOption<NotePage>?
    @OptionGroup var day: DayOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let note = try library.note(id)
        let register = library.register(asOf: day.day)
        let page = NotePage(note, in: register, withHistory: history)
        try output.write(page, as: format, beside: files)
    }
}
