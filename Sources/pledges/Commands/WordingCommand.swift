import ArgumentParser
import Commitments
import Export
import Text

/// `pledges wording`: what became of the words of one pledge.
struct WordingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wording",
        abstract: "Show how the wording of a pledge changed.",
        usage: "pledges wording [<options>] <id> [<meeting> ...]",
        discussion: """
            Without meetings: all wordings by date, each compared with the one before.
            With two meetings: their wordings. With one: its sources compared with each
            other, which shows the words of a translator.

            Examples:
              pledges wording SEC-02
              pledges wording SEC-06 munich-2025 fm-newyork-2025
              pledges wording SEC-06 munich-2025
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "id"),
        completion: .custom(Completion.pledges))
    var id: String

    @Argument(
        help: ArgumentHelp("Two meetings, or one, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meetings: [String] = []

    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<WordingHistory>.help(else: .text)) var format:
        FormatOption<WordingHistory>?
    @OptionGroup var tracking: TrackingOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if meetings.count > 2 { throw ValidationError("name two meetings, or one, or none") }
    }

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let pledge = try library.pledge(id)
        guard let position = library.catalog.position(ofPledge: pledge.id.text) else { return }
        let history = WordingHistory(register, pledge: position, try scope(register))
        if history.pairs.isEmpty { throw nothing(pledge, history) }
        try output.write(history, as: format, .plain, tracking, on: day.day, beside: files, look)
    }

    private func scope(_ register: Register) throws(Failure) -> WordingHistory.Scope {
        let places = try meetings.map { name throws(Failure) in
            try register.position(ofMeetingNamed: name)
        }
        guard let first = places.first, let last = places.last else { return .all }
        return first == last ? .sources(first) : .meetings(min(first, last), max(first, last))
    }

    private func nothing(_ pledge: Pledge, _ history: WordingHistory) -> Failure {
        let meetings = history.catalog.meetings
        let text =
            switch history.scope {
            case .all: "\(pledge.id) has no wording up to \(history.register.asOf.text)"
            case .meetings(let from, let to):
                "\(pledge.id) has no wording at \(meetings[from].short.oneLine) or \(meetings[to].short.oneLine)"
            case .sources(let meeting):
                "\(meetings[meeting].short.oneLine), \(meetings[meeting].date.text), has \(pledge.id) from "
                    + (history.register.reaffirmation(of: history.pledge, at: meeting) == nil
                        ? "no source" : "one source")
            }
        return Failure(.nothingMatched, text)
    }
}

extension Register {
    /// The position of the one meeting that a name means, by the day.
    fileprivate func position(ofMeetingNamed name: String) throws(Failure) -> Int {
        let meeting = try catalog.onlyMeeting(named: name)
        guard let position = catalog.position(ofMeeting: meeting.id), meeting.date.isOver(by: asOf)
        else {
            throw Failure(
                .nothingMatched,
                "\(meeting.short.oneLine), \(meeting.date.text), is after \(asOf.text)")
        }
        return position
    }
}
