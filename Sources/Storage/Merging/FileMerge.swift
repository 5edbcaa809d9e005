import Commitments
import JSON

/// Joins what two copies of a file of the program have become, for git: notes so that nothing is
/// left to decide, a catalog member by member.
package enum FileMerge {
    /// What the two copies became.
    package struct Result: Sendable {
        /// The whole file.
        package var bytes: [UInt8]
        /// Notes with a different text in each copy; both are kept.
        package var editedTwice: [Note] = []
        /// New notes that got another id, because another new note had the same one.
        package var renamedNotes: [Notebook.Renamed] = []
        /// What the copies of a catalog say differently; the first copy's value is kept.
        package var conflicts: [CatalogConflict] = []
        /// What a person has to decide; it is in the file, too.
        package var decisions: [CatalogDecision] = []
        /// Entries of a catalog that got another id.
        package var renumbered: [Renumbering] = []
        /// Why the copies were joined without the one that they come from, if so.
        package var unreadableBase: StorageError?
    }

    /// One of the copies.
    package struct Copy: Sendable {
        /// The whole file.
        package var bytes: [UInt8]
        /// How messages call it.
        package var name: String

        /// Creates a copy from the bytes of its file.
        package init(_ bytes: [UInt8], named name: String) {
            self.bytes = bytes
            self.name = name
        }
    }

    /// Joins two copies.
    /// - Parameters:
    ///   - base: the file that both come from; empty when there was none.
    ///   - shipped: whether the program's own catalog has an entry.
    /// - Throws: `StorageError` when a copy is damaged, of a newer version, or no file of the
    ///   program. Then the two are not joined.
    package static func merge(
        base: Copy, mine: Copy, theirs: Copy,
        shipped: (CatalogEntry.Key) -> Bool = { _ in false }
    ) throws(StorageError) -> Result {
        let (own, other) = (format(of: mine), format(of: theirs))
        switch (own, other) {
        case (.catalog, .catalog):
            return try CatalogMerge.merge(
                base: base, mine: mine, theirs: theirs, shipped: shipped)
        default:
            // A side that is not a notes file is reported as a damaged one.
            return try notes(base: base, mine: mine, theirs: theirs)
        }
    }

    /// Of two copies of the catalog that a working copy came from, the one of the newer program:
    /// such a file is taken over as a whole and never edited.
    /// - Throws: `StorageError` when a copy is no catalog.
    package static func newerBase(_ mine: Copy, _ theirs: Copy) throws(StorageError) -> Result {
        let (own, other) = (
            try CatalogReader.read(mine.bytes, named: mine.name).get(),
            try CatalogReader.read(theirs.bytes, named: theirs.name).get()
        )
        let isOwn =
            own.asOf == other.asOf
            // Whoever merges, and from whichever side, takes the same one.
            ? theirs.bytes.lexicographicallyPrecedes(mine.bytes) : other.asOf < own.asOf
        return Result(bytes: isOwn ? mine.bytes : theirs.bytes)
    }

    /// What to leave in the place of two copies that cannot be joined: both of them, between git's
    /// marks. No program of ours takes that for a file, so that nobody goes on with one of the two
    /// without deciding.
    package static func unjoined(_ mine: Copy, _ theirs: Copy) -> [UInt8] {
        ConflictMarkers.text(mine.bytes, theirs.bytes)
    }

    private static func format(of copy: Copy) -> FileFormat? {
        FileChecker.format(of: copy.bytes)
    }

    private static func notes(
        base: Copy, mine: Copy, theirs: Copy
    ) throws(StorageError) -> Result {
        let left = try document(mine)
        let right = try document(theirs)
        var before = Notebook()
        var obstacle: StorageError?
        do throws(StorageError) {
            // Without the common file the versions of both are still joined.
            if !base.bytes.isEmpty { before = try read(base).notebook }
        } catch {
            obstacle = error
        }
        let merge = Notebook.merge(base: before, mine: left.notebook, theirs: right.notebook)
        let document = NotesDocument(
            notebook: merge.notebook, schema: max(left.schema, right.schema),
            minWriter: max(left.minWriter, right.minWriter))
        return Result(
            bytes: try proved(document, mine.name),
            editedTwice: merge.editedTwice.compactMap { merge.notebook.note($0) },
            renamedNotes: merge.renamed,
            unreadableBase: obstacle)
    }

    private static func read(_ copy: Copy) throws(StorageError) -> NotesDocument {
        try NotesReader.read(copy.bytes, named: copy.name).get()
    }

    private static func document(_ copy: Copy) throws(StorageError) -> NotesDocument {
        let document = try read(copy)
        if document.isWritable { return document }
        throw .newerWriter(path: copy.name, minWriter: document.minWriter)
    }

    /// The bytes of a document, read back first: a mistake in the writer must not cost the notes.
    private static func proved(
        _ document: NotesDocument, _ name: String
    ) throws(StorageError) -> [UInt8] {
        var written = document
        written.notebook = document.notebook.asWritten
        let bytes = NotesWriter.bytes(of: written)
        if bytes.count > NotesDocument.sizeLimit {
            throw .tooLarge(path: name, limit: NotesDocument.sizeLimit)
        }
        let reading = NotesReader.read(bytes, named: name)
        if reading.value != written { throw .unwritable(path: name, problems: reading.problems) }
        return bytes
    }
}
