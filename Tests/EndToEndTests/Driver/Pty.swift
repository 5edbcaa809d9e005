import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A terminal without a screen, with the program in it: every byte the program sends is seen as it
/// is, the reader can stop reading, and the terminal can go away.
final class Pty {
    private(set) var output: [UInt8] = []
    let process: pid_t
    private var master: Int32
    private var ending: Ending?

    /// How the program ended.
    struct Ending {
        /// The exit status, 128 and more for a signal.
        var status: Int
        /// The processor time that it used in total.
        var seconds: Double
    }

    struct Failure: Error { var description: String }

    /// Starts a line of shell in a terminal, in which `$P` is the program.
    init(
        _ place: Workplace, _ line: String = #"exec "$P""#, columns: Int = 100, rows: Int = 30,
        variables: [String: String] = [:]
    ) throws {
        var ends: (Int32, Int32) = (-1, -1)
        guard openpty(&ends.0, &ends.1, nil, nil, nil) == 0, let name = ttyname(ends.1) else {
            throw Failure(description: "no terminal: errno \(errno)")
        }
        master = ends.0
        // Only the program has the other end, or it would not hear that this one is closed.
        for end in [ends.0, ends.1] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends.1) }
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        let terminal = String(cString: name)
        var environment = place.environment.merging(["TERM": "xterm-256color"]) { $1 }
        environment.merge(variables) { $1 }
        let words = ["/bin/sh", "-c", "cd \"$HOME\"; " + line]
        process = try Pty.spawn(words, environment, on: terminal, (columns, rows, master))
    }

    deinit {
        if ending == nil { kill(process, SIGKILL) }
        hangUp()
        if ending == nil { waitpid(process, nil, 0) }
    }

    private static func spawn(
        _ words: [String], _ variables: [String: String], on terminal: String,
        _ size: (columns: Int, rows: Int, master: Int32)
    ) throws -> pid_t {
        // The size belongs to the terminal, and stays for the program.
        setSize(of: size.master, columns: size.columns, rows: size.rows)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a new session opens becomes the session's.
        for stream in Int32(0)...2 {
            posix_spawn_file_actions_addopen(&actions, stream, terminal, O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
        var arguments = words.map { strdup($0) } + [nil]
        var environment = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, words[0], &actions, &attributes, &arguments, &environment)
        guard code == 0 else { throw Failure(description: "not started: errno \(code)") }
        return child
    }

    // MARK: What the person does

    func resize(columns: Int, rows: Int) {
        Pty.setSize(of: master, columns: columns, rows: rows)
    }

    private static func setSize(of terminal: Int32, columns: Int, rows: Int) {
        var size = winsize()
        size.ws_col = UInt16(columns)
        size.ws_row = UInt16(rows)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }

    /// Types; reads meanwhile, as a terminal does, or the two would wait for each other.
    func type(_ bytes: some Sequence<UInt8>, isReading: Bool = true) throws {
        var rest = Array(bytes)[...]
        let deadline = ContinuousClock.now + .seconds(Tmux.patience)
        while !rest.isEmpty, ending == nil {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 4096)) }
            if count > 0 { rest = rest.dropFirst(count) }
            if isReading { read() }
            if count < 0 {
                guard errno == EAGAIN, .now < deadline else { return }
                usleep(1000)
                _ = try end()
            }
        }
    }

    func type(_ text: String, isReading: Bool = true) throws {
        try type(Array(text.utf8), isReading: isReading)
    }

    /// The window is closed.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    // MARK: What the program does

    /// Takes what it has sent.
    func read() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while master >= 0 {
            let count = Foundation.read(master, &buffer, buffer.count)
            if count <= 0 { return }
            output += buffer[..<count]
        }
    }

    var text: String { String(decoding: output, as: UTF8.self) }

    var settings: termios {
        var settings = termios()
        tcgetattr(master, &settings)
        return settings
    }

    /// How it ended; nil while it runs.
    func end() throws -> Ending? {
        if ending != nil { return ending }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, WNOHANG, &usage) == process else { return nil }
        let times = [usage.ru_utime, usage.ru_stime]
        let seconds = times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        let signal = Int(status & 0x7F)
        ending = Ending(
            status: signal == 0 ? Int(status >> 8 & 0xFF) : 128 + signal, seconds: seconds)
        return ending
    }

    /// Waits for something, reading meanwhile unless told not to.
    func wait(_ what: String, isReading: Bool = true, _ isSo: () throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(Tmux.patience)
        while true {
            if isReading { read() }
            if (try? isSo()) == true { return }
            if .now > deadline {
                throw Failure(
                    description: "waited for \(what); sent: \(text.suffix(2000).debugDescription)")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    func waitForText(_ wanted: String) async throws {
        try await wait("“\(wanted)”") { text.contains(wanted) }
    }

    @discardableResult
    func waitForEnd() async throws -> Ending {
        try await wait("the end") { try end() != nil }
        return try #require(try end())
    }

    /// Waits until the list is drawn and keys are taken.
    func waitForList() async throws { try await waitForText("SEC-02") }

    /// Ends it by the keys that do from anywhere.
    func quit() async throws {
        // A lone Escape is one only after a pause, a paste without an end ends after half a second,
        // and a busy machine may still be at work on what was typed before.
        for pause in [100, 700, 700, 700, 700, 700, 700, 700] where try end() == nil {
            try type(String(repeating: "\u{1B}", count: 10))
            try await Task.sleep(for: .milliseconds(pause))
            try type("Q")
            let deadline = ContinuousClock.now + .seconds(2)
            while try end() == nil, .now < deadline {
                read()
                try await Task.sleep(for: .milliseconds(5))
            }
        }
        let end = try await waitForEnd()
        #expect(end.status == 0, "\(text.suffix(600).debugDescription)")
    }
}
