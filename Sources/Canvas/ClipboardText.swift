import Text

/// What a terminal takes for its clipboard.
package enum ClipboardText {
    /// The bytes that fit: in base64 this is 100 kB. Terminals drop a longer sequence, some after showing
    /// part of it as text.
    package static let limit = 74_994
}

extension String {
    /// The text as a terminal's clipboard may have it: nothing in it that is not plainly visible.
    package var plainForClipboard: String { visible(keepLines: true) }
}
