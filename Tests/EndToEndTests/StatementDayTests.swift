import Foundation
import Testing

/// A day with a new statement: pasted, coded, the program killed in the middle, gone on with,
/// committed, opened from a wording, and held against the statement before it.
@Suite(.serialized) struct StatementDayTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private static let earlier = """
        Joint Statement

        The foreign ministers met in New York. They decided to hold Exercise Freedom Edge once.

        They regretted North Korea’s malicious cyber activities.
        """

    private static let later = """
        Joint Statement

        The foreign ministers met in Lisbon. They agreed to hold Exercise Freedom Edge every year.
        They expressed deep concern over North Korea’s malicious cyber activities.
        """

    private static let texts = ".local/share/pledges/statements"

    private func enterMeeting(_ terminal: Tmux) async throws {
        try await terminal.wait(for: "The meeting of this statement")
        for (tabs, text) in [(0, "2026-10-04"), (6, "They met."), (2, "Courier")] {
            for _ in 0..<tabs { try terminal.press("Tab") }
            try terminal.type(text)
        }
        try terminal.press("C-s")
        try await terminal.wait(for: "y accepts")
    }

    @Test func fromThePasteToTheRedline() async throws {
        // The statement before it is stored already.
        try place.write(Self.earlier, to: "earlier.txt")
        let file = place.url("earlier.txt").path
        #expect(try place.pledges("statement", "add", "fm-newyork-2025", file).status == 0)

        // Paste and decide; then the program is killed.
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("i")
        try await terminal.wait(for: "Code a statement")
        try terminal.paste(Self.later)
        try await enterMeeting(terminal)
        try terminal.press("n")
        try await terminal.wait(for: "Freedom, Edge")
        try terminal.press("y")
        try await terminal.wait(for: "1 linked")
        try await terminal.wait(for: "kept ✓")
        kill(try terminal.process(), SIGKILL)
        try await terminal.waitForEnd()
        terminal.close()

        // Go on and commit.
        terminal = try Tmux(place)
        try await terminal.wait(for: "unfinished statement: Lisbon 4 Oct 2026")
        try terminal.press("i")
        try await terminal.wait(for: "1 linked")
        try await terminal.wait(for: "shares: North Korea")
        try terminal.press("y")
        try await terminal.wait(for: "every sentence is decided")
        try terminal.press("C")
        try await terminal.wait(for: "to write")
        try terminal.press("Enter")
        try await terminal.wait(for: "coded: 2 pledges")
        try await eventually("the text is stored") {
            place.names(in: Self.texts).contains { $0.contains("lisbon") && $0.hasSuffix(".txt") }
        }
        try await terminal.waitUntilSaved()

        // From the words of a pledge to their place in the text.
        try terminal.press("g", "p")
        try await terminal.waitForList()
        try terminal.press("/")
        try terminal.type("freedom edge")
        try terminal.press("Enter", "Enter")
        try await terminal.wait(for: "SEC-02")
        try terminal.press("d")
        try await terminal.wait(for: "Lisbon")
        try terminal.press("o")
        try await terminal.wait(for: "hold Exercise Freedom Edge every year")
        #expect(try terminal.screen().shows("lisbon-2026"))

        // Both statements as one text.
        try terminal.press("r")
        try await terminal.wait(for: "fm-newyork-2025")
        try await terminal.wait(for: "sentences, then 3")
        try await terminal.wait(for: "every year")
        try terminal.press("/")
        try await terminal.wait(for: "Search the text")
        try terminal.type("cyber activities")
        try terminal.press("Enter")
        try await terminal.wait(for: "n and N move between them")
        try await terminal.quit()
        #expect(try place.pledges("check").status == 0)
    }
}
