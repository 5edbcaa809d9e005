import Commitments

extension Session {
    /// Does in advance what the first search and the first pages of the list would wait for; may run
    /// on any thread.
    package var preparation: @Sendable () -> Void {
        register.preparation(for: Array(listing.rows.prefix(Session.rowsPrepared)))
    }

    /// A few pages: more would only warm the machine.
    private static let rowsPrepared = 120
}
