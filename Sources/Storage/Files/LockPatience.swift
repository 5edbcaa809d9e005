/// How a save waits while another process holds its file.
package struct LockPatience: Sendable {
    /// How long it waits at most.
    package var timeout: Duration
    /// Called once for a wait, after a tenth of a second, from the thread that waits.
    package var onWaiting: @Sendable (LockHolder) -> Void
    /// Asked every 20 ms or more often, from the thread that waits. Once it is true, the save fails
    /// with `StorageError.waitGivenUp`.
    package var isGivenUp: @Sendable () -> Bool

    /// Creates a patience of 30 seconds that tells nobody, unless told otherwise.
    package init(
        timeout: Duration = .seconds(30),
        onWaiting: @escaping @Sendable (LockHolder) -> Void = { _ in },
        isGivenUp: @escaping @Sendable () -> Bool = { false }
    ) {
        self.timeout = timeout
        self.onWaiting = onWaiting
        self.isGivenUp = isGivenUp
    }

    /// After which wait `onWaiting` is called: most saves of others are over before.
    static let quiet = Duration.milliseconds(100)
}
