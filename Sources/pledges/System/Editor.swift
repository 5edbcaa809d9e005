#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Commitments
import Interface
import Storage

/// The analyst's own editor, on a private copy of a text.
enum Editor {
    struct Problem: Error {
        var message: String
        /// What the editor left all the same.
        var left: String?
        /// Whether the file is left for the analyst: a note cannot have its text whole.
        var isInFile = false
    }

    /// Opens the text of a draft in the editor of the settings, `$VISUAL`, `$EDITOR`, or vi, and waits.
    /// - Parameter outside: where its file is, and stays until the caller closes it. Where there is no
    ///   place for it, the file is a temporary one.
    /// - Returns: what the editor left.
    static func edit(_ draft: Draft, in outside: OutsideTexts?) -> Result<String, Problem> {
        guard let outside, let path = try? outside.open(draft) else { return edit(draft.text) }
        let result = open(path)
        // What cannot be taken whole stays where it is.
        if result.leavesFile { outside.leave(draft.id) }
        return result
    }

    /// Opens a text in the editor, and waits.
    static func edit(_ text: String) -> Result<String, Problem> {
        guard let folder = makeFolder() else {
            return .failure(
                Problem(message: "no folder for the text to edit: \(Streams.words(for: errno))"))
        }
        let path = folder + "/note.md"
        let result = edit(text, in: path)
        // What cannot be taken whole stays where it is.
        if result.leavesFile { return result }
        remove(folder)
        return result
    }

    private static func edit(_ text: String, in path: String) -> Result<String, Problem> {
        do throws(StorageError) {
            try FileWriter.writeNew(Array((text + "\n").utf8), to: path, replacing: false)
        } catch {
            return .failure(Problem(message: error.description))
        }
        chmod(path, 0o600)
        return open(path)
    }

    private static func open(_ path: String) -> Result<String, Problem> {
        let status = run(path)
        let ended = status == 0 ? "" : "the editor ended with status \(status); "
        switch left(in: path) {
        case .success(let left) where status == 0: return .success(left)
        case .success(let left):
            return .failure(Problem(message: "the editor ended with status \(status)", left: left))
        case .failure where !hasFile(path):
            return .failure(Problem(message: "\(ended)the editor left no file"))
        case .failure(var problem):
            problem.message =
                "\(ended)\(problem.message); its text is in \(path): copy it from there"
            return .failure(problem)
        }
    }

    private static func hasFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// What the editor left, if a note can have it.
    private static func left(in path: String) -> Result<String, Problem> {
        let bytes: [UInt8]
        do throws(StorageError) {
            bytes = try FileReader.read(path, limit: NotesDocument.sizeLimit)
        } catch {
            return .failure(Problem(message: error.description, isInFile: true))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return .failure(
                Problem(message: "the text from the editor is not UTF-8", isInFile: true))
        }
        let left = text.last == "\n" ? String(text.dropLast()) : text
        if left.utf8.count > TextBuffer.limit {
            let size =
                "the text has \(left.utf8.count) bytes; a note has at most \(TextBuffer.limit)"
            return .failure(Problem(message: size, isInFile: true))
        }
        return .success(left)
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

    /// Runs the editor by the shell, as git does: the setting may hold options, and the path is
    /// an argument, never part of a command line.
    /// - Returns: its exit status.
    static func run(_ path: String) -> Int32 {
        let editor = Settings.read().preferences.editor ?? "vi"
        let words = ["/bin/sh", "-c", "\(editor) \"$@\"", editor, path]
        // Ctrl-C there is the editor's: `CursesTerminal.suspended` forgets what came meanwhile.
        return Child(words)?.wait() ?? errno
    }
}

extension Result<String, Editor.Problem> {
    /// Whether the file is left for the analyst.
    var leavesFile: Bool {
        if case .failure(let problem) = self { problem.isInFile } else { false }
    }
}
