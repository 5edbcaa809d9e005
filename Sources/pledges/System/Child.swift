#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

#if canImport(Darwin)
    private typealias Attributes = posix_spawnattr_t?
    private typealias Actions = posix_spawn_file_actions_t?
#else
    private typealias Attributes = posix_spawnattr_t
    private typealias Actions = posix_spawn_file_actions_t
#endif

/// Another program, started with words that no shell sees and with signals as programs expect them:
/// what this one ignores or blocks is not passed on.
struct Child {
    private let process: pid_t

    /// What it reads and writes.
    enum Connection: Equatable {
        /// The terminal of this program.
        case terminal
        /// The terminal, but what it reads comes from a descriptor.
        case reading(from: Int32)
        /// Nothing: without this terminal, in a session of its own.
        case apart
        /// Nothing to read; what it writes goes to a descriptor, with its messages or without.
        case written(to: Int32, messages: Bool)
    }

    /// - Parameter words: the program, looked up in PATH, and its arguments.
    /// - Returns: nil, with `errno` set, when it cannot be started.
    init?(_ words: [String], _ connection: Connection = .terminal) {
        var attributes = Child.attributes(isApart: connection == .apart)
        defer { posix_spawnattr_destroy(&attributes) }
        var actions = Child.actions(connection)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { word in strdup(word) }
        arguments.append(nil)
        defer { arguments.forEach { free($0) } }
        var child = pid_t()
        let code = posix_spawnp(&child, words[0], &actions, &attributes, arguments, environ)
        guard code == 0 else {
            errno = code
            return nil
        }
        process = child
    }

    /// Waits for its end.
    /// - Returns: the exit status; 128 and more for a signal.
    func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Ends it.
    func end() { kill(process, SIGKILL) }

    private static func attributes(isApart: Bool) -> Attributes {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        var set = sigset_t()
        sigemptyset(&set)
        posix_spawnattr_setsigmask(&attributes, &set)
        for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&set, signal) }
        posix_spawnattr_setsigdefault(&attributes, &set)
        let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(isApart ? flags | newSession : flags))
        return attributes
    }

    /// POSIX_SPAWN_SETSID, which one system has as a macro that Swift does not see.
    #if canImport(Darwin)
        private static let newSession: Int32 = 0x400
    #else
        private static let newSession: Int32 = 0x80
    #endif

    private static func actions(_ connection: Connection) -> Actions {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        if connection == .terminal { return actions }
        if case .reading(let end) = connection {
            posix_spawn_file_actions_adddup2(&actions, end, 0)
            return actions
        }
        for stream in Int32(0)...2 {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        if case .written(let end, let messages) = connection {
            posix_spawn_file_actions_adddup2(&actions, end, 1)
            if messages { posix_spawn_file_actions_adddup2(&actions, end, 2) }
        }
        return actions
    }
}
