import Commitments

/// Brings what a file of an older schema says to the schema that the program knows: in memory, one
/// pure function for each schema to the next. The file itself stays as it is until an edit needs a
/// newer schema.
enum CatalogMigration {
    /// The newest schema.
    static let newest = 2

    /// The schema of a file that says nothing that only a newer one can say.
    static let oldest = 1

    /// The lowest schema that can say what an edit says. A file of an older one is raised to it, so
    /// that a program that does not know the members refuses the file instead of misreading it.
    static func schema(neededBy edit: CatalogEdit) -> Int {
        let entries = edit.changes.flatMap { [$0.before, $0.after] }.compactMap(\.self)
        return entries.contains(where: needsSecond) ? 2 : oldest
    }

    /// What a wording of a schema says to the newest one.
    static func migrated(_ wording: Wording, from schema: Int) -> Wording {
        schema < 2 ? toSecond(wording) : wording
    }

    /// Schema 1 has no coding or anchor of a passage, and does not say how much of it a wording covers: only a
    /// part, as far as anybody knows.
    private static func toSecond(_ wording: Wording) -> Wording {
        var wording = wording
        wording.covers = .part
        wording.coding = nil
        wording.anchor = nil
        return wording
    }

    private static func needsSecond(_ entry: CatalogEntry) -> Bool {
        if case .statement = entry { return true }
        guard case .reaffirmation(let said) = entry else { return false }
        return said.wordings.contains(where: needsSecond)
    }

    /// Whether a wording says what only the second schema can say.
    static func needsSecond(_ wording: Wording) -> Bool {
        wording.covers != .part || wording.coding != nil || wording.anchor != nil
    }
}
