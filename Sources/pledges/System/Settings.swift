import Canvas
import Commitments
import Configuration
import Interface
import Storage
import Text

/// The user's settings, with the keys that follow from them.
struct Settings: Sendable {
    /// What was chosen, where, and what is wrong.
    var user: UserSettings
    /// Which command a key means.
    var keymap: Keymap

    var preferences: Preferences { user.preferences }

    /// Where the file is; nil where the environment has no place for it.
    static var file: SettingsFile? {
        (try? Environment.places.configuration()).map { SettingsFile(path: $0) }
    }

    /// Reads the file and the environment. It never fails: what is wrong is in `user.problems`.
    static func read() -> Settings {
        let file = Settings.file
        let name = file.map { Environment.abbreviatingHome($0.path) } ?? ""
        var bytes: [UInt8]?
        var problems: [SettingProblem] = []
        do throws(StorageError) {
            bytes = try file?.read()
        } catch {
            problems.append(
                SettingProblem(
                    .file(path: name, line: 1, column: 1), error.problem, remedy: error.hint))
        }
        var user = UserSettings(
            file: bytes.map { (name, $0) },
            environment: { name in
                Environment.Variable(rawValue: name).flatMap { Environment.value($0) }
            })
        user.add(problems)
        return Settings(user)
    }

    init(_ user: UserSettings) {
        self.user = user
        let preferences = user.preferences
        let presets = preferences.presets.compactMap { name in
            KeyPreset.all.first { $0.name == name }
        }
        if presets.isEmpty, preferences.bindings.isEmpty {
            keymap = .standard
            return
        }
        let check = KeyCheck(
            preferences.bindings.map { ($0.command, $0.screen, $0.keys) },
            on: presets.map(\.bindings))
        keymap = check.keymap(
            typing: presets.reduce(into: [:]) { typing, preset in
                typing.merge(preset.typing) { _, later in later }
            })
        self.user.add(
            check.problems.map { problem in
                let binding = preferences.bindings[problem.binding]
                let origin = problem.key.map { binding.keyPlaces[$0] } ?? binding.origin
                return SettingProblem(origin, problem.message, remedy: problem.remedy)
            })
    }

    /// Says on standard error what is wrong with the settings.
    func sayProblems() {
        for problem in user.problems { Message.say(problem.description) }
    }

    /// The same in one line for the browser; nil when nothing is wrong.
    var problemsInWords: String? {
        guard let first = user.problems.first else { return nil }
        let more = user.problems.count - 1
        return "settings: " + first.description.oneLine
            + (more > 0 ? " · and \(more) more" : "") + " · `pledges config check` lists all"
    }
}
