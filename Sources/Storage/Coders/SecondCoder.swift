import Commitments

/// What a second analyst keeps: a catalog, notes, or a workspace with both. It is only read.
package struct SecondCoder: Sendable {
    /// The analyst's catalog; nil where only notes were named.
    package let coder: OtherCoder?
    /// The analyst's notes; nil where only a catalog was named.
    package let notebook: Notebook?

    /// Reads a workspace's folder, a catalog's file or a notes file.
    package static func read(_ path: String) throws(StorageError) -> SecondCoder {
        if FileStatus(at: path)?.isFolder ?? false { return try read(folder: path) }
        let bytes = try FileReader.read(path, limit: CatalogStore.sizeLimit)
        if isCatalog(bytes) {
            return SecondCoder(coder: try coder(bytes, path, named: path), notebook: nil)
        }
        return SecondCoder(coder: nil, notebook: try notebook(bytes, path))
    }

    private static func read(folder: String) throws(StorageError) -> SecondCoder {
        let (catalogPath, notesPath) = (
            Path.join(folder, "catalog.json"), Path.join(folder, "notes.json")
        )
        let catalog = try FileReader.readIfThere(catalogPath)
        let notes = try FileReader.readIfThere(notesPath)
        // The error of a file that is not there names it.
        if catalog == nil, notes == nil { _ = try FileReader.read(catalogPath) }
        var coder: OtherCoder?
        if let catalog { coder = try self.coder(catalog, catalogPath, named: folder) }
        var notebook: Notebook?
        if let notes { notebook = try self.notebook(notes, notesPath) }
        return SecondCoder(coder: coder, notebook: notebook)
    }

    private static func notebook(
        _ bytes: [UInt8], _ path: String
    ) throws(StorageError) -> Notebook {
        try NotesReader.read(bytes, named: path).get().notebook
    }

    private static func coder(
        _ bytes: [UInt8], _ path: String, named name: String
    ) throws(StorageError) -> OtherCoder {
        let catalog = try CatalogReader.read(bytes, named: path).get()
        var short = Path.name(of: name.last == "/" ? String(name.dropLast()) : name)
        if short.hasSuffix(".json") { short = String(short.dropLast(5)) }
        return OtherCoder(name: short, path: name, catalog: catalog)
    }

    /// Whether a file says near its start that it is a catalog.
    private static func isCatalog(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(400), as: UTF8.self).contains(FileFormat.catalog.rawValue)
    }
}
