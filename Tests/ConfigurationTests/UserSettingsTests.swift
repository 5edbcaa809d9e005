import Canvas
import Commitments
import Testing

@testable import Configuration

@Suite struct UserSettingsTests {
    private func read(_ text: String?, _ variables: [String: String] = [:]) -> UserSettings {
        UserSettings(file: text.map { ("config.toml", Array($0.utf8)) }) { variables[$0] }
    }

    private func problems(_ text: String) -> [String] { read(text).problems.map(\.description) }

    @Test func withoutAFileNothingIsChosen() {
        let settings = read(nil)
        #expect(settings == UserSettings() && settings.problems.isEmpty)
        #expect(settings.preferences.usesMouse && settings.preferences.questions.count == 2)
        #expect(settings.rows.allSatisfy { $0.origin == .standard })
    }

    @Test func everySettingIsRead() {
        let settings = read(
            """
            author = "Kim Jiho"
            theme = "dark"
            sort = "last"
            fiscal-year = "us"
            pager = ""
            editor = "nano -w"
            confirm = ["hidden-marks"]
            mouse = false
            ascii = true
            ambiguous-width = 2
            [colors]
            heading = "bold bright-blue"
            bad = 208
            background = "black"
            """)
        let chosen = settings.preferences
        #expect(settings.problems == [])
        #expect(chosen.author == "Kim Jiho" && chosen.theme == "dark" && chosen.sort == .lastSaid)
        #expect(chosen.fiscalYear.startMonth == 10 && chosen.pager == "")
        #expect(chosen.editor == "nano -w" && chosen.questions == [.hiddenMarks])
        #expect(!chosen.usesMouse && chosen.isASCII && chosen.drawsAmbiguousWide)
        let theme = chosen.colored(.dark)
        #expect(theme[.heading] == Theme.Look(12, bold: true) && theme[.bad] == Theme.Look(208))
        #expect(theme.background == 0 && theme.foreground == Theme.dark.foreground)
        #expect(theme[.good] == Theme.dark[.good])
    }

    /// Each setting of the table can be written as its example has it, and is then listed with its line.
    @Test(arguments: Setting.all.map(\.name)) func anExampleIsRight(_ name: String) throws {
        let setting = try #require(Setting.all.first { $0.name == name })
        let settings = read("\n" + setting.example)
        #expect(settings.problems == [])
        let row = try #require(settings.rows.first { $0.name == name })
        #expect(row.origin == .file(path: "config.toml", line: 2, column: 1))
        #expect(row.origin.name == "config.toml:2")
        #expect("\(name) = \(row.words)" == setting.example, "the value as it is written")
    }

    @Test func theTemplateChangesNothing() {
        let settings = read(SettingsText.template)
        #expect(settings.preferences == Preferences() && settings.problems == [])
        // With every setting in it: a line that is only its name and value is one when uncommented.
        let lines = SettingsText.template.split(separator: "\n").map { line in
            line.hasPrefix("# ") && line.contains(" = ") && !line.contains("name = value")
                ? String(line.dropFirst(2)) : String(line)
        }
        #expect(read(lines.joined(separator: "\n")).problems == [])
    }

    @Test func aVariableWinsOverTheFileAndTheFileOverTheSystem() {
        let file = "author = \"file\"\neditor = \"nano\"\n"
        let system = ["USER": "login", "EDITOR": "ed", "VISUAL": "vis", "PAGER": "more"]
        let settings = read(file, system)
        #expect(settings.preferences.author == "file" && settings.preferences.editor == "nano")
        #expect(settings.preferences.pager == "more")
        let own = read(file, system.merging(["PLEDGES_AUTHOR": "env"]) { $1 })
        #expect(own.preferences.author == "env")
        #expect(own.rows.first { $0.name == "author" }?.origin.name == "environment PLEDGES_AUTHOR")
        let bare = read(nil, system)
        #expect(bare.preferences.editor == "vis" && bare.preferences.author == "login")
        var option = own
        option.take("me", ofOption: "--author", for: "author")
        #expect(option.rows.first { $0.name == "author" }?.origin.name == "option --author")
    }

    @Test func aBadVariableIsSaidAndDoesNotCount() {
        let settings = read("theme = \"dark\"", ["PLEDGES_THEME": "drak"])
        #expect(settings.preferences.theme == "dark")
        #expect(
            settings.problems.map(\.description) == [
                "environment PLEDGES_THEME: there is no theme “drak”\n"
                    + "hint: did you mean \"dark\"? use one of: \"terminal\", \"light\", \"dark\", \"mono\""
            ])
    }

    // MARK: What is wrong

    @Test(arguments: [
        ("theme = \"drak\"", "1:9: theme: there is no theme “drak”\nhint: did you mean \"dark\"?"),
        ("them = \"dark\"", "1:1: there is no setting “them”\nhint: did you mean theme?"),
        ("theme = 3", "1:9: theme: must be a text in quotes"),
        ("theme = dark", "1:9: “dark” is not a value; a text is in quotes"),
        ("mouse = \"no\"", "1:9: mouse: must be true or false"),
        ("ambiguous-width = 3", "1:19: ambiguous-width: the width must be 1 or 2"),
        ("confirm = [\"x\"]", "1:12: confirm: there is no question “x”"),
        ("fiscal-year = 13", "1:15: fiscal-year: the first month must be 1 to 12"),
        ("author = \" \"", "1:10: author: the name is empty"),
        (
            "colors.hed = \"red\"",
            "1:1: colors.hed: there is no role “hed”\nhint: did you mean red?"
        ),
        ("colors.bad = \"rde\"", "1:14: colors.bad: there is no color “rde”\nhint: write a color"),
        ("colors.bad = \"red blue\"", "1:14: colors.bad: “red blue” has two colors"),
        ("colors.bad = 256", "1:14: colors.bad: there is no color “256”"),
        ("keys.preset = \"vi\"", "1:15: keys.preset: there is no preset “vi”"),
        ("keys.export = 3", "1:15: keys.export: must be a text in quotes, or a list"),
        ("keys.export = [\"x\", 3]", "1:21: keys.export: must be a text in quotes"),
        ("keys.a.b.c = \"x\"", "1:1: there is no setting “keys.a.b.c”"),
    ])
    func aProblemNamesItsPlaceAndSparesTheRest(_ line: String, _ problem: String) {
        let found = problems(line + "\n[other]\n")
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix("config.toml:" + problem) ?? false, "\(line): \(found)")
        let rest = read("sort = \"last\"\n" + line)
        #expect(rest.preferences.sort == .lastSaid && rest.problems.count == 1)
    }

    @Test func keysKeepTheirPlaces() throws {
        let settings = read(
            "[keys]\npreset = [\"arrows\", \"emacs\"]\nexport = [\"x\", \"Ctrl-E\"]\nquit = []\nclose = false\n[keys.matrix]\ncells = \"C\"\n"
        )
        let chosen = settings.preferences
        #expect(settings.problems == [] && chosen.presets == ["arrows", "emacs"])
        #expect(chosen.bindings.map(\.command) == ["export", "quit", "close", "cells"])
        #expect(chosen.bindings.map(\.keys) == [["x", "Ctrl-E"], [], [], ["C"]])
        #expect(chosen.bindings.map(\.screen) == [nil, nil, nil, "matrix"])
        #expect(chosen.bindings[0].keyPlaces[1] == .file(path: "config.toml", line: 3, column: 16))
        #expect(settings.rows.last?.name == "keys.matrix.cells")
    }
}

@Suite struct FiscalYearTests {
    private let today = CalendarDate(year: 2025, month: 6, day: 1)

    @Test(arguments: [
        ("calendar", "FY2025", "2025-12-31"), ("calendar", "fy2025-q1", "2025-03-31"),
        ("us", "FY2025", "2025-09-30"), ("us", "FY2025-Q1", "2024-12-31"),
        ("japan", "FY2025", "2026-03-31"), ("japan", "FY2025-Q1", "2025-06-30"),
    ])
    func aFiscalYearEndsOnItsLastDay(_ name: String, _ typed: String, _ day: String) throws {
        let year = try #require(FiscalYear.named.first { $0.name == name }?.year)
        let today = try #require(today)
        #expect(CalendarDate(typed: typed, today: today, fiscalYear: year)?.iso == day)
    }

    @Test func whatIsNoFiscalYearIsNoDay() throws {
        let today = try #require(today)
        for typed in ["fy", "fy25", "fy2025-q5", "fy2025-03", "fy2025-q1-q2", "xfy2025"] {
            #expect(CalendarDate(typed: typed, today: today) == nil, "\(typed)")
        }
        #expect(FiscalYear(startMonth: 0) == nil && FiscalYear(startMonth: 13) == nil)
        #expect(FiscalYear(startMonth: 7)?.lastDay(of: 2025)?.iso == "2025-06-30")
    }
}
