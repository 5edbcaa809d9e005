import Foundation
import Testing

/// However the program ends or stops, the terminal is as it was, and what was typed is kept.
@Suite(.serialized) struct EndingTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// Starts the program from a shell that takes note of the terminal's settings before and
    /// after; the process writes its number into a file first.
    private func start(_ options: String = "") async throws -> Tmux {
        let terminal = try Tmux.shell(place)
        try await terminal.waitForPrompt()
        let program = #"sh -c 'echo $$ >pid; exec "$P" \#(options)'"#
        // The trap: a shell whose program dies of Ctrl-C would forget the rest of the line.
        try terminal.type(
            "stty -a >before; (trap : INT; \(program); echo status=$?); stty -a >after\n")
        return terminal
    }

    private func process() throws -> Int32 {
        try #require(Int32(place.text(of: "pid").trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// Waits until the shell has the terminal back, and looks at its state.
    private func expectCleanTerminal(_ terminal: Tmux, status: Int) async throws {
        let screen = try await terminal.wait("status=\(status)") { screen in
            screen.shows("status=\(status)\n") && screen.lines.last { !$0.isEmpty } == "$"
        }
        #expect(!screen.isAlternate)
        #expect(screen.cursorIsVisible)
        #expect(!screen.takesMouse)
        #expect(screen.row(of: "stty -a >before") != nil, "the screen from before is back")
        try await eventually("the settings are written") { !place.text(of: "after").isEmpty }
        #expect(place.text(of: "after") == place.text(of: "before"))
        // No brackets around a paste any more, and what is typed is seen.
        try terminal.paste("echo pa\"\"sted\n")
        try await terminal.wait("the shell answers") { $0.lines.contains("pasted") }
    }

    // MARK: Signals

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func signalKeepsTheDraft(_ signal: Int32) async throws {
        let terminal = try await start()
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("not yet said")
        try await terminal.wait(for: "not yet said")
        kill(try process(), signal)
        try await expectCleanTerminal(terminal, status: 128 + Int(signal))
        #expect(try place.drafts() == ["not yet said"])
    }

    @Test(arguments: ["trap", "nil", "segv", "abort", "stack"])
    func crashLeavesTheTerminalClean(_ kind: String) async throws {
        let terminal = try await start("--crash \(kind)")
        let signals =
            kind == "abort"
            ? [SIGABRT]
            : kind == "trap"
                ? [SIGILL, SIGTRAP]
                : [
                    SIGILL, SIGTRAP, SIGSEGV, SIGBUS,
                ]
        let screen = try await terminal.wait("the end of \(kind)") { $0.shows("status=1") }
        let status = try #require(
            screen.text.firstMatch(of: /status=(\d+)/).flatMap { Int($0.output.1) })
        #expect(signals.map { 128 + Int($0) }.contains(status), "\(screen)")
        #expect(screen.shows("pledges crashed because of a bug"))
        try await expectCleanTerminal(terminal, status: status)
    }

    @Test func normalEndLeavesTheTerminalClean() async throws {
        let terminal = try await start()
        try await terminal.waitForList()
        try terminal.press("q")
        try await expectCleanTerminal(terminal, status: 0)
    }

    // MARK: Ctrl-C and Ctrl-Z

    @Test func controlCLosesNothing() async throws {
        let terminal = try await start()
        try await terminal.waitForList()
        try terminal.press("C-c")
        try await terminal.wait(for: "q quits")
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("half a sentence")
        try terminal.press("C-c")
        try await terminal.wait(forNo: "Ctrl-S save")
        try await eventually("the draft is kept") { try place.drafts() == ["half a sentence"] }
        try terminal.press("a")
        try await terminal.wait(for: "half a sentence")
        try terminal.press("C-s")
        try await terminal.wait(for: "note added to")
        #expect(try place.noteTexts() == ["half a sentence"])
        try terminal.press("q")
        try await expectCleanTerminal(terminal, status: 0)
    }

    @Test func suspendAndContinue() async throws {
        let terminal = try await start()
        try await terminal.waitForList()
        try terminal.type("jj")
        let before = try await terminal.wait("SEC-03 is selected") { $0.selectedID == "SEC-03" }
        for _ in 1...3 {
            try terminal.press("C-z")
            let screen = try await terminal.waitForPrompt()
            #expect(!screen.isAlternate)
            #expect(screen.cursorIsVisible)
            try terminal.type("stty -a >stopped\n")
            try await eventually("the settings are as before") {
                place.text(of: "stopped") == place.text(of: "before")
            }
            try terminal.type("fg\n")
            let after = try await terminal.waitForList()
            #expect(after.text == before.text)
        }
        try terminal.press("q")
        try await terminal.waitForPrompt()
    }

    /// A size that changed meanwhile is taken over.
    @Test func continueInAnotherSize() async throws {
        let terminal = try await start()
        try await terminal.waitForList()
        try terminal.press("C-z")
        try await terminal.waitForPrompt()
        try terminal.resize(columns: 80, rows: 24)
        try terminal.type("fg\n")
        try await terminal.wait("the list in 80x24") {
            $0.selectedRow != nil && $0.shows("? help") && $0.lines.count >= 24
        }
        try terminal.press("q")
        try await terminal.waitForPrompt()
    }

    /// Stopped from outside while a note is typed, and killed while stopped.
    @Test func draftIsKeptBeforeStopping() async throws {
        let terminal = try await start()
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("stopped here")
        try await terminal.wait(for: "stopped here")
        let process = try process()
        kill(process, SIGTSTP)
        try await terminal.waitForPrompt()
        kill(process, SIGKILL)
        #expect(try place.drafts() == ["stopped here"])
    }

    // MARK: The terminal goes

    @Test func closingTheTerminalEndsTheProgram() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("on a train")
        try await terminal.wait(for: "on a train")
        let process = try terminal.process()
        let start = ContinuousClock.now
        terminal.close()
        try await eventually("the program ends", for: 5) { !isRunning(process) }
        print("measured: ended \(ContinuousClock.now - start) after its terminal")
        #expect(try place.drafts() == ["on a train"])
    }

    /// As with a dropped connection and `nohup`.
    @Test func closingTheTerminalEndsAProgramDeafToIt() async throws {
        let terminal = try Tmux(
            place, "sh", "-c", #"trap "" HUP; echo $$ >pid; exec "$P""#)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.type("deaf")
        try await terminal.wait(for: "deaf")
        let process = try process()
        terminal.close()
        try await eventually("the program ends", for: 5) { !isRunning(process) }
        #expect(try place.drafts() == ["deaf"])
    }
}
