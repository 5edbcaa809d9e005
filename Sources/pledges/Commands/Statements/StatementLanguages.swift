import ArgumentParser
import Commitments
import Export
import Intake

/// `pledges statement languages`: two language versions of one document.
struct StatementLanguages: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "languages",
        abstract: "Show two language versions of a document side by side, and what differs.",
        usage: "pledges statement languages [<options>] <id> [<version> ...]",
        discussion: """
            Both texts must be stored as documents of one meeting and one kind. Sentences
            are linked by length, numbers, names, the catalog's terms and order. Where no
            link is sure, a sentence is not aligned.

            Examples:
              pledges statement languages munich-2025
              pledges statement languages fm-munich-2025.en fm-munich-2025.ja --different
              pledges statement languages gyeongju-2025 ko ja --format json

            Exit status 1: no other version is stored, or nothing is left to list.
            """)

    @Argument(
        help: ArgumentHelp("The meeting, or the id of a stored text.", valueName: "id"),
        completion: .custom(Completion.statements))
    var id: String
    @Argument(
        help: ArgumentHelp(
            "The other text's id, or one or two languages: ja, ko ja.", valueName: "version"),
        completion: .custom(Completion.versions))
    var versions: [String] = []

    @Flag(help: "Leave out sentences that are linked and do not differ.") var different = false
    @Option(
        help: ArgumentHelp(
            "How to print (default: as the file's name says, else text).", valueName: "format"))
    var format: FormatOption<LanguagesBrief>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let pair = try records(in: library)
        let sides = try [pair.first, pair.second].map { record throws(Failure) in
            StatementSentences(
                reading: record, try library.text(of: record), in: library.catalog)
        }
        let brief = LanguagesBrief(
            library.catalog, sides[0], sides[1], differentOnly: different)
        try output.write(brief, as: format, table, beside: files, look)
        if brief.isEmpty { throw Failure(.nothingMatched, "nothing differs") }
    }

    /// The texts that are meant. Without more the first is in the language of the catalog.
    private func records(
        in library: Library
    ) throws(Failure) -> (first: StatementRecord, second: StatementRecord) {
        let catalog = library.catalog
        let named = try library.statements(id)
        let wanted = versions.map { $0.lowercased() }
        let candidates = named.flatMap { first in
            catalog.versions(of: first).map { (first: first, second: $0) }
        }
        let found = candidates.filter { pair in
            let names = [pair.first, pair.second].map { [$0.id.text, $0.language.lowercased()] }
            return switch wanted.count {
            case 0: true
            case 1: names[1].contains(wanted[0])
            default: names[0].contains(wanted[0]) && names[1].contains(wanted[1])
            }
        }
        let own = found.first { $0.first.language == catalog.lexicon.language } ?? found.first
        guard let pair = own, wanted.count < 3 else {
            throw Failure(
                .nothingMatched,
                "“\(id)” has no \((wanted.last.map { "version \($0)" } ?? "other version"))\n"
                    + "hint: `pledges statement list` shows which texts are stored")
        }
        return pair
    }
}
