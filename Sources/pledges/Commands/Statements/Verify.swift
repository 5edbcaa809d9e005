import ArgumentParser
import Commitments
import Export

/// `pledges verify`: wordings against the stored texts.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the wordings of meetings against the stored texts.",
        usage: "pledges verify [<options>] [<meeting>]",
        discussion: """
            Examples:
              pledges verify                     all meetings with a stored text
              pledges verify munich-2025
              pledges verify --format json | jq '.counts'

            A wording is verbatim (case, quotation marks, dashes and spaces do not count),
            differs, or is not there. Exit status 1: one differs or is not there, or
            nothing could be checked.
            """)

    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String?
    @Option(help: FormatOption<VerificationList>.help(else: .text)) var format:
        FormatOption<VerificationList>?
    @Flag(help: "Also list wordings that are verbatim.") var all = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let catalog = library.catalog
        let verification = Verification(
            catalog, meetings: try meetings(catalog), texts: library.statementTexts())
        let list = VerificationList(verification, in: catalog, listsAll: all)
        try output.write(list, as: format, beside: files, look)
        Message.say(
            "\(verification.count("verbatim")) verbatim, \(verification.count("differs")) differ, "
                + "\(verification.count("not-there")) not there, "
                + "\(verification.count("no-text")) without a stored text")
        let hasChecked = verification.count("no-text") < verification.rows.count
        if verification.rows.isEmpty {
            throw Failure(
                .nothingMatched,
                "nothing was checked: no text of a statement is stored\n"
                    + "hint: `pledges statement add` stores one, `pledges intake` codes it too")
        }
        if !verification.isSound || !hasChecked { throw Failure(.nothingMatched, "") }
    }

    private func meetings(_ catalog: Catalog) throws(Failure) -> [Int] {
        if let meeting {
            let found = try catalog.onlyMeeting(named: meeting)
            return [catalog.position(ofMeeting: found.id)].compactMap(\.self)
        }
        let stored = Set(catalog.statements.map(\.meeting))
        return catalog.meetings.indices.filter { stored.contains(catalog.meetings[$0].id) }
    }
}
