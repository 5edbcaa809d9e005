import Foundation
import Testing

/// What a colleague writes is never erased, whatever one does meanwhile.
@Suite(.serialized) struct OthersWordsTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func start(_ variables: [String: String] = [:]) async throws -> Tmux {
        let terminal = try Tmux(place, columns: 140, variables: variables)
        try await terminal.waitForList()
        return terminal
    }

    /// Both texts of a note are kept, and the browser says so.
    private func expectTwoTexts(_ terminal: Tmux, _ texts: String...) async throws {
        try await terminal.wait("two texts, and saved") {
            $0.shows("≠ 1 note has two texts") && $0.lines[1].contains("saved ✓")
        }
        let history = try place.history()
        for text in texts { #expect(history.contains(text), "\(text): \(history)") }
    }

    // MARK: Notes

    @Test func aSaveThatIsTriedAgainKeepsWhatTheyWroteSince() async throws {
        let note = try place.addNote("first words")
        let terminal = try await start()
        try place.blockSaves(of: Workplace.notesPath)
        try await terminal.editNote(", and mine")
        try await terminal.waitUntilNotSaved()
        try place.unblockSaves(of: Workplace.notesPath)
        try place.colleague("note", "edit", note, "-m", "five paragraphs of theirs")
        try terminal.press("C-s")
        try await expectTwoTexts(terminal, "first words, and mine", "five paragraphs of theirs")
        try await terminal.quit()
    }

    @Test func anOpenEditorKeepsWhatTheyWroteSince() async throws {
        let note = try place.addNote("first words")
        let editor = try place.writeScript(
            """
            #!/bin/sh
            touch "$HOME/open"
            while [ ! -e "$HOME/close" ]; do sleep 0.02; done
            echo 'mine, from my own editor' >"$1"

            """, to: "editor")
        let terminal = try await start(["EDITOR": editor])
        try terminal.press("E")
        try await eventually("the editor is open") { place.exists("open") }
        try place.colleague("note", "edit", note, "-m", "five paragraphs of theirs")
        try place.write("", to: "close")
        try await expectTwoTexts(terminal, "mine, from my own editor", "five paragraphs of theirs")
        try await terminal.quit()
    }

    /// A status and an edit of the catalog are both under way: afterwards the browser still shows
    /// what others write, and joins it.
    @Test func twoSavesAtOnceDoNotMakeItDeaf() async throws {
        let note = try place.addNote("first words", on: "SEC-02")
        let terminal = try await start()
        try terminal.flood("stCr")
        try await terminal.wait("the pledge is retired, and all is saved") {
            $0.shows("All 109") && $0.lines[1].contains("saved ✓")
        }
        try place.colleague("note", "edit", note, "-m", "five paragraphs of theirs")
        try await terminal.show("SEC-02")
        try await terminal.wait(for: "five paragraphs of theirs")
        try await terminal.editNote(", and mine")
        try await terminal.waitUntilSaved()
        try await eventually("both are in the file") {
            try place.noteTexts().contains("five paragraphs of theirs, and mine")
        }
        try await terminal.quit()
    }

    /// Whoever added the pledge takes that back while one writes on it.
    @Test func aNoteOnAPledgeThatIsGoneIsKept() async throws {
        try place.colleague(
            "pledge", "add", "--pillar", "sec", "--type", "action", "--title", "Hotline",
            "--summary", "A hotline.")
        let terminal = try await start()
        try await terminal.show("SEC-36")
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("an hour of work")
        try place.colleague("catalog", "undo")
        try await terminal.wait(for: "not in the catalog")
        try terminal.press("C-s")
        try await terminal.wait(for: "SEC-36, which the catalog no longer has")
        try await terminal.wait("the header counts it") { $0.shows("1 note without a pledge") }
        try await terminal.waitUntilSaved()
        #expect(try place.noteTexts() == ["an hour of work"])
        try await terminal.quit()
    }

    /// What somebody wrote over is not taken back, and neither is what was done before it.
    @Test func anUndoThatWasOvertakenSaysByWhom() async throws {
        let terminal = try await start()
        try terminal.press("s", "t")
        try await terminal.wait(for: "standing ·")
        try terminal.press("j")
        try await terminal.addNote("first words")
        try await terminal.waitUntilSaved()
        let id = try #require(
            try place.history().split(separator: "\n").first { $0.contains("first words") })
        try place.colleague("note", "edit", String(id.prefix(26)), "-m", "theirs")
        try await terminal.wait(for: "theirs")
        for _ in 1...2 {
            try terminal.press("u")
            try await terminal.wait(for: "mk changed the note on SEC-02 since")
            try terminal.press("Escape")
            try await terminal.wait(forNo: "mk changed the note")
        }
        let notes = try place.notes()
        #expect(notes.contains { $0.pledge == "SEC-01" && $0.status == "standing" })
        #expect(notes.contains { $0.text == "theirs" && !$0.isDeleted })
        try await terminal.quit()
    }

    // MARK: The catalog

    /// A form saves the fields that were changed, and no others.
    @Test func aFormKeepsWhatTheyCorrectedSince() async throws {
        #expect(try place.pledges("pledge", "edit", "SEC-01", "--add-term", "x").status == 0)
        let terminal = try await start()
        try terminal.press("m", "e")
        try await terminal.wait(for: "Meeting fm-newyork-2026")
        try place.colleague(
            "meeting", "edit", "fm-newyork-2026", "--summary", "their summary", "--confidence",
            "medium")
        try await terminal.wait(for: ": meeting fm-newyork-2026 changed")
        try terminal.press("Tab", "Tab")
        try terminal.type(" (annex)")
        try terminal.press("C-s")
        try await terminal.wait(for: "meeting fm-newyork-2026 changed")
        try await terminal.waitUntilSaved()
        let meeting = try place.pledges("meeting", "fm-newyork-2026").output
        #expect(meeting.contains("(annex)") && meeting.contains("their summary"), "\(meeting)")
        try await terminal.quit()
    }

    /// A form that was left half filled, and is opened again, adds to a list what was added to it.
    @Test func aFormGoneOnWithKeepsWhatTheyAddedSince() async throws {
        let terminal = try await start()
        try terminal.press("j", "c")
        try await terminal.wait(for: "Pledge SEC-02")
        try terminal.press("Tab", "Tab", "Tab", "Tab", "Tab")
        try terminal.type("MINE")
        try await terminal.wait(for: "draft kept")
        try terminal.press("Escape")
        try await terminal.wait(for: "c continues it")
        try place.colleague("pledge", "edit", "SEC-02", "--add-term", "THEIRS")
        try await terminal.wait(for: ": pledge SEC-02 changed")
        try terminal.press("c")
        try await terminal.wait(for: "continuing what was typed")
        try terminal.press("C-s")
        try await terminal.wait(for: "pledge SEC-02 changed")
        try await terminal.waitUntilSaved()
        let terms = try place.terms(of: "SEC-02")
        #expect(terms.contains("THEIRS") && terms.contains { $0.contains("MINE") }, "\(terms)")
        try await terminal.quit()
    }

    /// A pledge that was merged into another has its notes and its status there, in every document.
    @Test func aMergedPledgeHasItsNotesEverywhere() async throws {
        #expect(
            try place.pledges("note", "add", "SEC-06", "-m", "said before", "--status", "standing")
                .status == 0)
        try place.colleague("pledge", "merge", "SEC-06", "SEC-07")
        for words in [
            ["show", "SEC-07"], ["note", "list", "SEC-07"], ["note", "list", "SEC-06"],
            ["export", "SEC-07"], ["export", "SEC-07", "--format", "csv"],
            ["export", "SEC-07", "--format", "json"],
        ] {
            let output = try place.run(Workplace.program, words).output
            #expect(output.contains("standing") && output.contains("said before"), "\(words)")
        }
        let terminal = try await start()
        try await terminal.show("SEC-07")
        try await terminal.wait("status and note") {
            $0.shows("Status  t standing") && $0.shows("said before")
        }
        try await terminal.quit()
    }
}
