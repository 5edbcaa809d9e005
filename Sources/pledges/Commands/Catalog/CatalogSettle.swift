import ArgumentParser
import Commitments
import Export

/// `pledges catalog settle`: what two people changed at the same time in the catalog, and which
/// value to keep.
struct CatalogSettle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "List what two people changed at the same time, or settle which value to keep.",
        usage: "pledges catalog settle [<options>] [<entry>] [<member>]",
        discussion: """
            Examples:
              pledges catalog settle
              pledges catalog settle SEC-02 title --take 1
              pledges catalog settle SEC-02 title --text "Trilateral exercises"
              pledges catalog settle fm-munich-2025 --take mk

            Both values stay in the history, and `pledges catalog undo` undoes a decision.
            Exit status 1: there is nothing to settle.
            """)

    @Argument(
        help: ArgumentHelp(
            "The pledge, meeting, source or other entry, by id.", valueName: "entry"),
        completion: .custom(Completion.entriesWithTwoValues))
    var entry: String?
    @Argument(
        help: ArgumentHelp(
            "The field, as listed; needed if several have two values.", valueName: "member"),
        completion: .custom(Completion.membersWithTwoValues))
    var member: String?

    @Option(
        help: ArgumentHelp(
            "The value to keep: its number, or who wrote it.", valueName: "number"))
    var take: String?
    @Option(help: ArgumentHelp("A text to use instead of both.", valueName: "text"))
    var text: String?
    @Option(help: "Output format.") var format: FormatOption<Report> = .text
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if take != nil, text != nil {
            throw ValidationError("give either --take or --text, not both")
        }
        if entry == nil, take != nil || text != nil {
            throw ValidationError("name the entry to settle")
        }
    }

    func run() throws {
        let library = try Library.open(files)
        if let problem = library.catalogReadOnly { throw Failure(catalog: problem) }
        let found = library.catalog.membersWithTwoValues().filter(fits)
        if take != nil || text != nil { return try settle(only(of: found, in: library), library) }
        let list = TwoValuesList(values: found, catalog: library.catalog)
        if format == .json {
            try Output.standard.write(list.json)
        } else if !found.isEmpty {
            try Output.standard.write(list.text(in: look.style(for: .standard)))
        }
        if found.isEmpty { throw Failure(.nothingMatched, nothing) }
    }

    private var nothing: String {
        entry.map { "nothing to settle in “\($0)”\nhint: `pledges catalog settle` lists all" }
            ?? "nothing to settle in the catalog"
    }

    private func fits(_ values: TwoValues) -> Bool {
        let name = values.id.entry.name
        let isEntry =
            entry.map { wanted in
                ([name] + name.split(separator: " ").map(String.init)).contains {
                    $0.lowercased() == wanted.lowercased()
                }
            } ?? true
        let isMember =
            member.map { values.id.member == $0 || values.id.member.hasSuffix("." + $0) } ?? true
        return isEntry && isMember
    }

    private func only(
        of found: [TwoValues], in library: Library
    ) throws(Failure) -> TwoValues {
        if let first = found.first, found.count == 1 { return first }
        if found.isEmpty { throw Failure(.nothingMatched, nothing) }
        let lines = found.map { "\n  \($0.id.entry.name) \($0.id.member)".oneLineKept }.joined()
        throw Failure(.usage, "\(found.count) members have two values; name one:\(lines)")
    }

    private func settle(_ values: TwoValues, _ library: Library) throws(Failure) {
        let catalog = library.catalog
        let name = values.inWords(catalog)
        let changes: [CatalogEdit.Change]
        let kept: String
        if let text {
            guard let before = catalog.entry(values.id.entry),
                let after = before.writing(text, into: values.id.member)
            else { throw Failure(.usage, "\(name) is not a text; choose a value with --take") }
            changes = Catalog.settling(values, from: before, to: after)
            kept = text
        } else {
            let side = try side(of: values)
            changes = catalog.settling(values, with: side)
            kept = side.inWords
        }
        try library.edit("\(name): kept “\(kept)”", changes, by: authorship.name)
        Message.say("\(name): kept “\(kept)”".oneLine)
    }

    private func side(of values: TwoValues) throws(Failure) -> TwoValues.Side {
        let sides = values.sides
        let wanted = take ?? ""
        if let number = Int(wanted), sides.indices.contains(number - 1) {
            return sides[number - 1]
        }
        let written = sides.filter { $0.author == wanted }
        if let side = written.first, written.count == 1 { return side }
        let known = sides.indices.map { "\($0 + 1) (\(sides[$0].author))" }
        throw Failure(
            .usage, "no value “\(wanted)”; --take takes \(known.joined(separator: " or "))")
    }
}
