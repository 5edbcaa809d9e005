/// What a terminal reports.
package enum Event: Equatable, Sendable {
    case key(Key)
    /// Text pasted as one piece; no key in it is a command. Line ends are line feeds.
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
    /// The program comes back after it was suspended: everything must be drawn anew.
    case resumed
    /// The terminal is gone; nothing more will come.
    case closed
}

/// What the mouse did, and where.
package struct Mouse: Equatable, Sendable {
    package enum Action: Sendable { case click, wheelUp, wheelDown }

    package var action: Action
    package var position: Point

    package init(_ action: Action, at position: Point) {
        self.action = action
        self.position = position
    }
}
