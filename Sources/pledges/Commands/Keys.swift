import ArgumentParser
import Interface

/// `pledges keys`: the keys of the browser.
struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the keys of the browser.",
        discussion: """
            Examples:
              pledges keys | less
              pledges keys --format markdown > keys.md
            """)

    /// How the table is written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, markdown }

    @Option(help: "table or markdown.") var format = Format.table

    func run() throws {
        try Output.standard.write(format == .table ? KeyTable.plain : KeyTable.markdown)
    }
}
