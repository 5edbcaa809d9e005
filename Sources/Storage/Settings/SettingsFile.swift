/// The file of the user's settings. The program reads it, and creates it when asked; only the user
/// changes it.
package struct SettingsFile: Sendable {
    /// Where it is.
    package let path: String

    /// A larger file is a mistake.
    private static let limit = 1 << 20

    /// Creates the place of a file; nothing is read yet.
    package init(path: String) { self.path = path }

    /// Its bytes; nil where there is none.
    package func read() throws(StorageError) -> [UInt8]? {
        do throws(StorageError) {
            return try FileReader.read(path, limit: SettingsFile.limit)
        } catch {
            guard case .system(.open, _, let code) = error, SystemCode.isNothingThere(code) else {
                throw error
            }
            return nil
        }
    }

    /// Writes a first text, and the folder for it; an existing file stays.
    /// - Returns: whether there was none.
    package func create(_ text: String) throws(StorageError) -> Bool {
        if FileStatus(ofLinkAt: path) != nil { return false }
        _ = try FileSystem.createFolder(Path.folder(of: path))
        try FileWriter.writeNew(Array(text.utf8), to: path, replacing: false)
        return true
    }

    /// The folders and names by which one comes to the file: its own, and that of what a link leads to.
    package var places: [SavedFile.Place] {
        let paths = Set([path, (try? FileSystem.resolve(path)) ?? path])
        return paths.map { SavedFile.Place(folder: Path.folder(of: $0), name: Path.name(of: $0)) }
    }
}
