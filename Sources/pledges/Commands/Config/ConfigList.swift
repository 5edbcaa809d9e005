import ArgumentParser
import Configuration
import Export
import JSON

/// `pledges config list`, also without `list`.
struct ConfigList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List every setting with its value and where it is from.",
        usage: "pledges config [list] [<options>]",
        discussion: """
            Values are shown as they are written in the file. Where a setting is from:
            default, FILE:LINE, environment VARIABLE, or an option. What is wrong with
            the file is printed on standard error.
            """)

    @Option(help: "Output format.") var format: FormatOption<SettingsList> = .text
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions

    func run() throws {
        var settings = Settings.read()
        if let author = authorship.author {
            settings.user.take(author, ofOption: "--author", for: "author")
        }
        if look.ascii { settings.user.take("true", ofOption: "--ascii", for: "ascii") }
        let list = SettingsList(rows: settings.user.rows)
        try Output.standard.write(
            format == .json ? list.json : look.style(for: .standard).text(of: list.table))
        settings.sayProblems()
    }
}

/// Settings as a list for people and programs.
struct SettingsList: FormatOffer {
    let rows: [UserSettings.Row]

    static var formats: [Format] { [.text, .json] }

    var table: Table {
        var table = Table([
            Table.Column(heading: "SETTING"), Table.Column(heading: "VALUE"),
            Table.Column(heading: "FROM", givesWay: true),
        ])
        for row in rows { table.add(row.name, row.words, row.origin.name) }
        return table
    }

    var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-settings")),
            JSONMember("schema", .integer(1)),
            JSONMember(
                "settings",
                .array(
                    rows.map { row in
                        .object([
                            JSONMember("name", .string(row.name)),
                            JSONMember("value", row.value.map { .string($0) } ?? .null),
                            JSONMember("origin", .string(row.origin.name)),
                        ])
                    })),
        ]).document
    }
}
