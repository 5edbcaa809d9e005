/// What a terminal reports.
package enum Event: Equatable, Sendable {
    case key(Key)
    /// Text pasted as one piece; no key in it is a command. Line ends are line feeds.
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
    /// The terminal's window is in front again.
    case focus
    /// The program continues after it was suspended: everything must be drawn again.
    case resumed
    /// A request from outside to stop for a while (SIGTSTP): keep what is unsaved, then suspend.
    case suspend
    /// A request from outside to end (SIGTERM, SIGHUP, SIGINT, SIGQUIT): finish saving, give the
    /// terminal back, exit with 128 and the number.
    case terminate(signal: Int32)
    /// The terminal is gone; nothing more will come.
    case closed
}

/// What the mouse did, and where.
package struct Mouse: Equatable, Sendable {
    /// What the mouse did.
    package enum Action: Sendable { case click, wheelUp, wheelDown }

    /// What was done at the position.
    package var action: Action
    /// The cell under the pointer.
    package var position: Point

    /// Creates an event of the mouse at a cell.
    package init(_ action: Action, at position: Point) {
        self.action = action
        self.position = position
    }
}
