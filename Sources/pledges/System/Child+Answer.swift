#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Child {
    /// What a program answered.
    struct Answer {
        /// Its exit status; 128 and more when a signal ended it.
        var status: Int32
        var output: String
    }

    /// Runs a program that is on the path, without input.
    /// - Parameter limit: how long it may take; then it is ended, and its status is that of a signal.
    ///   For ever when nil.
    /// - Returns: nil when it is not installed.
    static func answer(
        of words: [String], withMessages: Bool = false, within limit: Duration? = nil
    ) throws(Failure) -> Answer? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw failure(words, errno) }
        defer { close(ends[0]) }
        let child = Child(words, .written(to: ends[1], messages: withMessages))
        let code = errno
        close(ends[1])
        guard let child else {
            if code == ENOENT { return nil }
            throw failure(words, code)
        }
        let output = readAll(ends[0], from: child, within: limit)
        return Answer(status: child.wait(), output: output)
    }

    private static func failure(_ words: [String], _ code: Int32) -> Failure {
        Failure(.failed, "cannot run \(words.first ?? ""): \(Streams.words(for: code))")
    }

    private static func readAll(
        _ end: Int32, from child: Child, within limit: Duration?
    ) -> String {
        let deadline = limit.map { ContinuousClock.now + $0 }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let deadline, !waits(for: end, until: deadline) {
                child.end()
                return ""
            }
            let count = read(end, &buffer, buffer.count)
            if count > 0 { bytes += buffer[..<count] }
            if count == 0 || count < 0 && errno != EINTR {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    /// Waits until there is something to read, or the end of it.
    /// - Returns: false when there was nothing in time.
    private static func waits(for end: Int32, until deadline: ContinuousClock.Instant) -> Bool {
        while true {
            let left = (deadline - .now) / .milliseconds(1)
            if left <= 0 { return false }
            var event = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
            let count = poll(&event, 1, Int32(left.rounded(.up)))
            if count > 0 { return true }
            if count == 0 || errno != EINTR { return false }
        }
    }
}
