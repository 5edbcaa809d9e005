#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Holds back what would end the program (Ctrl-C, a request to end, a terminal that goes away) until
/// what is being written is whole.
struct Interruptions {
    private init() {}

    private static var ending: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        return signals
    }

    /// Does work that none of them ends. One that comes meanwhile ends the program afterwards.
    static func held<Value, Problem: Error>(
        _ work: (Interruptions) throws(Problem) -> Value
    ) throws(Problem) -> Value {
        var ending = Interruptions.ending
        var old = sigset_t()
        pthread_sigmask(SIG_BLOCK, &ending, &old)
        defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
        return try work(Interruptions())
    }

    /// Whether one is waiting.
    var isWaiting: Bool {
        var waiting = sigset_t()
        guard sigpending(&waiting) == 0 else { return false }
        return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
    }
}
