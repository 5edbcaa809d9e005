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
    /// - Returns: nil when it is not installed.
    static func answer(
        of words: [String], withMessages: Bool = false
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
        let output = readAll(ends[0])
        return Answer(status: child.wait(), output: output)
    }

    private static func failure(_ words: [String], _ code: Int32) -> Failure {
        Failure(.failed, "cannot run \(words.first ?? ""): \(Streams.words(for: code))")
    }

    private static func readAll(_ end: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(end, &buffer, buffer.count)
            if count > 0 { bytes += buffer[..<count] }
            if count == 0 || count < 0 && errno != EINTR {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }
}
