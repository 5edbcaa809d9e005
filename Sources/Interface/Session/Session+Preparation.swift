import Commitments

extension Session {
    /// Does in advance what the first search and the first pages of the list would wait for; may run
    /// on any thread.
    package var preparation: @Sendable () -> Void {
        let rows = listing.rows.prefix(Session.rowsPrepared)
        return register.preparation(for: Array(rows), near: Array(rows.prefix(Session.rowsNear)))
    }

    /// A few pages: more would only warm the machine.
    private static let rowsPrepared = 120
    /// A page.
    private static let rowsNear = 40
}

extension Session {
    /// Compares the last two statements, which the first frame would wait for; may run on any thread.
    package var newsPreparation: @Sendable () -> Void {
        { [register] in _ = register.lastComparison }
    }

    /// Says what is new, once it has been compared.
    package mutating func showNews() {
        settings.newsCanWait = false
        adjustScreens()
    }
}
