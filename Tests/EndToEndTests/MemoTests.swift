import Foundation
import Testing

/// After a joint statement: what changed, how sure that is, one's own reading, the brief.
@Suite(.serialized) struct MemoTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test func theMemoCanBeWrittenFromTheScreen() async throws {
        let terminal = try Tmux(place, columns: 120, rows: 40)
        try await terminal.waitForList()
        try terminal.press("g", "c")
        let screen = try await terminal.wait(for: "not carried   15")
        #expect(screen.shows("new            2"))
        #expect(screen.shows("All provisional: only excerpts of passages were quoted"))
        #expect(!screen.shows("dropped"))
        try terminal.press("G")
        try await terminal.wait(for: "?  VAL-08")
    }

    /// Its two sources at Munich are no comparison of the two meetings.
    @Test func whatIsNotCarriedIsNotComparedWithItself() async throws {
        let terminal = try Tmux(place, columns: 120, rows: 40)
        try await terminal.waitForList()
        try terminal.press("g", "c")
        try await terminal.wait(for: "not carried   15")
        try terminal.type("/SEC-23")
        try await terminal.wait(for: "1 pledge at either meeting")
        try terminal.press("Enter", "G")
        try terminal.press("d")
        let screen = try await terminal.wait(for: "Munich 15 Feb 2025 → New York 22 Sep 2025")
        #expect(screen.shows("? not carried, provisional"))
        #expect(!screen.shows("repeated, provisional"))
        try terminal.press("v")
        try await terminal.wait(for: "Diplomacy Journal is a translation")
    }

    @Test func myReadingIsThereTomorrow() async throws {
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.type("/SEC-03")
        try await terminal.wait("SEC-03 is selected") { $0.selectedID == "SEC-03" }
        try terminal.press("Enter", "d")
        try await terminal.wait(for: "my reading: none yet")
        try terminal.press("s")
        try await terminal.wait(for: "My reading of SEC-03")
        try terminal.press("o", "Enter")
        try await eventually("the reading is in the file") {
            place.text(of: Workplace.notesPath).contains("\"softened\"")
        }
        try terminal.press("Q")
        try await terminal.waitForEnd()

        terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.type("/SEC-03")
        try await terminal.wait("SEC-03 is selected") { $0.selectedID == "SEC-03" }
        try terminal.press("Enter", "d")
        try await terminal.wait(for: "softened (provisional)")
    }

    @Test func theBriefIsWhatTheShownCommandWrites() async throws {
        let terminal = try Tmux(place, columns: 200)
        try await terminal.waitForList()
        try terminal.press("2", "g", "c")
        try await terminal.wait(for: "pledges at either meeting")
        try terminal.press("x")
        let brief = try await terminal.exportTwoWays("compare", in: place)
        #expect(brief.contains("provisional"))
    }

    /// From the list to each of the views and back, by the keys that the manual names.
    @Test func everyViewIsTwoKeysAway() async throws {
        let terminal = try Tmux(place, columns: 100, rows: 30)
        try await terminal.waitForList()
        for (keys, words) in [
            (["g", "x"], "' firm, else provisional"), (["g", "w"], "Where the word changes"),
            (["g", "q"], "not carried at"), (["g", "o"], "Activity by quarter"),
            (["g", "r"], "How sure"), (["t"], "zoom: years"), (["H"], "all shown"),
        ] {
            for key in keys { try terminal.press(key) }
            try await terminal.wait(for: words)
            try terminal.press("Escape")
            try await terminal.waitForList()
        }
    }
}
