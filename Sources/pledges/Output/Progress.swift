/// How far long work has come, on one line of standard error; nothing where that is no terminal.
struct Progress {
    private let total: Int
    private let what: String
    private var shown = -1

    /// - Parameter what: what is counted: "pages".
    init(of total: Int, _ what: String) {
        self.total = total
        self.what = what
    }

    /// Shows how many are done, where a whole percent more are.
    mutating func show(_ done: Int) {
        let percent = done * 100 / max(total, 1)
        guard Streams.isErrorTerminal, percent > shown else { return }
        shown = percent
        _ = Streams.write("\r\(done) of \(total) \(what) (\(percent) %)", to: 2)
    }

    /// Takes the line away.
    mutating func end() {
        guard shown >= 0 else { return }
        shown = -1
        _ = Streams.write("\r\u{1B}[K", to: 2)
    }
}
