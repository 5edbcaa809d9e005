import Interface
import Storage
import Synchronization
import Terminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Does what touches the disk, one thing after the other, off the main thread: a full disk or a
/// sleeping network drive never holds up the keys.
final class Clerk: Sendable {
    private struct Desk {
        var outcomes: [Outcome] = []
        /// Work taken and not yet done.
        var open = 0
    }

    private let desk = Mutex(Desk())
    private let work = Mailbox<DiskWork>()
    /// Work on files that nobody else writes: it does not wait behind a save that waits for another
    /// program.
    private let privateWork = Mailbox<DiskWork>()
    private let waker: WakePipe
    private let disk: Disk
    private let locks: LockWatch

    init(_ disk: Disk, _ locks: LockWatch, waker: WakePipe) {
        self.disk = disk
        self.locks = locks
        self.waker = waker
        locks.listen { [self] in report([.waiting(for: $0.description)]) }
        // The thread lives as long as the program, and so does the clerk with it.
        if let notes = disk.notes {
            FileWatch.start({ notes.places + disk.catalogPlaces }) { [self] in
                take(.reload)
            }
        }
        Background.run { [self] in
            disk.notes?.prepare()
            while true {
                for work in work.take() {
                    locks.reset()
                    put(disk.carryOut(work))
                }
            }
        }
        Background.run { [self] in
            while true {
                for work in privateWork.take() { put(disk.carryOut(work)) }
            }
        }
    }

    /// Takes work to be done.
    func take(_ work: DiskWork) {
        if work == .giveUpWaiting { return locks.giveUp() }
        desk.withLock { $0.open += 1 }
        if work.isPrivate { privateWork.put(work) } else { self.work.put(work) }
    }

    /// Waits until everything taken is done, but not for ever on a disk that does not answer.
    func finish() {
        let limit = ContinuousClock.now + .seconds(2)
        while desk.withLock({ $0.open > 0 }), .now < limit { usleep(1000) }
    }

    /// Whether something taken is not done yet, or its outcome not fetched.
    var isBusy: Bool { desk.withLock { $0.open > 0 || !$0.outcomes.isEmpty } }

    /// What has been done since the last call.
    func outcomes() -> [Outcome] {
        desk.withLock { desk in
            defer { desk.outcomes = [] }
            return desk.outcomes
        }
    }

    private func put(_ outcomes: [Outcome]) {
        desk.withLock { $0.open -= 1 }
        report(outcomes)
    }

    /// Leaves the outcome of what others did, for the session.
    func report(_ outcomes: [Outcome]) {
        desk.withLock { $0.outcomes += outcomes }
        waker.wake()
    }
}
