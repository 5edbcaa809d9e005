import ArgumentParser
import Commitments

/// `pledges note delete`: marks a note as deleted; the record of it stays.
struct NoteDelete: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a note; the notes file keeps a record of it.",
        usage: "pledges note delete [<options>] <note>",
        discussion: """
            Examples:
              pledges note delete 01KB7Q
            """)

    @Argument(
        help: ArgumentHelp("The note, by id or a part of one.", valueName: "note"),
        completion: .custom(Completion.notes))
    var id: String

    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        try library.requireNotes()
        let note = try library.note(id)
        var version = note.current
        version.changed = Clock.now()
        version.author = authorship.name
        version.isDeleted = true
        try library.save(Change(replacing: note, with: version))
        try Output.standard.write(note.id.text + "\n")
        Message.say(
            "deleted the note of \(version.date.text) on \(note.pledge); `pledges note list --deleted` "
                + "still shows it")
    }
}
