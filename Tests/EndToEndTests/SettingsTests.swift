import Foundation
import Testing

/// Settings in a real terminal: keys of one's own, a file that changes, the editor and the pager.
@Suite(.serialized) struct SettingsTests {
    private let place: Workplace
    private let path = ".config/pledges/config.toml"

    init() throws { place = try Workplace() }

    @Test func aChangedFileIsTakenUpWithoutRestart() async throws {
        try place.write("[keys]\noverview = \"F9\"\n", to: path)
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try await terminal.wait(for: "j/k move")
        try place.write("[keys]\npreset = \"arrows\"\n", to: path)
        try await terminal.wait(for: "settings changed")
        try await terminal.wait(for: "↓/↑ move")
        try await terminal.wait(for: "F4 Matrix")
        try terminal.press("F4")
        try await terminal.wait(for: "[Matrix]")
        try terminal.press("F2")
        try await terminal.wait(for: "[List]")
        // What is wrong is said with its place, and the keys of the program hold.
        try place.write("[keys]\noverview = \"g\"\n", to: path)
        try await terminal.wait(for: "config.toml:2:12: g begins the keys of")
        try await terminal.wait(for: "j/k move")
        try FileManager.default.removeItem(at: place.url(path))
        try await terminal.wait(for: "settings changed")
        try await terminal.quit()
    }

    @Test func editMakesAFileAndOpensIt() async throws {
        let editor = try place.writeScript(
            "#!/bin/sh\nsed -i '1i theme = \"drak\"' \"$1\"\n", to: "editor")
        let terminal = try Tmux(
            place, Workplace.program, "config", "edit", variables: ["EDITOR": editor])
        try await terminal.wait(for: "there is no theme “drak”")
        #expect(place.text(of: path).contains("# fiscal-year = \"us\""))
    }

    /// Longer than the terminal; quitting it early is no error, and the status is that of the command.
    @Test func longOutputIsShownByThePager() async throws {
        try place.write("pager = \"head -n 3; echo paged\"\n", to: path)
        let terminal = try Tmux.shell(place)
        try await terminal.waitForPrompt()
        try terminal.type("\"$P\" list; echo one $?\n")
        try await terminal.wait(for: "paged")
        try await terminal.wait(for: "one 0")
        try terminal.type("clear; PLEDGES_PAGER=nosuch \"$P\" list; echo two $?\n")
        try await terminal.wait(for: "the pager “nosuch” cannot be run")
        try await terminal.wait(for: "two 0")
        try terminal.type("clear; \"$P\" --no-pager list; echo three $?\n")
        try await terminal.wait(for: "three 0")
        #expect(try !terminal.screen().text.contains("paged"))
        try terminal.type("clear; \"$P\" list --query zzzz; echo four $?\n")
        try await terminal.wait(for: "four 1")
    }
}
