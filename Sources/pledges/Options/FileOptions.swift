import ArgumentParser
import Storage

/// Which files a command works on.
struct FileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Catalog to use (else PLEDGES_CATALOG, else the one in the program).",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var catalog: String?

    @Option(
        help: ArgumentHelp(
            "Notes file (else PLEDGES_NOTES, else pledges/notes.json in XDG_DATA_HOME).",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var notes: String?

    /// Nil for the catalog in the program.
    var catalogPath: String? { catalog ?? Environment.places.catalog }

    func notesPath() throws(StorageError) -> String {
        if let notes { return notes }
        return try Environment.places.notes()
    }
}
