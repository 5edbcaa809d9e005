#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Threads of the system's own. Swift's tasks would do, but on Linux the library that runs them
/// looks once a second whether its threads are busy: an idle program would never sleep.
enum Background {
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs the body on a new thread.
    static func run(_ body: @escaping @Sendable () -> Void) {
        // The new thread inherits the mask: signals are for the main thread, but a crash is its own.
        var mask = sigset_t()
        var before = sigset_t()
        sigfillset(&mask)
        for fault in [SIGILL, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV, SIGABRT] { sigdelset(&mask, fault) }
        pthread_sigmask(SIG_SETMASK, &mask, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let context = Unmanaged.passRetained(Body(body))
        let code = pthread_create(&thread, nil, Background.start, context.toOpaque())
        if code != 0 {
            context.release()
            Task.detached { body() }
            return
        }
        #if canImport(Darwin)
            if let thread { pthread_detach(thread) }
        #else
            pthread_detach(thread)
        #endif
    }

    #if canImport(Darwin)
        private static let start:
            @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
                Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run()
                return nil
            }
    #else
        private static let start:
            @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
                if let context = $0 {
                    Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                }
                return nil
            }
    #endif
}

/// What one thread leaves for another, which sleeps until there is something.
final class Mailbox<Message: Sendable>: @unchecked Sendable {
    // At one address for as long as they live, as the system demands; `messages` is touched only
    // under the lock.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var messages: [Message] = []

    init() {
        pthread_mutex_init(lock, nil)
        pthread_cond_init(arrival, nil)
    }

    deinit {
        pthread_cond_destroy(arrival)
        pthread_mutex_destroy(lock)
        arrival.deallocate()
        lock.deallocate()
    }

    func put(_ message: Message) {
        pthread_mutex_lock(lock)
        messages.append(message)
        pthread_cond_signal(arrival)
        pthread_mutex_unlock(lock)
    }

    /// The messages in the order in which they came; waits for the first.
    func take() -> [Message] {
        pthread_mutex_lock(lock)
        while messages.isEmpty { pthread_cond_wait(arrival, lock) }
        let taken = messages
        messages = []
        pthread_mutex_unlock(lock)
        return taken
    }
}
