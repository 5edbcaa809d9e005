import Canvas
import Testing

@testable import Interface

/// Keys of one's own: what holds, what does not and why, and where they are shown.
@Suite struct KeymapTests {
    private func check(
        _ wanted: [(command: String, screen: String?, keys: [String])], _ presets: [String] = []
    ) -> KeyCheck {
        let layers = KeyPreset.all.filter { presets.contains($0.name) }.map(\.bindings)
        return KeyCheck(wanted, on: layers)
    }

    /// A driver whose session has keys of its own.
    private func driver(
        _ wanted: [(command: String, screen: String?, keys: [String])], preset: String? = nil,
        columns: Int = 160
    ) throws -> Driver {
        let check = check(wanted, [preset].compactMap(\.self))
        #expect(check.problems == [])
        var driver = try Driver(columns: columns)
        let typing = KeyPreset.all.first { $0.name == preset }?.typing ?? [:]
        driver.session.adopt(
            driver.session.settings, check.keymap(typing: typing), problem: nil)
        driver.session.message = nil
        return driver
    }

    // MARK: What holds

    @Test func withoutKeysOfOnesOwnNothingChanges() {
        let own = Keymap(Command.all, layers: [[]])
        for screen in ScreenName.allCases {
            for command in Command.all {
                #expect(
                    own.keys(of: command, on: screen)
                        == Keymap.standard.keys(of: command, on: screen))
                for keys in command.keys.map(Keymap.sequence) {
                    #expect(
                        own.command(keys, on: screen)?.name
                            == Keymap.standard.command(keys, on: screen)?.name)
                }
            }
        }
    }

    @Test func aCommandHasTheKeysThatItIsGivenAndNoOthers() throws {
        var driver = try driver([("overview", nil, ["Ctrl-E", "g z"]), ("export", nil, [])])
        driver.type("Ctrl-E")
        #expect(driver.front == .overview)
        driver.type("q g z")
        #expect(driver.front == .overview)
        driver.type("q g o")
        #expect(driver.front == .list && driver.said.hasPrefix("g o does nothing here"))
        driver.type("x")
        #expect(driver.front == .list && driver.said.hasPrefix("x does nothing here"))
        // By its name it still runs.
        driver.type(": 'export' Enter")
        #expect(driver.front == .export)
    }

    @Test func aKeyOfOneScreenLeavesTheOthersAlone() throws {
        var driver = try driver([("down", "matrix", ["Ctrl-N"])])
        driver.type("g x")
        #expect(driver.front == .matrix)
        let before = driver.screen
        driver.type("j")
        #expect(driver.said.hasPrefix("j does nothing here"))
        driver.session.message = nil
        #expect(driver.screen == before)
        driver.type("Ctrl-N")
        #expect(driver.screen != before)
        driver.type("q j")
        #expect(driver.said.isEmpty, "on the list j still moves")
    }

    /// A key that the user takes is no longer that of the command which had it.
    @Test func aKeyOfTheUsersWinsOverTheTable() throws {
        var driver = try driver([("overview", nil, ["t"])])
        driver.type("t")
        #expect(driver.front == .overview)
        let timeline = try #require(Command.named("timeline"))
        #expect(driver.session.keymap.keys(of: timeline, on: .list) == [])
    }

    /// Where a command has a row of keys, the place of a key says what it means.
    @Test func aRowOfKeysKeepsItsOrder() throws {
        var driver = try driver([("pillar", nil, ["F2", "F3", "F4", "F5"])])
        driver.type("F3")
        #expect(driver.session.filter.pillars == [driver.session.catalog.pillars[1].id])
        driver.type("1")
        #expect(driver.said.hasPrefix("1 does nothing here"))
        // The bar of pillars shows them, and a click there needs none.
        #expect(driver.screen.contains(" 0 All ") && driver.screen.contains("F2 Security"))
        driver.type("?")
        #expect(driver.screen.contains("F2 Security"), "also behind what floats")
        driver.type("Esc 0")
        #expect(driver.session.filter.pillars.isEmpty)
        let header = driver.screen.split(separator: "\n")[1]
        let before = header.prefix { $0 != "F" }.count
        driver.send(.mouse(Mouse(.click, at: Point(column: before + 1, row: 1))))
        #expect(driver.session.filter.pillars == [driver.session.catalog.pillars[0].id])
    }

    @Test func sequencesWorkWhereTextIsTyped() throws {
        var driver = try driver([("save-note", nil, ["Ctrl-X Ctrl-S"])])
        driver.type("a 'text' Ctrl-X")
        #expect(driver.screen.contains("Ctrl-X …") && driver.screen.contains("save the note"))
        driver.type("Ctrl-S")
        #expect(driver.front == .list && driver.notes.map(\.current.text) == ["text"])
    }

    // MARK: What does not

    @Test(
        arguments: [
            ("ovrview", nil, "Ctrl-E", "there is no command “ovrview”", "did you mean overview?"),
            ("left", "matrx", "Ctrl-E", "there is no screen “matrx”", "did you mean matrix?"),
            ("left", "pledge-list", "Ctrl-E", "“left” does not work on pledge-list", "it works on"),
            ("export", nil, "Ctl-E", "there is no key “Ctl-E”", "keys are written as j, G"),
            ("export", nil, "g g g", "“g g g” has 3 keys", "a sequence has two keys at most"),
            ("export", nil, "", "the key is empty", "[] takes"),
            ("export", nil, "Ctrl-I", "a terminal sends the same for Ctrl-I and Tab", ""),
            ("save-note", nil, "s", "“s” is text where “save-note” works", "use a key with Ctrl"),
            ("export", nil, "g", "g begins the keys of “", "choose another key"),
            (
                "export", nil, "j x", "j is the key of “down” on pledge-list",
                "give “down” another key"
            ),
        ] as [(String, String?, String, String, String)])
    func whatDoesNotHoldIsReported(
        _ command: String, _ screen: String?, _ key: String, _ message: String, _ remedy: String
    ) throws {
        let found = check([(command, screen, [key]), ("quit", nil, ["Ctrl-Q"])])
        let problem = try #require(found.problems.first)
        #expect(found.problems.count == 1 && problem.binding == 0)
        #expect(problem.message.hasPrefix(message), "\(problem.message)")
        #expect((problem.remedy ?? "").hasPrefix(remedy), "\(problem.remedy ?? "")")
        #expect(found.bindings.map(\.command) == ["quit"], "the rest holds")
    }

    @Test func twoCommandsForOneKeyAreAClashOnTheSecond() {
        let both = check([("export", nil, ["Ctrl-E"]), ("overview", nil, ["g z", "Ctrl-E"])])
        #expect(both.problems.map(\.binding) == [1] && both.problems.map(\.key) == [1])
        #expect(
            both.problems.first?.message == "Ctrl-E is already the key of “export” on pledge-list")
        #expect(both.bindings.map(\.keys) == [["Ctrl-E"], ["g z"]])
        let apart = check([("down", "matrix", ["Ctrl-N"]), ("down", "redline", ["Ctrl-N"])])
        #expect(apart.problems == [])
        let swapped = check([("export", nil, ["t"]), ("timeline", nil, ["x"])])
        #expect(swapped.problems == [], "two commands may change their keys")
        let freed = check([("export", nil, ["j x"]), ("down", nil, ["Down"])])
        #expect(freed.problems == [], "j is free")
    }

    // MARK: Where they are shown

    @Test func hintsHelpAndPaletteShowThem() throws {
        var driver = try driver([
            ("down", nil, ["Ctrl-N"]), ("up", nil, ["Ctrl-U"]), ("half-page-up", nil, []),
            ("note", nil, ["Ctrl-A"]), ("overview", nil, ["Ctrl-E"]),
        ])
        #expect(driver.lastLine.contains("Ctrl-N/Ctrl-U move"))
        #expect(driver.lastLine.contains("Ctrl-A note"))
        driver.type("? 'overview'")
        #expect(driver.screen.contains("Ctrl-E  overview"))
        driver.type("Esc : 'Ctrl-E'")
        #expect(driver.screen.contains("overview"))
        let table = KeyTable(driver.session.keymap)
        #expect(table.plain.contains("  Ctrl-E" + String(repeating: " ", count: 13) + "overview "))
        #expect(table.markdown.contains("| `Ctrl-A` | `note` |"))
        #expect(!table.markdown.contains("do not edit"))
    }

    @Test func arrowsShowArrows() throws {
        var driver = try driver([], preset: "arrows")
        #expect(driver.lastLine.contains("↓/↑ move"))
        #expect(driver.screen.hasPrefix(" [List]   F3 Changed   F4 Matrix"))
        driver.type("F4")
        #expect(driver.front == .matrix && driver.lastLine.contains("←/→ across"))
        driver.type("F2")
        #expect(driver.front == .list)
        driver.type("j")
        #expect(driver.said.hasPrefix("j does nothing here"))
    }

    @Test func emacsKeysMoveInTextAndLists() throws {
        var driver = try driver([], preset: "emacs")
        let first = driver.selected
        driver.type("Ctrl-N")
        #expect(driver.selected != first)
        driver.type("Ctrl-P")
        #expect(driver.selected == first)
        driver.type("a 'one' Enter 'two' Ctrl-P Ctrl-A 'x' Ctrl-S")
        #expect(driver.notes.map(\.current.text) == ["xone\ntwo"])
        driver.type("/ 'cyber' Ctrl-G")
        #expect(driver.front == .list && driver.session.filter.isAll)
    }

    // MARK: Every preset

    @Test(arguments: KeyPreset.all.map(\.name)) func aPresetNamesOnlyWhatThereIs(
        _ name: String
    ) throws {
        let preset = try #require(KeyPreset.all.first { $0.name == name })
        let found = KeyCheck(
            preset.bindings.map { ($0.command, $0.screen?.settingsName, $0.keys) })
        #expect(found.problems == [])
    }

    /// Whatever the keys: each command has a key on each of its screens, or runs by its name there.
    @Test(arguments: KeyPreset.all.map(\.name)) func everyCommandIsReachable(_ name: String) throws
    {
        let preset = try #require(KeyPreset.all.first { $0.name == name })
        let keymap = Keymap(Command.all, layers: [preset.bindings])
        let palette = try #require(Command.named("palette"))
        for screen in ScreenName.allCases {
            let hasPalette = !keymap.keys(of: palette, on: screen).isEmpty
            for command in Command.all where command.works(on: screen) {
                let isHidden = Keymap.standard.keys(of: command, on: screen).isEmpty
                #expect(
                    hasPalette || isHidden || !keymap.keys(of: command, on: screen).isEmpty,
                    "\(command.name) on \(screen) under \(name)")
            }
        }
    }
}
