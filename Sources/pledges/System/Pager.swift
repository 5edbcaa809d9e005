#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Shows long output a page at a time, as git does: by `PLEDGES_PAGER`, the setting, `PAGER`, or `less`.
enum Pager {
    /// Shows a text in the pager, and waits until the user leaves it.
    /// - Returns: false where the text is still to be written: nobody is there, it fits on the screen, no
    ///   pager is wanted, or it cannot be run.
    static func show(_ text: String) throws(Failure) -> Bool {
        guard isOfUse(for: text), let command else { return false }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // As git does: quit where all fits on the screen, show colors, leave the text in sight.
        setenv("LESS", "FRX", 0)
        setenv("LV", "-c", 0)
        let child = Child(["/bin/sh", "-c", command], .reading(from: ends[0]))
        close(ends[0])
        guard let child else {
            close(ends[1])
            return false
        }
        // Ctrl-C is the pager's.
        signal(SIGINT, SIG_IGN)
        signal(SIGQUIT, SIG_IGN)
        // Who leaves before the end closes the pipe, which is no error.
        _ = Streams.write(text, to: ends[1])
        close(ends[1])
        let status = child.wait()
        signal(SIGINT, SIG_DFL)
        signal(SIGQUIT, SIG_DFL)
        // The shell says so where there is no such program; nothing was shown then.
        if status == 126 || status == 127 {
            try Output.standard.write(text)
            if command != usual { Message.say("the pager “\(command)” cannot be run") }
        }
        return true
    }

    private static let usual = "less"

    /// The command; nil where none is wanted.
    private static var command: String? {
        let command = Settings.read().preferences.pager ?? usual
        return command.isEmpty || command == "cat" ? nil : command
    }

    private static func isOfUse(for text: String) -> Bool {
        guard Streams.isOutputTerminal, let height = Streams.outputHeight,
            Environment.value(.terminal) ?? "dumb" != "dumb"
        else { return false }
        return text.utf8.count { $0 == UInt8(ascii: "\n") } >= height
    }
}
