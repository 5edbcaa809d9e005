import ArgumentParser
import Commitments
import Export

/// `pledges terms`: which variant of a term is used when.
struct Terms: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show which variant of a term the statements use, and when that changed.",
        usage: "pledges terms [<options>] [<term>]",
        discussion: """
            Examples:
              pledges terms
              pledges terms denuclearize --format markdown -o terms.md
              pledges terms --term 'chips: semiconductors/semiconductor, chips'
            """)

    @Argument(
        help: ArgumentHelp("A watched term, by its name or a part of it.", valueName: "term"),
        completion: .custom(Completion.terms))
    var name: String?

    @Option(
        name: .customLong("term"),
        help: ArgumentHelp(
            "A term of your own; separate spellings of one variant with slashes.",
            valueName: "name: variant/spelling, variant"),
        transform: WatchedTerm.argument)
    var own: [WatchedTerm] = []

    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<TermList>.help(else: .text)) var format: FormatOption<TermList>?
    @OptionGroup var table: TableOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let list = TermList(register, terms: try terms(in: register))
        try output.write(list, as: format, table, beside: files, look)
        if list.hasNoUse {
            throw Failure(.nothingMatched, "no wording up to \(day.day.text) has any of the terms")
        }
    }

    /// The terms named; all that are watched when none is.
    private func terms(in register: Register) throws(Failure) -> [WatchedTerm] {
        guard let name else {
            if own.isEmpty, register.terms.isEmpty {
                throw Failure(.nothingMatched, "no terms are watched\nhint: --term adds one")
            }
            return own.isEmpty ? register.terms : own
        }
        let named = register.terms(named: name)
        guard !named.isEmpty else {
            throw .noTerm(name, known: register.terms.map(\.name))
        }
        return named + own
    }
}

extension WatchedTerm {
    /// Reads an option's term.
    static func argument(_ text: String) throws -> WatchedTerm {
        do throws(TermError) { return try WatchedTerm(typed: text) } catch {
            throw ValidationError(error.message)
        }
    }
}

extension Failure {
    /// No watched term has a name.
    fileprivate static func noTerm(_ name: String, known: [String]) -> Failure {
        let list = known.isEmpty ? "" : "\nhint: watched terms are " + known.joined(separator: ", ")
        return Failure(.nothingMatched, "there is no watched term “\(name)”\(list)")
    }
}
