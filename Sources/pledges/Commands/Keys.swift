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
              pledges keys --standard      without those of the settings
            """)

    @Option(help: "Output format.") var format: FormatOption<KeyTable> = .text
    @Flag(help: "The keys of the program, without yours.") var standard = false

    func run() throws {
        let table = standard ? KeyTable() : KeyTable(Settings.read().keymap)
        try Output.standard.write(format == .text ? table.plain : table.markdown)
    }
}

extension KeyTable: FormatOffer {
    package static var formats: [Format] { [.text, .markdown] }
}
