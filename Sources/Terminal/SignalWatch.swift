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
    /// any handler is installed, so that a handler never runs their initialization.
    private enum Mailbox {
        static let arrived = Atomic<UInt64>(0)
        static let wakeDescriptor = Atomic<Int32>(-1)
        /// What ncurses draws on, the terminal itself, and a descriptor that takes everything.
        static let screen = Atomic<Int32>(-1)
        static let terminal = Atomic<Int32>(-1)
        static let nowhere = Atomic<Int32>(-1)
        static let hasGivenUp = Atomic<Bool>(false)
    }

    private static let ending = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]
    private static let watched = ending + [SIGWINCH, SIGTSTP, SIGCONT]

    private static let note: SignalAction.Handler = { signal in
        let saved = errno
        Mailbox.arrived.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
        var byte: UInt8 = 0
        _ = write(Mailbox.wakeDescriptor.load(ordering: .relaxed), &byte, 1)
        if signal == SIGTERM || signal == SIGHUP || signal == SIGINT || signal == SIGQUIT {
            alarm(1)
        }
        errno = saved
    }

    /// Somebody asked the program to end a second ago and it has not: where nobody reads what it
    /// draws, it is stuck in a write. From here on it draws into nowhere; the call that is stuck is
    /// made again, and goes there too. What the terminal has not taken is thrown away, so that there is
    /// room for giving it back.
    private static let giveUpDrawing: SignalAction.Handler = { _ in
        let saved = errno
        let screen = Mailbox.screen.load(ordering: .relaxed)
        if screen >= 0 {
            dup2(Mailbox.nowhere.load(ordering: .relaxed), screen)
            tcflush(Mailbox.terminal.load(ordering: .relaxed), TCOFLUSH)
            Mailbox.hasGivenUp.store(true, ordering: .relaxed)
            alarm(1)
        }
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
        install(SignalWatch.giveUpDrawing, for: SIGALRM)
    }

    /// A terminal that nobody reads is not to keep the program from ending.
    /// - Parameters:
    ///   - screen: what is drawn on, a copy of the terminal's descriptor.
    ///   - terminal: the terminal's own.
    func guardDrawing(on screen: Int32, of terminal: Int32) {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nowhere >= 0 else { return }
        Mailbox.nowhere.store(nowhere, ordering: .relaxed)
        Mailbox.terminal.store(terminal, ordering: .relaxed)
        Mailbox.hasGivenUp.store(false, ordering: .relaxed)
        Mailbox.screen.store(screen, ordering: .sequentiallyConsistent)
    }

    /// Whether nothing that is drawn reaches the terminal any more.
    var hasGivenUpDrawing: Bool { Mailbox.hasGivenUp.load(ordering: .relaxed) }

    private func endGuarding() {
        alarm(0)
        Mailbox.screen.store(-1, ordering: .sequentiallyConsistent)
        let nowhere = Mailbox.nowhere.exchange(-1, ordering: .relaxed)
        if nowhere >= 0 { close(nowhere) }
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

    /// Lets Ctrl-Z stop the program, while the terminal is restored.
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
        endGuarding()
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
