import ArgumentParser
import Commitments
import Storage
import Text

extension CatalogImport.Format: ExpressibleByArgument {}

/// `pledges import`: pledges, meetings, sources and wordings from files.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import pledges, meetings, sources and wordings from CSV or JSON files.",
        usage: "pledges import [<options>] <file> ...",
        discussion: """
            Examples:
              pledges import pledges.csv meetings.csv wordings.csv --dry-run
              pledges import entries.json
              pledges import corrected.csv --replace
              pledges import compliance.csv --map g7.json --dry-run

            The first line of a CSV file names the columns, which decide what its rows are
            (docs/data-format.md). The import lists all problems with line and column
            before it writes anything. All files together are one edit. Entries that the
            catalog already has are left alone; entries that differ are a problem without
            --replace. --map reads the table of somebody else, such as a compliance tracker
            (docs/commitment-sets.md); its scores become notes.
            """)

    @Argument(
        help: ArgumentHelp("Files; - is standard input.", valueName: "file"),
        completion: .file(extensions: ["csv", "tsv", "json"]))
    var paths: [String]
    @Option(help: "The format of the files (default: from their names).")
    var format: CatalogImport.Format?
    @Option(
        help: ArgumentHelp(
            "A file that says what the columns of the tables are.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var map: String?
    @Flag(help: "Show what would change, and write nothing.") var dryRun = false
    @Flag(help: "Overwrite entries that differ.") var replace = false
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        if !dryRun { _ = try library.editableCatalog() }
        var read: [CatalogImport.File] = []
        let map = try readMap()
        for path in paths { read.append(try file(path, map)) }
        let found = CatalogImport(read, into: library.catalog, replacing: replace)
        try report(found)
        let text = CatalogDifferenceText(found.changes, in: library.catalog)
        if dryRun {
            try library.check(found.changes)
            try Output.standard.write(text.lines.map { $0 + "\n" }.joined())
            let notes = ImportedNotes(found.notes, library.notebook, by: authorship.name)
            return Message.say(
                "would import: \(text.counts)\(unchanged(found))\(notes.inWords); nothing is written"
            )
        }
        let names = paths.map { Path.name(of: $0) }.joined(separator: ", ")
        var isEdited = false
        if !found.changes.isEmpty || found.notes.isEmpty {
            isEdited = try library.edit("imported \(names)", found.changes, by: authorship.name)
        }
        // The notes are on pledges that were not there before.
        let now = found.notes.isEmpty ? library : try Library.open(files)
        let notes = ImportedNotes(found.notes, now.notebook, by: authorship.name)
        if !notes.edits.isEmpty {
            try now.save(Change(summary: "imported \(names)", edits: notes.edits))
        }
        if isEdited || !found.notes.isEmpty {
            Message.say("imported: \(text.counts)\(unchanged(found))\(notes.inWords)")
        }
    }

    private func readMap() throws(Failure) -> ImportMap? {
        guard let map else { return nil }
        do throws(StorageError) {
            return try ImportMap(try FileReader.read(map), named: map)
        } catch { throw Failure(error) }
    }

    private func unchanged(_ found: CatalogImport) -> String {
        found.unchanged == 0 ? "" : "; \(found.unchanged) already there"
    }

    private func file(
        _ path: String, _ map: ImportMap?
    ) throws(Failure) -> CatalogImport.File {
        let bytes: [UInt8]
        if path == "-" {
            bytes = try Streams.readInput(limit: 256 << 20)
        } else {
            do throws(StorageError) { bytes = try FileReader.read(path) } catch {
                throw Failure(error)
            }
        }
        return CatalogImport.File(
            name: path == "-" ? "(standard input)" : path, bytes: bytes,
            format: format ?? Import.format(of: path, bytes), map: map)
    }

    /// By the name; else JSON begins with a brace.
    private static func format(of path: String, _ bytes: [UInt8]) -> CatalogImport.Format {
        let name = path.lowercased()
        if name.hasSuffix(".json") { return .json }
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .csv }
        return bytes.first { $0 > 0x20 } == UInt8(ascii: "{") ? .json : .csv
    }

    /// Says what is wrong, and ends here when anything may not be.
    private func report(_ found: CatalogImport) throws(Failure) {
        for warning in found.problems where warning.severity == .warning {
            Message.write("warning: \(warning.description)")
        }
        let errors = found.problems.filter { $0.severity == .error }
        if errors.isEmpty { return }
        let count = counted(errors.count, "problem")
        throw Failure(
            .invalidData,
            "\(count); nothing was imported\n"
                + errors.map(\.description).joined(separator: "\n"))
    }
}
