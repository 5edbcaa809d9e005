import Canvas
import Commitments

/// What the user has chosen in the file of settings and by variables of the environment. What is nil
/// was not chosen.
package struct Preferences: Equatable, Sendable {
    /// Who writes notes and edits.
    package var author: String?
    /// The name of a theme.
    package var theme: String?
    /// The order of lists.
    package var sort: Sort?
    /// Which days are a fiscal year, where days are typed.
    package var fiscalYear = FiscalYear.calendar
    /// The shell command that shows long output; empty for none.
    package var pager: String?
    /// The shell command that edits a text.
    package var editor: String?
    /// Before what the browser asks, beyond what cannot be undone.
    package var questions = Set(Question.allCases)
    /// Whether the browser takes clicks and the wheel.
    package var usesMouse = true
    /// Whether only ASCII characters are drawn.
    package var isASCII = false
    /// Whether the terminal draws East Asian ambiguous characters two columns wide.
    package var drawsAmbiguousWide = false
    /// Looks that replace those of the theme.
    package var colors: [RoleColor] = []
    /// The sets of keys to start from, each on top of the one before.
    package var presets: [String] = []
    /// Keys of one's own.
    package var bindings: [Binding] = []

    /// Something that the browser asks before it does it.
    package enum Question: String, CaseIterable, Sendable {
        /// An address is opened in the web browser.
        case openAddress = "open-address"
        /// A change also goes on marked pledges that the filter hides.
        case hiddenMarks = "hidden-marks"
    }

    /// The look of a role.
    package struct RoleColor: Equatable, Sendable {
        /// Which role.
        package enum Role: Equatable, Sendable {
            case ink(Ink)
            case foreground
            case background
        }

        /// Which role.
        package var role: Role
        /// Its look; of foreground and background only the color counts.
        package var look: Theme.Look
    }

    /// Keys for a command.
    package struct Binding: Equatable, Sendable {
        /// The name of the command.
        package var command: String
        /// The name of the only screen that it is for; nil for all on which the command works.
        package var screen: String?
        /// The keys, as "g l" or "Ctrl-E"; none to take all keys away.
        package var keys: [String]
        /// Where each of them is.
        package var keyPlaces: [Origin]
        /// Where the name of the command is.
        package var origin: Origin
    }

    /// Creates preferences of somebody who chose nothing.
    package init() {}
}

/// Where a value is from.
package enum Origin: Hashable, Sendable {
    /// Nobody said anything.
    case standard
    /// The file of settings, with line and column from 1.
    case file(path: String, line: Int, column: Int)
    case environment(variable: String)
    case option(name: String)

    /// In words: "~/.config/pledges/config.toml:3".
    package var name: String {
        switch self {
        case .standard: "default"
        case .file(let path, let line, _): "\(path):\(line)"
        case .environment(let variable): "environment \(variable)"
        case .option(let name): "option \(name)"
        }
    }
}

/// Something that is wrong with a setting; the others hold.
package struct SettingProblem: Error, Equatable, Sendable {
    /// Where it is.
    package var origin: Origin
    /// What is wrong.
    package var message: String
    /// What to do.
    package var remedy: String?

    /// Creates a problem.
    package init(_ origin: Origin, _ message: String, remedy: String? = nil) {
        self.origin = origin
        self.message = message
        self.remedy = remedy
    }

    /// "config.toml:3:9: theme: “drak” is not a theme", and the hint on a line of its own.
    package var description: String {
        let place =
            switch origin {
            case .file(let path, let line, let column): "\(path):\(line):\(column)"
            default: origin.name
            }
        return "\(place): \(message)" + (remedy.map { "\nhint: " + $0 } ?? "")
    }
}
