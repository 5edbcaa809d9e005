import Commitments
import JSON

/// Edits of a catalog that could not be saved: kept in the state folder, so that they outlive the
/// program, until a save takes them in.
package struct UnsavedEdits: Sendable {
    /// The file, named after the catalog and its place.
    private let path: String

    /// - Parameters:
    ///   - folder: where they are kept.
    ///   - catalog: the catalog's path.
    package init(of catalog: String, in folder: String) throws(StorageError) {
        path = Path.join(folder, Path.distinctName(of: try SavedFile.resolved(catalog)) + ".json")
    }

    /// The edits kept; none when there are none, or the file cannot be read, which then stays.
    package func list() -> [CatalogEdit] {
        (try? FileReader.read(path)).flatMap { UnsavedEdits.read($0, named: path).value } ?? []
    }

    /// Keeps these edits in the place of those before.
    package func keep(_ edits: [CatalogEdit]) throws(StorageError) {
        try FileSystem.createFolder(Path.folder(of: path))
        let members = [
            JSONMember("format", .string(FileFormat.edits.rawValue)),
            JSONMember("schema", .integer(1)), JSONMember("edits", .array(edits.map(\.json))),
        ]
        _ = try AtomicReplacement(path: path, prefix: ".edits-", permissions: 0o600)
            .write(JSONValue.object(members).documentBytes)
    }

    /// Throws them away, once they are saved.
    package func forget() throws(StorageError) {
        if FileStatus(ofLinkAt: path) != nil { try FileSystem.delete(path) }
    }

    static func read(_ bytes: [UInt8], named file: String) -> Reading<[CatalogEdit]> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits()) { root in
            guard root.isDocument(.edits) else { return nil }
            var decoder = CatalogDecoder(problems: root.problems)
            return decoder.edits(&root)
        }
    }
}
