import Foundation
import Testing

/// The terminal as a thing: its size, its pastes, its mouse, its speed.
@Suite(.serialized) struct ScreenTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    // MARK: Size and cursor

    @Test func resizingKeepsTheSelection() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.type("jjjj")
        try await terminal.wait("SEC-05 is selected") { $0.selectedID == "SEC-05" }
        for (columns, rows) in [(60, 15), (20, 5), (200, 50), (120, 40)] {
            try terminal.resize(columns: columns, rows: rows)
            try await terminal.wait("a list of \(columns)x\(rows)") { screen in
                screen.size == (columns, rows) && screen.selectedID == "SEC-05"
                    && screen.cursor == (0, screen.selectedRow ?? -1)
                    && (rows < 9 || screen.shows("help"))
            }
        }
        try await terminal.quit()
    }

    @Test func resizeStormWhileTypingLosesNothing() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        var text = ""
        for step in 0..<60 {
            // Down to one cell, and odd sizes in between.
            try terminal.resize(columns: 1 + step * 37 % 250, rows: 1 + step * 13 % 70)
            text += "\(step) "
            try terminal.type("\(step) ")
        }
        try terminal.resize(columns: 120, rows: 40)
        try await terminal.wait(for: "Ctrl-S save")
        try terminal.press("C-s")
        try await terminal.wait(for: "note added")
        #expect(try place.noteTexts() == [text.trimmingCharacters(in: .whitespaces)])
    }

    @Test func cursorStandsOnTheSelectedRow() async throws {
        let terminal = try Tmux(place, columns: 100, rows: 20)
        try await terminal.waitForList()
        for key in ["j", "j", "C-d", "k", "G", "g", "g", "3", "C-f"] {
            try terminal.press(key)
            if key == "g" { continue }
            try await terminal.wait("the cursor on the selected row after \(key)") {
                $0.selectedRow != nil && $0.cursor == (0, $0.selectedRow ?? -1)
            }
        }
    }

    // MARK: Paste

    @Test func largePasteArrivesWholeAndRunsNothing() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        let line = ":q\tQ 정례화 \u{1B}[31mred\u{1B}[0m \u{13}\u{03}\u{1B}\r\n"
        let count = 50_000 / line.utf8.count
        try terminal.paste(String(repeating: line, count: count) + "end of paste")
        try await terminal.wait(for: "end of paste")
        try terminal.press("C-s")
        try await terminal.wait(for: "note added")
        let text = try #require(try place.noteTexts().first)
        // Tabs stay or become spaces; control characters are text or are left out; no key was run.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == count + 1)
        #expect(lines.allSatisfy { $0 == lines.last || $0.hasPrefix(":q") && $0.contains("Q 정례화") })
        #expect(lines.last == "end of paste")
        #expect(!text.contains("\r"))
        try await terminal.quit()
    }

    @Test func pasteIntoTheListRunsNothing() async throws {
        let terminal = try Tmux(place)
        let before = try await terminal.waitForList()
        try terminal.paste("qQ:quit\ndxaSecret note\u{13}\u{1B}2s p\nj")
        // A key afterwards shows that the paste has been read.
        try terminal.press("C-l", "C-s")
        let after = try await terminal.wait(for: "all saved")
        #expect(after.selectedID == before.selectedID)
        #expect(after.lines[1] == before.lines[1], "no pillar is filtered")
        #expect(!place.exists(Workplace.notesPath))
        #expect(!after.shows("Secret note"))
    }

    /// A terminal that begins a paste and never ends it.
    @Test func pasteWithoutEndEndsByItself() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        try terminal.flood("\u{1B}[200~no end")
        // It shows once nothing more came for half a second.
        try await terminal.wait(for: "no end")
        try terminal.press("C-s")
        try await terminal.wait(for: "note added")
        try await terminal.quit()
    }

    @Test func noiseOnTheLineDoesNoHarm() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.flood(
            "\u{1B}[<0;999;999M\u{1B}[<x\u{1B}[999~\u{1B}[1;9Z\u{1B}O\u{1B}[\u{1B}]52;c;?\u{07}\u{1B}P\u{1B}\\"
        )
        try terminal.press("Escape", "Escape", "Escape", "C-s")
        try await terminal.wait(for: "all saved")
        try await terminal.quit()
    }

    // MARK: Speed

    @Test func floodOfKeysIsWorkedOff() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        let start = ContinuousClock.now
        try terminal.flood(
            String(repeating: "j", count: 10_000) + String(repeating: "k", count: 9_999))
        try terminal.press("C-s")
        let screen = try await terminal.wait(for: "all saved")
        let time = ContinuousClock.now - start
        print("measured: 20,000 keys in the list worked off in \(time) (debug build)")
        #expect(screen.selectedID == "SEC-01")
        try await terminal.quit()
    }

    @Test func floodOfTypingIsKept() async throws {
        let terminal = try Tmux(place)
        try await terminal.waitForList()
        try terminal.press("a")
        try await terminal.waitForEditor()
        let text = String(repeating: "typed fast ", count: 1_000) + "to the end"
        let start = ContinuousClock.now
        try terminal.flood(text)
        try terminal.press("C-s")
        try await terminal.wait(for: "note added")
        let time = ContinuousClock.now - start
        print("measured: 11,010 keys in the editor worked off in \(time) (debug build)")
        #expect(try place.noteTexts() == [text])
        try await terminal.quit()
        #expect(try place.drafts().isEmpty)
    }

    /// Nothing moves by itself, and nothing wakes the processor.
    @Test func idleMeansIdle() async throws {
        let terminal = try Tmux(place)
        let before = try await terminal.waitForList()
        let process = try terminal.process()
        guard FileManager.default.fileExists(atPath: "/proc/\(process)/task") else { return }
        // The one wait for a time: that nothing happens cannot be waited for. What is still under
        // way from the start may spoil the first of them.
        var wakeUps = 0
        for _ in 1...3 {
            let start = try (contextSwitches(of: process), bytesWritten(by: process))
            try await Task.sleep(for: .seconds(3))
            wakeUps = try contextSwitches(of: process) - start.0
            print("measured: \(wakeUps) wake-ups in 3 s")
            #expect(try bytesWritten(by: process) == start.1)
            if wakeUps == 0 { break }
        }
        #expect(wakeUps == 0)
        #expect(try terminal.screen().text == before.text)
    }

    /// How often the threads of a process have gone to sleep.
    private func contextSwitches(of process: Int32) throws -> Int {
        let folder = "/proc/\(process)/task"
        return try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) {
            sum, thread in
            let status = try String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8)
            return sum + (number(after: "\nvoluntary_ctxt_switches:", in: status) ?? 0)
        }
    }

    private func bytesWritten(by process: Int32) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)
        return try #require(number(after: "wchar:", in: text))
    }

    private func number(after name: String, in text: String) -> Int? {
        guard let range = text.range(of: name) else { return nil }
        let line = text[range.upperBound...].prefix { $0 != "\n" }
        return Int(line.trimmingCharacters(in: .whitespaces))
    }

    // MARK: Mouse

    @Test func clickSelectsARowAndTogglesAPillar() async throws {
        let terminal = try Tmux(place)
        var screen = try await terminal.waitForList()
        #expect(screen.takesMouse)
        let row = try #require(screen.row(of: "SEC-05"))
        try terminal.click(column: 20, row: row)
        screen = try await terminal.wait("SEC-05 is selected") { $0.selectedID == "SEC-05" }
        let pillars = try #require(screen.row(of: "0 All"))
        let label = try #require(screen.lines[pillars].range(of: "2 N"))
        let column = screen.lines[pillars].distance(
            from: screen.lines[pillars].startIndex, to: label.lowerBound)
        try terminal.click(column: column, row: pillars)
        try await terminal.wait(for: "[2 N")
        try terminal.click(column: column + 1, row: pillars)
        screen = try await terminal.wait(forNo: "[2 N")
        #expect(screen.selectedID == "SEC-05")
        // The wheel moves, a second click opens.
        try terminal.flood("\u{1B}[<65;20;\(row + 1)M")
        screen = try await terminal.wait("the wheel moved") { $0.selectedID != "SEC-05" }
        try terminal.click(column: 20, row: try #require(screen.selectedRow))
        try await terminal.wait(for: "Latest wording")
    }
}
