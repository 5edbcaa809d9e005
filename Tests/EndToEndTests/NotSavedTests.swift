import Foundation
import Testing

/// What could not be saved is named, tried again and kept, and "saved" is not said before it is.
@Suite(.serialized) struct NotSavedTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func start(_ variables: [String: String] = [:], columns: Int = 120) async throws -> Tmux
    {
        let terminal = try Tmux(place, columns: columns, variables: variables)
        try await terminal.waitForList()
        return terminal
    }

    /// Writes a note that cannot be saved now, and waits until it is kept for the next start.
    private func addUnsaved(_ text: String, _ terminal: Tmux) async throws {
        try place.blockSaves(of: Workplace.notesPath)
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type(text)
        try terminal.press("C-s")
        try await terminal.waitUntilNotSaved()
        try await eventually("it is kept") { try place.unsavedNoteTexts() == [text] }
    }

    private func expectSaved(_ texts: String..., by terminal: Tmux) async throws {
        try await terminal.waitUntilSaved()
        #expect(try place.noteTexts().sorted() == texts.sorted())
        try await eventually("nothing is kept for the next start") { place.hasNothingUnsaved }
    }

    // MARK: Trying again

    /// Without a key, once the disk is well again.
    @Test func whatCouldNotBeSavedIsTriedAgainByItself() async throws {
        let terminal = try await start()
        try await addUnsaved("once more", terminal)
        try place.unblockSaves(of: Workplace.notesPath)
        try await expectSaved("once more", by: terminal)
        try await terminal.quit()
    }

    /// A stopped program that holds the file is named at once; Esc gives up, and loses nothing.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
    func aHeldLockIsNamedAndEscGivesUp() async throws {
        _ = try place.addNote("before")
        let terminal = try await start()
        let lock = place.lock(of: Workplace.notesPath).path
        _ = try place.sh("flock --no-fork '\(lock)' sh -c 'echo $$ >held; kill -STOP $$' &")
        try await eventually("the lock is held") { !place.text(of: "held").isEmpty }
        let holder = try #require(
            Int32(place.text(of: "held").trimmingCharacters(in: .whitespacesAndNewlines)))
        defer { kill(holder, SIGKILL) }
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("after")
        try terminal.press("C-s")
        try await terminal.wait("who holds it is named") {
            $0.shows("saving waits for") && $0.shows("(process \(holder)) · Esc stops waiting")
        }
        #expect(!(try terminal.screen().lines[1].contains("saved ✓")))
        try terminal.press("Escape")
        try await terminal.waitUntilNotSaved()
        try await eventually("it is kept") { try place.unsavedNoteTexts() == ["after"] }
        kill(holder, SIGKILL)
        try terminal.press("C-s")
        try await terminal.wait(for: "all saved")
        try await expectSaved("before", "after", by: terminal)
        try await terminal.quit()
    }

    // MARK: Ways out

    /// `q` names what is not saved and which keys there are, on a narrow screen too; another key
    /// stays, and the next start saves it.
    @Test func leavingAsksAndNames() async throws {
        var terminal = try await start(columns: 80)
        try await addUnsaved("not for the bin", terminal)
        for _ in 1...2 {
            try terminal.press("q")
            try await terminal.wait("the question") {
                $0.shows("not saved") && $0.shows("again leaves")
                    && $0.shows("the note on SEC-01")
            }
            try terminal.press("j")
            try await terminal.wait(forNo: "again leaves")
        }
        try terminal.press("q")
        try await terminal.wait(for: "again leaves")
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 2)
        let farewell = try terminal.remains()
        #expect(farewell.contains("kept, and saved by the next start: the note on SEC-01"))
        try place.unblockSaves(of: Workplace.notesPath)
        terminal = try await start()
        try await expectSaved("not for the bin", by: terminal)
        try await terminal.quit()
    }

    /// Told to end while the disk fails, it keeps everything: the note and what is being typed.
    @Test(arguments: [SIGTERM, SIGHUP]) func aSignalKeepsEverything(_ signal: Int32) async throws {
        var terminal = try await start()
        try await addUnsaved("written", terminal)
        try terminal.press("j", "a")
        try await terminal.waitForEditor()
        try terminal.type("being typed")
        try await terminal.wait(for: "being typed")
        kill(try terminal.process(), signal)
        #expect(try await terminal.waitForEnd().status == 128 + Int(signal))
        #expect(try place.unsavedNoteTexts() == ["written"])
        #expect(try place.drafts() == ["being typed"])
        try place.unblockSaves(of: Workplace.notesPath)
        terminal = try await start()
        try await expectSaved("written", by: terminal)
        try terminal.press("j", "a")
        try await terminal.wait(for: "going on with the draft")
        #expect(try terminal.screen().shows("being typed"))
        terminal.close()
    }

    /// Where nothing can be kept the words are the last thing on the terminal.
    @Test func whatIsKeptNowhereIsPrinted() async throws {
        let terminal = try await start()
        for folder in ["drafts", "edits"] { try place.blockKeeping(in: folder) }
        try place.blockSaves(of: Workplace.notesPath)
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("an hour of work")
        try terminal.press("C-s")
        try await terminal.waitUntilNotSaved()
        try terminal.press("Q")
        try await terminal.wait(for: "again leaves")
        #expect(try terminal.screen().shows("(not kept)"))
        try terminal.press("Q")
        #expect(try await terminal.waitForEnd().status == 2)
        let farewell = try terminal.remains()
        #expect(farewell.contains("not kept anywhere: "), "\(farewell)")
        #expect(farewell.contains("an hour of work"), "\(farewell)")
    }

    // MARK: Drafts and intakes

    /// A draft that could not be kept is not saved, and is kept once that works.
    @Test func aDraftThatCouldNotBeKeptIsTriedAgain() async throws {
        var terminal = try await start()
        try place.blockKeeping(in: "drafts")
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("an hour of work")
        try await terminal.wait(for: "cannot keep the draft")
        try terminal.press("Escape")
        try await terminal.waitUntilNotSaved()
        try terminal.press("Q")
        let question = "the draft on SEC-01 (not kept)"
        try await terminal.wait("the question") {
            $0.shows(question) && $0.shows("again leaves")
        }
        try place.unblockKeeping(in: "drafts")
        try terminal.press("C-s")
        try await terminal.waitUntilSaved()
        #expect(try place.drafts() == ["an hour of work"])
        try await terminal.quit()
        terminal = try await start()
        try await terminal.wait(for: "an unfinished note on SEC-01 was kept")
        try await terminal.quit()
    }

    @Test func anIntakeThatCouldNotBeKeptIsTriedAgain() async throws {
        var terminal = try await start()
        try place.blockKeeping(in: "intakes")
        try terminal.press("i")
        try await terminal.wait(for: "Code a statement")
        try terminal.paste("They agreed to hold Exercise Freedom Edge every year.\nThey met.\n")
        try await terminal.wait(for: "The meeting of this statement")
        try terminal.press("Escape")
        try await terminal.wait(for: "NOT KEPT")
        try place.unblockKeeping(in: "intakes")
        try await terminal.wait(for: "kept ✓")
        kill(try terminal.process(), SIGKILL)
        try await terminal.waitForEnd()
        terminal = try await start()
        try await terminal.wait(for: "unfinished statement: ")
        try await terminal.quit()
    }

    /// An editor that fails leaves a draft of its own beside the one that was there.
    @Test func aFailingEditorKeepsTheEarlierDraft() async throws {
        _ = try place.addNote("first words")
        let editor = try place.writeScript(
            "#!/bin/sh\necho 'typed outside' >\"$1\"\nexit 1\n", to: "editor")
        let terminal = try await start(["EDITOR": editor])
        try terminal.press("e")
        try await terminal.waitForEditor()
        try terminal.type(", an hour of work")
        try await terminal.wait(for: "draft kept")
        try terminal.press("Escape")
        try await terminal.wait(for: "e continues it")
        try terminal.press("E")
        try await terminal.wait(for: "the editor ended with status 1")
        let texts = ["first words, an hour of work", "typed outside"]
        try await eventually("both are kept") {
            try place.drafts().map { $0.trimmingCharacters(in: .newlines) }.sorted() == texts
        }
        try terminal.press("e")
        try await terminal.wait("a choice of the two") { screen in
            screen.shows("Go on with which draft") && texts.allSatisfy(screen.shows)
        }
        try terminal.press("Escape")
        try await terminal.quit()
    }

    /// What was left in one workspace is not offered in another.
    @Test func draftsBelongToTheirWorkspace() async throws {
        let other = place.url("other").path
        #expect(
            try place.pledges(
                "init", other, "--title", "Other", "--pillar", "economic:1:SEC:Economy", "--party",
                "ID=Indonesia"
            ).status == 0)
        var terminal = try await start()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("confidential")
        try await terminal.wait(for: "draft kept")
        try terminal.press("Escape")
        try await terminal.quit()
        place.environment["PLEDGES_WORKSPACE"] = other
        for title in ["Rice", "Bank"] {
            try place.colleague(
                "pledge", "add", "--pillar", "economic", "--type", "action", "--title", title,
                "--summary", "\(title).", "--party", "ID")
        }
        terminal = try await start()
        #expect(!(try terminal.screen().shows("unfinished")))
        try terminal.press("a")
        try await terminal.waitForEditor()
        #expect(!(try terminal.screen().shows("confidential")))
        try terminal.press("Escape")
        try await terminal.quit()
        place.environment["PLEDGES_WORKSPACE"] = nil
        terminal = try await start()
        try await terminal.wait(for: "an unfinished note on SEC-01 was kept")
        try await terminal.quit()
    }

    // MARK: The catalog

    /// Each of two browsers keeps the edits that it could not save; the next start saves all.
    @Test func twoBrowsersKeepTheirEditsApart() async throws {
        #expect(try place.pledges("pledge", "edit", "SEC-01", "--add-term", "x").status == 0)
        let browsers = [try await start(), try await start()]
        try place.blockSaves(of: Workplace.catalogPath)
        for (terminal, pledge) in zip(browsers, ["SEC-09", "SEC-10"]) {
            try await terminal.show(pledge)
            try terminal.press("C", "r")
            try await terminal.waitUntilNotSaved()
        }
        for terminal in browsers {
            try terminal.press("Q")
            try await terminal.wait(for: "again leaves")
            try terminal.press("Q")
            #expect(try await terminal.waitForEnd().status == 2)
            let farewell = try terminal.remains()
            #expect(farewell.contains("kept, and saved by the next start: pledge SEC-"))
        }
        try place.unblockSaves(of: Workplace.catalogPath)
        let terminal = try await start()
        try await terminal.wait("both are saved") {
            $0.shows("All 108") && $0.lines[1].contains("saved ✓")
        }
        let retired = try place.pledges("list", "--query", "is:retired").output
        #expect(retired.contains("SEC-09") && retired.contains("SEC-10"), "\(retired)")
        try await eventually("nothing is kept for the next start") { place.hasNothingUnsaved }
        try await terminal.quit()
    }
}
