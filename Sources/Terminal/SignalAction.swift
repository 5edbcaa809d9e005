#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The C library's `sigaction`, whose handlers are in a union named differently per platform.
enum SignalAction {
    typealias Handler = @convention(c) (Int32) -> Void

    /// Calls the handler for the signal from now on.
    /// - Returns: what was in force before, for `restore`.
    @discardableResult
    static func install(_ handler: Handler?, for signal: Int32, flags: Int32) -> sigaction {
        var action = sigaction()
        #if canImport(Glibc)
            action.__sigaction_handler.sa_handler = handler
        #else
            action.__sigaction_u.__sa_handler = handler
        #endif
        action.sa_flags = flags
        sigemptyset(&action.sa_mask)
        var before = sigaction()
        sigaction(signal, &action, &before)
        return before
    }

    static func restore(_ action: sigaction, for signal: Int32) {
        var action = action
        sigaction(signal, &action, nil)
    }

    /// Whether the signal was set to be ignored, as `nohup` does with SIGHUP.
    static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        sigaction(signal, nil, &action)
        #if canImport(Glibc)
            let handler = action.__sigaction_handler.sa_handler
        #else
            let handler = action.__sigaction_u.__sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
