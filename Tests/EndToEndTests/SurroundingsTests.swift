import Foundation
import Testing

/// What the program makes of the environment it is started in.
@Suite(.serialized) struct SurroundingsTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test(arguments: [
        (["TERM=dumb"], "TERM=dumb"), (["TERM=nonsense"], "TERM=nonsense"),
        (["TERM=../../etc/passwd"], "TERM="), (["TERM="], "TERM is not set"),
        (["-u", "TERM"], "TERM is not set"),
    ])
    func terminalWithoutAScreenGetsASentence(_ options: [String], _ words: String) async throws {
        let line = options.joined(separator: " ")
        let terminal = try Tmux.shell(place)
        try await terminal.waitForPrompt()
        try terminal.type("stty -a >before; env \(line) \"$P\"; echo status=$?; stty -a >after\n")
        let screen = try await terminal.wait(for: "status=2")
        #expect(screen.shows(words), "\(screen)")
        #expect(screen.shows("pledges list"), "what works instead\n\(screen)")
        #expect(!screen.isAlternate)
        try await eventually("the settings are written") { !place.text(of: "after").isEmpty }
        #expect(place.text(of: "after") == place.text(of: "before"))
    }

    @Test func withoutATerminalTheListIsPrinted() async throws {
        let terminal = try Tmux.shell(place)
        try await terminal.waitForPrompt()
        try terminal.type("\"$P\" >out; echo status=$?; \"$P\" </dev/null | cat >out2\n")
        try await terminal.wait(for: "status=0")
        let list = try place.pledges("list").output
        try await eventually("the lists are printed") {
            place.text(of: "out") == list && place.text(of: "out2") == list
        }
        #expect(list.contains("SEC-01"))
        #expect(!list.contains("\u{1B}"))
    }

    @Test(arguments: ["C", "POSIX", "nonsense.ISO-8859-1"])
    func otherLocalesGetASCIISignsAndLeaveTheDataAlone(_ locale: String) async throws {
        try place.pledges("note", "add", "SEC-01", "-m", "조현 외교장관: 정례화")
        let before = place.text(of: Workplace.notesPath)
        let terminal = try Tmux(place, variables: ["LC_ALL": locale])
        let screen = try await terminal.waitForList()
        let signs = screen.text.unicodeScalars.filter { "─│●·▸⚑✓…┄╌".unicodeScalars.contains($0) }
        #expect(signs.isEmpty, "ASCII signs\n\(screen)")
        #expect(place.text(of: Workplace.notesPath) == before)
        try await terminal.addNote("plain")
        #expect(try place.noteTexts().sorted() == ["plain", "조현 외교장관: 정례화"])
        try await terminal.quit()
    }

    @Test func optionASCIIDrawsNothingElse() async throws {
        let terminal = try Tmux(place, Workplace.program, "--ascii")
        let screen = try await terminal.waitForList()
        #expect(screen.text.utf8.allSatisfy { $0 < 0x80 }, "\(screen)")
        #expect(screen.selectedLine?.hasPrefix("@") ?? false)
    }

    /// `NO_COLOR` leaves bold and reverse, and no color.
    @Test func noColorIsHeard() async throws {
        var terminal = try Tmux(place)
        try await terminal.waitForList()
        #expect(try terminal.hasColor(), "there is color to leave out")
        terminal = try Tmux(place, variables: ["NO_COLOR": "1"])
        try await terminal.waitForList()
        #expect(!(try terminal.hasColor()))
    }

    @Test func namedFilesAreUsed() async throws {
        let terminal = try Tmux(place, Workplace.program, "--notes", "mine.json", "--pillar", "nk")
        let screen = try await terminal.waitForList()
        #expect(screen.shows("[2 N"))
        try await terminal.addNote("here")
        #expect(try place.notes("mine.json").map(\.text) == ["here"])
        #expect(!place.exists(Workplace.notesPath))
    }
}
