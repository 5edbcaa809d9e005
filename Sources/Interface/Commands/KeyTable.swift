import Commitments
import Text

/// The command table written out: docs/keys.md and `pledges keys`.
package enum KeyTable {
    /// One Markdown table a group.
    package static var markdown: String {
        var text = """
            # Keys

            Written from the command table by `make keys`; do not edit. A command without a key is run by its
            name: `:` and a part of it. Letters typed with a Korean input method, and full-width forms, count
            as the Latin keys they are on.

            """
        for (group, commands) in groups {
            text +=
                "\n## \(group.rawValue)\n\n| Keys | Command | What it does | Where |\n|---|---|---|---|\n"
            for command in commands {
                text +=
                    "| \(keys(of: command)) | `\(command.name)` | \(escaped(command.summary)) "
                    + "| \(places(of: command)) |\n"
            }
        }
        text += "\n## Statuses (after `s`)\n\n| Key | Status | For | Means |\n|---|---|---|---|\n"
        for status in statusRows {
            text += "| `\(status.key)` | \(status.name) | \(status.types) | \(status.meaning) |\n"
        }
        return text
    }

    /// For a terminal: a line a command.
    package static var plain: String {
        groups.map { group, commands in
            group.rawValue + "\n"
                + commands.map {
                    "  \($0.keyText.padded(18)) \($0.name.padded(20)) \($0.summary)\n"
                }
                .joined()
        }.joined(separator: "\n")
    }

    private static var groups: [(Command.Group, [Command])] {
        Command.Group.allCases.map { group in (group, Command.all.filter { $0.group == group }) }
    }

    private static func keys(of command: Command) -> String {
        if command.keyText.contains("-"), command.keys.count > 4 { return "`\(command.keyText)`" }
        return command.keys.map { "`\($0 == "|" ? "\\|" : $0)`" }.joined(separator: " ")
    }

    private static func places(of command: Command) -> String {
        guard let screens = command.screens else { return "everywhere but in text" }
        if screens.count >= ScreenName.allCases.count - 1 { return "everywhere" }
        return ScreenName.allCases.filter(screens.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}

extension KeyTable {
    fileprivate static var statusRows: [(key: String, name: String, types: String, meaning: String)]
    {
        Status.definitions.map { definition in
            let types = PledgeType.allCases.filter(definition.types.contains).map(\.rawValue)
            return (
                String(definition.key), definition.name,
                types.count == PledgeType.allCases.count ? "all" : types.joined(separator: ", "),
                definition.meaning
            )
        }
    }
}
