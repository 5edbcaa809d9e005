import Foundation
import Testing

#if canImport(Darwin)
    private typealias SpawnAttributes = posix_spawnattr_t?
#else
    private typealias SpawnAttributes = posix_spawnattr_t
#endif

/// A folder in place of an analyst's machine: a home of its own, without files at first.
final class Workplace {
    /// What a run of a program gave.
    struct Result {
        var status: Int32
        var output: String
        var messages: String
    }

    let folder: URL
    /// The whole environment of what runs here.
    var environment: [String: String]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "pledges-\(UUID())")
        let runtime = folder.appending(path: "run")
        try FileManager.default.createDirectory(at: runtime, withIntermediateDirectories: true)
        environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "HOME": folder.path,
            "XDG_RUNTIME_DIR": runtime.path, "SHELL": "/bin/sh", "LANG": "C.UTF-8",
            "TZ": "Asia/Seoul", "PLEDGES_AUTHOR": "jh", "P": Workplace.program,
        ]
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The program is next to the test bundle.
    static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "pledges").path

    // MARK: Files

    static let notesPath = ".local/share/pledges/notes.json"

    func url(_ name: String) -> URL { folder.appending(path: name) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }

    /// The text of a file; empty while it is not there.
    func text(of name: String) -> String {
        (try? Data(contentsOf: url(name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let url = url(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// Writes a script that can be run.
    ///
    /// By a shell: were it open for writing here, whatever another test starts at that moment would
    /// have it open too, and a file open for writing is not run.
    func writeScript(_ text: String, to name: String) throws -> String {
        let path = url(name).path
        let line = #"cat >"$1" && chmod 755 "$1""#
        let result = try run("/bin/sh", ["-c", line, "sh", path], input: Data(text.utf8))
        #expect(result.status == 0, "\(result.messages)")
        return path
    }

    /// The names in a folder, sorted; none while it is not there.
    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)) ?? []).sorted()
    }

    // MARK: What the program keeps

    private struct Notes: Decodable { var notes: [Note] }

    /// A note as it is in the file.
    struct Note: Decodable {
        var pledge: String
        var text: String
        var status: String?
        var deleted: Bool?

        var isDeleted: Bool { deleted ?? false }
    }

    /// The notes in the file, deleted ones too.
    func notes(_ path: String = Workplace.notesPath) throws -> [Note] {
        guard exists(path) else { return [] }
        return try JSONDecoder().decode(Notes.self, from: Data(contentsOf: url(path))).notes
    }

    /// The texts of the notes that are not deleted.
    func noteTexts() throws -> [String] { try notes().filter { !$0.isDeleted }.map(\.text) }

    private struct Draft: Decodable { var text: String }

    private struct FormDraft: Decodable { var values: [String: String] }

    /// The texts of the drafts kept.
    func drafts() throws -> [String] {
        let folder = ".local/state/pledges/drafts"
        return try names(in: folder).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map {
            try JSONDecoder().decode(Draft.self, from: Data(contentsOf: url(folder + "/" + $0)))
                .text
        }
    }

    private static let unsavedFolder = ".local/state/pledges/edits"

    /// The texts of the notes that could not be saved and are kept for the next start.
    func unsavedNoteTexts() throws -> [String] {
        try names(in: Workplace.unsavedFolder).filter { $0.hasPrefix("notes-") }.flatMap {
            try notes(Workplace.unsavedFolder + "/" + $0).map(\.text)
        }
    }

    /// Whether nothing waits for the next start to save it.
    var hasNothingUnsaved: Bool {
        names(in: Workplace.unsavedFolder).allSatisfy { $0.hasPrefix(".") }
    }

    /// What was typed into the forms that are kept as drafts, by field.
    func formDrafts() throws -> [[String: String]] {
        let folder = ".local/state/pledges/drafts"
        return try names(in: folder).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map {
            try JSONDecoder().decode(
                FormDraft.self, from: Data(contentsOf: url(folder + "/" + $0))
            ).values
        }
    }

    // MARK: Programs

    /// Runs the program without a terminal.
    @discardableResult
    func pledges(_ arguments: String...) throws -> Result {
        try run(Workplace.program, arguments)
    }

    /// Runs a line of shell, in which `$P` is the program.
    func sh(_ line: String) throws -> Result { try run("/bin/sh", ["-c", line]) }

    /// Runs a program to its end.
    ///
    /// Not by Foundation's `Process`, which waits for what the program leaves behind too: a tmux
    /// server would keep it waiting for ever.
    func run(_ path: String, _ arguments: [String], input: Data = Data()) throws -> Result {
        let files = ["in", "out", "err"].map { url(".\($0)-\(UUID())") }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        try input.write(to: files[0])
        // Files, not pipes: no side waits for the other.
        let line = #"cd "$1" && exec <"$2" >"$3" 2>"$4" && shift 4 && exec "$@""#
        let words = ["sh", "-c", line, "sh", folder.path] + files.map(\.path) + [path] + arguments
        let child = try spawn("/bin/sh", words)
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        func text(_ file: URL) throws -> String {
            String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }
        return Result(
            status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: try text(files[1]),
            messages: try text(files[2]))
    }

    private func spawn(_ path: String, _ words: [String]) throws -> pid_t {
        let variables = environment.map { "\($0)=\($1)" }
        var arguments = words.map { strdup($0) } + [nil]
        var environment = variables.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child = pid_t()
        var attributes = SpawnAttributes()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads that tests run on block signals, and a child would inherit that: a tmux
        // server would not hear of the end of its programs.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let code = posix_spawn(&child, path, nil, &attributes, &arguments, &environment)
        guard code == 0 else { throw CocoaError(.executableLoad, userInfo: ["code": code]) }
        return child
    }
}

/// Whether a process is there and has not ended; one that nobody has asked about since has.
func isRunning(_ process: Int32) -> Bool {
    if kill(process, 0) != 0 { return false }
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return !(state?.contains(") Z ") ?? false)
}
