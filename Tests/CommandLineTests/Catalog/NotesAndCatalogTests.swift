import Foundation
import Testing

/// Notes on pledges that were merged, retired, are written in other letters, or are not in the catalog.
@Suite struct NotesAndCatalogTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["XDG_STATE_HOME"] = shell.folder.appending(path: "state").path
    }

    private func run(_ line: String) throws -> Shell.Result { try shell.sh("\"$P\" \(line)") }

    private func replaceInNotes(_ text: String, with other: String) throws {
        let notes = try shell.contents(of: "notes.json")
        _ = try shell.file("notes.json", notes.replacing("\"\(text)\"", with: "\"\(other)\""))
    }

    @Test func aMergedPledgeKeepsItsNotesInEveryCommand() throws {
        _ = try run("note add SEC-06 -m 'words on six' --status standing")
        #expect(try run("pledge merge SEC-06 SEC-07").status == 0)
        #expect(try run("list --has-notes").output.contains("SEC-07"))
        #expect(try run("show SEC-07").output.contains("standing ("))
        #expect(try run("show SEC-06").output.contains("words on six"))
        #expect(try run("export SEC-06").output.contains("status: **standing**"))
        #expect(try run("export SEC-07 --format json").output.contains("\"statusAuthor\": \"jh\""))
        #expect(try run("list --query id:SEC-06").output.contains("SEC-07"))
        for id in ["", "SEC-06", "SEC-07", "sec-06"] {
            let notes = try run("note list \(id)")
            #expect(notes.status == 0 && notes.output.contains("SEC-07 (SEC-06)"), "\(id)")
        }
        let json = try run("note list --format json").output
        #expect(
            json.contains("\"pledge\": \"SEC-07\"") && json.contains("\"writtenOn\": \"SEC-06\""))
        _ = try run("note add SEC-07 --status standing --notes mk.json")
        #expect(try run("agree mk.json").output.contains("1 assessed by both, 1 agree"))
        #expect(try !run("check").output.contains("SEC-06"))
    }

    @Test func aRetiredPledgeKeepsAnswering() throws {
        _ = try run("note add SEC-06 -m 'words on six' --status standing")
        #expect(try run("pledge retire SEC-06").status == 0)
        for line in ["note list", "note list SEC-06", "show SEC-06", "export SEC-06"] {
            #expect(try run(line).output.contains("words on six"), "\(line)")
        }
        #expect(try run("show SEC-06 --format json").output.contains("\"status\": \"standing\""))
        #expect(try run("list").output.contains("SEC-06") == false)
    }

    @Test func otherLettersCountAndAreReported() throws {
        _ = try run("note add SEC-02 -m 'words' --status recurring")
        try replaceInNotes("SEC-02", with: "sec-02")
        let check = try run("check")
        #expect(check.status == 0 && check.output.contains("notes[0].pledge"))
        #expect(check.output.contains("write “SEC-02”") && check.output.hasPrefix("warning: "))
        #expect(try run("note list SEC-02").output.contains("words"))
        #expect(try run("show SEC-02").output.contains("recurring ("))
        #expect(try run("export SEC-02").output.contains("status: **recurring**"))
    }

    @Test func notesOnUnknownPledgesAreListedCountedAndCanBeEdited() throws {
        _ = try run("note add SEC-02 -m 'words'")
        try replaceInNotes("SEC-02", with: "SEC-77")
        let list = try run("note list")
        #expect(list.output.contains("SEC-77") && list.messages.contains("--add-alias SEC-77"))
        #expect(try run("note list SEC-77").status == 0)
        #expect(try run("overview").output.contains("1 without a pledge"))
        #expect(try run("export").messages.contains("not in it: 1 note names a pledge"))
        #expect(try run("review").messages.contains("not in it: 1 note names a pledge"))
        #expect(try run("check").output.contains("the catalog has no pledge “SEC-77”"))
        let id = String(list.lines[1].prefix { $0 != " " })
        #expect(try run("note edit \(id) -m 'other words'").status == 0)
        #expect(try run("note show \(id)").output.contains("other words"))
        _ = try run("pledge edit SEC-02 --add-alias SEC-77")
        #expect(try run("show SEC-02").output.contains("other words"))
    }

    @Test func whatWouldLeaveNotesWithoutAPledgeSaysSo() throws {
        _ = try run("pledge edit SEC-03 --title x")
        _ = try run(
            "pledge add --title Cables --id SEC-90 --pillar security --type action --summary x")
        _ = try run("note add SEC-90 -m 'words'")
        let undo = try run("catalog undo")
        #expect(
            undo.messages.contains("1 note has no pledge in the catalog now: SEC-90"), "\(undo)")
        _ = try run(
            "pledge add --title 'More cables' --id SEC-91 --pillar security --type action --summary x"
        )
        _ = try run("note add SEC-91 -m 'words'")
        let restore = try run("restore latest --of catalog --yes")
        #expect(restore.messages.contains("1 note would have no pledge"), "\(restore)")
        _ = try run("restore latest --of catalog --yes")
        let reset = try run("catalog reset --yes")
        #expect(reset.messages.contains("would have no pledge in the catalog: SEC-91"), "\(reset)")
    }

    @Test func anExportNeverTakesThePlaceOfTheProgramsFiles() throws {
        _ = try run("note add SEC-02 -m 'words'")
        _ = try run("pledge edit SEC-02 --title Drills")
        _ = try shell.sh(
            "ln -s notes.json link.md; ln notes.json hard.md; mkdir -p sub state/pledges/drafts")
        _ = try shell.file("statement.txt", "They reaffirmed the exercises.")
        let before = try shell.contents(of: "notes.json")
        for path in [
            "notes.json", "catalog.json", ".catalog.base.json", ".notes.json.lock", "link.md",
            "hard.md", "sub/../notes.json", "state/pledges/session.json",
            "state/pledges/drafts/x.md",
        ] {
            for command in ["export", "list", "overview", "show SEC-02"] {
                let result = try run("\(command) --format json -o \(path) --force")
                #expect(result.status != 0, "\(command) -o \(path)")
                #expect(result.messages.contains("cannot export to "), "\(result)")
            }
        }
        let statement = try run("intake statement.txt -o statement.txt --force")
        #expect(
            statement.status != 0 && statement.messages.contains("the file that the command reads"))
        #expect(try run("export >> notes.json").status != 0)
        #expect(try run("catalog history >> catalog.json").status != 0)
        #expect(try shell.contents(of: "notes.json") == before)
        #expect(try run("export -o brief.md").status == 0)
        #expect(try run("export -o brief.md --force").status == 0)
        #expect(try run("check").status == 0)
    }

    @Test func undoingAMeetingBringsTheDayBack() throws {
        func day() throws -> String {
            let status = try run("catalog status --format json").output
            return String(status.split(separator: "\"asOf\": \"")[1].prefix(10))
        }
        let before = try day()
        let added = try run(
            "meeting add --id fm-test-2099 --date 2099-01-02 --place Lima "
                + "--format foreign-ministers --summary x --source-id p-2099 "
                + "--publisher P --source-title T")
        guard added.status == 0 else {
            Issue.record("\(added)")
            return
        }
        #expect(try day() == "2099-01-02")
        #expect(try run("catalog undo").status == 0)
        #expect(try day() == before)
    }

    /// The id of a pledge that went with a reset belongs to it as long as notes name it.
    @Test func aNoteIsNotShownOnALaterPledgeOfItsID() throws {
        let add = "pledge add --pillar sec --type action --summary x --title"
        #expect(try run("\(add) Hotline").output == "SEC-36\n")
        _ = try run("note add SEC-36 -m words --status delivered")
        #expect(try run("catalog reset --yes").status == 0)
        #expect(try run("\(add) Another").output == "SEC-37\n")
        #expect(try run("\(add) Third --id SEC-36").status == 0)
        #expect(try !run("list --query id:sec-25").output.contains("delivered"))
        let notes = try run("note list")
        #expect(notes.output.contains("words"))
        #expect(notes.messages.contains("1 note names a pledge that the catalog does not have"))
    }
}
