import Commitments

extension UserSettings {
    /// A setting with what holds: for `pledges config`.
    package struct Row: Equatable, Sendable {
        /// "fiscal-year", "keys.matrix.left".
        package var name: String
        /// As it is written in the file; nil where the default is no fixed value.
        package var value: String?
        /// The value, or in words what holds instead.
        package var words: String
        /// Where it is from.
        package var origin: Origin
    }

    /// Every setting of the table, then the colors and keys that somebody chose.
    package var rows: [Row] {
        let named = Setting.all.map { setting in
            let usual = setting.standard.contains(" ") ? nil : setting.standard
            let value = self.value(of: setting.name) ?? usual
            return Row(
                name: setting.name, value: value, words: value ?? setting.standard,
                origin: origins[setting.name] ?? .standard)
        }
        let colors = preferences.colors.map { color in
            row("colors.\(color.name)", color.written.quoted)
        }
        let presets = preferences.presets.isEmpty ? ["vim"] : preferences.presets
        let keys = preferences.bindings.map { binding in
            let path = ["keys", binding.screen, binding.command].compactMap(\.self)
            return row(path.joined(separator: "."), binding.keys.written)
        }
        return named + colors + [row("keys.preset", presets.written)] + keys
    }

    private func row(_ name: String, _ value: String) -> Row {
        Row(name: name, value: value, words: value, origin: origins[name] ?? .standard)
    }

    /// What was chosen, as it is written; nil where nobody chose.
    private func value(of name: String) -> String? {
        guard origins[name] != nil else { return nil }
        switch name {
        case "author": return preferences.author?.quoted
        case "theme": return preferences.theme?.quoted
        case "sort": return preferences.sort?.rawValue.quoted
        case "fiscal-year":
            let year = preferences.fiscalYear
            return FiscalYear.named.first { $0.year == year }?.name.quoted
                ?? String(year.startMonth)
        case "pager": return preferences.pager?.quoted
        case "editor": return preferences.editor?.quoted
        case "confirm":
            let asked = Preferences.Question.allCases.filter(preferences.questions.contains)
            return "[" + asked.map { $0.rawValue.quoted }.joined(separator: ", ") + "]"
        case "mouse": return String(preferences.usesMouse)
        case "ascii": return String(preferences.isASCII)
        case "ambiguous-width": return preferences.drawsAmbiguousWide ? "2" : "1"
        default: return nil
        }
    }
}

extension String {
    /// As a string of the file.
    var quoted: String {
        "\""
            + reduce(into: "") { text, letter in
                text += letter == "\"" || letter == "\\" ? "\\\(letter)" : String(letter)
            } + "\""
    }
}

extension [String] {
    /// One text by itself, several as a list.
    fileprivate var written: String {
        count == 1 ? self[0].quoted : "[" + map(\.quoted).joined(separator: ", ") + "]"
    }
}
