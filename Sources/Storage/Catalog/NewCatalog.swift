import Commitments
import JSON

/// A catalog on another subject, before anything is in it.
package struct NewCatalog: Sendable {
    private let title: String
    private let asOf: CalendarDate
    private let parties: [Party]
    private let pillars: [Pillar]

    /// Creates a catalog without pledges and meetings.
    package init(
        title: String, asOf: CalendarDate, parties: [Party], pillars: [Pillar]
    ) {
        self.title = title
        self.asOf = asOf
        self.parties = parties
        self.pillars = pillars
    }

    /// The whole file.
    /// - Throws: `StorageError.invalid` with all that is wrong with parties and pillars.
    package func bytes(named name: String) throws(StorageError) -> [UInt8] {
        let entries =
            parties.map { CatalogEntry.party($0) } + pillars.map { .pillar($0) }
            + NewCatalog.formats.map { .format($0) }
        var members = [
            JSONMember("format", .string("pledges-catalog")),
            JSONMember("schema", .integer(CatalogMigration.oldest)),
            JSONMember("title", .string(title)), JSONMember("asOf", .string(asOf.iso)),
            JSONMember(
                "coverage",
                .object([
                    JSONMember("official", .integer(0)), JSONMember("press", .integer(0)),
                ])),
        ]
        let lists = CatalogEntry.Kind.allCases.filter { ![.expectation, .statement].contains($0) }
        members += lists.map { kind in
            let listed = entries.filter { $0.key.kind == kind }.map(\.json)
            return JSONMember(kind.list, .array(listed))
        }
        // The general words come with the program; an own lexicon has only what is special here.
        members.append(
            JSONMember("lexicon", .object([JSONMember("language", .string("en"))])))
        let bytes = JSONValue.object(members).documentBytes
        _ = try CatalogReader.read(bytes, named: name).get()
        return bytes
    }

    /// Kinds of meeting that any diplomacy has.
    private static let formats: [MeetingFormat] = [
        format("leaders", "Leaders", true), format("foreign-ministers", "Foreign ministers", true),
        format("defence-ministers", "Defence ministers", true),
        format("ministers", "Other ministers", true),
        format("senior-officials", "Senior officials", true),
        format("joint-statement", "Joint statement without a meeting", true),
        format("agreement", "Agreement or plan", false),
        format("working-group", "Working group", false), format("exercise", "Exercise", false),
        format("workshop", "Workshop", false),
    ]

    private static func format(_ id: String, _ name: String, _ isStatement: Bool) -> MeetingFormat {
        MeetingFormat(id: MeetingFormat.ID(id), name: name, isStatement: isStatement)
    }
}

/// A folder with a catalog and notes.
package enum Workspace {
    /// The name of the catalog's file in a workspace.
    package static let catalogName = "catalog.json"
    /// The name of the notes file in a workspace.
    package static let notesName = "notes.json"

    /// Makes a workspace of a folder, which is made where there is none.
    /// - Returns: the absolute path of the folder.
    /// - Throws: `StorageError.exists` when one of the files is there; then nothing is written.
    @discardableResult
    package static func create(
        in folder: String, catalog: [UInt8]
    ) throws(StorageError) -> String {
        let catalogPath = Path.join(folder, catalogName)
        let notesPath = Path.join(folder, notesName)
        for path in [catalogPath, notesPath] where FileStatus(ofLinkAt: path) != nil {
            throw .exists(path: path)
        }
        try FileSystem.createFolder(folder)
        // Left by a working copy that was given up: this catalog comes from nowhere.
        let base = CatalogStore(path: catalogPath).basePath
        if FileStatus(ofLinkAt: base) != nil { try FileSystem.delete(base) }
        try write(NotesWriter.bytes(of: NotesDocument(notebook: Notebook())), to: notesPath)
        do throws(StorageError) { try write(catalog, to: catalogPath) } catch {
            try? FileSystem.delete(notesPath)
            throw error
        }
        return try FileSystem.resolve(folder)
    }

    /// Private, as the program makes both: who shares them decides with whom.
    private static func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
        _ = try AtomicReplacement(
            path: path, prefix: ".pledges-", permissions: 0o600, replaces: false
        ).write(bytes)
    }
}
