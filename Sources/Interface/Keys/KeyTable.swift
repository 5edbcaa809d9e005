import Commitments
import Text

/// The command table written out: docs/keys.md and `pledges keys`.
package struct KeyTable {
    private let keymap: Keymap
    /// Whether it is to tell which commands have no key any more.
    private let isStandard: Bool

    /// Creates the table of the keys of the program, or of the user's.
    package init(_ keymap: Keymap? = nil) {
        self.keymap = keymap ?? .standard
        isStandard = keymap == nil
    }

    /// One Markdown table a group.
    package var markdown: String {
        var text = """
            # Keys

            \(isStandard ? "Written from the command table by `make keys`; do not edit. " : "")A command without a key is run by its
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
    package var plain: String {
        groups.map { group, commands in
            group.rawValue + "\n"
                + commands.map {
                    "  \(keymap.keyText(of: $0, on: nil).padded(18)) \($0.name.padded(20)) \($0.summary)\n"
                }
                .joined()
        }.joined(separator: "\n")
    }

    private var groups: [(Command.Group, [Command])] {
        Command.Group.allCases.map { group in (group, Command.all.filter { $0.group == group }) }
    }

    private func keys(of command: Command) -> String {
        let keys = keymap.keys(of: command).map { $0.map(\.description).joined(separator: " ") }
        let text = keymap.keyText(of: command, on: nil)
        if text.contains("-"), keys.count > 4 { return "`\(text)`" }
        return keys.map { "`\($0 == "|" ? "\\|" : $0)`" }.joined(separator: " ")
    }

    private func places(of command: Command) -> String {
        guard let screens = command.screens else { return "everywhere but in text" }
        if screens.count >= ScreenName.allCases.count - 1 { return "everywhere" }
        return ScreenName.allCases.filter(screens.contains).map(\.rawValue).joined(separator: ", ")
    }

    private func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}

extension KeyTable {
    fileprivate var statusRows: [(key: String, name: String, types: String, meaning: String)] {
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
