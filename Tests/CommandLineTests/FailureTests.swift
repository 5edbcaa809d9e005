import Foundation
import Storage
import Testing

@testable import pledges

@Suite struct FailureTests {
    @Test(arguments: [
        ["foo"], ["list", "--foo"], ["list", "--as-of", "2025-02-30"], ["list", "--sort", "x"],
        ["list", "--pillar", "foo"], ["list", "--status", "foo"], ["list", "--meeting", "foo"],
        ["list", "--type", "foo"], ["list", "--party", "foo"], ["list", "--query", "foo:x"],
        ["list", "--format", "pdf"], ["export", "--format", "table"], ["show"], ["note", "add"],
        ["note", "add", "SEC-02", "one", "-m", "two"], ["--theme", "pink"], ["export", "a", "-o"],
    ])
    func wrongUsageIs64AndSaysWhatIsRight(arguments: [String]) throws {
        let shell = try Shell()
        let result = try shell.sh("\"$P\" " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(!result.messages.isEmpty)
    }

    /// A name of no meeting is the first thing to say, also where a second name is missing.
    @Test(arguments: ["redline camp-davi", "redline camp-davi lima", "redline lima camp-davi"])
    func anUnknownMeetingOfARedline(arguments: String) throws {
        let result = try Shell().sh("\"$P\" " + arguments)
        #expect(result.status == 1)
        #expect(result.messages.contains("“camp-davi”") || arguments.hasPrefix("redline lima"))
        #expect(result.messages.contains("hint: "))
    }

    @Test func verifyWithoutTextsSaysWhy() throws {
        let result = try Shell().sh("\"$P\" verify")
        #expect(result.status == 1)
        #expect(result.messages.contains("nothing was checked: no text of a statement is stored"))
    }

    @Test(arguments: [
        ("lsit", "there is no command “lsit”\nhint: did you mean `pledges list`?\n"),
        (
            "note ad SEC-02",
            "there is no command “note ad”\nhint: did you mean `pledges note add`?\n"
        ),
        ("changes", "there is no command “changes”\nhint: did you mean `pledges compare`?\n"),
        (
            "status SEC-01 standing",
            "there is no command “status”\nhint: did you mean `pledges note add ID --status`?\n"
        ),
        (
            "note add SEC-01 -m x --status done",
            "--status: unknown value “done”\n"
                + "hint: SEC-01 is a position; its statuses are not-assessed, standing, lapsed\n"
        ),
        (
            "catalog xyzzy",
            "there is no command “catalog xyzzy”\nhint: `pledges catalog --help` lists the commands\n"
        ),
        ("help lsit", "there is no command “lsit”\nhint: did you mean `pledges list`?\n"),
        (
            "list --pilar nk",
            "unknown option '--pilar'\nhint: did you mean '--pillar'?\n"
                + "hint: `pledges list --help` shows its arguments and options\n"
        ),
        (
            "compare munich-2025",
            "one meeting alone cannot be compared\n"
                + "hint: name two, or none for the last two statements coded in full\n"
        ),
    ])
    func aTypoHasAHintAndNoUsageOfAnotherCommand(arguments: String, message: String) throws {
        let result = try Shell().sh("\"$P\" " + arguments)
        #expect(result.status == 64 && result.output == "")
        #expect(result.messages == "pledges: " + message)
    }

    @Test func nearMissesOfNamesAreSuggested() throws {
        let shell = try Shell()
        #expect(
            try shell.pledges("list", "--status", "staled").messages.contains(
                "did you mean stalled?"))
        #expect(try shell.pledges("lsit").messages.contains("did you mean `pledges list`?"))
        #expect(
            try shell.pledges("list", "--pillar", "scurity").messages.contains(
                "did you mean security?"))
    }

    @Test func nothingMatchedIs1AndSaysWhy() throws {
        let shell = try Shell()
        let table = try shell.pledges("list", "--query", "zzzz")
        #expect(table.status == 1)
        #expect(table.output == "")
        #expect(table.messages == "pledges: no pledge matches: query “zzzz”\n")
        let json = try shell.pledges("list", "--query", "zzzz", "--format", "json")
        #expect(json.status == 1)
        #expect(try JSONShape.pledges(json.output).isEmpty)
    }

    @Test func allProblemsOfACatalogAreNamedAtOnce() throws {
        let shell = try Shell()
        let good = String(decoding: Library.bundledCatalog, as: UTF8.self)
        let bad = good.replacingOccurrences(of: "\"type\": \"action\"", with: "\"type\": \"acton\"")
        let path = try shell.file("bad.json", bad)
        for command in ["list", "meetings", "export", "browse"] {
            let result = try shell.pledges(command, "--catalog", path)
            #expect(result.status == 3)
            #expect(result.output == "")
            #expect(result.messages.split(separator: "\n").count > 5)
            #expect(result.messages.contains("pledges["))
        }
        let check = try shell.pledges("check", path)
        #expect(check.status == 3)
        #expect(check.lines.allSatisfy { $0.hasPrefix(path + ":") })
        #expect(
            check.lines.contains { $0.contains("did you mean “action”?") || $0.contains("action") })
    }

    @Test func aNoteIsKeptAsADraftWhereTheCatalogCannotBeRead() throws {
        let shell = try Shell()
        shell.environment["HOME"] = shell.folder.path
        let result = try shell.pledges(
            "note", "add", "sec-02", "-", "--catalog", "/nowhere/catalog.json", input: "what I saw")
        #expect(result.status != 0)
        #expect(result.messages.contains("/nowhere/catalog.json"))
        #expect(result.messages.contains("kept as a draft"))
        let drafts = try shell.sh("cat \"$HOME\"/.local/state/pledges/drafts/*.json").output
        #expect(drafts.contains("what I saw") && drafts.contains("SEC-02"))
    }

    /// Whoever settles the conflict may give the pledge another id: its draft has to find it then.
    @Test(arguments: ["", "--catalog catalog.json"])
    func aDraftKnowsItsPledgeWhereTheCatalogCannotBeRead(_ option: String) throws {
        let shell = try Shell()
        shell.environment["HOME"] = shell.folder.path
        let add = "pledge add --pillar nk --type action --title New --summary 'By jh.'"
        let setup = try shell.sh(
            """
            id=$("$P" \(add)) && note=$("$P" note add "$id" -m first) && cp catalog.json ours &&
            { echo '<<<<<<< ours'; cat ours; printf '=======\\n{}\\n>>>>>>> theirs\\n'; } >catalog.json
            echo "TYPED ADD" | "$P" note add "$id" - \(option)
            echo "TYPED EDIT" | "$P" note edit "$note" - --clear status \(option)
            cat "$HOME"/.local/state/pledges/drafts/*.json
            """)
        #expect(setup.output.contains("TYPED ADD"), "\(setup)")
        #expect(setup.output.contains("\"added\": "), "\(setup)")
        if !option.isEmpty { #expect(setup.output.contains("TYPED EDIT"), "\(setup)") }
    }

    @Test func checkPassesWhatIsShipped() throws {
        let shell = try Shell()
        try shell.pledges("note", "add", "SEC-02", "-m", "x")
        for arguments in ["", "notes.json", "- < notes.json"] {
            let result = try shell.sh("\"$P\" check \(arguments)")
            #expect(result.status == 0, "\(result)")
            #expect(result.output == "")
            #expect(result.messages == "pledges: 0 errors, 0 warnings\n")
        }
    }

    @Test func damagedNotesStopWhatWouldPrintOrWriteThem() throws {
        let shell = try Shell()
        _ = try shell.file("notes.json", "{\"format\": \"pledges-notes\",\n oops")
        for arguments in [
            ["list"], ["show", "SEC-02"], ["export"], ["note", "list"],
            ["note", "add", "SEC-02", "-mx"], ["check"],
        ] {
            let result = try shell.sh("\"$P\" " + arguments.joined(separator: " "))
            #expect(result.status == 3)
            #expect((result.output + result.messages).contains("notes.json:2:2"))
        }
        #expect(try shell.contents(of: "notes.json").hasSuffix("oops"))
        #expect(try shell.pledges("meetings").status == 0)
    }

    @Test func withoutAHomeThereIsSomethingToReadAndNowhereToWrite() throws {
        let shell = try Shell()
        shell.environment["PLEDGES_NOTES"] = nil
        #expect(try shell.pledges("list").status == 0)
        let refused = try shell.pledges("note", "add", "SEC-02", "-m", "x")
        #expect(refused.status == 2)
        #expect(refused.messages.contains("HOME"))
        #expect(refused.output == "")
        shell.environment["HOME"] = shell.folder.path
        #expect(try shell.pledges("note", "add", "SEC-02", "-m", "x").status == 0)
        #expect(try shell.contents(of: ".local/share/pledges/notes.json").contains("SEC-02"))
        #expect(try shell.pledges("note", "list", "--notes", "other.json").status == 1)
    }

    @Test func aSaveThatWaitsSaysForWhom() throws {
        let shell = try Shell()
        let result = try shell.sh(
            "flock --no-fork .notes.json.lock sh -c 'echo >held; sleep 0.5; :' & "
                + "while [ ! -s held ]; do sleep 0.01; done; \"$P\" note add SEC-02 -m x")
        #expect(result.status == 0)
        let lines = result.messages.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("pledges: waiting for sh (process ") ?? false)
        #expect(lines.first?.hasSuffix("/notes.json…") ?? false)
    }

    @Test func aReaderThatGoesAwayIsNoError() throws {
        let shell = try Shell()
        let result = try shell.sh("{ \"$P\" export --format json; echo $? >status; } | head -1")
        #expect(result.output == "{\n")
        #expect(result.messages == "")
        #expect(try shell.contents(of: "status") == "0\n")
    }

    @Test func aFullDiskIsAnError() throws {
        let shell = try Shell()
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let result = try shell.sh("\"$P\" list >/dev/full")
        #expect(result.status == 2)
        #expect(result.messages.contains("cannot write to standard output"))
    }

    @Test func closedStreamsAreNoDanger() throws {
        let shell = try Shell()
        #expect(try shell.sh("\"$P\" note add SEC-02 -m x <&- >&- 2>&-").status == 0)
        #expect(try shell.pledges("check", "notes.json").status == 0)
        #expect(try shell.pledges("note", "list").lines.count == 2)
    }

    @Test func argumentsMustBeText() throws {
        let shell = try Shell()
        #expect(try shell.sh("\"$P\" note add SEC-02 -m \"$(printf 'a\\377b')\"").status == 64)
        #expect(try shell.sh("printf 'a\\377b' | \"$P\" note add SEC-02 -").status == 3)
    }

    @Test func errorsHaveTheirStatus() {
        let given = LockHolder(path: "x")
        #expect(Failure(.waitGivenUp(given)).status == .locked)
        #expect(Failure(.locked(by: LockHolder(path: "x"), after: .seconds(30))).status == .locked)
        #expect(Failure(.invalid([])).status == .invalidData)
        #expect(Failure(.newerWriter(path: "x", minWriter: 2)).status == .invalidData)
        #expect(Failure(.exists(path: "x")).status == .failed)
        #expect(ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 64, 130])
    }
}

@Suite struct HelpTests {
    static let commands = [
        "", "browse", "list", "show", "meetings", "meeting", "note", "note add", "note list",
        "note edit",
        "note delete", "export", "check", "restore", "recover",
    ]

    @Test(arguments: commands) func helpLeadsWithExamples(command: String) throws {
        let result = try Shell().sh("\"$P\" \(command) --help")
        #expect(result.status == 0)
        #expect(result.messages == "")
        let examples = try #require(result.output.range(of: "Examples:"))
        let usage = try #require(result.output.range(of: "USAGE:"))
        #expect(examples.lowerBound < usage.lowerBound)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionScripts(shell: String) throws {
        let result = try Shell().pledges("--generate-completion-script", shell)
        #expect(result.status == 0)
        #expect(result.output.contains("---completion"))
    }

    @Test func completionsOfferIdsPillarsMeetingsAndStatuses() throws {
        let words = ["pledges", "show", ""]
        #expect(Completion.pledges(words, 2, "").contains("SEC-02"))
        #expect(Completion.pillars(words, 2, "").contains("north-korea"))
        #expect(Completion.meetings(words, 2, "").contains("fm-munich-2025"))
        #expect(Completion.statuses(words, 2, "").contains("in-progress"))
        let result = try Shell().pledges("---completion", "show", "--", "ids", "0", "0", "")
        #expect(result.output.contains("SEC-02"))
    }
}
