import ArgumentParser
import Commitments

/// `pledges meeting add`: a new meeting; its id is printed.
struct MeetingAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a meeting to the catalog and print its id.",
        discussion: """
            Examples:
              pledges meeting add --id fm-tokyo-2026 --date 2026-03-02 --place Tokyo \\
                --format foreign-ministers --summary "The three met in Tokyo." \\
                --participant "JP=Iwaya Takeshi" --source mofa-tokyo-2026

            Name a source of the catalog (--source) or add one (--source-id, --publisher,
            --source-title, --url). --extract says how much of the statement you will code.
            """)

    @Option(help: ArgumentHelp("Its id: lower-case words joined by hyphens.", valueName: "id"))
    var id: String
    @OptionGroup(title: "The meeting") var said: MeetingOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        let hasSource = said.source.source != nil || said.source.sourceID != nil
        let missing = [
            said.date == nil ? "--date" : nil, said.place == nil ? "--place" : nil,
            said.format == nil ? "--format" : nil, said.summary == nil ? "--summary" : nil,
            hasSource ? nil : "--source or --source-id",
        ].compactMap(\.self)
        if missing.isEmpty { return }
        throw ValidationError("a new meeting needs \(missing.joined(separator: ", "))")
    }

    func run() throws {
        let library = try Library.open(files)
        var blank = Meeting.blank
        blank.id = Meeting.ID(id)
        let (meeting, sources) = try said.revised(blank, in: library.catalog)
        try library.edit(
            "meeting \(id) added", sources + [.added(.meeting(meeting))], by: authorship.name)
        try Output.standard.write(id + "\n")
        Message.say("added \(id), \(meeting.place), \(meeting.dateText)")
    }
}
