import CNcurses
import Canvas
import Testing

@testable import Terminal

extension CursesTerminalTests {
    @Suite struct Drawing {
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
                // 39 and 49, the terminal's own colors, are no color.
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
}
