import ArgumentParser

extension Failure {
    /// What is wrong with the arguments of a command, with the parser's advice as hints.
    init(parsing error: any Error) {
        let (problem, advice) = Failure.parts(of: Pledges.message(for: error))
        let lines = Pledges.fullMessage(for: error).split(separator: "\n").map(String.init)
        // "  See 'pledges list --help' for more information."
        let help = lines.last?.split(separator: "'").dropFirst().first.map(String.init)
        // The usage of a command with many options says less than its help.
        let usage = lines.first { $0.hasPrefix("Usage: ") && $0.count <= 80 }
        var hints = advice.map { [$0] } ?? []
        if let help { hints.append("`\(help)` shows its arguments and options") }
        self.init(
            .usage,
            ([problem] + (advice == nil ? [usage].compactMap(\.self) : [])
                + hints.map { "hint: \($0)" }).joined(separator: "\n"))
    }

    /// "Unknown option '--pilar'. Did you mean '--pillar'?" as the problem and the advice, both in
    /// the form of our own messages.
    private static func parts(of message: String) -> (problem: String, advice: String?) {
        for (begin, advice) in [
            (". Did you mean ", "did you mean "), (". Please provide ", "use "),
        ] {
            guard let place = message.firstRange(of: begin) else { continue }
            return (
                inOurForm(message[..<place.lowerBound]),
                advice + inOurForm(message[place.upperBound...])
            )
        }
        return (inOurForm(message[...]), nil)
    }

    private static func inOurForm(_ text: Substring) -> String {
        let text = text.hasSuffix(".") ? text.dropLast() : text
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
