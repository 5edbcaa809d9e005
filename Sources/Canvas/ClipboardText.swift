import Text

extension String {
    /// The text as a terminal's clipboard may have it: nothing in it that is not plainly visible.
    package var plainForClipboard: String { visible(keepLines: true) }
}
