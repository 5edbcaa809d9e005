import Foundation
import Testing

/// Two analysts, each with a browser, change the same title of the catalog at the same time.
@Suite(.serialized) struct TwoValuesTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// Opens the form of SEC-01 and types another title, without saving it.
    private func begin(_ title: String, in terminal: Tmux) async throws {
        try await terminal.waitForList()
        try terminal.press("c")
        try await terminal.wait(for: "Pledge SEC-01")
        try terminal.press("C-u")
        try terminal.type(title)
        try await terminal.wait(for: title)
    }

    @Test func bothTitlesAreKeptShownAndSettled() async throws {
        _ = try place.sh("\"$P\" pledge edit SEC-02 --add-term x")
        let first = try Tmux(place)
        try await begin("Games of jh", in: first)
        place.environment["PLEDGES_AUTHOR"] = "mk"
        let second = try Tmux(place, columns: 80, rows: 24)
        try await begin("Drills of mk", in: second)
        try first.press("C-s")
        try await first.wait(for: "SEC-01 changed")
        try second.press("C-s")
        try await second.wait(for: "≠ 1 to settle")
        let list = try await first.wait(for: "≠ 1 entry has two values")
        #expect(list.shows("Drills of mk"))
        #expect(try place.sh("\"$P\" catalog settle").output.contains("Games of jh"))

        try first.press("=")
        var screen = try await first.wait(for: "1: jh")
        #expect(screen.shows("Games of jh") && screen.shows("2, current: mk"))
        try first.press("1")
        screen = try await first.wait(for: "kept that of jh")
        #expect(!screen.shows("≠"))
        try await second.wait(forNo: "≠")
        #expect(try place.sh("\"$P\" show SEC-01").output.hasPrefix("SEC-01  Games of jh"))

        try first.press("u")
        try await first.wait(for: "≠ 1 entry has two values")
        try await second.wait(for: "≠ 1 to settle")
        try await first.quit()
        try await second.quit()
    }
}
