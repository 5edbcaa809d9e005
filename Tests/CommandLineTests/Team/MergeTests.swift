import Foundation
import Testing

/// `pledges merge` as git calls it.
@Suite struct MergeTests {
    private func notes(_ name: String, _ shell: Shell, _ arguments: String...) throws -> String {
        let path = try shell.file(name, try shell.contents(of: "notes.json"))
        for line in arguments {
            #expect(try shell.sh("\"$P\" note \(line) --notes \(name)").status == 0)
        }
        return path
    }

    @Test func joinsNotesIntoTheFirstFile() throws {
        let shell = try Shell()
        let id = try shell.pledges("note", "add", "SEC-02", "-m", "one").lines[0]
        let base = try notes("base", shell)
        let mine = try notes("mine", shell, "add NK-03 -m mine", "edit \(id) -m here")
        let theirs = try notes("theirs", shell, "add NK-04 -m theirs", "edit \(id) -m there")
        let result = try shell.pledges("merge", "--base", base, "--path=n.json", mine, theirs)
        #expect(result.status == 0, "\(result.messages)")
        #expect(result.messages.contains("n.json: the note \(id) on SEC-02 was changed on both"))
        let list = try shell.pledges("note", "list", "--history", "--notes", mine).output
        for text in ["mine", "theirs", "here", "there", "one"] { #expect(list.contains(text)) }
        #expect(try shell.pledges("check", mine).status == 0)
    }

    @Test func aNoteWithTwoTextsIsListedShownAndSettled() throws {
        let shell = try Shell()
        let id = try shell.pledges("note", "add", "SEC-02", "-m", "one").lines[0]
        _ = try shell.pledges("note", "add", "NK-03", "-m", "other")
        let base = try notes("base", shell)
        let mine = try notes("mine", shell, "edit \(id) -m here --author jh")
        let theirs = try notes("theirs", shell, "edit \(id) -m there --author mk")
        #expect(try shell.pledges("merge", "--base", base, mine, theirs).status == 0)
        let list = try shell.pledges("note", "list", "--two-texts", "--notes", mine).output
        #expect(list.contains(id) && list.contains("beside,") && !list.contains("other"))
        let page = try shell.pledges("note", "show", id, "--notes", mine).output
        #expect(page.contains("current:") && page.contains("beside it:"))
        #expect(page.contains("  here\n") && page.contains("  there\n"))
        let json = try shell.pledges(
            "note", "list", "--two-texts", "--format", "json", "--notes", mine)
        let found = try JSONDecoder().decode(JSONShape.Notes.self, from: Data(json.output.utf8))
        #expect(found.notes.map(\.id) == [id])
        #expect(
            Set([found.notes[0].text, found.notes[0].beside?.first?.text]) == ["here", "there"])
        #expect(try shell.pledges("note", "edit", id, "--tag", "ask", "--notes", mine).status == 0)
        #expect(try shell.pledges("note", "list", "--two-texts", "--notes", mine).status == 0)
        #expect(try shell.pledges("note", "edit", id, "--settle", "--notes", mine).status == 0)
        #expect(try shell.pledges("note", "list", "--two-texts", "--notes", mine).status == 1)
        #expect(try shell.pledges("check", mine).status == 0)
    }

    /// No program takes the file for one that somebody has joined.
    @Test func aDamagedSideLeavesBothCopiesBetweenMarks() throws {
        let shell = try Shell()
        _ = try shell.pledges("note", "add", "SEC-02", "-m", "one")
        let mine = try notes("mine", shell)
        let before = try shell.contents(of: "mine")
        let theirs = try shell.file("theirs", "<<<<<<< HEAD\n")
        let result = try shell.pledges("merge", "--base", mine, "--path=n.json", mine, theirs)
        #expect(result.status == 3)
        #expect(result.messages.contains("n.json (theirs):1:1"))
        #expect(
            try shell.contents(of: "mine")
                == "<<<<<<< ours\n\(before)=======\n<<<<<<< HEAD\n>>>>>>> theirs\n")
        #expect(result.messages.contains("git checkout --ours n.json"))
        #expect(try shell.pledges("check", mine).status == 3)
    }

    @Test func aConflictOfCatalogsIsNamedAndTheFileWaitsForADecision() throws {
        let shell = try Shell()
        let text = try String(contentsOfFile: "Data/catalog.json", encoding: .utf8)
        func copy(_ name: String, _ title: String) throws -> String {
            try shell.file(
                name, text.replacing("\"short\": \"Munich\"", with: "\"short\": \"\(title)\""))
        }
        let (mine, theirs) = (try copy("mine", "Here"), try copy("theirs", "There"))
        let result = try shell.pledges(
            "merge", "--base", try copy("base", "Munich"), "--path=c.json", mine, theirs)
        #expect(result.status == 1)
        let place = "meetings fm-munich-2025: short: ours \"Here\" (kept), theirs \"There\""
        #expect(result.messages.contains("c.json: 1 to decide"))
        #expect(result.messages.contains(place), "\(result.messages)")
        let check = try shell.pledges("check", mine)
        #expect(check.status == 3 && check.output.contains(place), "\(check.output)")
        let looking = try shell.pledges("meetings", "--catalog", mine)
        #expect(looking.status == 0 && looking.messages.contains("1 to decide"))
        let list = try shell.pledges("catalog", "resolve", "--catalog", mine)
        #expect(list.status == 1 && list.output.contains(place))
        #expect(try shell.pledges("catalog", "resolve", "--theirs", "--catalog", mine).status == 0)
        #expect(try shell.pledges("check", mine).status == 0)
        #expect(try shell.contents(of: "mine") == shell.contents(of: "theirs"))
        let again = try shell.pledges("catalog", "resolve", "--catalog", mine)
        #expect(again.status == 0 && again.messages.contains("nothing to decide"))
    }

    @Test func aMissingFileIsSaid() throws {
        let result = try Shell().pledges("merge", "--base", "no", "no", "no")
        #expect(result.status == 2 && result.messages.contains("no such file: no"))
    }

    /// The catalog that a working copy came from is the program's: the later one wins.
    @Test func ofTwoBasesTheLaterStandsFromWhicheverSide() throws {
        let shell = try Shell()
        _ = try shell.sh(#""$P" init old --title T --pillar a:1:AA:A --party JP=Japan"#)
        let old = try shell.contents(of: "old/catalog.json")
        let day = try #require(old.firstMatch(of: /"asOf": "([0-9-]+)"/)?.1)
        let new = old.replacing(day, with: "9998-01-01")
        for (first, second) in [(old, new), (new, old)] {
            let mine = try shell.file("mine", first)
            let theirs = try shell.file("theirs", second)
            let result = try shell.pledges(
                "merge", "--base", "/dev/null", "--path=team/.catalog.base.json", mine, theirs)
            #expect(result.status == 0, "\(result.messages)")
            #expect(try shell.contents(of: "mine") == new)
        }
        let mine = try shell.file("mine", "{")
        #expect(
            try shell.pledges(
                "merge", "--base", "/dev/null", "--path=.catalog.base.json", mine,
                shell.file("theirs", new)
            ).status == 3)
        #expect(try shell.contents(of: "mine").hasPrefix("<<<<<<< ours\n{\n=======\n"))
    }
}
