import Foundation
import Testing

/// A statement from its paste to the meeting in the catalog, with the program killed in between.
@Suite struct IntakeTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private static let statement = """
        Joint Statement

        The foreign ministers met in Lisbon. They agreed to hold Exercise Freedom Edge every year.
        They expressed deep concern over North Korea’s malicious cyber activities.They will open a
        joint school for polar navigation.
        """

    private var catalog: String { place.text(of: ".local/share/pledges/catalog.json") }

    /// The files in which intakes are kept, end to end.
    private var intakeFile: String {
        let folder = ".local/state/pledges/intakes"
        return place.names(in: folder).filter { !$0.hasPrefix(".") }
            .map { place.text(of: folder + "/" + $0) }.joined()
    }

    private func enterMeeting(_ terminal: Tmux) async throws {
        try await terminal.wait(for: "The meeting of this statement")
        // The place, the format and a title are read from the text.
        for (tabs, text) in [(0, "2026-10-04"), (6, "They met."), (2, "Courier")] {
            for _ in 0..<tabs { try terminal.press("Tab") }
            try terminal.type(text)
        }
        try terminal.press("C-s")
        try await terminal.wait(for: "y accepts")
    }

    @Test func aStatementOutlivesAKillAndIsCommittedAsOneAct() async throws {
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("i")
        try await terminal.wait(for: "Code a statement")
        try terminal.paste(Self.statement)
        try await enterMeeting(terminal)
        try terminal.press("n")
        try await terminal.wait(for: "Freedom, Edge")
        try terminal.press("y")
        try await terminal.wait(for: "1 linked")
        try await terminal.wait(for: "kept ✓")
        #expect(!place.exists(".local/share/pledges/catalog.json"))
        kill(try terminal.process(), SIGKILL)
        try await terminal.waitForEnd()
        terminal.close()

        terminal = try Tmux(place)
        try await terminal.wait(for: "unfinished statement: Lisbon 4 Oct 2026; i continues it")
        try terminal.press("i")
        try await terminal.wait(for: "1 linked")
        try await terminal.wait(for: "shares: North Korea")
        try terminal.press("y", "n")
        try await terminal.wait(for: "every sentence is decided")
        try terminal.press("C")
        try await terminal.wait(for: "to write")
        try terminal.press("Enter")
        try await terminal.wait(for: "coded: 2 pledges")
        try await eventually("the meeting is in the file") { catalog.contains("lisbon-2026") }
        // Its decisions stay for an undo.
        try await eventually("the intake is marked as committed") {
            intakeFile.contains("\"committed\"")
        }
        #expect(try place.pledges("meetings").output.contains("Lisbon"))
        #expect(try terminal.screen().shows("Lisbon"))
        try terminal.press("u")
        try await terminal.wait(for: "undone")
        try await eventually("the edit is taken back") { catalog.contains("\"undoes\"") }
        #expect(try place.pledges("meetings").output.contains("Lisbon") == false)
        try await eventually("the intake is open again") {
            !intakeFile.contains("\"committed\"")
        }
        try await terminal.wait(for: "saved ✓")
        try await terminal.quit()

        // The next start offers it with every decision.
        terminal = try Tmux(place)
        try await terminal.wait(for: "unfinished statement: Lisbon 4 Oct 2026; i continues it")
        try terminal.press("i")
        try await terminal.wait(for: "continuing with Lisbon 4 Oct 2026: 0 to decide")
        #expect(try terminal.screen().shows("2 linked"))
        terminal.close()
    }
}
