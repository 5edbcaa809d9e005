import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What a bad line, a bad terminal and a flood do to the real program: nothing.
@Suite(.serialized) struct LineTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// With a note begun: `text` is in the note editor, and kept as a draft or about to be.
    private func startTyping(_ text: String, _ line: String = #"exec "$P""#) async throws -> Pty {
        let terminal = try Pty(place, line)
        try await terminal.waitForList()
        try terminal.type("a")
        try await terminal.waitForText("Review by")
        try terminal.type(text)
        return terminal
    }

    // MARK: Ways out

    /// Everything that was set on the terminal is taken back, however the program ends.
    @Test(arguments: [
        ("quit", 0), ("unsaved", 2), ("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131),
        ("trap", 0), ("nil", 0), ("segv", 0), ("abort", 134), ("stack", 0),
    ])
    func everyWayOutTakesAllModesBack(_ way: String, _ status: Int) async throws {
        let crashes = ["trap", "nil", "segv", "abort", "stack"].contains(way)
        let terminal = try Pty(
            place, "read go; exec \"$P\"" + (crashes ? " --crash \(way)" : ""))
        let before = terminal.settings
        try terminal.type("\n")
        if !crashes {
            try await terminal.waitForList()
            try await leave(terminal, way)
        }
        let end = try await terminal.waitForEnd()
        if status == 0, crashes { #expect(end.status > 128) } else { #expect(end.status == status) }
        terminal.read()
        let after = terminal.settings
        #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
        #expect(after.c_oflag == before.c_oflag && after.c_cflag == before.c_cflag)
        for (mode, isOn) in Bytes.modes(of: terminal.output) {
            // The cursor is seen, and long lines wrap.
            #expect(isOn == ["25", "7"].contains(mode), "\(way) leaves \(mode)")
        }
        #expect(Bytes.oddities(in: terminal.output) == [], "no title, no question to the terminal")
    }

    private func leave(_ terminal: Pty, _ way: String) async throws {
        let signals = ["TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT, "QUIT": SIGQUIT]
        if let signal = signals[way] {
            kill(terminal.process, signal)
        } else if way == "unsaved" {
            // A folder where the file should be.
            try FileManager.default.createDirectory(
                at: place.url(Workplace.notesPath), withIntermediateDirectories: true)
            try terminal.type("a")
            try await terminal.waitForText("Review by")
            try terminal.type("x\u{13}")
            try await terminal.wait("what was not saved is kept for the next start") {
                try place.unsavedNoteTexts() == ["x"]
            }
            try terminal.type("Q")
            // Named, and asked about.
            try await terminal.waitForText("(kept for")
            try terminal.type("Q")
        } else {
            try terminal.type("Q")
        }
    }

    // MARK: The terminal goes

    /// A closed window, a dropped connection; also under `nohup`, where nobody tells.
    @Test(arguments: [#"exec "$P""#, #"trap "" HUP; exec "$P""#])
    func aTerminalThatIsGoneEndsTheProgramAtOnce(_ line: String) async throws {
        let terminal = try await startTyping("on a train", line)
        try await terminal.waitForText("on a train")
        let start = ContinuousClock.now
        terminal.hangUp()
        let end = try await terminal.waitForEnd()
        print("measured: ended \(ContinuousClock.now - start) after its terminal, \(end.seconds) s")
        #expect(end.seconds < 2, "it did not turn in circles")
        #expect(try place.drafts() == ["on a train"])
    }

    /// Nobody reads what the program draws: what was acknowledged by a key is saved all the same.
    @Test func aStoppedTerminalDoesNotStopSaving() async throws {
        let terminal = try await startTyping("said to nobody")
        try await terminal.waitForText("said to nobody")
        terminal.resize(columns: 500, rows: 200)
        try terminal.type("\u{13}", isReading: false)
        try terminal.type(String(repeating: "\u{0C}", count: 100), isReading: false)
        try await terminal.wait("the note is saved", isReading: false) {
            try place.noteTexts() == ["said to nobody"]
        }
        try await terminal.quit()
    }

    /// Stuck in the middle of a drawing, it still hears that it is to end.
    @Test func aStoppedTerminalDoesNotStopTheEnd() async throws {
        let terminal = try await startTyping("nobody reads this")
        try await terminal.waitForText("nobody reads this")
        try await terminal.wait("the draft is kept") { try place.drafts().count == 1 }
        terminal.resize(columns: 500, rows: 200)
        for _ in 1...20 {
            try terminal.type("\u{0C}", isReading: false)
            try await Task.sleep(for: .milliseconds(5))
        }
        kill(terminal.process, SIGTERM)
        try await terminal.wait("the end", isReading: false) { try terminal.end() != nil }
        #expect(try terminal.end()?.status == 143)
        #expect(try place.drafts() == ["nobody reads this"])
    }

    // MARK: Floods and noise

    /// The time that `make faults` measures on the release program.
    @Test func tenThousandKeysAreTakenAtOnce() async throws {
        let terminal = try Pty(place)
        try await terminal.waitForList()
        let start = ContinuousClock.now
        try terminal.type(String(repeating: "jk", count: 5_000) + "a")
        try await terminal.waitForText("Review by")
        print("measured: 10 kB of keys in \(ContinuousClock.now - start) (debug build)")
        try terminal.type("behind it\u{13}")
        try await terminal.wait("the note is saved") { try place.noteTexts() == ["behind it"] }
        try await terminal.quit()
    }

    @Test func aMegabyteOfPasteIsOneEvent() async throws {
        let terminal = try await startTyping("")
        let start = ContinuousClock.now
        // Not Hangul: a note is measured in bytes, and the editor in letters.
        let line = "Q:q\u{13}\u{1B}x to regularize\r\n"
        let count = (1 << 20) / line.utf8.count - 10
        try terminal.type(
            "\u{1B}[200~" + String(repeating: line, count: count) + "\u{1B}[201~\u{13}")
        try await terminal.wait("the note is saved") { try place.noteTexts().count == 1 }
        print("measured: 1 MB of paste in \(ContinuousClock.now - start) (debug build)")
        #expect(try terminal.end() == nil, "no key of it was run")
        try await terminal.quit()
    }

    /// Noise: bytes that are not UTF-8, halves of sequences, mouse reports of nowhere.
    @Test(arguments: [1, 2, 3]) func noiseEndsWhereItBegan(_ seed: UInt64) async throws {
        let terminal = try Pty(
            place, #"exec "$P""#, variables: ["EDITOR": "true", "BROWSER": "true"])
        try await terminal.waitForList()
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        var noise: [UInt8] = []
        let pieces: [String] = [
            "\u{1B}[<0;999;999M", "\u{1B}[M", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}P",
            "\u{1B}]0;", "ㅓ", "\u{1100}\u{1161}", "\u{1B}[201~", "\u{9B}", "\u{1B}\u{1B}",
        ]
        let keys = Array("jjkkhlgGmaeEDspdnrtxSfvuyioOcwbH[]#*:/? 0123456789\r\u{1B}\t\u{13}".utf8)
        // A third of a million with PLEDGES_LONG=1: with the three, a million.
        let isLong = ProcessInfo.processInfo.environment["PLEDGES_LONG"] != nil
        while noise.count < (isLong ? 340_000 : 8_000) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = Int(state >> 33)
            // Not Q, which ends it; nor Ctrl-Z, which there is no shell to take back; nor |, which would run
            // noise as a command.
            let byte = UInt8(value >> 8 & 0xFF)
            if value % 8 > 3 {
                noise.append(keys[(value >> 8) % keys.count])
            } else if value % 8 == 0 {
                noise += Array(pieces[(value >> 8) % pieces.count].utf8)
            } else if ![UInt8(ascii: "Q"), UInt8(ascii: "q"), UInt8(ascii: "|"), 0x1A].contains(
                byte)
            {
                noise.append(byte)
            }
        }
        try terminal.type(noise)
        // A paste that was begun in it ends after half a second.
        try await Task.sleep(for: .milliseconds(700))
        try await terminal.quit()
        #expect(Bytes.oddities(in: terminal.output) == [])
    }

    /// Signals that interrupt every call while one types and saves.
    @Test func interruptionsLoseNothing() async throws {
        let terminal = try await startTyping("")
        let text = (1...100).map { "word\($0)" }.joined(separator: " ")
        for character in text {
            try terminal.type(String(character))
            for signal in [SIGWINCH, SIGCHLD, SIGCONT] { kill(terminal.process, signal) }
        }
        try terminal.type("\u{13}")
        try await terminal.wait("the note is saved") {
            for signal in [SIGWINCH, SIGCHLD, SIGCONT] { kill(terminal.process, signal) }
            return try place.noteTexts() == [text]
        }
        try await terminal.quit()
    }

    @Test func everySizeIsSurvived() async throws {
        let terminal = try await startTyping("kept")
        let sizes = [(1, 1), (1000, 300), (0, 0), (1, 300), (1000, 1), (7, 2), (0, 24), (300, 90)]
        for size in sizes + sizes.reversed() {
            terminal.resize(columns: size.0, rows: size.1)
            try terminal.type("x")
        }
        terminal.resize(columns: 100, rows: 30)
        try terminal.type("\u{13}")
        let typed = "kept" + String(repeating: "x", count: sizes.count * 2)
        try await terminal.wait("the note is saved") { try place.noteTexts() == [typed] }
        try await terminal.quit()
    }
}
