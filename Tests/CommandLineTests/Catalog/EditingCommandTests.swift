import Foundation
import Testing

/// The catalog written from a shell.
@Suite struct EditingCommandTests {
    private let shell: Shell

    init() throws { shell = try Shell() }

    /// Runs a line that must succeed, and returns its first line of output.
    @discardableResult
    private func done(_ line: String) throws -> String {
        let result = try shell.sh("\"$P\" \(line)")
        #expect(result.status == 0, "\(line): \(result.messages)")
        return result.lines.first ?? ""
    }

    private var hasCatalog: Bool {
        FileManager.default.fileExists(atPath: shell.folder.appending(path: "catalog.json").path)
    }

    private let hotline =
        "pledge add --pillar sec --type action --title Hotline --summary 'A line.'"

    @Test func aPledgeIsAddedUnderTheNextFreeId() throws {
        let first = try done(hotline + " --term phone --name ko=직통전화 --parent sec-02 --party jp,kr")
        #expect(first.hasPrefix("SEC-"))
        let second = try done(hotline)
        #expect(Int(second.dropFirst(4)) == (Int(first.dropFirst(4)) ?? 0) + 1)
        #expect(try shell.pledges("list", "--query", "phone").output.contains(first))
        #expect(try done("show \(first)").contains("Hotline"))
        #expect(try shell.pledges("check").status == 0)
    }

    @Test func anIdIsNeverUsedAgain() throws {
        let first = try done(hotline)
        try done("catalog undo")
        #expect(try shell.pledges("show", first).status == 1)
        #expect(try done(hotline) != first)
    }

    @Test func optionsReplaceAndListsChangeByOne() throws {
        let id = try done(hotline + " --term phone --term call")
        try done("pledge edit \(id) --title 'Red line' --add-term hotline --remove-term CALL")
        let text = try shell.contents(of: "catalog.json")
        #expect(text.contains("\"title\": \"Red line\""))
        #expect(try shell.pledges("list", "--query", "hotline").output.contains(id))
        #expect(try shell.pledges("pledge", "edit", id, "--remove-term", "call").status == 64)
        try done("pledge edit \(id) --clear terms")
        #expect(try shell.pledges("list", "--query", "phone").status == 1)
    }

    @Test func whatSaysNothingNewChangesNothing() throws {
        let id = try done(hotline)
        let before = try shell.contents(of: "catalog.json")
        let result = try shell.pledges("pledge", "edit", id, "--title", "Hotline")
        #expect(result.status == 0 && result.messages.contains("nothing changed"))
        #expect(try shell.contents(of: "catalog.json") == before)
    }

    @Test func aPledgeIsRetiredAndBroughtBack() throws {
        try done("pledge retire sec-02 --on 2026-01-02")
        #expect(try shell.contents(of: "catalog.json").contains("\"retired\": \"2026-01-02\""))
        #expect(try shell.pledges("pledge", "retire", "SEC-02").messages.contains("already"))
        try done("pledge restore SEC-02")
        #expect(try shell.pledges("pledge", "restore", "SEC-02").messages.contains("already"))
    }

    @Test func aMergedPledgeAnswersToBothNames() throws {
        try done("note add SEC-03 -m kept")
        #expect(try done("pledge merge SEC-03 SEC-02") == "SEC-02")
        let shown = try shell.pledges("show", "SEC-03")
        #expect(shown.output.contains("SEC-02") && shown.output.contains("kept"))
        #expect(try shell.pledges("pledge", "merge", "SEC-03", "SEC-02").status == 64)
    }

    @Test func aSplitMovesWhatSomeMeetingsSaid() throws {
        let new = try done(
            "pledge split SEC-02 --meeting fm-newyork-2025 --title 'Freedom Edge at sea'")
        #expect(try shell.pledges("meeting", "fm-newyork-2025").output.contains(new))
        #expect(try shell.pledges("show", "SEC-02").output.contains("New York") == false)
        let again = try shell.pledges(
            "pledge", "split", "SEC-02", "--meeting", "fm-newyork-2025", "--title", "x")
        #expect(again.status == 1 && again.messages.contains("no wording at fm-newyork-2025"))
    }

    private let tokyo = """
        meeting add --id fm-tokyo-2026 --date 2026-03-02 --place Tokyo --format foreign-ministers \
        --summary 'The three met.' --participant 'JP=Iwaya Takeshi' --source-id mofa-tokyo-2026 \
        --publisher MOFA --source-title 'Joint statement' --url https://example.org/a
        """

    @Test func aMeetingIsAddedWithItsSourceAndLinked() throws {
        #expect(try done(tokyo) == "fm-tokyo-2026")
        try done(
            "link SEC-02 fm-tokyo-2026 --provenance official-text --wording 'will hold “Freedom Edge”'"
        )
        let shown = try shell.pledges("meeting", "fm-tokyo-2026", "--as-of", "2026-12-01")
        #expect(shown.output.contains("SEC-02") && shown.output.contains("Iwaya"))
        #expect(shown.output.contains("will hold \"Freedom Edge\""))
        try done(
            "link SEC-02 fm-tokyo-2026 --provenance press-report --wording 'a drill' --source-id k "
                + "--publisher Kyodo --source-title K --speaker jp")
        let text = try shell.contents(of: "catalog.json")
        #expect(text.contains("\"speaker\": \"JP\""))
        #expect(try shell.pledges("check").messages.contains("0 errors, 0 warnings"))
        try done(
            "link SEC-02 fm-tokyo-2026 --provenance official-text --wording 'will hold it' --whole")
        let whole = try shell.contents(of: "catalog.json")
        let count = { (text: String) in text.components(separatedBy: "\"covers\": \"whole\"").count
        }
        #expect(whole.contains("\"schema\": 2") && count(whole) > count(text))
        let list = try shell.pledges(
            "list", "-q", "id:SEC-02", "--format", "json", "--as-of", "2026-12-01")
        #expect(list.output.contains("\"covers\": \"whole\""))
        try done("unlink SEC-02 fm-tokyo-2026")
        #expect(try shell.pledges("unlink", "SEC-02", "fm-tokyo-2026").status == 1)
    }

    @Test func aMeetingIsChanged() throws {
        try done(tokyo)
        try done("meeting edit fm-tokyo-2026 --end 2026-03-03 --note 'By the press.'")
        #expect(try shell.contents(of: "catalog.json").contains("\"end\": \"2026-03-03\""))
        try done("meeting edit fm-tokyo-2026 --clear end --extract official-full-text")
        let text = try shell.contents(of: "catalog.json")
        #expect(text.contains("\"extract\": \"official-full-text\""))
        let wrong = try shell.pledges("meeting", "edit", "fm-tokyo-2026", "--end", "2026-02-01")
        #expect(wrong.status == 64 && wrong.messages.contains("before it begins"))
    }

    @Test(arguments: [
        ("pledge edit SEC-0222 --title x", Int32(1), "there is no pledge"),
        ("pledge retire sec-freedom-edgy", 1, "did you mean SEC-02"),
        ("pledge add --pillar secc --type action --title t --summary s", 64, "unknown value"),
        ("pledge add --pillar sec --type action --title t --summary ''", 64, "summary"),
        ("pledge add --pillar sec --type action --title t", 64, "--summary"),
        ("pledge add --pillar sec --type action --title t --summary s --id NK-99", 64, "SEC-"),
        ("pledge add --pillar sec --type action --title t --summary s --id SEC-02", 2, "already"),
        ("pledge add --pillar sec --type action --title t --summary s --id SEC-x", 64, "digits"),
        ("pledge edit SEC-02 --alias SEC-03", 2, "already names"),
        ("pledge edit SEC-02 --parent SEC-02", 64, "grow from itself"),
        ("link SEC-02 fm-munic-2025 --provenance translation --wording x", 1, "did you mean"),
        ("link SEC-02 fm-munich-2025 --provenance translation --wording ''", 64, "text"),
        (
            "link SEC-02 fm-munich-2025 --provenance translation --source mirage-munich-205 "
                + "--wording x", 1, "did you mean mirage-munich-2025"
        ),
        (
            "link SEC-02 fm-munich-2025 --provenance translation --wording "
                + "'a b c d e f g h i j k l m'", 64, "13 words"
        ),
    ])
    func whatIsWrongIsSaidAndNothingIsWritten(
        line: String, status: Int32, message: String
    ) throws {
        let result = try shell.sh("\"$P\" \(line)")
        #expect(result.status == status, "\(result.messages)")
        #expect(result.messages.contains(message), "\(result.messages)")
        #expect(!hasCatalog)
    }

    @Test func everyEditBearsItsAuthor() throws {
        try done(hotline + " --author mk")
        #expect(try shell.contents(of: "catalog.json").contains("\"author\": \"mk\""))
    }

    @Test func aCatalogThatIsNamedIsEditedItself() throws {
        try done(hotline)
        _ = try shell.sh("mkdir other; cp catalog.json other/own.json")
        try done("pledge edit SEC-02 --title Own --catalog other/own.json")
        #expect(try shell.contents(of: "other/own.json").contains("\"title\": \"Own\""))
        #expect(!(try shell.contents(of: "catalog.json").contains("\"title\": \"Own\"")))
    }

    @Test func aDamagedWorkingCopyIsLeftAlone() throws {
        try done(hotline)
        _ = try shell.file("catalog.json", "{")
        let result = try shell.sh("\"$P\" \(hotline)")
        #expect(result.status == 3)
        #expect(result.messages.contains("pledges restore --of catalog"))
        #expect(try shell.contents(of: "catalog.json") == "{")
    }

    @Test func theWorkspaceOfTheEnvironmentHoldsBothFiles() throws {
        shell.environment["PLEDGES_NOTES"] = nil
        shell.environment["PLEDGES_WORKSPACE"] = shell.folder.appending(path: "w").path
        try done(hotline)
        try done("note add SEC-02 -m there")
        #expect(try shell.contents(of: "w/catalog.json").contains("Hotline"))
        #expect(try shell.contents(of: "w/notes.json").contains("there"))
    }

    @Test func aWorkspaceIsBuiltWithoutAFile() throws {
        try done("init w --title Pacific")
        shell.environment["PLEDGES_NOTES"] = nil
        shell.environment["PLEDGES_WORKSPACE"] = shell.folder.appending(path: "w").path
        #expect(
            try done("pillar add environment --key 4 --prefix env --name Environment")
                == "environment")
        try done("pillar edit environment --colour green")
        try done("party add au --name Australia")
        try done("source add a-b --publisher P --title T")
        try done("source edit a-b --url https://x.org")
        let id = try done(
            "pledge add --pillar environment --type action --title Reefs --summary 'They grow.'")
        #expect(id == "ENV-01")
        let catalog = try shell.contents(of: "w/catalog.json")
        for text in ["\"ENV\"", "\"green\"", "\"AU\"", "\"https://x.org\""] {
            #expect(catalog.contains(text), "\(text)")
        }
        #expect(try shell.pledges("check").status == 0)
        for (line, message) in [
            ("pillar add sea --key 4 --prefix SEA --name Sea", "is already the key of Environment"),
            ("pillar add sea --key 5 --prefix ENV --name Sea", "already has the prefix ENV-"),
            ("pillar add Sea --key 5 --prefix SEA --name Sea", "invalid pillar"),
            ("party add Japan --name Japan", "two or three capital letters"),
            ("source add a-b --publisher P --title T", "source a-b already exists"),
        ] {
            let result = try shell.sh("\"$P\" \(line)")
            #expect(result.status != 0 && result.messages.contains(message), "\(result.messages)")
        }
        #expect(try shell.contents(of: "w/catalog.json") == catalog)
    }
}
