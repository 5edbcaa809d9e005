import Canvas
import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CursesTerminalTests {
    @Suite struct Signals {
        @Test func aResizeIsReportedAndDrawnAnew() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            _ = pty.sent()
            pty.resize(columns: 132, rows: 50)
            deliver(SIGWINCH)
            #expect(terminal.events(count: 1) == [.resize(Size(columns: 132, rows: 50))])
            #expect(terminal.size == Size(columns: 132, rows: 50))
            terminal.show(frame(terminal) { $0.put("hello", at: at(125, 49)) })
            #expect(pty.sentText().contains("hello"))
            #expect(shownRow(49).hasSuffix("hello"))
        }

        @Test func aTerminalThatDoesNotKnowItsSize() throws {
            let pty = try PseudoTerminal(columns: 0, rows: 0)
            let terminal = try pty.open()
            defer { terminal.close() }
            #expect(terminal.size == Size(columns: 80, rows: 24))
        }

        @Test func aStormOfSizes() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            for (columns, rows) in [(1, 1), (1000, 300), (0, 0), (2, 1), (20, 5), (80, 24)] {
                pty.resize(columns: columns, rows: rows)
                deliver(SIGWINCH)
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
            deliver(signal)
            #expect(terminal.events(count: 1) == [.terminate(signal: signal)])
        }

        @Test func stoppingAndContinuing() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            deliver(SIGTSTP)
            #expect(terminal.events(count: 1) == [.suspend])
            terminal.show(frame(terminal) { $0.put("hello", at: at(0, 0)) })
            _ = pty.sent()
            deliver(SIGCONT)
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
}
