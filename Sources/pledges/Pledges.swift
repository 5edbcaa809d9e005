import ArgumentParser

/// The root of the command line.
struct Pledges: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pledges",
        abstract:
            "Track what governments promise each other, meeting by meeting, with your own notes.",
        discussion: """
            Examples:
              pledges                            browse, filter, annotate
              pledges list --pillar nk --stale   North Korea, no statement for 180 days
              pledges show SEC-02                one pledge: its wordings and notes
              pledges meeting munich-2025        what a meeting reaffirmed
              pledges note add SEC-02 --status in-progress -m "Agreed for 2026"
              pledges export --pillar nk -o brief.md

            Data goes to standard output, messages to standard error. Exit status:
            0 done, 1 nothing matched, 2 failed, 3 invalid data, 4 notes or catalog locked,
            64 wrong usage.
            """,
        version: Version.text,
        subcommands: [
            Browse.self, List.self, Show.self, Meetings.self, MeetingCommand.self,
            NoteCommand.self, MatrixCommand.self,
            Compare.self,
            TimelineCommand.self, Terms.self,
            Review.self, ShowOverview.self, CalendarCommand.self, EventsCommand.self,
            ExportCommand.self, SiteCommand.self, Check.self, Restore.self, Recover.self, Keys.self,
            IntakeCommand.self, Evaluate.self, StatementCommand.self, Verify.self,
            RedlineCommand.self,
            WordingCommand.self,
            PledgeCommand.self, PillarCommand.self, PartyCommand.self, SourceCommand.self,
            Link.self, Unlink.self, Code.self, CatalogCommand.self,
            Initialize.self, Import.self, ConfigCommand.self,
            Agree.self, Merge.self, GitCommand.self,
        ],
        defaultSubcommand: Browse.self)
}
