import Foundation
import Testing

/// Runs the real program in a folder of its own.
final class Shell {
    /// What a run of the program gave.
    struct Result {
        var status: Int32
        var output: String
        var messages: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    let folder: URL
    /// The whole environment of the program.
    var environment: [String: String]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "pledges-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        environment = [
            "PATH": "/usr/bin:/bin", "PLEDGES_NOTES": folder.appending(path: "notes.json").path,
            "PLEDGES_AUTHOR": "jh", "TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8",
        ]
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The program is next to the test bundle.
    static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "pledges").path

    @discardableResult
    func pledges(_ arguments: String..., input: String? = nil) throws -> Result {
        try run(Shell.program, arguments, input: input)
    }

    /// A line of shell in which `$P` is the program.
    func sh(_ line: String) throws -> Result {
        environment["P"] = Shell.program
        return try run("/bin/sh", ["-c", line], input: nil)
    }

    private func run(_ path: String, _ arguments: [String], input: String?) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        // Files, not pipes: no side waits for the other.
        let files = try ["in", "out", "err"].map { name in
            let url = folder.appending(path: ".\(name)-\(UUID())")
            try Data((name == "in" ? input ?? "" : "").utf8).write(to: url)
            return try FileHandle(forUpdating: url)
        }
        process.standardInput = files[0]
        process.standardOutput = files[1]
        process.standardError = files[2]
        try process.run()
        process.waitUntilExit()
        func text(_ file: FileHandle) throws -> String {
            try file.seek(toOffset: 0)
            return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        }
        return Result(
            status: process.terminationStatus, output: try text(files[1]),
            messages: try text(files[2]))
    }

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let url = folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    func contents(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
}
