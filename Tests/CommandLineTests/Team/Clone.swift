import Commitments
import Foundation
import SeededNumbers
import Storage

/// One analyst's clone of a shared folder, with notes in it.
struct Clone {
    let folder: URL
    let author: String
    /// How far the analyst's clock is off, in seconds.
    let skew: Int

    private var notes: URL { folder.appending(path: "notes.json") }

    /// What a run of git gave, its messages with its output.
    struct Result {
        var status: Int32
        var output: String
    }

    /// Runs git in the clone, with no configuration but the clone's own.
    @discardableResult
    func git(_ arguments: String...) throws -> Result {
        try Clone.git(arguments, in: folder, by: author)
    }

    static func git(_ arguments: [String], in folder: URL, by author: String) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: Git.path ?? "git")
        process.arguments = ["-c", "gc.auto=0"] + arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": "/nowhere", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": author, "GIT_COMMITTER_NAME": author,
            "GIT_AUTHOR_EMAIL": "\(author)@example.org", "LC_ALL": "C.UTF-8",
            "GIT_COMMITTER_EMAIL": "\(author)@example.org",
        ]
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }

    /// The bytes of the notes; none while there is no file.
    var bytes: [UInt8] { (try? Data(contentsOf: notes)).map(Array.init) ?? [] }

    /// The bytes of the notes at a commit; none where it has no such file.
    func bytes(at commit: String) throws -> [UInt8] {
        let result = try git("show", "\(commit):notes.json")
        return result.status == 0 ? Array(result.output.utf8) : []
    }

    var notebook: Notebook { NoteStore(path: notes.path).load().notebook }

    /// Does something to the notes as the program would.
    func change(_ act: (inout Notebook) -> Void) throws {
        let store = NoteStore(path: notes.path)
        let before = store.load().notebook
        var notebook = before
        act(&notebook)
        _ = try store.save(notebook, since: before)
    }
}
