import Canvas
import Foundation
import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CursesTerminalTests {
    @Suite struct Giving {
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

        /// A setting may change while the program runs.
        @Test func theMouseIsGivenAndTakenWhileOpen() throws {
            let pty = try PseudoTerminal()
            let terminal = try CursesTerminal(
                theme: .terminal, type: "xterm-256color", mouse: false, input: pty.slave,
                output: pty.slave)
            defer { terminal.close() }
            #expect(!pty.sentText().contains("1000"))
            terminal.usesMouse = true
            #expect(pty.sentText().contains("\u{1B}[?1000h\u{1B}[?1006h"))
            terminal.usesMouse = false
            #expect(pty.sentText().contains("\u{1B}[?1006l\u{1B}[?1000l"))
        }

        /// The alternate screen has keyboard modes of its own, so they are set after it is shown and
        /// taken back before it is left, whatever the way out.
        @Test(arguments: ["close", "lend", "crash"]) func keyboardModesAreTakenBack(way: String)
            throws
        {
            let pty = try PseudoTerminal()
            let terminal = try CursesTerminal(
                theme: .terminal, type: "xterm-256color", input: pty.slave, output: pty.slave)
            defer { terminal.close() }
            #expect(!pty.sentText().contains("\u{1B}[>5u"))
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            let shown = pty.sentText()
            let set = try #require(shown.range(of: "\u{1B}[>5u"))
            #expect(try #require(shown.range(of: "hello")).upperBound <= set.lowerBound)
            terminal.show(frame(terminal) { $0.put("again", at: at(0, 0)) })
            #expect(!pty.sentText().contains("\u{1B}[>"))
            switch way {
            case "close": terminal.close()
            case "lend": terminal.suspended {}
            default:
                writeAll(CrashGuard.armedReset, to: pty.slave)
            }
            let left = pty.sentText()
            let off = try #require(left.range(of: "\u{1B}[<u"))
            let normal = try #require(left.range(of: "\u{1B}[?1049l"))
            #expect(off.upperBound <= normal.lowerBound)
            for mode in ["1004", "2026", "2004", "1000"] {
                #expect(left.contains("\u{1B}[?\(mode)l"), "mode \(mode)")
            }
            // Taken back once for each time they were set.
            #expect(left.components(separatedBy: "\u{1B}[<u").count == 2)
            #expect(left.components(separatedBy: "\u{1B}[>5u").count == (way == "lend" ? 2 : 1))
        }

        @Test func aTerminalClosedBeforeItsFirstFrameLeavesOtherKeyboardModesAlone() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            terminal.close()
            #expect(!pty.sentText().contains("\u{1B}[<u"))
        }

        @Test func framesAreShownInOnePiece() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            let sent = pty.sentText()
            let begin = try #require(sent.range(of: "\u{1B}[?2026h"))
            let text = try #require(sent.range(of: "hello"))
            let end = try #require(sent.range(of: "\u{1B}[?2026l"))
            #expect(begin.upperBound <= text.lowerBound && text.upperBound <= end.lowerBound)
        }

        @Test func theLinuxConsoleIsAskedForNothingItDoesNotKnow() throws {
            let pty = try PseudoTerminal()
            let terminal = try CursesTerminal(
                theme: .terminal, type: "linux", input: pty.slave, output: pty.slave)
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            terminal.close()
            let sent = pty.sentText()
            #expect(!sent.contains("2026") && !sent.contains("\u{1B}[>") && !sent.contains("1004"))
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
                deliver(SIGINT)
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
