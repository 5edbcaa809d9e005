import Commitments

extension Session {
    /// Does half of what the first frame would: compares the wordings of the rows that are drawn last;
    /// may run on any thread while that frame is drawn.
    package var firstFrame: @Sendable () -> Void {
        register.comparing(listing.rows.prefix(size.rows).reversed())
    }

    /// Does in advance what the first search and the first pages of the list would wait for; may run
    /// on any thread.
    package var preparation: @Sendable () -> Void {
        register.preparation(for: Array(listing.rows.prefix(Session.rowsPrepared)))
    }

    /// A few pages: more would only warm the machine.
    private static let rowsPrepared = 120
}
