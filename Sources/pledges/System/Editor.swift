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
            guard status == 0 else {
                return .failure(
                    Problem(
                        message: "the editor ended with status \(status); the text is as it was"))
            }
            let bytes = try FileReader.read(path)
            guard let edited = String(validating: bytes, as: UTF8.self) else {
                return .failure(
                    Problem(
                        message: "the editor left bytes that are not UTF-8; the text is as it was"))
            }
            return .success(edited.last == "\n" ? String(edited.dropLast()) : edited)
        } catch {
            return .failure(Problem(message: error.description))
        }
    }

    /// A folder that nobody else can look into.
    private static func makeFolder() -> String? {
        let base =
            Environment.value(.runtimeFolder) ?? Environment.value(.temporaryFolder) ?? "/tmp"
        var template = Array((base + "/pledges-XXXXXX").utf8CString)
        return mkdtemp(&template).map { String(cString: $0) }
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
        let words = ["sh", "-c", "\(editor) \"$@\"", editor, path]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ)
        guard code == 0 else { return code }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        // The exit status stands in the second byte; a signal in the first.
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
