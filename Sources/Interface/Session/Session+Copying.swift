import Canvas
import Commitments
import Text

extension Session {
    /// Sends text to the clipboard of the terminal, which never says whether it took it.
    /// - Parameter what: what it is, for the message; nil for the text itself.
    mutating func copy(_ text: String, _ what: String? = nil) -> [Effect] {
        if text.utf8.count > ClipboardText.limit {
            complain(
                "only the first \(ClipboardText.limit / 1000) kB are sent to the terminal; x exports it whole"
            )
        } else {
            say("sent to the terminal: \(what ?? text)")
        }
        return [.terminal(.copy(text))]
    }
}
