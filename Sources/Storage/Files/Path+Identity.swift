extension Path {
    /// The path that a file has however the user names it: absolute and without links. The file need
    /// not exist, nor its folder.
    package static func identity(of path: String) -> String {
        if let resolved = try? FileSystem.resolve(path) { return resolved }
        let folder = folder(of: path)
        return folder == path ? path : join(identity(of: folder), name(of: path))
    }
}
