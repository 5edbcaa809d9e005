import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Turns signals into something the event loop can ask for. One at a time may be on watch.
final class SignalWatch {
    /// All that a handler may touch: a bit per signal that came, and the pipe that wakes the loop.
    /// Global because a handler gets nothing but the number of its signal. Both are made before
    /// any handler is installed, so that a handler never runs their initialisation.
    private enum Mailbox {
        static let arrived = Atomic<UInt64>(0)
        static let wakeDescriptor = Atomic<Int32>(-1)
    }

    private static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
    private static let watched = ending + [SIGWINCH, SIGTSTP, SIGCONT]

    private static let note: SignalAction.Handler = { signal in
        let saved = errno
        Mailbox.arrived.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
        var byte: UInt8 = 0
        _ = write(Mailbox.wakeDescriptor.load(ordering: .relaxed), &byte, 1)
        errno = saved
    }

    private let pipe: WakePipe
    private var before: [(signal: Int32, action: sigaction)] = []

    init(waking pipe: WakePipe) {
        self.pipe = pipe
        Mailbox.arrived.store(0, ordering: .sequentiallyConsistent)
        Mailbox.wakeDescriptor.store(pipe.writeEnd, ordering: .sequentiallyConsistent)
        // Before newterm: ncurses puts its own handlers only where it finds the default.
        for signal in SignalWatch.watched where !SignalAction.isIgnored(signal) {
            install(SignalWatch.note, for: signal)
        }
        // A handler that does nothing, not SIG_IGN: that one would be passed on to an editor.
        install({ _ in }, for: SIGPIPE)
    }

    private func install(_ handler: SignalAction.Handler?, for signal: Int32) {
        before.append((signal, SignalAction.install(handler, for: signal, flags: SA_RESTART)))
    }

    /// The signals that came since the last call.
    func take() -> Arrived {
        Arrived(bits: Mailbox.arrived.exchange(0, ordering: .sequentiallyConsistent))
    }

    /// Whether a request to end the program waits to be taken.
    var isEnding: Bool {
        !Arrived(bits: Mailbox.arrived.load(ordering: .sequentiallyConsistent)).ending.isEmpty
    }

    /// Lets Ctrl-Z stop the program, while the terminal is given back.
    func allowStopping() {
        SignalAction.install(SIG_DFL, for: SIGTSTP, flags: 0)
    }

    /// Ends `allowStopping`, and forgets what came meanwhile and was meant for whoever had the
    /// terminal; a request to end the program is kept.
    func disallowStopping() {
        SignalAction.install(SignalWatch.note, for: SIGTSTP, flags: SA_RESTART)
        let ours: UInt64 = 1 << UInt64(SIGTERM) | 1 << UInt64(SIGHUP)
        Mailbox.arrived.bitwiseAnd(ours, ordering: .sequentiallyConsistent)
    }

    /// Puts the former handlers back.
    func stop() {
        for (signal, action) in before.reversed() { SignalAction.restore(action, for: signal) }
        before = []
        // The pipe may go away, and another file take its number.
        Mailbox.wakeDescriptor.store(-1, ordering: .sequentiallyConsistent)
    }
}

extension SignalWatch {
    /// A set of signals.
    struct Arrived {
        fileprivate let bits: UInt64

        func contains(_ signal: Int32) -> Bool { bits & 1 << UInt64(signal) != 0 }

        /// Those that ask the program to end.
        var ending: [Int32] { SignalWatch.ending.filter(contains) }
    }
}
