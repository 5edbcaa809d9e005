import Foundation
import Testing

@Suite struct NoteTests {
    /// Writes a note and gives its id.
    private func add(_ shell: Shell, _ options: String) throws -> String {
        let result = try shell.sh("\"$P\" note add \(options)")
        #expect(result.status == 0, "\(result.messages)")
        return try #require(result.lines.first)
    }

    @Test func aNoteIsThereInTheNextRun() throws {
        let shell = try Shell()
        let result = try shell.pledges(
            "note", "add", "sec-02", "-m", "확인 필요: 2026년 일정", "--status", "p", "--tag", "ask",
            "--evidence", "https://example.org/a", "--review-by", "2027-01-15", "--date",
            "2026-01-02")
        #expect(result.status == 0)
        #expect(result.output.count == 27)
        #expect(result.messages.contains("noted on SEC-02"))
        let shown = try shell.pledges("show", "SEC-02", "--format", "json", "--as-of", "2099-12-31")
        let pledge = try #require(try JSONShape.pledges(shown.output).first)
        #expect(pledge.status == "in-progress")
        #expect(pledge.statusDate == "2026-01-02")
        let note = try #require(pledge.notes.first)
        #expect(note.id + "\n" == result.output)
        #expect(note.text == "확인 필요: 2026년 일정")
        #expect(note.author == "jh")
        #expect(note.tags == ["ask"])
        #expect(note.created.hasSuffix("+09:00"))
        #expect(try shell.pledges("show", "SEC-02").output.contains("확인 필요"))
    }

    /// A clock that was wrong dates notes later than today: nobody may take them for lost.
    @Test func notesOfLaterDaysAreNamed() throws {
        let shell = try Shell()
        _ = try add(shell, "SEC-02 -m 'of 2038' --date 2038-01-20")
        let none = try shell.pledges("note", "list")
        #expect(none.status == 1)
        #expect(none.messages.contains("1 note is of a later day; --as-of 2038-01-20 lists it"))
        _ = try add(shell, "SEC-02 -m 'of 2039' --date 2039-01-20")
        _ = try add(shell, "SEC-02 -m now")
        let some = try shell.pledges("note", "list")
        #expect(some.status == 0 && some.lines.count == 2)
        #expect(some.messages.contains("2 notes are of a later day; --as-of 2039-01-20 lists them"))
        #expect(try shell.pledges("note", "list", "--as-of", "2039-01-20").lines.count == 4)
    }

    /// What was typed for a note that cannot be written is kept, whatever the reason.
    @Test func whatWasTypedForAFailingNoteIsKept() throws {
        let shell = try Shell()
        shell.environment["XDG_STATE_HOME"] = shell.folder.appending(path: "state").path
        let id = try add(shell, "SEC-02 -m first")
        let added = try shell.sh("echo 'TYPED ADD' | \"$P\" note add SEC-02 - --status delivered")
        #expect(added.status != 0 && added.messages.contains("kept as a draft"))
        let edited = try shell.sh("echo 'TYPED EDIT' | \"$P\" note edit \(id) - --status delivered")
        #expect(edited.status != 0 && edited.messages.contains("kept as a draft"))
        _ = try shell.sh("head -c 100 notes.json >half && cat half >notes.json")
        let damaged = try shell.sh("echo 'TYPED LAST' | \"$P\" note edit \(id) -")
        #expect(damaged.status == 3 && damaged.messages.contains("kept as a draft"))
        let kept = try shell.sh("cat state/pledges/drafts/*.json").output
        for words in ["TYPED ADD", "TYPED EDIT", "TYPED LAST"] { #expect(kept.contains(words)) }
    }

    @Test func textComesFromStandardInput() throws {
        let shell = try Shell()
        let result = try shell.pledges("note", "add", "NK-03", "-", input: "첫 줄\nsecond\n")
        #expect(result.status == 0)
        let list = try shell.pledges("note", "list", "--format", "json")
        let notes = try JSONDecoder().decode(JSONShape.Notes.self, from: Data(list.output.utf8))
            .notes
        #expect(notes.map(\.text) == ["첫 줄\nsecond"])
        #expect(notes.map(\.pledge) == ["NK-03"])
        #expect(try shell.pledges("note", "edit", notes[0].id, "-m", "-", input: "셋").status == 0)
        #expect(try shell.pledges("note", "list").output.contains("셋"))
    }

    @Test func textMayBeginWithADash() throws {
        let shell = try Shell()
        #expect(try shell.pledges("note", "add", "NK-03", "-m", "- agreed").status == 0)
        #expect(try shell.pledges("list", "--query", "-agreed").status == 0)
        #expect(try shell.pledges("show", "NK-03").output.contains("  - agreed\n"))
    }

    @Test func aNoteThatSaysNothingIsRefused() throws {
        let shell = try Shell()
        for input in ["", " \n"] {
            let result = try shell.pledges("note", "add", "NK-03", "-", input: input)
            #expect(result.status == 64)
            #expect(result.messages.contains("the note is empty"))
        }
        #expect(try shell.pledges("note", "add", "NK-03").status == 64)
        #expect(try shell.pledges("note", "add", "NK-03", "--tag", "ask").status == 0)
    }

    @Test func aStatusMustFitTheTypeOfThePledge() throws {
        let result = try Shell().pledges(
            "note", "add", "SEC-02", "--status", "delivered", "-m", "x")
        #expect(result.status == 64)
        #expect(result.messages.contains("SEC-02 is a process, which cannot be delivered"))
        #expect(result.messages.contains("recurring"))
        #expect(!result.messages.contains("standing"))
        let wrong = try Shell().pledges("note", "add", "SEC-02", "--status", "recuring")
        #expect(wrong.status == 64)
        #expect(wrong.messages.contains("did you mean recurring?"))
    }

    @Test func lapsedNeedsASource() throws {
        let shell = try Shell()
        let refused = try shell.pledges("note", "add", "SEC-02", "--status", "lapsed", "-m", "x")
        #expect(refused.status == 64)
        #expect(refused.messages.contains("needs a source"))
        let taken = try shell.pledges(
            "note", "add", "SEC-02", "--status", "lapsed", "--evidence", "x")
        #expect(taken.status == 0)
    }

    private func notes(_ shell: Shell) throws -> [JSONShape.Note] {
        let list = try shell.pledges("note", "list", "--format", "json")
        return try JSONDecoder().decode(JSONShape.Notes.self, from: Data(list.output.utf8)).notes
    }

    @Test func aReadingIsWrittenChangedAndTakenOut() throws {
        let shell = try Shell()
        let result = try shell.pledges(
            "note", "add", "NK-02", "--reading", "soft,narrowed", "--from", "munich", "--to",
            "fm-newyork-2025")
        #expect(result.status == 0, "\(result.messages)")
        let words =
            "my reading, Munich -> New York 2025: softened, narrowed (provisional: Munich is a "
            + "translation; New York 2025 is a press report; only excerpts of Munich and New York 2025"
            + " were quoted"
        #expect(result.messages.contains(words))
        let id = try #require(result.lines.first)
        #expect(try shell.pledges("note", "list").output.contains(words))
        let shown = try shell.pledges("show", "NK-02").output
        #expect(shown.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words))
        #expect(try shell.pledges("show", "NK-02", "--format", "csv").output.contains(words))
        #expect(
            try shell.pledges("show", "NK-02", "--format", "markdown").output
                .contains("New York 2025: softened, narrowed (provisional: Munich is"))
        let reading = JSONShape.Reading(
            from: "fm-munich-2025", to: "fm-newyork-2025", labels: ["softened", "narrowed"],
            certainty: "provisional")
        #expect(try notes(shell).map(\.reading) == [reading])
        #expect(
            try shell.pledges("note", "edit", id, "--reading", "strengthened", "-m", "why").status
                == 0)
        #expect(try notes(shell).first?.reading?.labels == ["strengthened"])
        #expect(try notes(shell).first?.reading?.from == "fm-munich-2025")
        #expect(try shell.pledges("note", "edit", id, "--clear", "reading").status == 0)
        #expect(try notes(shell).map(\.reading) == [nil])
        #expect(
            try shell.pledges("check", shell.folder.appending(path: "notes.json").path).status == 0)
    }

    @Test(arguments: [
        ("--reading soft", "compares two meetings"), ("--from munich", "belong to a --reading"),
        ("--reading softer --from munich --to fm-newyork-2025", "unknown value “softer”"),
        ("--reading soft, --from munich --to fm-newyork-2025", "unknown value “”"),
        ("--reading soft --from munich --to munich", "the same meeting"),
        ("--reading soft --from munich --to fm-brussels-2025", "has no wording of NK-02"),
    ])
    func aReadingThatCannotBeIsRefused(_ options: String, _ message: String) throws {
        let result = try Shell().sh("\"$P\" note add NK-02 -m x \(options)")
        #expect(result.status == 64 && result.messages.contains(message), "\(result.messages)")
    }

    @Test func anEditKeepsWhatWasSaid() throws {
        let shell = try Shell()
        let id = try add(shell, "SEC-02 -m before --status p --tag a --review-by 2027-01-01")
        let edited = try shell.pledges(
            "note", "edit", String(id.suffix(8)).lowercased(), "-m", "after", "--clear", "status",
            "--clear", "review-by", "--author", "mk")
        #expect(edited.status == 0)
        #expect(edited.output == id + "\n")
        let list = try shell.pledges("note", "list", "--history", "--format", "json")
        let notes = try JSONDecoder().decode(JSONShape.Notes.self, from: Data(list.output.utf8))
            .notes
        let note = try #require(notes.first)
        #expect(note.text == "after")
        #expect(note.author == "mk")
        #expect(note.status == nil)
        #expect(note.tags == ["a"])
        #expect(note.history?.map(\.text) == ["before"])
        #expect(try shell.pledges("note", "list", "--history").output.contains("was, "))
    }

    @Test func anEditToTheSameChangesNothing() throws {
        let shell = try Shell()
        let id = try add(shell, "SEC-02 -m same")
        let before = try shell.contents(of: "notes.json")
        let result = try shell.pledges("note", "edit", id, "-m", "same")
        #expect(result.status == 0)
        #expect(result.messages.contains("nothing changed"))
        #expect(try shell.contents(of: "notes.json") == before)
    }

    @Test func aDeletedNoteLeavesARecord() throws {
        let shell = try Shell()
        let id = try add(shell, "SEC-02 -m gone")
        #expect(try shell.pledges("note", "delete", id).output == id + "\n")
        let list = try shell.pledges("note", "list")
        #expect(list.status == 1)
        #expect(list.output == "")
        #expect(try shell.pledges("note", "list", "--deleted").output.contains("gone"))
        #expect(try shell.pledges("note", "delete", id).status == 1)
        #expect(try shell.contents(of: "notes.json").contains("\"deleted\": true"))
    }

    @Test func ambiguousAndUnknownNotesAreRefused() throws {
        let shell = try Shell()
        let first = try add(shell, "SEC-02 -m one")
        let second = try add(shell, "NK-03 -m two")
        let result = try shell.pledges("note", "delete", "01")
        #expect(result.status == 1)
        #expect(result.messages.contains(first) && result.messages.contains(second))
        #expect(try shell.pledges("note", "edit", "ZZZZ", "-m", "x").status == 1)
    }

    @Test func listsTakeFiltersAndPledges() throws {
        let shell = try Shell()
        _ = try add(shell, "SEC-02 -m 'one ask'")
        _ = try add(shell, "NK-03 -m two")
        #expect(try shell.pledges("note", "list").lines.count == 3)
        #expect(try shell.pledges("note", "list", "NK-03").lines.count == 2)
        #expect(try shell.pledges("note", "list", "--pillar", "sec").lines.count == 2)
        #expect(try shell.pledges("note", "list", "--query", "ask").lines.count == 2)
        #expect(try shell.pledges("list", "--has-notes").lines.count == 3)
    }

    @Test func hostileTextIsNeverRaw() throws {
        let shell = try Shell()
        let hostile = "a\u{1B}[31mred\u{7}\u{9B}2J\u{202E}txt\rx"
        try shell.pledges(
            "note", "add", "SEC-02", "-m", hostile, "--tag", hostile, "--author", hostile)
        let runs = [
            ["show", "SEC-02"], ["list"], ["note", "list"], ["list", "--tag", hostile],
            ["list", "--pillar", hostile], ["show", hostile], ["list", "--query", hostile + ":x"],
            ["list", "--format", "markdown"], ["list", "--format", "csv"],
            ["list", "--format", "json"],
            [hostile], ["list", "--" + hostile], ["list", "--catalog", hostile],
        ]
        for arguments in runs {
            let line = (["\"$P\""] + arguments.map { "'\($0)'" }).joined(separator: " ")
            let result = try shell.sh(line)
            for scalar in (result.output + result.messages).unicodeScalars {
                let isLineEnd = scalar == "\n" || scalar == "\r" && arguments.last == "csv"
                let category = scalar.properties.generalCategory
                #expect(isLineEnd || (category != .control && category != .format), "\(arguments)")
            }
        }
    }
}
