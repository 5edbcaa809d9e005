import ArgumentParser

/// `pledges note`: the notes of the analyst.
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write, list, show, change and delete notes.",
        discussion: """
            Examples:
              pledges note add SEC-02 -m "Ask the J-desk about the 2026 calendar"
              pledges note add ECO-07 --status p --evidence https://example.org/pilot
              pledges note list SEC-02
              pledges note edit 01KB7Q --tag ask --review-by 2026-01-15
              pledges note delete 01KB7Q
            """,
        subcommands: [
            NoteAdd.self, NoteListing.self, NoteShowing.self, NoteEdit.self, NoteDelete.self,
        ])
}
