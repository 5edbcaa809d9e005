import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What can be seen without crashing. That the terminal is left clean is tested on the real
/// program, which crashes on request (`CrashGuard.provoke`) in debug builds.
extension CursesTerminalTests {
    @Suite struct Crashes {
        private func flags(_ signal: Int32) -> Int32 {
            var action = sigaction()
            sigaction(signal, nil, &action)
            return action.sa_flags
        }

        @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE])
        func theGuardStandsWhileTheTerminalIsOpen(_ signal: Int32) throws {
            let pty = try PseudoTerminal()
            let before = flags(signal)
            let terminal = try pty.open()
            #expect(flags(signal) & Int32(SA_ONSTACK) != 0)
            #expect(UInt32(bitPattern: flags(signal)) & UInt32(SA_RESETHAND) != 0)
            terminal.close()
            #expect(flags(signal) == before)
        }

        @Test func theResetEndsEverythingAndTellsThePerson() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            defer { terminal.close() }
            let reset = Modes(type: "xterm-256color", mouse: true, crashMessage: "sorry")
                .reset(keyboard: true)
            let text = String(decoding: reset, as: UTF8.self)
            for mode in [
                "?1006l", "?1000l", "?2004l", "?1l", "?25h", "?1049l", "<u", "?2026l", "?1004l",
            ] {
                #expect(text.contains("\u{1B}[" + mode), "mode \(mode)")
            }
            #expect(text.hasSuffix("\rsorry\r\n"))
        }
    }
}
