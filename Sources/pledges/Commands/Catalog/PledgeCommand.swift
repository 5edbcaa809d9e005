import ArgumentParser

/// `pledges pledge`: the pledges of the catalog, written.
struct PledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pledge",
        abstract: "Add, change, retire, merge and split pledges in the catalog.",
        discussion: """
            Examples:
              pledges pledge add --pillar security --type action --title "Hotline" \\
                --summary "The three defence ministers set up a hotline."
              pledges pledge edit SEC-25 --add-term hotline --title "Ministers' hotline"
              pledges pledge retire SEC-25 --on 2026-01-02
              pledges pledge merge SEC-25 SEC-03
              pledges pledge split SEC-02 --meeting fm-newyork-2025 --title "At sea"

            The first edit makes a working copy of the catalog next to the notes.
            `pledges catalog history` lists all edits, `pledges catalog undo` undoes one,
            and `pledges show` shows a pledge.
            """,
        subcommands: [
            PledgeAdd.self, PledgeEdit.self, PledgeRetire.self, PledgeRestore.self,
            PledgeMerge.self, PledgeSplit.self,
        ])
}
