#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// git in the work tree of a folder.
struct Git {
    let folder: String

    /// - Throws: `Failure` when git is missing, or the folder is in no work tree.
    init(in folder: String) throws(Failure) {
        self.folder = folder
        let answer = try run("rev-parse", "--show-toplevel")
        if answer.status == 0 { return }
        let words = answer.output.split(separator: "\n").first.map { " (git: \($0))" } ?? ""
        throw Failure(
            .failed,
            "\(folder) is not in a git work tree\(words); run `git init` there, or name a folder "
                + "of a clone")
    }

    /// What git answered.
    struct Answer {
        var status: Int32
        /// Its output and messages.
        var output: String
    }

    /// Runs git on words that no shell sees.
    func run(_ words: String...) throws(Failure) -> Answer {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Git.failure(errno) }
        defer { close(ends[0]) }
        let child: pid_t
        do {
            defer { close(ends[1]) }
            child = try Git.spawn(["git", "-C", folder] + words, writingTo: ends[1])
        }
        let output = Git.readAll(ends[0])
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        return Answer(status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128, output: output)
    }

    private static func failure(_ code: Int32) -> Failure {
        let words = code == ENOENT ? "it is not installed" : Streams.words(for: code)
        return Failure(.failed, "cannot run git: \(words)")
    }

    private static func spawn(_ words: [String], writingTo end: Int32) throws(Failure) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, end, 1)
        posix_spawn_file_actions_adddup2(&actions, end, 2)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let code = posix_spawnp(&child, "git", &actions, nil, arguments, environ)
        if code != 0 { throw failure(code) }
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
