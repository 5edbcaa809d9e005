#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The three standard streams.
enum Streams {
    /// Makes the streams safe to write to.
    ///
    /// A closed one is opened on nothing, or the first file opened would take its number and be
    /// written over by messages. A reader that goes away is an error of the write, not a signal; so
    /// is a file that grows beyond what the user may write.
    static func prepare() {
        for stream in Int32(0)...2 where fcntl(stream, F_GETFD) == -1 {
            _ = open("/dev/null", O_RDWR)
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    static let isInputTerminal = isatty(0) == 1
    static let isOutputTerminal = isatty(1) == 1
    static let isErrorTerminal = isatty(2) == 1

    /// Columns of the terminal behind standard output; nil when there is none.
    static var outputWidth: Int? { outputSize.map { Int($0.ws_col) } }

    /// Lines of the terminal behind standard output; nil when there is none.
    static var outputHeight: Int? {
        // Some lines have no height: what fits there, nobody knows.
        outputSize.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil }
    }

    private static var outputSize: winsize? {
        var size = winsize()
        guard isOutputTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return size
    }

    /// All of standard input.
    /// - Throws: `Failure` when it cannot be read, is not UTF-8, or is longer than `limit` bytes.
    static func readInput(limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(0, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(.failed, "cannot read standard input: \(words(for: errno))")
            }
            bytes += buffer[..<count]
            if bytes.count > limit {
                throw Failure(.failed, "standard input is longer than \(limit >> 10) KiB")
            }
        }
    }

    /// Writes all of a text to a stream.
    /// - Returns: 0, or the errno that stopped it.
    static func write(_ text: String, to stream: Int32) -> Int32 {
        write(Array(text.utf8), to: stream)
    }

    /// The same of bytes.
    static func write(_ all: [UInt8], to stream: Int32) -> Int32 {
        var bytes = all[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(stream, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    private static func systemWrite(_ stream: Int32, _ start: UnsafeRawPointer?, _ count: Int)
        -> Int
    {
        #if canImport(Glibc)
            Glibc.write(stream, start, count)
        #elseif canImport(Musl)
            Musl.write(stream, start, count)
        #else
            Darwin.write(stream, start, count)
        #endif
    }

    /// Ends the process as the signal would have done without us, so that the shell sees why.
    static func die(of number: Int32) {
        signal(number, SIG_DFL)
        raise(number)
    }

    /// The system's words for an errno.
    static func words(for code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    /// The number of the error that a closed pipe gives.
    static let closedPipe = EPIPE
}
