import ArgumentParser
import Commitments
import Export
import Text

/// `pledges verify`: wordings against the stored texts.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the wordings of meetings against the stored texts.",
        discussion: """
            Examples:
              pledges verify                     all meetings with a stored text
              pledges verify munich-2025
              pledges verify --format json | jq '.wordings[] | select(.result == "differs")'

            A wording is verbatim (case, quotation marks, dashes and spaces do not count), differs,
            or is not there. The exit status is 1 when one differs or is not there, or when nothing
            could be checked.
            """)

    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String?
    @Option(help: "How to print.") var format = ReportFormat.text
    @Flag(help: "Also list wordings that are verbatim.") var all = false
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let catalog = library.catalog
        let verification = Verification(
            catalog, meetings: try meetings(catalog), texts: library.statementTexts())
        switch format {
        case .json:
            try output.destination(beside: files).write(
                VerificationList(verification, in: catalog).json)
        case .text:
            let style = look.style(for: output)
            let text = verification.rows.flatMap { lines($0, style) }.map { $0 + "\n" }.joined()
            if !text.isEmpty { try output.destination(beside: files).write(text) }
        }
        Message.say(
            "\(verification.count("verbatim")) verbatim, \(verification.count("differs")) differ, "
                + "\(verification.count("not-there")) not there, "
                + "\(verification.count("no-text")) without a stored text")
        let hasChecked = verification.count("no-text") < verification.rows.count
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

    private func lines(_ row: Verification.Row, _ style: Style) -> [String] {
        let name = "\(row.pledge) \(row.meeting)"
        let wording = style.quoted(row.wording.text.oneLine)
        switch row.result {
        case .verbatim(let id, let range, let line):
            return all ? ["\(name): verbatim, \(id):\(line) (\(range.lowerBound)): \(wording)"] : []
        case .differs(let id, _, let line, let redline):
            return ["\(name): differs, \(id):\(line)"] + style.redline(redline.inline, indent: 2)
        case .notThere(let id): return ["\(name): not in \(id): \(wording)"]
        case .noText:
            return all ? ["\(name): no stored text (\(row.wording.source)): \(wording)"] : []
        }
    }
}
