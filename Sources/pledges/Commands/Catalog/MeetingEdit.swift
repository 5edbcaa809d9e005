import ArgumentParser
import Commitments

/// `pledges meeting edit`: changes a meeting; what it said before stays in the history.
struct MeetingEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a meeting in the catalog; the history keeps the old values.",
        discussion: """
            Examples:
              pledges meeting edit fm-tokyo-2026 --extract official-full-text
              pledges meeting edit fm-tokyo-2026 --date 2026-03-02 --end 2026-03-03
              pledges meeting edit fm-tokyo-2026 --clear note --clear end

            An option replaces the whole value. The id never changes.
            """)

    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var id: String
    @Option(help: "Clear a field of the meeting.") var clear: [ClearedMember<Meeting>] = []
    @OptionGroup(title: "The meeting") var said: MeetingOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let meeting = try library.catalog.onlyMeeting(named: id)
        var cleared = meeting
        for part in clear { _ = part.member.set(nil, &cleared) }
        let (revised, sources) = try said.revised(cleared, in: library.catalog)
        let changes =
            sources + library.catalog.changes(from: .meeting(meeting), to: .meeting(revised))
        if try library.edit("meeting \(meeting.id) changed", changes, by: authorship.name) {
            Message.say("changed \(meeting.id), \(revised.place), \(revised.dateText)")
        }
        try Output.standard.write(meeting.id.text + "\n")
    }
}
