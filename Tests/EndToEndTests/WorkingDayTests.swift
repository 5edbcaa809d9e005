import Foundation
import Testing

/// What an analyst does in a day, in the real program.
@Suite(.serialized) struct WorkingDayTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test func startShowsTheList() async throws {
        let terminal = try Tmux(place)
        let screen = try await terminal.waitForList()
        #expect(screen.shows("saved ✓"))
        #expect(screen.shows("Extended deterrence"))
        #expect(screen.selectedID == "SEC-01")
        #expect(!place.exists(Workplace.notesPath), "looking around writes nothing")
        try terminal.press("q")
        #expect(try await terminal.waitForEnd().status == 0)
    }

    @Test func pillarKeysFilter() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("2")
        var screen = try await terminal.wait(forNo: "SEC-01")
        #expect(screen.shows("NK-01"))
        try terminal.press("j")
        try await terminal.wait("NK-02 is selected") { $0.selectedID == "NK-02" }
        try terminal.press("1")
        screen = try await terminal.wait(for: "[1 S")
        #expect(screen.shows("[2 N"))
        #expect(screen.selectedID == "NK-02", "the selection stays on its pledge")
        try terminal.press("0")
        screen = try await terminal.wait(forNo: "[2 N")
        #expect(screen.selectedID == "NK-02")
    }

    @Test func theNextStartGoesOnWhereThisOneEnded() async throws {
        var terminal = try Tmux(place, Workplace.program)
        try await terminal.waitForList()
        try terminal.press("2", "j")
        try await terminal.wait("NK-02 is selected") { $0.selectedID == "NK-02" }
        try terminal.press("Space")
        try await terminal.wait(for: "1 marked")
        try await terminal.quit()
        terminal = try Tmux(place, Workplace.program)
        let screen = try await terminal.wait(for: "as you left it: 16 of 110 pledges, 1 marked")
        #expect(screen.shows("[2 N") && screen.selectedID == "NK-03")
        try await terminal.quit()
        terminal = try Tmux(place)
        let fresh = try await terminal.waitForList()
        #expect(!fresh.shows("[2 N") && !fresh.shows("1 marked"))
    }

    @Test func filterFindsTheCyberWorkingGroup() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.type("/cyb")
        try await terminal.wait("NK-03 is first") { $0.selectedID == "NK-03" }
        try terminal.press("Enter", "Enter")
        let screen = try await terminal.wait(for: "Latest wording")
        #expect(screen.shows("^ returned, provisional"))
        #expect(screen.shows("press report"))
        #expect(screen.shows("official text"))
    }

    @Test func koreanNoteIsThereTomorrow() async throws {
        let text = "조현 외교장관: 정례화 합의"
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        try await terminal.addNote(text)
        #expect(try place.noteTexts() == [text])
        #expect(place.text(of: Workplace.notesPath).contains(text), "readable in a diff")
        let mode = try place.sh("stat -c %a \(Workplace.notesPath)").output
        #expect(mode == "600\n")
        try await terminal.quit()

        terminal = try Tmux(place)
        let screen = try await terminal.waitForList()
        #expect(screen.shows(text))
        #expect(screen.shows("Note 1 of 1"))
        #expect(try place.drafts().isEmpty)
    }

    @Test func statusIsSetUndoneAndDoneAgain() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.type("/NK-03")
        try await terminal.wait("NK-03 is selected") { $0.selectedID == "NK-03" }
        try terminal.press("Enter", "s")
        try await terminal.wait(for: "in progress")
        try terminal.press("p")
        try await terminal.wait(for: "NK-03 in progress")
        try await eventually("the status is in the file") {
            try place.notes().map(\.status) == ["in-progress"]
        }
        try terminal.press("u")
        try await terminal.wait(for: "undone: ")
        try await eventually("the note is deleted") { try place.notes().first?.isDeleted == true }
        try terminal.press("C-r")
        try await terminal.wait(for: "redone: ")
        try await eventually("the status is back") {
            try place.notes().contains { $0.status == "in-progress" && !$0.isDeleted }
        }
    }

    @Test func exportIsWhatTheShownCommandWrites() async throws {
        let terminal = try Tmux(place, columns: 200)
        try await terminal.waitForList()
        try await terminal.addNote("= 정례화 | *merken*")
        try terminal.press("2", "1", "x")
        let brief = try await terminal.exportTwoWays("export", in: place)
        #expect(brief.contains("정례화"))
    }

    @Test func exportAsksBeforeItReplaces() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        for expected in ["written: ", "already exists"] {
            try terminal.press("x")
            try await terminal.wait(for: "Preview")
            try terminal.press("Enter")
            try await terminal.wait(for: expected)
        }
        try terminal.press("n")
        let screen = try await terminal.wait(for: "written: ")
        #expect(screen.shows("-2.md"))
        #expect(place.names(in: "").filter { $0.hasSuffix(".md") }.count == 2)
    }

    /// A person who has never seen the program, with nothing but what the screen says.
    @Test func whoHasNeverSeenItGetsABrief() async throws {
        let note = "북한 사이버 실무그룹: 4차 회의 일정 확인"
        let terminal = try Tmux(place, columns: 100, rows: 30)
        var screen = try await terminal.waitForList()
        // The pillars are on screen with the keys that filter by them, the rest in the last line.
        #expect(screen.shows("2 N"))
        for hint in ["Enter open", "a note", "s status", "x export", "? help"] {
            #expect(screen.shows(hint), "the last line says “\(hint)”\n\(screen)")
        }
        try terminal.press("2")
        screen = try await terminal.wait(for: "[2 ")
        let row = try #require(screen.row(of: "Working group on cyber"))
        for _ in try #require(screen.selectedRow)..<row { try terminal.press("j") }
        try await terminal.wait("the working group is selected") { $0.selectedID == "NK-03" }
        try terminal.press("Enter")
        try await terminal.wait(for: "Latest wording")
        try await terminal.wait(for: "^ returned, provisional")
        try await terminal.addNote(note)
        try terminal.press("s")
        try await terminal.wait(for: "in progress")
        try terminal.press("p")
        try await terminal.wait(for: "NK-03 in progress")
        try terminal.press("u")
        try await terminal.wait(for: "undone: ")
        try terminal.press("x")
        try await terminal.wait(for: "Enter write")
        try terminal.press("Enter")
        try await terminal.wait(for: "written: ")
        try await terminal.quit()

        let file = try #require(place.names(in: "").first { $0.hasSuffix(".md") })
        let brief = place.text(of: file)
        #expect(brief.contains("NK-03"))
        #expect(brief.contains("Trilateral Diplomatic Working Group on North Korean Cyber Threats"))
        #expect(brief.contains(note))
        #expect(!brief.contains("in progress"))
        #expect(!brief.contains("SEC-01 "))
    }
}
