import Foundation
import Testing

/// A terminal with a program in it: a tmux server of its own, asked and ended by its own socket.
///
/// Nothing here sleeps for a fixed time, but after Escape: what a test expects is asked for again and
/// again until it is there or a generous deadline has passed.
final class Tmux {
    /// How long to wait for what should come at once; a busy machine may be slow.
    static let patience = 20.0

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    let place: Workplace
    private let name = "e2e"
    private let program: String
    private let statusFile: URL
    private let processFile: URL

    /// Starts a program in a terminal.
    /// - Parameters:
    ///   - command: the program and its arguments; when there are none, `pledges` with all pledges, wherever
    ///     an earlier run left off.
    ///   - variables: what to add to the environment of the place.
    init(
        _ place: Workplace, columns: Int = 120, rows: Int = 40, _ command: String...,
        variables: [String: String] = [:]
    ) throws {
        self.place = place
        program = try Tmux.find()
        statusFile = place.url(".status-\(UUID())")
        processFile = place.url(".process-\(UUID())")
        socketFolder = try Tmux.makeSocketFolder()
        var words = [
            "-f", "/dev/null", "start-server", ";", "set", "-g", "default-terminal",
            "tmux-256color",
            ";", "set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on", ";", "set",
            "-g", "escape-time", "0", ";", "set", "-g", "exit-empty", "off", ";", "new-session",
            "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", place.folder.path,
        ]
        for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
            words += ["-e", "\(name)=\(value)"]
        }
        // tmux 3.3 does not always hear of an exit status. The inner shell becomes the program.
        let line = #"sh -c 'echo $$ >"$0"; exec "$@"' "$@"; echo $? >"$0""#
        words += ["sh", "-c", line, statusFile.path, processFile.path, "env"]
        words += command.isEmpty ? [Workplace.program, "--fresh"] : command
        try tmux(words)
    }

    /// An interactive shell in a terminal.
    static func shell(_ place: Workplace, columns: Int = 120, rows: Int = 40) throws -> Tmux {
        try Tmux(place, columns: columns, rows: rows, "ENV=", "PS1=$ ", "sh", "-i")
    }

    deinit { close() }

    /// Ends the server, and with it the terminal: what runs in it is hung up.
    func close() {
        guard let folder = socketFolder else { return }
        _ = try? tmux(["kill-server"])
        socketFolder = nil
        try? FileManager.default.removeItem(atPath: folder)
    }

    // MARK: The server

    /// Short and apart from the place, for the length of a socket's path is limited.
    private var socketFolder: String?

    private static func makeSocketFolder() throws -> String {
        var template = Array("/tmp/pledges-tmux-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw Failure(description: "no folder for the socket of tmux: errno \(errno)")
        }
        return String(cString: made)
    }

    private static func find() throws -> String {
        let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/bin"]
        let paths = folders.map { $0 + "/tmux" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
            throw Failure(
                description: "these tests run the program in a terminal made by tmux, which is not "
                    + "installed: apt-get install tmux (`make test` does it)")
        }
        return path
    }

    @discardableResult
    private func tmux(_ words: [String], input: Data = Data()) throws -> String {
        guard let socketFolder else { throw Failure(description: "the terminal is closed") }
        place.environment["TMUX_TMPDIR"] = socketFolder
        defer { place.environment["TMUX_TMPDIR"] = nil }
        let result = try place.run(program, ["-L", name] + words, input: input)
        guard result.status == 0 else {
            throw Failure(description: "tmux \(words.joined(separator: " ")): \(result.messages)")
        }
        return result.output
    }

    // MARK: Keys

    /// Types a text as a person would: every character a key.
    func type(_ text: String) throws {
        // A semicolon at the end would end the command of tmux.
        let isCut = text.hasSuffix(";")
        try tmux(["send-keys", "-l", "--", isCut ? text.dropLast() + "\\;" : text])
    }

    /// Presses keys by the names tmux has for them: Enter, Escape, C-s. After Escape comes a pause as fingers make it: with the next key in one piece it would be Alt.
    func press(_ keys: String...) throws {
        var rest = keys[...]
        while let place = rest.firstIndex(of: "Escape") {
            try tmux(["send-keys"] + rest[...place])
            usleep(Tmux.pauseAfterEscape)
            rest = rest[(place + 1)...]
        }
        if !rest.isEmpty { try tmux(["send-keys"] + rest) }
    }

    /// Microseconds; many, since the machine may be busy.
    static let pauseAfterEscape: UInt32 = 400_000

    /// Sends bytes at once, as fast as the program takes them; too many for `type`.
    func flood(_ text: String) throws {
        try tmux(["load-buffer", "-"], input: Data(text.utf8))
        try tmux(["paste-buffer", "-r"])
    }

    /// Pastes a text as a terminal does, in brackets where the program asks for them.
    func paste(_ text: String) throws {
        try tmux(["load-buffer", "-"], input: Data(text.utf8))
        try tmux(["paste-buffer", "-p", "-r"])
    }

    /// Clicks with the left button.
    func click(column: Int, row: Int) throws {
        let place = "\(column + 1);\(row + 1)"
        try flood("\u{1B}[<0;\(place)M\u{1B}[<0;\(place)m")
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    // MARK: What it shows

    func screen() throws -> Screen {
        let fields = [
            "cursor_x", "cursor_y", "pane_width", "pane_height", "alternate_on", "cursor_flag",
            "mouse_any_flag", "pane_dead",
        ].map { "#{\($0)}" }.joined(separator: "|")
        let output = try tmux(["display-message", "-p", fields, ";", "capture-pane", "-p"])
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let values = lines.removeFirst().split(separator: "|", omittingEmptySubsequences: false)
            .map { Int($0) }
        guard values.count == 8 else { throw Failure(description: "tmux answered: \(output)") }
        func value(_ index: Int) -> Int { values[index] ?? 0 }
        return Screen(
            lines: lines, cursor: (value(0), value(1)), size: (value(2), value(3)),
            isAlternate: value(4) == 1, cursorIsVisible: value(5) == 1, takesMouse: value(6) == 1,
            isOver: value(7) == 1, status: number(in: statusFile))
    }

    /// The text on the normal screen and above it, without the line breaks of the terminal: what
    /// a program left to read. When a program ends, tmux scrolls, to say so in the last line.
    func remains() throws -> String {
        try tmux(["capture-pane", "-p", "-J", "-S", "-"])
    }

    /// Whether anything is shown in color, of the text or behind it.
    func hasColor() throws -> Bool {
        let text = try tmux(["capture-pane", "-p", "-e"])
        return text.contains(/\u{1B}\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/)
    }

    /// The process that was started in the terminal.
    func process() throws -> Int32 {
        guard let process = number(in: processFile) else {
            throw Failure(description: "nothing was started yet")
        }
        return Int32(process)
    }

    private func number(in file: URL) -> Int? {
        let text = try? String(contentsOf: file, encoding: .utf8)
        return text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    /// Waits until the screen is as described, and drawn to its end.
    @discardableResult
    func wait(
        _ what: String, for seconds: Double = Tmux.patience, _ isThere: (Screen) throws -> Bool
    ) async throws -> Screen {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var last = ""
        var stillness = 0
        while true {
            let screen = try screen()
            if try isThere(screen) {
                // tmux may have been asked in the middle of a drawing: it is over when nothing
                // changes for longer than a busy machine takes to go on with it.
                let isStill = screen.description == last
                if isStill { stillness += 1 } else { stillness = 0 }
                if stillness >= 3 { return screen }
            }
            last = screen.description
            if .now > deadline {
                throw Failure(description: "waited \(seconds) s for: \(what)\n\(screen)")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    @discardableResult
    func wait(for text: String) async throws -> Screen {
        try await wait("“\(text)”") { $0.shows(text) }
    }

    @discardableResult
    func wait(forNo text: String) async throws -> Screen {
        try await wait("no “\(text)”") { !$0.shows(text) }
    }

    /// Waits until the program has drawn the list.
    @discardableResult
    func waitForList() async throws -> Screen {
        try await wait("the list") {
            $0.isAlternate && $0.shows("[List]") && $0.selectedRow != nil
        }
    }

    /// Waits until a shell waits for a line.
    @discardableResult
    func waitForPrompt() async throws -> Screen {
        try await wait("the prompt of the shell") { screen in
            screen.lines.last { !$0.isEmpty }.map { $0 == "$" } ?? false
        }
    }

    /// Waits until what was started has ended.
    @discardableResult
    func waitForEnd() async throws -> Screen {
        try await wait("the end of the program") { $0.isOver && $0.status != nil }
    }

    /// Waits until the note editor is open.
    func waitForEditor() async throws { try await wait(for: "Review by") }

    /// Opens the note editor on the selected pledge, writes and saves.
    func addNote(_ text: String) async throws {
        try press("a")
        try await waitForEditor()
        try type(text)
        try press("C-s")
        try await wait("the note is saved") { $0.shows("note added to") }
    }

    func quit() async throws {
        try press("Q")
        let screen = try await waitForEnd()
        #expect(screen.status == 0, "\(screen)")
    }
}

/// Waits for something that is not on a screen: a file, a process.
func eventually(
    _ what: String, for seconds: Double = Tmux.patience, _ isSo: () throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
        // While a file is being written it may not be readable.
        if (try? isSo()) == true { return }
        if .now > deadline {
            _ = try isSo()
            throw Tmux.Failure(description: "waited \(seconds) s for: \(what)")
        }
        try await Task.sleep(for: .milliseconds(10))
    }
}
