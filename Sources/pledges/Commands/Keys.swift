import ArgumentParser
import Export
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

    @Option(help: "Output format.") var format: FormatOption<KeyTable> = .text

    func run() throws {
        try Output.standard.write(format == .text ? KeyTable.plain : KeyTable.markdown)
    }
}

extension KeyTable: FormatOffer {
    package static var formats: [Format] { [.text, .markdown] }
}
