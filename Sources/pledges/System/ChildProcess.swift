#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Another program, run on words that no shell sees.
struct ChildProcess {
    /// What it answered.
    struct Answer {
        /// Its exit status; 128 when a signal ended it.
        var status: Int32
        var output: String
    }

    /// Where its messages go.
    enum Messages { case withOutput, nowhere }

    /// Runs a program that is on the path, without input.
    /// - Returns: nil when it is not installed.
    static func run(_ words: [String], messages: Messages) throws(Failure) -> Answer? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw failure(words, errno) }
        defer { close(ends[0]) }
        let child: pid_t?
        do {
            defer { close(ends[1]) }
            child = try spawn(words, writingTo: ends[1], messages)
        }
        guard let child else { return nil }
        let output = readAll(ends[0])
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        return Answer(status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128, output: output)
    }

    private static func failure(_ words: [String], _ code: Int32) -> Failure {
        Failure(.failed, "cannot run \(words.first ?? ""): \(Streams.words(for: code))")
    }

    private static func spawn(
        _ words: [String], writingTo end: Int32, _ messages: Messages
    ) throws(Failure) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, end, 1)
        switch messages {
        case .withOutput: posix_spawn_file_actions_adddup2(&actions, end, 2)
        case .nowhere: posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let code = posix_spawnp(&child, words.first ?? "", &actions, nil, arguments, environ)
        if code == ENOENT { return nil }
        if code != 0 { throw failure(words, code) }
        return child
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
