import Foundation
import Testing

/// Texts of statements kept, checked and exported from a shell.
@Suite struct StatementTests {
    private let shell: Shell
    private let text = """
        Joint Statement

        We will open the northern port to all ships. The weather was fine.
        We condemn raids on fishing boats.
        """

    init() throws {
        shell = try Shell()
        _ = try shell.file("statement.txt", text)
        for line in [
            "init . --title Sea --party AA=Aland --party BB=Bland --pillar 'sea:1:SEA:Sea'",
            "meeting add --id fm-port-2026 --date 2026-03-02 --place Port --format foreign-ministers "
                + "--summary 'They met.' --source-id aland --publisher Aland --source-title 'Joint Statement'",
            "pledge add --pillar sea --type action --title Port --summary 'A port.'",
            "pledge add --pillar sea --type position --title Raids --summary 'Raids.'",
        ] {
            let result = try shell.sh("\"$P\" \(line)")
            #expect(result.status == 0, "\(line): \(result.messages)")
        }
    }

    @discardableResult
    private func run(_ line: String, status: Int32 = 0) throws -> Shell.Result {
        let result = try shell.sh("\"$P\" \(line)")
        #expect(result.status == status, "\(line): \(result.output)\(result.messages)")
        return result
    }

    private let link = "link SEA-01 port --provenance official-text --wording"

    @Test func aTextIsStoredAndListed() throws {
        #expect(try run("statement add port statement.txt").lines == ["fm-port-2026.en"])
        #expect(try shell.contents(of: "statements/fm-port-2026.en.txt") == text)
        let list = try run("statement list").output
        #expect(list.contains("3 sentences: 0 linked, 1 no commitment, 2 open"))
        #expect(try run("meetings").output.contains("2 open"))
        let json = try run("meetings --format json").output
        #expect(json.contains("\"codedInFull\": false") && json.contains("\"open\": 2"))
        try run("check")
        let again = try run("statement add port statement.txt", status: 2)
        #expect(again.messages.contains("already exists"))
    }

    @Test func aLanguageThatIsNotClearIsAskedFor() throws {
        _ = try shell.file("fr.txt", "Nous condamnons le vol de données d'essai.")
        let asked = try run("statement add port fr.txt", status: 64)
        #expect(asked.messages.contains("hint: --language"))
        try run("statement add port fr.txt --language fr")
        // Called English by mistake: nothing of it was read, so all of it is open.
        try run("statement add port fr.txt --language en")
        #expect(try run("statement list").output.contains("0 no commitment, 1 open"))
    }

    @Test func aSecondTextOfOneLanguageIsStoredUnderAnotherName() throws {
        try run("statement add port statement.txt")
        _ = try shell.file("two.txt", "We will open the northern port to all ships every day.")
        try run(
            "intake two.txt --meeting fm-port-2026 --provenance official-text --source-id bland "
                + "--publisher Bland --source-title 'Readout' --accept-above 0 --commit")
        #expect(try shell.contents(of: "statements/fm-port-2026.en-2.txt").contains("every day"))
        #expect(try shell.contents(of: "statements/fm-port-2026.en.txt") == text)
        try run("check")
    }

    @Test func anUndoBringsATextBack() throws {
        // The text is among the backups.
        shell.environment["XDG_STATE_HOME"] = shell.folder.appending(path: "state").path
        try run("statement add port statement.txt")
        try run("statement remove fm-port-2026.en")
        try run("catalog undo")
        #expect(try shell.contents(of: "statements/fm-port-2026.en.txt") == text)
        _ = try shell.file("two.txt", "We will open the southern port to all ships.")
        try run("statement add port two.txt --replace")
        try run("catalog undo")
        #expect(try shell.contents(of: "statements/fm-port-2026.en.txt") == text)
        try run("check")
    }

    @Test func aTextThatCannotBeDeletedKeepsItsRecord() throws {
        guard geteuid() != 0 else { return }
        try run("statement add port statement.txt")
        _ = try shell.sh("chmod 555 statements")
        try run("statement remove fm-port-2026.en", status: 2)
        _ = try shell.sh("chmod 755 statements")
        try run("check")
        #expect(try run("statement list").output.contains("fm-port-2026.en"))
    }

    @Test func standardInputAndOtherKindsAreStored() throws {
        let added = try run(
            "statement add port - --kind fact-sheet --language en --cut <statement.txt")
        #expect(added.lines == ["fm-port-2026.fact-sheet.en"])
        #expect(try run("statement list").output.contains("fact sheet, cut"))
        #expect(try run("statement export port").output == text)
        try run("statement add port - </dev/null", status: 1)
    }

    @Test func whatTheTextDoesNotHaveIsNotLinked() throws {
        try run("statement add port statement.txt")
        let refused = try run("\(link) 'purple elephants'", status: 64)
        #expect(refused.messages.contains("--not-in-text"))
        try run("\(link) 'will open the northern port'")
        #expect(try shell.contents(of: "catalog.json").contains("\"anchor\""))
        try run("verify")
        try run("\(link) 'purple elephants' --not-in-text")
        let found = try run("verify port", status: 1)
        #expect(found.output.contains("not in fm-port-2026.en: “purple elephants”"))
        try run("\(link) 'will open the southern port' --not-in-text")
        let differs = try run("verify --format json", status: 1).output
        #expect(differs.contains("\"result\": \"differs\""))
        #expect(differs.contains("\"mark\": \"removed\"") && differs.contains("\"line\": 3"))
    }

    /// The rest of the document may have them.
    @Test func whatACutTextDoesNotHaveIsLinkedWithAWarning() throws {
        try run("statement add port statement.txt --cut")
        let linked = try run("\(link) 'purple elephants'")
        #expect(linked.messages.contains("the stored text does not contain these words"))
    }

    @Test func nothingStoredIsNothingChecked() throws {
        try run("\(link) 'purple elephants'")
        #expect(try run("verify", status: 1).messages.contains("0 verbatim"))
        try run("statement list", status: 1)
        try run("statement export port", status: 1)
    }

    @Test func aUsersOwnCatalogHasNoLimitOfWords() throws {
        let long = (1...30).map { "word\($0)" }.joined(separator: " ")
        try run("\(link) '\(long)'")
        try run("check")
    }

    @Test func aCorrectedTextIsAnchoredAgain() throws {
        try run("\(link) 'will open the northern port'")
        try run("statement add port statement.txt")
        _ = try shell.file("statements/fm-port-2026.en.txt", "New heading\n\n" + text)
        let check = try run("check")
        #expect(check.output.contains("was changed since it was recorded"))
        try run("statement anchor port")
        #expect(try !run("check").output.contains("was changed"))
        _ = try shell.file("statements/fm-port-2026.en.txt", "All of it is gone.")
        let lost = try run("statement anchor port", status: 1)
        #expect(lost.messages.contains("not found: SEA-01"))
    }

    @Test func missingAndOrphanTextsAreNamed() throws {
        try run("statement add port statement.txt")
        try FileManager.default.moveItem(
            atPath: shell.folder.path + "/statements/fm-port-2026.en.txt",
            toPath: shell.folder.path + "/statements/other.en.txt")
        let found = try run("check", status: 3).output
        #expect(found.contains("is missing") && found.contains("no record in the catalog"))
    }

    @Test func removingAndUndoingKeepTheCatalogSound() throws {
        try run("statement add port statement.txt")
        try run("\(link) 'will open the northern port'")
        try run("statement remove port")
        try run("check")
        #expect(try !shell.contents(of: "catalog.json").isEmpty)
        try run("verify", status: 1)
    }

    @Test func sentencesAreSetAsideUntilNothingIsOpen() throws {
        try run("statement add port statement.txt")
        try run("\(link) 'will open the northern port'")
        let open = try run("statement set-aside port")
        #expect(open.output == "3\tWe condemn raids on fishing boats.\n")
        try run("statement set-aside port 3")
        #expect(try run("meetings --format json").output.contains("\"codedInFull\": true"))
        try run("statement set-aside port 3 --undo")
        #expect(try run("statement set-aside port").lines.count == 1)
        try run("statement set-aside port 9", status: 64)
    }

    @Test func annotationsGoOutAndComeBack() throws {
        try run("statement add port statement.txt")
        try run("\(link) 'will open the northern port'")
        try run("statement set-aside port 3")
        try run("statement export port --format jsonld -o all.jsonld")
        let page = try shell.contents(of: "all.jsonld")
        #expect(
            page.contains("TextQuoteSelector") && page.contains("http://www.w3.org/ns/anno.jsonld"))
        try run("unlink SEA-01 port")
        try run("statement set-aside port 3 --undo")
        #expect(try run("statement import all.jsonld").messages.contains("2 annotations imported"))
        try run("verify port")
        try run("statement export port --format jsonld -o again.jsonld")
        #expect(try shell.contents(of: "again.jsonld") == page)
    }

    @Test func clonesAreJoinedRecordByRecordAndNoTextIsMixed() throws {
        try run("git setup --yes", status: 2)
        let git = "git -c user.name=t -c user.email=t@e"
        func sh(_ line: String, status: Int32 = 0) throws {
            let result = try shell.sh(line)
            #expect(result.status == status, "\(line): \(result.output)\(result.messages)")
        }
        try sh("git init -q -b main . && \"$P\" git setup --yes")
        let add = "git add -A && \(git) commit -qm x"
        try sh(add)
        try sh(
            "git checkout -qb other && \"$P\" statement add port statement.txt --kind readout && \(add)"
        )
        try sh("git checkout -q main && \"$P\" statement add port statement.txt && \(add)")
        try sh("\(git) merge -q --no-edit other")
        #expect(try run("statement list").lines.count == 3)
        try run("check")
        try sh("git checkout -qb third && echo ours >>statements/fm-port-2026.en.txt && \(add)")
        try sh("git checkout -q main && echo theirs >>statements/fm-port-2026.en.txt && \(add)")
        try sh("\(git) merge -q --no-edit third", status: 1)
        #expect(try shell.contents(of: "statements/fm-port-2026.en.txt") == text + "theirs\n")
    }

    @Test func anExportNeverReplacesAStoredText() throws {
        try run("statement add port statement.txt")
        let result = try run("list -o statements/fm-port-2026.en.txt --force", status: 2)
        #expect(result.messages.contains("a stored statement"))
        #expect(try shell.contents(of: "statements/fm-port-2026.en.txt") == text)
    }

    @Test func aHostileTextReachesNoTerminal() throws {
        _ = try shell.file(
            "evil.txt",
            "We will open\u{1B}]0;owned\u{7} the port. We will \u{202E}sail. "
                + "We will meet every year and speak about the safety of ships at sea.")
        try run("statement add port evil.txt --title 'A\u{1B}[2Jtitle'")
        for line in ["statement list", "statement set-aside port", "meetings", "meeting port"] {
            let result = try run(line)
            #expect(!(result.output + result.messages).contains("\u{1B}"), "\(line)")
        }
    }
}
