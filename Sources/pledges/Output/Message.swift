import Text

/// What the program says to the person, on standard error. Control characters from files and
/// arguments are made visible.
enum Message {
    /// One message, with the program's name before it.
    static func say(_ text: String) { write("pledges: " + text) }

    /// A question, after which the answer is typed.
    static func prompt(_ text: String) {
        _ = Streams.write("pledges: " + text.visible(keepLines: true), to: 2)
    }

    /// Lines without the name.
    static func write(_ text: String) {
        _ = Streams.write(text.visible(keepLines: true) + "\n", to: 2)
    }
}
