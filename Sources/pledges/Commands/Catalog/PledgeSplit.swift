import ArgumentParser
import Commitments

/// `pledges pledge split`: two pledges of one.
struct PledgeSplit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Split a pledge: the wordings of some meetings move to a new pledge.",
        discussion: """
            Examples:
              pledges pledge split SEC-02 --meeting fm-newyork-2025 --title "At sea"

            The old pledge becomes the parent of the new one. The new pledge has the same
            values unless options change them. Prints the id of the new pledge.
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String

    @Option(
        help: ArgumentHelp(
            "A meeting whose wordings move to the new pledge.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: [String]
    @Option(
        name: .customLong("id"),
        help: ArgumentHelp("The id of the new one (default: the next free one).", valueName: "id"))
    var newID: String?
    @OptionGroup(title: "The new pledge") var said: PledgeOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if said.title == nil { throw ValidationError("the new pledge needs --title") }
    }

    func run() throws {
        let library = try Library.open(files)
        let catalog = library.catalog
        let pledge = try library.pledge(id)
        let new = try newPledge(like: pledge, in: library)
        var meetings: Set<Meeting.ID> = []
        for name in meeting {
            let meeting = try catalog.onlyMeeting(named: name)
            if catalog.reaffirmation(of: pledge.id, at: meeting.id) == nil {
                throw Failure.notLinked(pledge, meeting)
            }
            meetings.insert(meeting.id)
        }
        try library.edit(
            "pledge \(pledge.id) split into \(new.id)",
            catalog.splitting(pledge, into: new, at: meetings), by: authorship.name)
        try Output.standard.write(new.id.text + "\n")
        Message.say("split \(new.id) \(new.title) off \(pledge.id) \(pledge.title)")
    }

    private func newPledge(like pledge: Pledge, in library: Library) throws(Failure) -> Pledge {
        var new = pledge
        new.aliases = []
        new.retired = nil
        new.parent = pledge.id
        new = try said.revised(new, in: library)
        guard let pillar = library.catalog.pillar(new.pillar) else { return new }
        new.id =
            newID.map { Pledge.ID($0.uppercased()) } ?? library.nextPledgeID(in: pillar)
        try new.id.requirePrefix(of: pillar)
        return new
    }
}

extension Failure {
    /// A pledge was not said at a meeting.
    static func notLinked(_ pledge: Pledge, _ meeting: Meeting) -> Failure {
        Failure(
            .nothingMatched,
            "\(pledge.id) \(pledge.title) has no wording at \(meeting.id); nothing was changed")
    }
}
