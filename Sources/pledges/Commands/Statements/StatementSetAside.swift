import ArgumentParser
import Commitments
import Intake
import Text

/// `pledges statement set-aside`: sentences that make no commitment.
struct StatementSetAside: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-aside",
        abstract: "List the open sentences of a text, or decide that some make no commitment.",
        usage: "pledges statement set-aside [<options>] <id> [<sentence> ...]",
        discussion: """
            Examples:
              pledges statement set-aside fm-munich-2025.en          list open sentences
              pledges statement set-aside fm-munich-2025.en 12 40    set these two aside
              pledges statement set-aside fm-munich-2025.en 12 --undo

            A statement counts as coded in full once none of its sentences is open.
            `pledges link` links an open sentence to a pledge.
            """)

    @Argument(
        help: ArgumentHelp("The text's id, or a meeting with one text.", valueName: "id"),
        completion: .custom(Completion.statements))
    var id: String
    @Argument(help: ArgumentHelp("Numbers of sentences, from 1.", valueName: "sentence"))
    var sentences: [Int] = []
    @Flag(help: "Reopen the sentences instead.") var undo = false
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let record = try library.statement(id)
        let coded = CoverageReader(library.catalog).read(record, try library.text(of: record))
        if sentences.isEmpty { return try list(coded) }
        var after = record
        for number in sentences {
            guard coded.sentences.indices.contains(number - 1) else {
                let count = counted(coded.sentences.count, "sentence")
                throw Failure(.usage, "no sentence \(number): \(record.id) has \(count)")
            }
            let range = coded.sentences[number - 1].range
            after.setAside.removeAll { coded.text.find($0)?.overlaps(range) ?? false }
            if !undo {
                after.setAside.append(
                    coded.text.selector(range, within: library.catalog.quoteLimit))
            }
        }
        after.setAside.sort()
        try library.edit(
            "\(counted(sentences.count, "sentence")) of \(record.id) \(undo ? "open again" : "set aside")",
            library.catalog.changes(from: .statement(record), to: .statement(after)),
            by: authorship.name)
    }

    private func list(_ coded: CodedStatement) throws(Failure) {
        Message.say("\(coded.record.id): \(coded.coverage.inWords)")
        let open = coded.sentences.enumerated().filter { $0.element.state == .open }
        let lines = open.map { "\($0.offset + 1)\t\($0.element.sentence.text.oneLine)\n" }
        if !lines.isEmpty { try Output.standard.write(lines.joined()) }
    }
}
