import Foundation
import Testing

/// Files that never end or never answer do not take the keys away, and the program's own files are no
/// place for an export.
@Suite struct BlockingFileTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test(arguments: ["-", "pipe", "/dev/tty", "/dev/stdin", "/proc/self/fd/0", "/dev/zero"])
    func theProgramGoesOnAfter(file: String) async throws {
        mkfifo(place.url("pipe").path, 0o600)
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("i")
        try await terminal.wait(for: "Code a statement")
        try terminal.type(file)
        try terminal.press("Enter")
        try await terminal.wait("it is refused") { screen in
            screen.shows("standard input") || screen.shows(", not a file") || screen.shows("cannot")
        }
        try terminal.press("Escape")
        try await terminal.waitForList()
        try terminal.press("s", "n")
        try await terminal.wait(for: "not assessed ·")
        try await eventually("the status is in the file") {
            place.text(of: Workplace.notesPath).contains("not-assessed")
        }
        try await terminal.quit()
    }

    @Test func anExportDoesNotTakeThePlaceOfTheNotes() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try await terminal.addNote("first words")
        try await eventually("the note is in the file") {
            place.text(of: Workplace.notesPath).contains("first words")
        }
        let before = place.text(of: Workplace.notesPath)
        try FileManager.default.createSymbolicLink(
            at: place.url("link.md"), withDestinationURL: place.url(Workplace.notesPath))
        try FileManager.default.linkItem(
            at: place.url(Workplace.notesPath), to: place.url("hard.md"))
        for path in ["hard.md", "link.md"] {
            try terminal.press("x")
            try await terminal.wait(for: "Preview")
            try terminal.press("Up", "C-u")
            try terminal.type(path)
            try terminal.press("Enter")
            try await terminal.wait(for: "cannot export to ")
            try terminal.press("Escape")
            try await terminal.waitForList()
        }
        #expect(place.text(of: Workplace.notesPath) == before)
        try await terminal.quit()
    }
}
