import ArgumentParser
import Commitments

/// The names of the commands, as a tree.
enum CommandNames {
    /// Refuses a word that should name a command and does not, and suggests the nearest one.
    ///
    /// The parser would take the word for an argument of the default command, and print the usage
    /// of that one.
    static func check(_ arguments: [String]) throws(Failure) {
        var command: any ParsableCommand.Type = Pledges.self
        var path: [String] = []
        for word in arguments {
            if path.isEmpty, word == "help" { continue }
            let known = command.configuration.subcommands
            if known.isEmpty || word.hasPrefix("-") { return }
            if let next = known.first(where: { $0._commandName == word }) {
                command = next
                path.append(word)
                continue
            }
            if !path.isEmpty, command.configuration.defaultSubcommand != nil { return }
            throw unknown(path + [word], among: known)
        }
    }

    private static func unknown(
        _ path: [String], among known: [any ParsableCommand.Type]
    ) -> Failure {
        let names = known.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        let parent = (["pledges"] + path.dropLast()).joined(separator: " ")
        let near = path.last.flatMap { nearest(to: $0, among: names) }
        let hint =
            near.map { "did you mean `\(parent) \($0)`?" }
            ?? "`\(parent) --help` lists the commands"
        return Failure(
            .usage, "there is no command “\(path.joined(separator: " "))”\nhint: \(hint)")
    }
}
