import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Leaves a usable terminal behind when the program is ended by its own error: a trap would
/// otherwise leave the alternate screen, raw mode and a hidden cursor.
///
/// Its handlers take the place of those of Swift's backtracer, which on a terminal would wait
/// half a minute for a key ("Press space to interact") in a screen that cannot be read.
package enum CrashGuard {
    /// What the handler needs, ready made: it can neither allocate nor ask anybody.
    private struct Record {
        var descriptor: Int32
        var settings: termios
        var reset: UnsafeMutableBufferPointer<UInt8>
    }

    /// The address of a record; 0 while there is nothing to put right. Global because a handler
    /// gets only its signal's number; atomic because a crash may happen on any thread. A record
    /// that was published is never freed: a handler may be reading it.
    private static let record = Atomic<UInt>(0)

    private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE]

    private static let restoreAndDie: SignalAction.Handler = { signal in
        let address = record.exchange(0, ordering: .acquiring)
        if let record = UnsafeMutablePointer<Record>(bitPattern: address) {
            let descriptor = record.pointee.descriptor
            _ = write(descriptor, record.pointee.reset.baseAddress, record.pointee.reset.count)
            tcsetattr(descriptor, TCSANOW, &record.pointee.settings)
        }
        // SA_RESETHAND has put the default back: this ends the program with the signal's status.
        raise(signal)
    }

    /// Installs the handlers. The terminal is untouched yet; `arm` says what to undo.
    /// - Returns: what puts back the handlers that were there.
    static func install() -> () -> Void {
        // Made now, so that the handler does not run the initialization.
        disarm()
        provideStack()
        let before = signals.map { signal in
            // SA_ONSTACK: after a stack overflow there is no other stack to run on.
            let flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
            return (signal, SignalAction.install(restoreAndDie, for: signal, flags: flags))
        }
        return {
            disarm()
            for (signal, action) in before { SignalAction.restore(action, for: signal) }
        }
    }

    /// From now on a crash writes the reset string to the terminal and sets its modes.
    static func arm(descriptor: Int32, settings: termios, reset: [UInt8]) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: reset.count)
        _ = copy.initialize(from: reset)
        let made = UnsafeMutablePointer<Record>.allocate(capacity: 1)
        made.initialize(to: Record(descriptor: descriptor, settings: settings, reset: copy))
        record.store(UInt(bitPattern: made), ordering: .releasing)
    }

    /// The terminal is as it was: a crash leaves it alone.
    static func disarm() {
        record.store(0, ordering: .releasing)
    }

    /// Gives this thread a stack for handlers, unless the Swift runtime has already.
    private static func provideStack() {
        var current = stack_t()
        if sigaltstack(nil, &current) == 0, current.ss_flags & Int32(SS_DISABLE) == 0 { return }
        let size = 64 * 1024
        var stack = stack_t()
        // Never freed: it must be there until the end.
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        sigaltstack(&stack, nil)
    }
}

#if DEBUG
    extension CrashGuard {
        /// What a crash would write now.
        static var armedReset: [UInt8] {
            let address = record.load(ordering: .acquiring)
            return UnsafeMutablePointer<Record>(bitPattern: address).map { Array($0.pointee.reset) }
                ?? []
        }

        /// Ways to crash, for the test that the terminal survives them.
        package enum Kind: String, CaseIterable, Sendable {
            case trap, `nil`, segv, abort, stack
        }

        /// Crashes. Only in debug builds.
        package static func provoke(_ kind: Kind) {
            switch kind {
            case .trap: fatalError("provoked")
            case .nil:
                let nothing = Int("nothing")
                print(nothing.unsafelyUnwrapped)
            case .segv: UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = 1
            case .abort: abort()
            case .stack: print(descend(1))
            }
        }

        private static func descend(_ depth: Int) -> Int {
            depth < 0 ? 0 : descend(depth + 1) &+ depth
        }
    }
#endif
