import ArgumentParser

/// `pledges catalog`: the catalog in use against the one in the program, and its history.
struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract:
            "Compare your working copy of the catalog with the built-in one; undo edits.",
        discussion: """
            Examples:
              pledges catalog status             which catalog is in use, what is edited
              pledges catalog diff               entry by entry, old -> new
              pledges catalog update             add what a new version brings
              pledges catalog history            all edits, the latest first
              pledges catalog undo               undo your last edit
              pledges catalog settle             what two people changed at the same time
              pledges catalog resolve            decide what a merge could not
              pledges catalog reset              go back to the built-in catalog
            """,
        subcommands: [
            CatalogStatus.self, CatalogDiff.self, CatalogUpdate.self, CatalogReset.self,
            CatalogHistory.self, CatalogUndo.self, CatalogSettle.self, CatalogResolve.self,
        ])
}
