/// Asks the person at the terminal before something is done that is not easily taken back.
enum Question {
    /// - Parameter isAnswered: whether the command line says yes already.
    /// - Returns: false when the answer is no.
    /// - Throws: `Failure` when there is nobody to ask.
    static func ask(_ text: String, isAnswered: Bool) throws(Failure) -> Bool {
        if isAnswered { return true }
        guard Streams.isInputTerminal else {
            throw Failure(
                .usage,
                "\(text)\nhint: nothing was changed, because there is no terminal to ask; --yes answers yes"
            )
        }
        Message.prompt(text + " [y/N] ")
        let answer = readLine()?.lowercased() ?? ""
        return ["y", "yes"].contains(answer)
    }
}
