import ArgumentParser
import Commitments

/// The names of the commands, as a tree.
enum CommandNames {
    /// Options that most commands have, and so may be written before the command; whether each has a
    /// value.
    private static let common = [
        "--workspace": true, "--catalog": true, "--notes": true, "--as-of": true, "--author": true,
        "--ascii": false, "--no-color": false, "--no-pager": false,
    ]

    /// What other programs, and the browser, call what a command here does.
    private static let elsewhere = [
        "changes": "compare", "changed": "compare", "diff": "compare", "news": "compare",
        "ls": "list", "pledges": "list", "search": "list --query", "find": "list --query",
        "grep": "list --query", "status": "note add ID --status", "set": "note add ID --status",
        "stats": "overview", "dashboard": "overview", "due": "review", "stale": "list --stale",
        "history": "timeline", "paste": "intake", "statements": "meetings",
        "text": "statement show",
    ]

    /// The arguments with such options moved behind the command: `pledges --workspace X list`.
    static func inOrder(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var options: [String] = []
        while let word = rest.first, let hasValue = common[String(word.prefix { $0 != "=" })] {
            let count = hasValue && !word.contains("=") ? 2 : 1
            options += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        var command: any ParsableCommand.Type = Pledges.self
        var path: [String] = []
        while let word = rest.first,
            let next = command.configuration.subcommands.first(where: { $0._commandName == word })
        {
            command = next
            path.append(word)
            rest = rest.dropFirst()
        }
        // Without a command they are options of the browser.
        return path.isEmpty ? arguments : path + options + rest
    }

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
        let other = path.count == 1 ? elsewhere[path[0]] : nil
        let near = other ?? path.last.flatMap { nearest(to: $0, among: names) }
        let hint =
            near.map { "did you mean `\(parent) \($0)`?" }
            ?? "`\(parent) --help` lists the commands"
        return Failure(
            .usage, "there is no command “\(path.joined(separator: " "))”\nhint: \(hint)")
    }
}
