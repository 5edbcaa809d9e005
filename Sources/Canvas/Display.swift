import Text

/// Where frames are shown and events come from. The program runs on `Terminal`'s; tests run on
/// one of their own.
package protocol Display: AnyObject {
    /// The size of the screen now.
    var size: Size { get }

    /// Shows a frame, sending only what differs from the one before.
    func show(_ frame: Frame)

    /// Has the next frame drawn whole, over whatever another program left on the screen.
    func redraw()

    /// Waits for input, for a call of `wake()` from another thread, or for the deadline, and
    /// returns everything that has come in by then: all of a flood of keys is taken before
    /// anything is drawn.
    /// - Parameter milliseconds: how long to wait at most; nil waits without end.
    func events(waitingAtMost milliseconds: Int?) -> [Event]

    /// Ends a wait of `events` early. May be called from any thread.
    func wake()

    /// Gives the terminal back as it was, runs the body (an editor, a suspension), takes it again.
    func suspended<Result>(_ body: () throws -> Result) rethrows -> Result

    /// Copies text to the clipboard, where the terminal can (OSC 52).
    func copy(_ text: String)
}

extension String {
    /// The text as `Display.copy` may pass it on: nothing in it that is not plainly visible.
    package var plainForClipboard: String { visible(keepLines: true) }
}
