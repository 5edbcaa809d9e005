import ArgumentParser
import Commitments
import Storage

/// `pledges statement anchor`: finds passages again in a text that was corrected.
struct StatementAnchor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchor",
        abstract: "Find the passages in a text again after you corrected it.",
        usage: "pledges statement anchor [<options>] [<id>]",
        discussion: """
            Examples:
              pledges statement anchor fm-munich-2025.en
              pledges statement anchor                      all texts

            Finds each passage by its words, else by the words around it. Lists passages
            that are not in the text; they keep their old places, and the exit status is 1.
            Also updates the recorded checksum of the text.
            """)

    @Argument(
        help: ArgumentHelp("The text's id, or a meeting.", valueName: "id"),
        completion: .custom(Completion.statements))
    var id: String?
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let records =
            try id.map { name throws(Failure) in try library.statements(name) }
            ?? library.catalog.statements
        if records.isEmpty { throw Failure(.nothingMatched, "no text is stored") }
        var lost = 0
        for record in records { lost += try anchor(record) }
        if lost > 0 { throw Failure(.nothingMatched, "") }
    }

    private func anchor(_ record: StatementRecord) throws(Failure) -> Int {
        // An earlier text of the same meeting may have changed its wordings.
        let library = try Library.open(files, isQuiet: true)
        let text = try library.text(of: record)
        let anchoring = Anchoring(
            of: record, to: StatementText(text), checksum: StatementRecord.checksum(of: text),
            in: library.catalog)
        if !anchoring.changes.isEmpty {
            try library.edit(
                "passages of \(record.id) found again", anchoring.changes, by: authorship.name)
        }
        Message.say("\(record.id):")
        anchoring.say()
        return anchoring.lost.count
    }
}
