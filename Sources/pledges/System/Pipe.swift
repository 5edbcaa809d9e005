#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Text for other programs to read.
enum Pipe {
    /// Runs a shell command on the terminal, lets it read a text, and waits for the analyst to have read
    /// what it wrote.
    static func run(_ command: String, reading text: String) {
        let status = give(text, to: [Environment.value(.shell) ?? "/bin/sh", "-c", command])
        let end: String =
            switch status {
            case 0: ""
            case .some(let number): "the command ended with status \(number); "
            case nil: "the command cannot be run: \(Streams.words(for: errno)); "
            }
        _ = Streams.write("\n\(end)press Enter to go back to pledges ", to: STDOUT_FILENO)
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 0 || count < 0 && errno != EINTR || byte == UInt8(ascii: "\n") { return }
        }
    }

    /// Gives text to tmux as well, where the program runs in it: its own buffer is what its users paste
    /// from, and it may keep the terminal's clipboard to itself.
    static func loadTmuxBuffer(_ text: String) {
        guard Environment.value(.tmux) != nil else { return }
        Background.run { _ = give(text, to: ["tmux", "load-buffer", "-"]) }
    }

    /// - Returns: the exit status; nil, with `errno` set, when the program cannot be started.
    private static func give(_ text: String, to words: [String]) -> Int32? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        // The program would never see the end of the text if it had this end of the pipe, too.
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        let child = Child(words, .reading(from: ends[0]))
        let code = errno
        close(ends[0])
        guard let child else {
            close(ends[1])
            errno = code
            return nil
        }
        // Who has read enough closes its end, which is no error.
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            rest = rest.dropFirst(count)
        }
        close(ends[1])
        return child.wait()
    }
}
