import Storage
import Synchronization

/// Tells who waits for a lock, and lets the wait be given up: the stores wait on the clerk's thread,
/// the analyst gives up on the main one.
final class LockWatch: Sendable {
    private struct State {
        var isGivenUp = false
        var listener: (@Sendable (LockHolder) -> Void)?
    }

    private let state = Mutex(State())

    /// How the stores wait.
    var patience: LockPatience {
        LockPatience(
            onWaiting: { [self] holder in state.withLock { $0.listener }?(holder) },
            isGivenUp: { [self] in state.withLock { $0.isGivenUp } })
    }

    /// Calls back, on the thread that waits, when a save has to wait.
    func listen(_ listener: @escaping @Sendable (LockHolder) -> Void) {
        state.withLock { $0.listener = listener }
    }

    /// The save that waits now is given up.
    func giveUp() { state.withLock { $0.isGivenUp = true } }

    /// The next save waits again.
    func reset() { state.withLock { $0.isGivenUp = false } }
}
