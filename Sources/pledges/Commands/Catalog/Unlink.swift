import ArgumentParser
import Commitments

/// `pledges unlink`: a pledge was not said at a meeting after all.
struct Unlink: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Unlink a pledge from a meeting, with all its wordings there.",
        usage: "pledges unlink [<options>] <pledge> <meeting>",
        discussion: """
            Examples:
              pledges unlink SEC-02 fm-tokyo-2026
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String
    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let pledge = try library.pledge(id)
        let meeting = try library.catalog.onlyMeeting(named: meeting)
        let changes = library.catalog.unlinking(pledge.id, from: meeting.id)
        if changes.isEmpty { throw Failure.notLinked(pledge, meeting) }
        try library.edit(
            "\(pledge.id) unlinked from \(meeting.id)", changes, by: authorship.name)
        Message.say("unlinked \(pledge.id) \(pledge.title) from \(meeting.id)")
    }
}
