#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Storage

/// The analyst's own editor, on a private copy of a text.
enum Editor {
    struct Problem: Error {
        let message: String
        /// What the editor left all the same.
        var left: String?
    }

    /// Opens a text in `$VISUAL`, `$EDITOR`, or vi, and waits.
    /// - Returns: what the editor left.
    static func edit(_ text: String) -> Result<String, Problem> {
        guard let folder = makeFolder() else {
            return .failure(
                Problem(message: "no folder for the text to edit: \(Streams.words(for: errno))"))
        }
        let path = folder + "/note.md"
        defer { remove(folder) }
        do throws(StorageError) {
            try FileWriter.writeNew(Array((text + "\n").utf8), to: path, replacing: false)
            chmod(path, 0o600)
            let status = run(path)
            let left = String(
                validating: try FileReader.read(path, limit: NotesDocument.sizeLimit), as: UTF8.self
            ).map { $0.last == "\n" ? String($0.dropLast()) : $0 }
            guard status == 0 else {
                return .failure(
                    Problem(message: "the editor ended with status \(status)", left: left))
            }
            guard let left else {
                return .failure(Problem(message: "the editor left bytes that are not UTF-8"))
            }
            return .success(left)
        } catch {
            return .failure(Problem(message: error.description))
        }
    }

    /// A folder that nobody else can look into.
    private static func makeFolder() -> String? {
        let bases = [
            Environment.value(.runtimeFolder), Environment.value(.temporaryFolder), "/tmp",
        ]
        for base in bases.compactMap(\.self) where base.hasPrefix("/") {
            var template = Array((base + "/pledges-XXXXXX").utf8CString)
            if let made = mkdtemp(&template) { return String(cString: made) }
        }
        return nil
    }

    /// Deletes the folder with all that is in it: editors leave copies of the text beside it. A
    /// link is deleted, not followed.
    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        guard let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { remove(path + "/" + name) }
        }
        closedir(folder)
        rmdir(path)
    }

    /// Runs the editor by the shell, as git does: the variable may hold options, and the path is
    /// an argument, never part of a command line.
    private static func run(_ path: String) -> Int32 {
        let editor = Environment.value(.visualEditor) ?? Environment.value(.editor) ?? "vi"
        let words = ["/bin/sh", "-c", "\(editor) \"$@\"", editor, path]
        // Ctrl-C there is the editor's: `CursesTerminal.suspended` forgets what came meanwhile.
        return Child(words)?.wait() ?? errno
    }
}
