/// The table of settings written out: the first text of the file, and a part of docs/configuration.md.
package enum SettingsText {
    /// Every setting as a comment, for a new file.
    package static var template: String {
        var text = """
            # Settings of pledges. Take away the # before a setting to change it.
            # `pledges config` lists what holds, `pledges config check` checks this file.
            # https://toml.io describes the form: name = value, text in quotes.


            """
        for setting in Setting.all {
            text += "# \(setting.summary)\n# Values: \(setting.values).\n"
            if let variable = setting.variable { text += "# \(variable) wins over it.\n" }
            text += "# \(setting.example)\n\n"
        }
        return text + """
            # Colors of roles, instead of those of the theme.
            # Values: \(ColorText.help).
            [colors]
            # heading = "bold blue"

            # Keys of commands, instead of those they have; `pledges keys` lists both.
            # preset is \(UserSettings.presets.quotedList), or several in a list.
            # [] takes all keys away; two keys with a space are a sequence.
            [keys]
            # preset = "arrows"
            # export = ["x", "Ctrl-E"]
            # overview = "g z"

            # Keys on one screen only.
            [keys.matrix]
            # cells = "B"

            """
    }

    /// A table in Markdown, a row a setting.
    package static var markdown: String {
        var text =
            "| setting | what it does | values | default | wins over it | after it |\n"
            + "|---|---|---|---|---|---|\n"
        for setting in Setting.all {
            let variable = setting.variable.map { "`\($0)`" } ?? ""
            let fallbacks = setting.fallbacks.map { "`\($0)`" }.joined(separator: ", ")
            let standard =
                setting.standard.contains(" ") ? setting.standard : "`\(setting.standard)`"
            text +=
                "| `\(setting.name)` | \(setting.summary) | \(setting.values) | \(standard) "
                + "| \(variable) | \(fallbacks) |\n"
        }
        let roles = ColorText.roles.map { "`\($0.name)`" }.joined(separator: ", ")
        return text + "\nRoles of `[colors]`: \(roles). Each is \(ColorText.help).\n"
    }
}
