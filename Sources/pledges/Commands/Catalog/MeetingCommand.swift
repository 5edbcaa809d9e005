import ArgumentParser

/// `pledges meeting`: one meeting, shown; and the meetings of the catalog, written.
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Show a meeting and the pledges reaffirmed there; add and change meetings.",
        discussion: """
            Examples:
              pledges meeting munich
              pledges meeting fm-newyork-2025 --format json
              pledges meeting add --id fm-tokyo-2026 --date 2026-03-02 --place Tokyo \\
                --format foreign-ministers --summary "The three met in Tokyo." \\
                --source-id mofa-tokyo-2026 --publisher "MOFA of Japan" \\
                --source-title "Joint statement"
              pledges meeting edit fm-tokyo-2026 --extract official-full-text
            """,
        subcommands: [ShowMeeting.self, MeetingAdd.self, MeetingEdit.self],
        defaultSubcommand: ShowMeeting.self)
}
