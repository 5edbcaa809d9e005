import Foundation
import Testing

/// The text of a committed statement: in its file, or kept and named.
@Suite(.serialized) struct StatementTextTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private static let statement = """
        Joint Statement

        The foreign ministers met in Lisbon. They agreed to hold Exercise Freedom Edge every year.
        """
    private static let texts = ".local/share/pledges/statements"
    private static let id = "fm-lisbon-2026.summary.en"
    private static let file = texts + "/" + id + ".txt"

    private var stored: String { place.text(of: Self.file) }

    /// Codes a statement and commits it.
    private func commit(_ terminal: Tmux) async throws {
        try terminal.press("i")
        try await terminal.wait(for: "Code a statement")
        try terminal.paste(Self.statement)
        try await terminal.wait(for: "The meeting of this statement")
        for (tabs, text) in [(0, "2026-10-04"), (6, "They met."), (2, "Courier")] {
            for _ in 0..<tabs { try terminal.press("Tab") }
            try terminal.type(text)
        }
        try terminal.press("C-s")
        try await terminal.wait(for: "y accepts")
        try terminal.press("n")
        try await terminal.wait(for: "Freedom, Edge")
        try terminal.press("y")
        try await terminal.wait(for: "every sentence is decided")
        try terminal.press("C")
        try await terminal.wait(for: "to write")
        try terminal.press("Enter")
        try await terminal.wait(for: "coded: 1 pledge")
    }

    @Test func aTextThatCannotBeStoredIsKeptAndStoredByTheNextStart() async throws {
        // Where the folder should be is a file.
        try place.write("", to: Self.texts)
        var terminal = try Tmux(place, columns: 180)
        try await terminal.waitForList()
        try await commit(terminal)
        try await terminal.waitUntilNotSaved()
        try terminal.press("Q")
        try await terminal.wait("the question") {
            $0.shows("the text of the statement \(Self.id) (kept for the next start)")
        }
        try terminal.press("Q")
        #expect(try await terminal.waitForEnd().status == 2)
        let kept = "kept, and saved by the next start: the text of the statement \(Self.id)"
        #expect(try terminal.remains().contains(kept))
        // Another workspace is offered nothing.
        let other = place.url("other").path
        try place.colleague(
            "init", other, "--title", "Other", "--pillar", "economic:1:SEC:Economy", "--party",
            "ID=Indonesia")
        place.environment["PLEDGES_WORKSPACE"] = other
        terminal = try Tmux(place)
        try await terminal.wait(for: "saved ✓")
        try await terminal.quit()
        place.environment["PLEDGES_WORKSPACE"] = nil
        #expect(!place.hasNothingUnsaved)
        // The next start stores it.
        try FileManager.default.removeItem(at: place.url(Self.texts))
        terminal = try Tmux(place)
        try await terminal.wait(for: "saved now, which the last run could not: the text of")
        try await terminal.waitUntilSaved()
        #expect(stored == Self.statement)
        try await eventually("nothing is kept for the next start") { place.hasNothingUnsaved }
        try await terminal.quit()
        #expect(try place.pledges("check").status == 0)
    }

    @Test func theTextGoesAndComesWithItsRecord() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try await commit(terminal)
        try await eventually("the text is stored") { stored == Self.statement }
        try await terminal.waitUntilSaved()
        try terminal.press("u")
        try await terminal.wait(for: "undone: ")
        try await eventually("the text is gone") { !place.exists(Self.file) }
        try terminal.press("C-r")
        try await terminal.wait(for: "redone: ")
        try await eventually("the text is back") { stored == Self.statement }
        try await terminal.waitUntilSaved()
        // Somebody else corrects it.
        try place.write(
            Self.statement.replacingOccurrences(of: "Lisbon", with: "Lissabon"),
            to: Self.file)
        try await terminal.wait(for: "the text \(Self.id) changed on disk")
        try await terminal.quit()
    }
}
