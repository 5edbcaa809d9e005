import ArgumentParser
import Commitments
import Text

/// `pledges note add`: writes a note and prints its id.
struct NoteAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write a note on a pledge and print the id of the note.",
        discussion: """
            Examples:
              pledges note add SEC-02 -m "Ask the J-desk about the 2026 calendar" --tag ask
              pledges note add SEC-02 --status p --evidence https://example.org/report
              pledges note add NK-02 --reading strengthened --from munich-2025 \\
                --to fm-newyork-2025
              pandoc -t plain cable.docx | pledges note add NK-03 -
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String

    @Argument(help: ArgumentHelp("Read the text from standard input.", valueName: "-"))
    var dash: String?

    @OptionGroup(title: "Content") var said: NoteOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try opened()
        let pledge = try library.pledge(id)
        let now = Clock.now()
        let blank = Note.Version(
            changed: now, author: said.authorship.name, date: now.date, text: "")
        let input = try said.input(dash)
        let version: Note.Version
        do throws(Failure) {
            version = try said.revised(blank, on: pledge, in: library.catalog, input: input)
        } catch {
            let kept = Library.keepDraft(
                input ?? "", on: pledge.id.text, for: files.inUse, in: library.catalog)
            throw Failure(error.status, error.message + kept)
        }
        var ids = NoteIDSource(millisecond: Clock.millisecond())
        let note = ids.next(at: now)
        try library.save(
            Change(
                summary: "note on \(pledge.id)",
                edits: [
                    Change.Edit(
                        note: note, pledge: pledge.id, created: now, before: nil, after: version)
                ]))
        try Output.standard.write(note.text + "\n")
        let status = version.status.map { ": \($0.name)" } ?? ""
        let reading = version.reading.map {
            "; " + library.register(asOf: now.date).inWords($0, on: pledge.id).oneLine
        }
        Message.say("noted on \(pledge.id) \(pledge.title.oneLine)\(status)\(reading ?? "")")
    }

    /// The library; where it cannot be read, the text is kept as a draft before that is said.
    private func opened() throws(Failure) -> Library {
        do throws(Failure) { return try Library.open(files) } catch {
            let text = try said.input(dash) ?? said.text ?? ""
            throw Failure(
                error.status, error.message + Library.keepDraft(text, on: id, for: files.inUse))
        }
    }
}
