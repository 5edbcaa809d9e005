import ArgumentParser
import Storage

/// Which files a command works on.
struct FileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Catalog file (default: PLEDGES_CATALOG, then catalog.json next to the notes, then the "
                + "built-in catalog).",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var catalog: String?

    @Option(
        help: ArgumentHelp(
            "Folder with catalog.json and notes.json (default: PLEDGES_WORKSPACE, then pledges in "
                + "XDG_DATA_HOME).", valueName: "folder"),
        completion: .directory)
    var workspace: String?

    @Option(
        help: ArgumentHelp(
            "Notes file (default: PLEDGES_NOTES, then notes.json in the workspace).",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var notes: String?

    /// The catalog that was named; nil for the working copy or the one in the program.
    var catalogPath: String? {
        catalog ?? (workspace == nil ? Environment.places.catalog : nil)
    }

    /// The working copy of the catalog, beside the notes; it is there once something was edited.
    func workingCatalogPath() throws(StorageError) -> String {
        Path.join(Path.folder(of: try notesPath()), "catalog.json")
    }

    /// The files that drafts belong to.
    var inUse: FilesInUse {
        let names: [Environment.Variable] = [.workspace, .notes, .catalog]
        let isNamed = [catalog, workspace, notes].contains { $0 != nil }
        return FilesInUse(
            notes: try? notesPath(), catalog: catalogPath ?? (try? workingCatalogPath()),
            areStandard: !isNamed && names.allSatisfy { Environment.value($0) == nil })
    }

    func notesPath() throws(StorageError) -> String {
        if let notes { return notes }
        if let workspace { return Path.join(workspace, "notes.json") }
        return try Environment.places.notes()
    }
}
