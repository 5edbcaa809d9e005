import Foundation
import Testing

/// Nothing that was written is lost, whatever ends the program.
@Suite(.serialized) struct DurabilityTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// Ends the program as a power cut would.
    private func killHard(_ terminal: Tmux) async throws {
        kill(try terminal.process(), SIGKILL)
        let screen = try await terminal.waitForEnd()
        #expect(screen.status == 128 + Int(SIGKILL))
    }

    @Test func noteIsThereAfterKillRightAfterItsAcknowledgement() async throws {
        for number in 1...5 {
            let terminal = try Tmux(place)
            try await terminal.waitForList()
            try terminal.press("a")
            try await terminal.waitForEditor()
            try terminal.type("번호 \(number)")
            try terminal.press("C-s")
            // The first word of it, not "saved" in the corner.
            try await terminal.wait(for: "note added")
            try await killHard(terminal)
        }
        // Ids of one second have no order.
        #expect(try place.noteTexts().sorted() == (1...5).map { "번호 \($0)" })
        let terminal = try Tmux(place)
        try await terminal.wait(for: "번호 5")
        #expect(try place.pledges("check", place.url(Workplace.notesPath).path).status == 0)
    }

    @Test func draftOutlivesKillWhileTyping() async throws {
        let text = "Before the ministerial: ask the J-desk about the calendar"
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type(text)
        // A second after the last key all of it is kept.
        try await terminal.wait(for: "draft kept")
        try await eventually("the draft is whole") { try place.drafts() == [text] }
        try await killHard(terminal)

        terminal = try Tmux(place)
        try await terminal.wait(for: "an unfinished note on SEC-01 was kept")
        try terminal.press("a")
        try await terminal.wait(for: "going on with the draft")
        try terminal.type(", then")
        try terminal.press("C-s")
        try await terminal.wait(for: "note added")
        try await eventually("the draft is a note") {
            try place.noteTexts() == [text + ", then"] && place.drafts().isEmpty
        }
        try await terminal.quit()
        terminal = try Tmux(place)
        #expect(!(try await terminal.waitForList().shows("unfinished")))
    }

    @Test func formOutlivesKillWhileTyping() async throws {
        let title = "Undersea cables: 海底"
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("A")
        try await terminal.wait(for: "New pledge")
        try terminal.type(title)
        try await terminal.wait(for: "draft kept")
        try await eventually("the form is whole") {
            try place.formDrafts() == [["title": title]]
        }
        try await killHard(terminal)

        terminal = try Tmux(place)
        try await terminal.wait(for: "an unfinished form “New pledge” was kept; A continues it")
        try terminal.press("A")
        try await terminal.wait(for: title)
        try terminal.press("Tab", "Tab", "Tab", "Tab")
        try terminal.type("They protect cables.")
        try terminal.press("C-s")
        try await terminal.wait(for: "added")
        try await eventually("the draft is a pledge") { try place.formDrafts().isEmpty }
        try await terminal.quit()
        #expect(try place.pledges("list", "--query", "cables").output.contains("Undersea cables"))
        terminal = try Tmux(place)
        #expect(!(try await terminal.waitForList().shows("unfinished")))
        try await terminal.quit()
    }

    @Test func signalKeepsAForm() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("A")
        try await terminal.wait(for: "New pledge")
        try terminal.type("short")
        try terminal.press("F1")
        try await terminal.wait(for: "help")
        kill(try terminal.process(), SIGTERM)
        try await terminal.waitForEnd()
        #expect(try place.formDrafts() == [["title": "short"]])
    }

    @Test func twentyKeysAtMostAreLost() async throws {
        let text = String(repeating: "0123456789", count: 10)
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type(text)
        try await eventually("all but twenty keys are kept") {
            try place.drafts().contains { text.hasPrefix($0) && $0.count >= text.count - 20 }
        }
        try await killHard(terminal)
        #expect(try #require(try place.drafts().first).count >= text.count - 20)
    }

    /// A note saved and the program left in one go: its draft is not offered again.
    @Test func savingAndLeavingAtOnceLeavesNoDraft() async throws {
        let text = "Long enough to be kept as a draft on the way"
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type(text)
        try await terminal.wait(for: "draft kept")
        try terminal.flood("\u{13}Q")
        let screen = try await terminal.waitForEnd()
        #expect(screen.status == 0)
        #expect(try place.noteTexts() == [text])
        #expect(try place.drafts().isEmpty)
        terminal = try Tmux(place)
        #expect(!(try await terminal.waitForList().shows("unfinished")))
    }

    /// What cannot be saved is kept, also when the program is left at once, and the next start
    /// saves it.
    @Test func whatCouldNotBeSavedIsSavedByTheNextStart() async throws {
        let text = "cannot be saved"
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        // The place of the notes file becomes a folder: a failure that root meets too.
        try place.write("", to: Workplace.notesPath + "/in-the-way")
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type(text)
        try terminal.flood("\u{13}Q")
        try await terminal.wait(for: "the note on SEC-01 (kept for the next start)")
        #expect(try place.unsavedNoteTexts() == [text])
        try terminal.press("Q")
        let end = try await terminal.waitForEnd()
        #expect(end.status == 2, "\(end)")
        let farewell = try terminal.remains()
        #expect(farewell.contains("not everything was saved"), "\(farewell)")
        #expect(farewell.contains("kept, and saved by the next start: the note on SEC-01"))
        #expect(!farewell.contains("not kept anywhere"))
        #expect(try place.unsavedNoteTexts() == [text])
        #expect(try place.drafts().isEmpty, "a note that is kept is no draft too")

        try FileManager.default.removeItem(at: place.url(Workplace.notesPath))
        terminal = try Tmux(place)
        try await terminal.wait(for: text)
        try await eventually("the note is saved") {
            try place.noteTexts() == [text] && place.hasNothingUnsaved
        }
        try await terminal.quit()
    }

    @Test func helpAboveTheEditorKeepsTheDraftToo() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("short")
        try terminal.press("F1")
        try await terminal.wait(for: "Ctrl-C")
        kill(try terminal.process(), SIGTERM)
        #expect(try await terminal.waitForEnd().status == 128 + Int(SIGTERM))
        #expect(try place.drafts() == ["short"])
    }

    // MARK: Two at once

    @Test func twoProgramsOnOneFile() async throws {
        let first = try Tmux(place)
        let second = try Tmux(place)
        try await first.waitForList()
        try await second.waitForList()
        try await first.addNote("from the first")
        try await second.addNote("from the second")
        #expect(try place.noteTexts().sorted() == ["from the first", "from the second"])
        // The second one joined what it found; the first one sees it without a key.
        try await second.wait(for: "from the first")
        try await first.wait(for: "from the second")
        try await first.wait(for: " wrote a note on ")
        try await first.quit()
        try await second.quit()
    }

    /// However somebody else writes the file, the open browser shows it, also when the copy has the
    /// time of writing that the file had.
    @Test func whatOthersWriteIsSeenByItself() async throws {
        #expect(try place.pledges("note", "add", "SEC-01", "-m", "one of mine").status == 0)
        let file = place.url(Workplace.notesPath).path
        let terminal = try Tmux(place)
        try await terminal.wait(for: "one of mine")
        let ways = [
            "sed -i 's/one of mine/two of theirs/' '\(file)'",
            "sed 's/two of/now in place, of/' '\(file)' >new; touch -r '\(file)' new; "
                + "cat new >'\(file)'; touch -r new '\(file)'",
            "sed 's/now in place/same time/' '\(file)' >new; touch -r '\(file)' new; "
                + "cp -p new '\(file)'",
            "sed 's/same time/moved/' '\(file)' >new; mv new '\(file)'",
        ]
        for (way, text) in zip(ways, ["two of theirs", "now in place", "same time", "moved, of"]) {
            #expect(try place.sh(way).status == 0)
            try await terminal.wait(for: text)
        }
        try await terminal.wait(for: "saved ✓")
        // Taken away, its notes are on no disk any more: the header says so until they are again.
        #expect(try place.sh("mv '\(file)' kept").status == 0)
        try await terminal.wait("the notes are not saved") {
            $0.shows("was deleted; Ctrl-S writes its notes again") && $0.shows("NOT SAVED")
        }
        try terminal.press("C-s")
        try await terminal.wait("they are again") {
            $0.shows("all saved") && $0.shows("saved ✓")
        }
        #expect(try place.noteTexts().count == 1)
        // With the next note they are written, too.
        #expect(try place.sh("rm '\(file)'").status == 0)
        try await terminal.wait(for: "NOT SAVED")
        try await terminal.addNote("written after")
        try await terminal.wait(for: "saved ✓")
        #expect(try place.noteTexts().count == 2)
        try await terminal.quit()
    }

    /// Another branch is checked out under the open browser, which shows its notes, joins them with
    /// the next one and takes none of the other branch's for lost.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
    func anotherBranchCheckedOutIsShown() async throws {
        let file = place.url(Workplace.notesPath)
        let git =
            "git -C '\(file.deletingLastPathComponent().path)' -c user.name=jh -c user.email=jh@example.org"
        func run(_ line: String) throws {
            let result = try place.sh(line)
            #expect(result.status == 0, "\(line): \(result.messages)")
        }
        #expect(try place.pledges("note", "add", "SEC-01", "-m", "on the trunk").status == 0)
        try run("\(git) init -q -b trunk && \(git) add notes.json && \(git) commit -qm one")
        try run("\(git) checkout -q -b talks")
        #expect(try place.pledges("note", "add", "SEC-01", "-m", "at the talks").status == 0)
        try run("\(git) commit -qam two")
        let terminal = try Tmux(place)
        try await terminal.wait(for: "at the talks")
        try run("\(git) checkout -q trunk")
        try await terminal.wait(forNo: "at the talks")
        try await terminal.wait(for: "on the trunk")
        try await terminal.addNote("while on the trunk")
        #expect(try place.noteTexts().sorted() == ["on the trunk", "while on the trunk"])
        try run("\(git) stash -q && \(git) checkout -q talks")
        try await terminal.wait(for: "at the talks")
        #expect(try place.noteTexts().sorted() == ["at the talks", "on the trunk"])
        try await terminal.quit()
    }

    @Test func marksOfAConflictAreToldAndLeftAlone() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try await terminal.addNote("before")
        let whole = place.text(of: Workplace.notesPath)
        let conflict = "<<<<<<< HEAD\n" + whole + "=======\n" + whole + ">>>>>>> theirs\n"
        try place.write(conflict, to: Workplace.notesPath)
        try await terminal.wait(for: "notes.json:1:1: git left marks of a conflict")
        #expect(place.text(of: Workplace.notesPath) == conflict)
        #expect(try place.pledges("recover", "--yes").status == 0)
        #expect(try place.noteTexts() == ["before"])
        try await terminal.addNote("after")
        #expect(try place.noteTexts() == ["before", "after"])
    }

    @Test func shellAndScreenOnOneFile() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        for number in 1...10 {
            #expect(try place.pledges("note", "add", "SEC-02", "-m", "shell \(number)").status == 0)
            try await terminal.addNote("screen \(number)")
            try terminal.press("Escape")
            try await terminal.wait(forNo: "note added")
        }
        #expect(try place.noteTexts().count == 20)
    }

    /// What one program is typing is not offered by another as left behind.
    @Test func draftBelongsToWhoTypesIt() async throws {
        let first = try Tmux(place)
        try await first.waitForList()
        try first.press("a")
        try await first.waitForEditor()
        try first.type("still being typed")
        try await first.wait(for: "draft kept")
        let second = try Tmux(place)
        let screen = try await second.waitForList()
        #expect(!screen.shows("unfinished"))
    }

    // MARK: Read-only

    @Test func damagedNotesAreNeverOverwritten() async throws {
        let damaged = """
            {
              "format": "pledges-notes",
              "schema": 1,
              "minWriter": 1,
              "notes": [ { "id": "01M80TXBQRQB77ZS7SMWX9F5AX", ]
            }

            """
        try place.write(damaged, to: Workplace.notesPath)
        let terminal = try Tmux(place)
        let screen = try await terminal.waitForList()
        #expect(screen.shows("read-only"))
        #expect(screen.shows("notes.json:5"), "says where\n\(screen)")
        for key in ["a", "e", "E", "D", "s", "#"] {
            try terminal.press(key)
            try await terminal.wait("\(key) says why not") {
                $0.lines.contains { $0.hasPrefix(" notes are read-only: ") }
            }
            try terminal.press("Escape")
            try await terminal.wait("the message goes") {
                !$0.lines.contains { $0.hasPrefix(" notes are read-only: ") }
            }
        }
        // Looking still works.
        try terminal.press("2")
        try await terminal.wait(for: "[2 N")
        try await terminal.quit()
        #expect(place.text(of: Workplace.notesPath) == damaged)
        #expect(place.names(in: ".local/share/pledges") == ["notes.json"])
    }

    /// What is shown of a damaged file is its newest backup, and it says where the damage is.
    @Test func damagedNotesAreShownFromTheNewestBackupAndRecovered() async throws {
        for text in ["kept long ago", "kept last", "only in the file"] {
            #expect(try place.pledges("note", "add", "SEC-01", "-m", text).status == 0)
        }
        let whole = place.text(of: Workplace.notesPath)
        let damaged = whole.replacingOccurrences(of: "\"minWriter\": 1", with: "\"minWriter\": ")
        try place.write(damaged, to: Workplace.notesPath)
        var terminal = try Tmux(place)
        let screen = try await terminal.waitForList()
        #expect(screen.shows("repairs it; ~/.local/share/pledges/notes.json:4:16"), "\(screen)")
        #expect(screen.shows("kept last") && !screen.shows("only in the file"), "\(screen)")
        try terminal.press("j")
        try await terminal.wait(for: "read-only backup, damage at 4:16")
        try terminal.press("a")
        try await terminal.wait(for: "`pledges recover` repairs it")
        #expect(place.text(of: Workplace.notesPath) == damaged)

        #expect(try place.pledges("recover", "--yes").status == 0)
        let texts = ["kept last", "kept long ago", "only in the file"]
        // Ids of one second have no order.
        #expect(try place.noteTexts().sorted() == texts)
        // The open browser sees it, and can write again.
        try await terminal.wait(for: "is repaired")
        try await terminal.addNote("after")
        try await terminal.quit()
        terminal = try Tmux(place)
        try await terminal.wait(for: "only in the file")
    }

    @Test func notesDamagedWhileRunningAreNotOverwritten() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try await terminal.addNote("before")
        let whole = place.text(of: Workplace.notesPath)
        try place.write("<<<<<<< HEAD\n", to: Workplace.notesPath)
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("after")
        try terminal.press("C-s")
        try await terminal.wait(for: "NOT SAVED")
        #expect(place.text(of: Workplace.notesPath) == "<<<<<<< HEAD\n")
        try await eventually("all texts are kept") {
            try place.unsavedNoteTexts().sorted() == ["after", "before"]
        }
        // Once the file can be read again the note is saved by itself.
        try place.write(whole, to: Workplace.notesPath)
        try await terminal.wait(for: "saved ✓")
        #expect(try place.noteTexts().sorted() == ["after", "before"])
        #expect(place.hasNothingUnsaved)
        try await terminal.quit()
    }
}
