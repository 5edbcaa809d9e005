#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A thread that does one thing after the other, in the order they come, and sleeps between them.
///
/// Not a task of Swift's concurrency: on Linux the pool behind those looks after its threads every
/// second for as long as the program runs, and a program in which nothing happens should not wake
/// the processor.
final class Worker: @unchecked Sendable {
    typealias Work = @Sendable () -> Void

    // All below are read and changed with the mutex held.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var queue: [Work] = []
    private var hasStarted = false

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(arrival, nil)
    }

    /// Adds to what is to be done. The thread starts with the first work and lives to the end of
    /// the program.
    func take(_ work: @escaping Work) {
        pthread_mutex_lock(mutex)
        queue.append(work)
        let mustStart = !hasStarted
        hasStarted = true
        pthread_cond_signal(arrival)
        pthread_mutex_unlock(mutex)
        if mustStart { start() }
    }

    private func start() {
        let loop = Loop { [self] in while true { next()() } }
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let context = Unmanaged.passRetained(loop).toOpaque()
        let code = pthread_create(
            &thread, nil,
            { context in
                let pointer: UnsafeMutableRawPointer? = context
                if let pointer { Unmanaged<Loop>.fromOpaque(pointer).takeRetainedValue().run() }
                return nil
            }, context)
        // Only a machine without memory for a thread comes here.
        if code != 0 { fatalError("no thread for the disk: error \(code)") }
    }

    private func next() -> Work {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while queue.isEmpty { pthread_cond_wait(arrival, mutex) }
        return queue.removeFirst()
    }
}

/// What a thread is given: a C function takes one pointer.
private final class Loop {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
}
