import Canvas
import Commitments
import TOML

/// A row of the table of settings. Reading the file, `pledges config`, its template and
/// docs/configuration.md all come from the table of these.
package struct Setting: Sendable {
    /// Its name in the file: "fiscal-year".
    package let name: String
    /// What it does, in one line.
    package let summary: String
    /// What it may be set to, in words.
    package let values: String
    /// The variable that wins over the file.
    package let variable: String?
    /// Variables of the system that count where neither says anything, the first first.
    package let fallbacks: [String]
    /// What holds when nobody says anything, as it would be written.
    package let standard: String
    /// A line for the template, as an example.
    package let example: String
    /// Sets it.
    let set: @Sendable (TOMLValue, inout Preferences) throws(ValueProblem) -> Void

    /// What is wrong with a value.
    struct ValueProblem: Error {
        var place: TOMLPlace?
        var message: String
        var remedy: String?
    }

    private init(
        _ name: String, _ summary: String, values: String, variable: String? = nil,
        fallbacks: [String] = [], standard: String, example: String,
        set: @escaping @Sendable (TOMLValue, inout Preferences) throws(ValueProblem) -> Void
    ) {
        self.name = name
        self.summary = summary
        self.values = values
        self.variable = variable
        self.fallbacks = fallbacks
        self.standard = standard
        self.example = example
        self.set = set
    }

    /// Every setting with a name of its own, in the order of the documents. Colors and keys are tables.
    package static let all: [Setting] = [
        Setting(
            "author", "Who writes notes and edits.", values: "a name", variable: "PLEDGES_AUTHOR",
            fallbacks: ["USER", "LOGNAME"], standard: "your user name",
            example: "author = \"Kim Jiho\""
        ) { value, preferences throws(ValueProblem) in
            let name = try value.string()
            if name.allSatisfy(\.isWhitespace) { throw ValueProblem(message: "the name is empty") }
            preferences.author = name
        },
        Setting(
            "theme", "The colors of the browser.", values: Theme.all.map(\.name).quotedList,
            variable: "PLEDGES_THEME", standard: "\"terminal\"", example: "theme = \"dark\""
        ) { value, preferences throws(ValueProblem) in
            preferences.theme = try value.choice("theme", of: Theme.all.map(\.name))
        },
        Setting(
            "sort", "The order of lists.", values: Sort.allCases.map(\.rawValue).quotedList,
            standard: "the last order in the browser, else \"pillar\"", example: "sort = \"last\""
        ) { value, preferences throws(ValueProblem) in
            let name = try value.choice("order", of: Sort.allCases.map(\.rawValue))
            preferences.sort = Sort(rawValue: name)
        },
        Setting(
            "fiscal-year", "What FY2025 and FY2025-Q1 mean where a day is typed.",
            values: FiscalYear.named.map(\.name).quotedList
                + ", or the first month, 1 to 12, of a year that has the number of its end",
            standard: "\"calendar\"", example: "fiscal-year = \"us\""
        ) { value, preferences throws(ValueProblem) in
            preferences.fiscalYear = try value.fiscalYear()
        },
        Setting(
            "pager", "The command that shows long output of a shell command; \"\" for none.",
            values: "a shell command", variable: "PLEDGES_PAGER", fallbacks: ["PAGER"],
            standard: "\"less\"", example: "pager = \"less -R\""
        ) { value, preferences throws(ValueProblem) in preferences.pager = try value.string() },
        Setting(
            "editor", "The command that edits a text outside.", values: "a shell command",
            variable: "PLEDGES_EDITOR", fallbacks: ["VISUAL", "EDITOR"], standard: "\"vi\"",
            example: "editor = \"nano\""
        ) { value, preferences throws(ValueProblem) in
            let command = try value.string()
            if command.allSatisfy(\.isWhitespace) {
                throw ValueProblem(message: "the command is empty")
            }
            preferences.editor = command
        },
        Setting(
            "confirm", "What the browser asks before it does it; it always asks before a loss.",
            values: "a list of " + Preferences.Question.allCases.map(\.rawValue).quotedList
                + "; true for all, false for none",
            standard: "true", example: "confirm = [\"hidden-marks\"]"
        ) { value, preferences throws(ValueProblem) in
            preferences.questions = try value.questions()
        },
        Setting(
            "mouse", "Whether the browser takes clicks and the wheel.", values: "true or false",
            standard: "true", example: "mouse = false"
        ) { value, preferences throws(ValueProblem) in
            preferences.usesMouse = try value.boolean()
        },
        Setting(
            "ascii", "Whether only ASCII signs are drawn.", values: "true or false",
            standard: "false", example: "ascii = true"
        ) { value, preferences throws(ValueProblem) in preferences.isASCII = try value.boolean() },
        Setting(
            "ambiguous-width",
            "How wide the terminal draws characters whose width depends on the font (“ → ●).",
            values: "1 or 2", standard: "1", example: "ambiguous-width = 2"
        ) { value, preferences throws(ValueProblem) in
            guard case .integer(let width) = value.kind, (1...2).contains(width) else {
                throw ValueProblem(message: "the width must be 1 or 2")
            }
            preferences.drawsAmbiguousWide = width == 2
        },
    ]
}

extension [String] {
    /// `"light", "dark"`, as they are written in the file.
    var quotedList: String { map { "\"\($0)\"" }.joined(separator: ", ") }
}
