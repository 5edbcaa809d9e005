import ArgumentParser

/// `pledges catalog`: the catalog in use against the one in the program, and its history.
struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract:
            "Compare your working copy of the catalog with the one in the program; undo edits.",
        discussion: """
            Examples:
              pledges catalog status             which catalog is in use, what is edited
              pledges catalog diff               entry by entry, old -> new
              pledges catalog update             take over what a new version brought
              pledges catalog history            all edits, the latest first
              pledges catalog undo               take your last edit back
              pledges catalog settle             what two people changed at the same time
              pledges catalog resolve            decide what a merge could not
              pledges catalog reset              back to the catalog in the program
            """,
        subcommands: [
            CatalogStatus.self, CatalogDiff.self, CatalogUpdate.self, CatalogReset.self,
            CatalogHistory.self, CatalogUndo.self, CatalogSettle.self, CatalogResolve.self,
        ])
}
