import Configuration
import Foundation
import Interface
import Testing

@testable import pledges

/// `pledges config`, and settings where they act.
@Suite struct ConfigTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["PLEDGES_AUTHOR"] = nil
        shell.environment["USER"] = "login"
        shell.environment["HOME"] = shell.folder.path
    }

    private let path = ".config/pledges/config.toml"

    private func configure(_ text: String) throws {
        let url = shell.folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The lines of `pledges config`, with one space between the columns.
    private func listed(_ result: Shell.Result) -> [String] {
        result.lines.map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
    }

    @Test func eachSettingHasItsOrigin() throws {
        let bare = try shell.pledges("config")
        #expect(bare.status == 0 && bare.messages.isEmpty)
        #expect(listed(bare).contains("author \"login\" environment USER"))
        #expect(listed(bare).contains("mouse true default"))
        try configure("author = \"file\"\n\n[keys]\nexport = [\"x\", \"Ctrl-E\"]\n")
        shell.environment["PLEDGES_THEME"] = "dark"
        let list = listed(try shell.pledges("config"))
        #expect(list.contains("author \"file\" ~/.config/pledges/config.toml:1"))
        #expect(list.contains("theme \"dark\" environment PLEDGES_THEME"))
        #expect(
            list.contains("keys.export [\"x\", \"Ctrl-E\"] ~/.config/pledges/config.toml:4"))
        let option = listed(try shell.pledges("config", "--author", "me"))
        #expect(option.contains("author \"me\" option --author"))
        let json = try shell.pledges("config", "list", "--format", "json")
        let read = try #require(
            JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(read["format"] as? String == "pledges-settings")
        let rows = try #require(read["settings"] as? [[String: Any]])
        #expect(rows.first?["value"] as? String == "\"file\"")
        #expect(rows.first { $0["name"] as? String == "sort" }?["value"] is NSNull)
    }

    @Test func checkNamesEachPlaceAndFails() throws {
        let none = try shell.pledges("config", "check")
        #expect(none.status == 0 && none.messages.contains("does not exist; defaults are used"))
        try configure("theme = \"dark\"\n")
        let good = try shell.pledges("config", "check")
        #expect(good.status == 0 && good.messages.contains("config.toml: no problems"))
        try configure(
            "theme = \"drak\"\nauthor = \"me\"\n[keys]\noverview = \"Ctrl-E\"\nexport = \"Ctrl-E\"\nlft = \"F9\"\n"
        )
        let bad = try shell.pledges("config", "check")
        #expect(bad.status == 3 && bad.messages.contains("3 problems"))
        let places = bad.lines.filter { !$0.hasPrefix("hint") }.compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(places == ["1:9:", "5:10:", "6:1:"].map { "~/.config/pledges/config.toml:" + $0 })
        #expect(bad.output.contains("Ctrl-E is already the key of “overview” on pledge-list"))
        #expect(bad.output.contains("hint: did you mean left?"))
        // The rest holds, the command works, and says what is wrong.
        let noted = try shell.pledges("note", "add", "SEC-02", "-m", "text")
        #expect(noted.status == 0 && noted.messages.contains("config.toml:1:9: theme:"))
        #expect(try shell.contents(of: "notes.json").contains("\"me\""))
    }

    @Test func editMakesATemplateThatChangesNothing() throws {
        let piped = try shell.pledges("config", "edit")
        #expect(piped.status == 64 && piped.messages.contains("needs a terminal"))
        #expect(try shell.pledges("config", "path").output.hasSuffix("/\(path)\n"))
        shell.environment["XDG_CONFIG_HOME"] = shell.folder.path + "/xdg"
        #expect(try shell.pledges("config", "path").output.hasSuffix("/xdg/pledges/config.toml\n"))
        shell.environment["PLEDGES_CONFIG"] = "own.toml"
        #expect(try shell.pledges("config", "path").output == "own.toml\n")
    }

    // MARK: Where they act

    @Test func theAuthorIsTheOptionElseTheVariableElseTheFile() throws {
        try configure("author = \"file\"")
        func author(_ options: String) throws -> String {
            let id = try shell.sh("\"$P\" note add SEC-02 -m text \(options)").lines.first ?? ""
            return try shell.pledges("note", "show", id).output
        }
        #expect(try author("").contains("file"))
        shell.environment["PLEDGES_AUTHOR"] = "variable"
        #expect(try author("").contains("variable"))
        #expect(try author("--author option").contains("option"))
    }

    @Test func theOrderAndTheFiscalYearOfTheFileHold() throws {
        let usual = try shell.pledges("list").output
        try configure("sort = \"title\"\nfiscal-year = \"us\"\n")
        let sorted = try shell.pledges("list").output
        let byTitle = try shell.pledges("list", "--sort", "title").output
        #expect(sorted != usual && sorted == byTitle)
        #expect(try shell.pledges("list", "--sort", "pillar").output == usual)
        let fiscal = try shell.pledges("list", "--as-of", "FY2025")
        let day = try shell.pledges("list", "--as-of", "2025-09-30")
        #expect(fiscal.output == day.output)
    }

    @Test func keysShowsTheKeysOfTheUser() throws {
        let standard = try shell.pledges("keys", "--standard")
        let bare = try shell.pledges("keys")
        #expect(standard.output == bare.output)
        try configure("[keys]\npreset = \"arrows\"\noverview = \"F9\"\n")
        let own = try shell.pledges("keys")
        #expect(own.output.contains("  F9" + String(repeating: " ", count: 17) + "overview "))
        #expect(own.output.contains("  F4" + String(repeating: " ", count: 17) + "matrix "))
        #expect(try shell.pledges("keys", "--standard").output == standard.output)
    }

    @Test func aFileThatCannotBeReadIsSaid() throws {
        let url = shell.folder.appending(path: path)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let result = try shell.pledges("list")
        #expect(result.status == 0 && result.messages.contains("config.toml"))
        #expect(try shell.pledges("config", "check").status == 3)
    }

    @Test func everyPresetOfTheFileIsOneOfTheProgram() {
        #expect(UserSettings.presets == KeyPreset.all.map(\.name))
    }

    @Test func intoAPipeNoPagerIsRun() throws {
        shell.environment["PLEDGES_PAGER"] = "echo paged; cat"
        #expect(try !shell.pledges("list").output.contains("paged"))
        #expect(try shell.pledges("--no-pager", "list").status == 0)
    }
}
