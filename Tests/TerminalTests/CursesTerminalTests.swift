import CNcurses
import Canvas
import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private func frame(_ terminal: CursesTerminal, _ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(terminal.size)
    draw(&frame)
    return frame
}

private func at(_ column: Int, _ row: Int) -> Point { Point(column: column, row: row) }

/// What ncurses takes the terminal to show on a row, without the spaces at its end.
private func shownRow(_ row: Int) -> String {
    var text = ""
    var column: Int32 = 0
    let columns = getmaxx(cursesShown())
    while column < columns {
        var cell = cchar_t()
        mvwin_wch(cursesShown(), Int32(row), column, &cell)
        var characters = [wchar_t](repeating: 0, count: 6)
        var attributes: attr_t = 0
        var pair: Int16 = 0
        getcchar(&cell, &characters, &attributes, &pair, nil)
        for value in characters.prefix(while: { $0 != 0 }) {
            if let scalar = Unicode.Scalar(UInt32(bitPattern: value)) {
                text.unicodeScalars.append(scalar)
            }
        }
        column += max(1, wcwidth(characters[0]))
    }
    while text.last == " " { text.removeLast() }
    return text
}

/// ncurses holds one terminal per process, and signals have one set of handlers: one at a time.
@Suite(.serialized) struct CursesTerminalTests {
    @Suite(.serialized) struct Drawing {
        @Test func textOfManyScripts() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            let lines = [
                "Freedom Edge", "한미일 확장억제", "拡大抑止 プリディ", "x\u{302}y e\u{323}\u{302}", "“…” ─ ● ▸ ⚑",
            ]
            terminal.show(
                frame(terminal) { frame in
                    for (row, line) in lines.enumerated() { frame.put(line, at: at(3, row)) }
                })
            for (row, line) in lines.enumerated() {
                #expect(shownRow(row) == "   " + line)
            }
            #expect(pty.sentText().contains("한미일"))
        }

        @Test func onlyWhatDiffersIsSent() throws {
            let pty = try PseudoTerminal(columns: 120, rows: 40)
            let terminal = try pty.open()
            defer { terminal.close() }
            var screen = frame(terminal) { frame in
                for row in 0..<40 {
                    frame.put("row \(row) of a full screen of text", at: at(0, row))
                }
            }
            terminal.show(screen)
            #expect(pty.sent().count > 1000)
            terminal.show(screen)
            #expect(pty.sent().isEmpty)
            screen.put("X", at: at(10, 20))
            terminal.show(screen)
            let bytes = pty.sent()
            #expect(bytes.contains(UInt8(ascii: "X")))
            #expect(bytes.count < 30)
            screen.restyle(Rect(column: 0, row: 7, columns: 120, rows: 1)) { $0 = $0.selected }
            terminal.show(screen)
            #expect(pty.sent().count < 200)
        }

        @Test func wideCharactersAreReplacedWhole() throws {
            let pty = try PseudoTerminal(columns: 20, rows: 3)
            let terminal = try pty.open()
            defer { terminal.close() }
            var screen = frame(terminal) { $0.put("한국어 말", at: at(0, 0)) }
            terminal.show(screen)
            screen.put("a", at: at(1, 0))
            terminal.show(screen)
            #expect(shownRow(0) == " a국어 말")
            screen.put("日", at: at(3, 0))
            terminal.show(screen)
            #expect(shownRow(0) == " a 日  말")
            screen.put("語", at: at(18, 0))
            screen.put("語", at: at(19, 1))
            terminal.show(screen)
            #expect(shownRow(0).hasSuffix("語"))
            #expect(shownRow(1) == "")
        }

        @Test func whatTheCLibraryMeasuresOtherwiseShiftsNothing() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            // An Ahom vowel sign: one column for Unicode, none for the C library.
            let text = "a\u{1171E}b\u{10FFFF}c"
            terminal.show(frame(terminal) { $0.put(text, at: at(0, 0)) })
            #expect(shownRow(0) == "a?b‹U+10FFFF›c" || shownRow(0) == "a\u{1171E}b‹U+10FFFF›c")
        }

        @Test func stylesBecomeAttributesAndColours() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            terminal.show(
                frame(terminal) { frame in
                    frame.put("good", at: at(0, 0), Style(.good))
                    frame.put("hit", at: at(0, 1), Style(.hit))
                    frame.put("head", at: at(0, 2), .heading)
                    frame.put("dim", at: at(0, 3), .secondary)
                    frame.put("selected", at: at(0, 4), .secondary.selected)
                })
            let text = pty.sentText()
            #expect(text.contains("\u{1B}[32mgood"))
            #expect(text.contains("4m\u{1B}[33mhit"))
            #expect(text.contains(";1mhead"))
            #expect(text.contains(";2mdim"))
            #expect(text.contains(";7mselected"))
        }

        @Test func monoSendsNoColour() throws {
            let pty = try PseudoTerminal()
            for type in ["xterm-256color", "vt100"] {
                let terminal = try pty.open(theme: type == "vt100" ? .dark : .mono, type: type)
                terminal.show(frame(terminal) { $0.put("good", at: at(0, 0), Style(.good)) })
                let text = pty.sentText()
                #expect(text.contains("good"))
                // 39 and 49, the terminal's own colours, are no colour.
                #expect(text.firstMatch(of: /\e\[[34][0-8]/) == nil)
                terminal.close()
                _ = pty.sent()
            }
        }

        @Test func aThemeCanBeChanged() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            terminal.show(frame(terminal) { $0.put("good", at: at(0, 0), Style(.good)) })
            _ = pty.sent()
            terminal.theme = .dark
            #expect(pty.sentText().contains("\u{1B}[38;5;111m"))
        }

        @Test func theCursorRestsWhereTheFrameSays() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            var screen = frame(terminal) { $0.put("row", at: at(0, 9)) }
            screen.cursor = at(4, 9)
            terminal.show(screen)
            let hidden = pty.sentText()
            #expect(hidden.contains("\u{1B}[?25l"))
            #expect(getcury(cursesShown()) == 9 && getcurx(cursesShown()) == 4)
            screen.cursor = at(7, 12)
            screen.cursorIsVisible = true
            terminal.show(screen)
            let moved = pty.sentText()
            #expect(moved.contains("\u{1B}[13;8H"))
            #expect(moved.contains("\u{1B}[?25h") || moved.contains("\u{1B}[?12l\u{1B}[?25h"))
        }

        @Test func framesOfAnotherSizeAreClipped() throws {
            let pty = try PseudoTerminal(columns: 10, rows: 3)
            let terminal = try pty.open()
            defer { terminal.close() }
            var large = Frame(Size(columns: 30, rows: 9))
            for row in 0..<9 { large.put("123456789한국어", at: at(0, row)) }
            terminal.show(large)
            #expect(shownRow(2) == "123456789")
            terminal.show(Frame(Size(columns: 0, rows: 0)))
            terminal.show(Frame(Size(columns: 2, rows: 1)))
            #expect(shownRow(2) == "")
        }
    }

    @Suite(.serialized) struct Input {
        @Test func keysPastesAndMouse() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            pty.type(
                "j한\u{1B}OA\u{1B}[1;5C\u{1B}[200~q\r\nZZ\u{3}\u{1B}[201~\u{1B}[<0;2;1M\u{1B}[<0;200;1M\u{3}"
            )
            #expect(
                terminal.events(count: 7) == [
                    .key(.character("j")), .key(.character("한")), .key(.up), .key(.wordRight),
                    .paste("q\nZZ\u{3}"), .mouse(Mouse(.click, at: at(1, 0))), .key(.control("c")),
                ])
        }

        @Test func controlKeysReachTheProgram() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            pty.type([0x03, 0x11, 0x13, 0x1A, 0x1C, 0x04, 0x0F, 0x16, 0x0D])
            #expect(
                terminal.events(count: 9)
                    == "cqsz\\dov".map { .key(.control($0)) } + [.key(.enter)])
        }

        @Test func aLoneEscapeComesSoon() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            let start = ContinuousClock.now
            pty.type("\u{1B}")
            #expect(terminal.events(waitingAtMost: nil) == [.key(.escape)])
            #expect(ContinuousClock.now - start < .milliseconds(300))
        }

        @Test func aPasteWithoutEndEnds() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            let start = ContinuousClock.now
            pty.type("\u{1B}[200~q:q!")
            #expect(terminal.events(waitingAtMost: nil) == [.paste("q:q!")])
            #expect(ContinuousClock.now - start >= .milliseconds(490))
        }

        @Test func aFloodOfKeysIsTakenWhole() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            let count = 100_000
            let start = ContinuousClock.now
            let master = pty.master
            Thread.run { writeAll([UInt8](repeating: 0x6A, count: count), to: master) }
            var received = 0
            var batches = 0
            while received < count, ContinuousClock.now - start < .seconds(5) {
                let events = terminal.events(waitingAtMost: 1000)
                received += events.count
                batches += 1
                #expect(events.allSatisfy { $0 == .key(.character("j")) })
            }
            #expect(received == count)
            #expect(ContinuousClock.now - start < .seconds(2))
        }

        @Test func aWaitEndsAtTheDeadlineAndByWaking() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            let start = ContinuousClock.now
            #expect(terminal.events(waitingAtMost: 50) == [])
            #expect(ContinuousClock.now - start >= .milliseconds(50))
            let waker = terminal.waker
            Thread.run {
                usleep(50_000)
                waker.wake()
            }
            #expect(terminal.events(waitingAtMost: nil) == [])
            for _ in 0..<100_000 { waker.wake() }
            #expect(terminal.events(waitingAtMost: nil) == [])
        }

        @Test func aHangUpIsReportedOnceAndCostsNothing() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            pty.hangUp()
            #expect(terminal.events(waitingAtMost: 1000) == [.closed])
            let spent = clock()
            #expect(terminal.events(waitingAtMost: 300) == [])
            #expect(clock() - spent < CLOCKS_PER_SEC / 10)
            terminal.show(Frame(terminal.size))
            terminal.copy("text")
        }
    }

    @Suite(.serialized) struct Signals {
        @Test func aResizeIsReportedAndDrawnAnew() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            _ = pty.sent()
            pty.resize(columns: 132, rows: 50)
            kill(getpid(), SIGWINCH)
            #expect(terminal.events(count: 1) == [.resize(Size(columns: 132, rows: 50))])
            #expect(terminal.size == Size(columns: 132, rows: 50))
            terminal.show(frame(terminal) { $0.put("hello", at: at(125, 49)) })
            #expect(pty.sentText().contains("hello"))
            #expect(shownRow(49).hasSuffix("hello"))
        }

        @Test func aStormOfSizes() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            for (columns, rows) in [(1, 1), (1000, 300), (0, 0), (2, 1), (20, 5), (80, 24)] {
                pty.resize(columns: columns, rows: rows)
                kill(getpid(), SIGWINCH)
                _ = terminal.events(waitingAtMost: 20)
                terminal.show(frame(terminal) { $0.put("한국어", at: at(0, 0)) })
                _ = pty.sent()
            }
            #expect(terminal.size == Size(columns: 80, rows: 24))
            #expect(shownRow(0) == "한국어")
        }

        @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
        func aRequestToEnd(_ signal: Int32) throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            kill(getpid(), signal)
            #expect(terminal.events(count: 1) == [.terminate(signal: signal)])
        }

        @Test func stoppingAndContinuing() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            kill(getpid(), SIGTSTP)
            #expect(terminal.events(count: 1) == [.suspend])
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            _ = pty.sent()
            kill(getpid(), SIGCONT)
            #expect(terminal.events(count: 1) == [.resumed])
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            #expect(pty.sentText().contains("hello"))
        }

        @Test func handlersAreRestored() throws {
            let pty = try PseudoTerminal()
            SignalAction.install(SIG_DFL, for: SIGWINCH, flags: 0)
            SignalAction.install(SIG_IGN, for: SIGHUP, flags: 0)
            defer { SignalAction.install(SIG_DFL, for: SIGHUP, flags: 0) }
            let terminal = try pty.open()
            // As nohup wants it.
            #expect(SignalAction.isIgnored(SIGHUP))
            terminal.close()
            var action = sigaction()
            sigaction(SIGWINCH, nil, &action)
            #expect(action.__sigaction_handler.sa_handler == nil)
        }
    }

    @Suite(.serialized) struct Giving {
        @Test func closingLeavesTheTerminalAsItWas() throws {
            let pty = try PseudoTerminal()
            let before = pty.settings
            let terminal = try CursesTerminal(
                theme: .terminal, type: "xterm-256color", input: pty.slave, output: pty.slave)
            #expect(!sameModes(before, pty.settings))
            let opening = pty.sentText()
            terminal.show(Frame(terminal.size))
            _ = pty.sent()
            terminal.close()
            terminal.close()
            let closing = pty.sentText()
            #expect(sameModes(before, pty.settings))
            for (mode, off) in [
                ("2004", "l"), ("1000", "l"), ("1006", "l"), ("1049", "l"), ("25", "h"),
            ] {
                #expect(closing.contains("\u{1B}[?\(mode)\(off)"), "mode \(mode)")
            }
            for mode in ["2004", "1000", "1006", "1049"] {
                #expect(opening.contains("\u{1B}[?\(mode)h"), "mode \(mode)")
            }
            // Nothing of it touches the window's title or asks the terminal anything.
            #expect(!(opening + closing).contains("\u{1B}]"))
            #expect(terminal.events(waitingAtMost: 10) == [])
        }

        @Test func lettingGoOfItClosesIt() throws {
            let pty = try PseudoTerminal()
            let before = pty.settings
            do { _ = try pty.open() }
            #expect(sameModes(before, pty.settings))
        }

        @Test func lendingItToAnEditor() throws {
            let pty = try PseudoTerminal()
            let before = pty.settings
            let terminal = try pty.open()
            defer { terminal.close() }
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            _ = pty.sent()
            let answer = terminal.suspended {
                #expect(sameModes(before, pty.settings))
                let lent = pty.sentText()
                #expect(lent.contains("\u{1B}[?1049l") && lent.contains("\u{1B}[?2004l"))
                // Ctrl-C in the editor is the editor's.
                kill(getpid(), SIGINT)
                pty.resize(columns: 90, rows: 30)
                terminal.show(frame(terminal) { $0.put("hidden", at: at(0, 0)) })
                #expect(pty.sent().isEmpty)
                return 42
            }
            #expect(answer == 42)
            let taken = pty.sentText()
            #expect(taken.contains("\u{1B}[?1049h") && taken.contains("\u{1B}[?2004h"))
            #expect(taken.contains("hello"))
            #expect(!sameModes(before, pty.settings))
            #expect(terminal.events(waitingAtMost: 50) == [.resize(Size(columns: 90, rows: 30))])
        }

        @Test func errorsOfTheBodyComeThrough() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            #expect(throws: PseudoTerminal.Failure.self) {
                try terminal.suspended { throw PseudoTerminal.Failure.noPseudoTerminal }
            }
            pty.type("j")
            #expect(terminal.events(count: 1) == [.key(.character("j"))])
        }

        @Test func copying() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            terminal.copy("Freedom Edge\n프리덤")
            #expect(pty.sentText() == "\u{1B}]52;c;RnJlZWRvbSBFZGdlCu2UhOumrOuNpA==\u{07}")
        }

        @Test(arguments: [
            (nil, TerminalError.noType), ("", .noType),
            ("no-such-type", .unknownType("no-such-type")),
            ("../../etc/passwd", .unknownType("../../etc/passwd")), ("dumb", .dumb("dumb")),
        ])
        func terminalsThatCannot(_ type: String?, _ error: TerminalError) throws {
            let pty = try PseudoTerminal()
            #expect(throws: error) {
                _ = try CursesTerminal(
                    theme: .terminal, type: type, input: pty.slave, output: pty.slave)
            }
            #expect(pty.sent().isEmpty)
            #expect(error.description.contains("pledges list"))
        }

        @Test func whatIsNoTerminal() throws {
            let pty = try PseudoTerminal()
            let null = open("/dev/null", O_RDWR)
            defer { close(null) }
            #expect(throws: TerminalError.inputIsNoTerminal) {
                _ = try CursesTerminal(theme: .mono, type: "xterm", input: null, output: pty.slave)
            }
            #expect(throws: TerminalError.outputIsNoTerminal) {
                _ = try CursesTerminal(theme: .mono, type: "xterm", input: pty.slave, output: null)
            }
        }

        @Test(arguments: [
            "xterm", "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "ansi",
        ])
        func commonTypes(_ type: String) throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open(type: type)
            defer { terminal.close() }
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0), Style(.bad)) })
            #expect(pty.sentText().contains("hello"))
        }
    }
}
