import Testing

@testable import pledges

/// What shells offer after Tab. `.ci/installation` asks the shells themselves.
@Suite struct CompletionTests {
    /// What the program answers a shell's script that asks about an argument of a command.
    private func offered(
        _ shell: Shell, _ command: [String], _ argument: String, _ words: String...
    ) throws -> [String] {
        shell.environment["SAP_SHELL"] = "bash"
        shell.environment["SAP_SHELL_VERSION"] = "5.2"
        let typed = ["pledges"] + command + words + [""]
        let asked = command + ["--", argument, "\(typed.count - 1)", "0"] + typed
        let result = try shell.sh(
            "\"$P\" ---completion " + asked.map { "'\($0)'" }.joined(separator: " "))
        #expect(result.status == 0, "\(result.messages)")
        return result.lines
    }

    @Test(arguments: [
        ("show", "positional@0", "SEC-02"), ("meeting show", "positional@0", "fm-newyork-2025"),
        ("list", "--status", "in-progress"), ("list", "--pillar", "north-korea"),
        ("list", "--as-of", "2025-09-22"), ("list", "--as-of", "yesterday"),
        ("meeting add", "--participant", "KR="), ("statement add", "--language", "ko"),
        ("pillar edit", "positional@0", "security"), ("restore", "positional@0", "latest"),
    ])
    func offersWhatTheCatalogHas(command: String, argument: String, value: String) throws {
        let shell = try Shell()
        let words = command.split(separator: " ").map(String.init)
        #expect(try offered(shell, words, argument).contains(value))
    }

    @Test func offersWhatTheNotesHave() throws {
        let shell = try Shell()
        let note = try shell.pledges("note", "add", "SEC-02", "-m", "x", "--tag", "ask").lines[0]
        #expect(try offered(shell, ["note", "edit"], "positional@0").contains(note))
        #expect(try offered(shell, ["list"], "--tag") == ["ask"])
        #expect(try offered(shell, ["note", "add"], "--author") == ["jh"])
    }

    /// A list of values is in the script itself, so that nothing need be asked.
    @Test func scriptsNameTheFormats() throws {
        let script = try Shell().pledges("--generate-completion-script", "bash").output
        let formats = ["markdown", "csv", "tsv", "xlsx", "json", "html", "docx"]
        #expect(script.contains(formats.map { "'\($0)'" }.joined(separator: "$'\\n'")))
    }
}
