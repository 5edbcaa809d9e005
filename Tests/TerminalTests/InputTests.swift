import Canvas
import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CursesTerminalTests {
    @Suite struct Input {
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
            let spent = threadTime()
            #expect(terminal.events(waitingAtMost: 300) == [])
            #expect(threadTime() - spent < 0.1)
            terminal.show(Frame(terminal.size))
            terminal.copy("text")
        }
    }
}
