import ArgumentParser
import Commitments
import Export
import Text

/// `pledges timeline`: a pledge over the years.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show a pledge over the years: statements, events, notes, reviews.",
        discussion: """
            Examples:
              pledges timeline NK-03
              pledges timeline SEC-02 --format csv -o freedom-edge.csv
            """)

    /// How to print.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "id"),
        completion: .custom(Completion.pledges))
    var id: String

    @OptionGroup var day: DayOptions
    @Option(help: "How to print.") var format: Format = .text
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let pledge = try library.pledge(id)
        guard let position = library.catalog.position(ofPledge: pledge.id.text) else { return }
        let list = TimelineList(library.register(asOf: day.day), pledge: position)
        switch format {
        case .text:
            let style = look.style(for: output)
            try output.destination(beside: files).write(
                style.text(list.lines(quote: style.quoted), hanging: 26))
        case .json: try output.destination(beside: files).write(list.json)
        case .csv: try output.destination(beside: files).write(list.csv)
        }
    }
}

extension Style {
    /// Lines of a list, the first of them its title; what is too long goes on below, indented.
    func text(_ lines: [String], hanging indent: Int) -> String {
        let wrapped = lines.map(\.oneLine).flatMap { line -> [String] in
            guard let width, line.columns > width else { return [line] }
            let head = paragraph(line)
            guard let first = head.first else { return [line] }
            let rest = String(line.dropFirst(first.count).drop { $0 == " " })
            return [first] + (rest.isEmpty ? [] : paragraph(rest, indent: min(indent, width / 3)))
        }
        let title = wrapped.first.map(bold) ?? ""
        return ([title] + wrapped.dropFirst()).joined(separator: "\n") + "\n"
    }
}
