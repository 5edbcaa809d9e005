/// Why there can be no screen. Every case says what else works.
package enum TerminalError: Error, Equatable, Sendable {
    /// Keys do not come from a terminal.
    case inputIsNoTerminal
    /// What is drawn does not go to a terminal.
    case outputIsNoTerminal
    /// TERM is unset or empty.
    case noType
    /// The terminal database does not know the value of TERM.
    case unknownType(String)
    /// The terminal cannot move its cursor.
    case dumb(String)
    /// There is no terminal database on this machine.
    case noDatabase
}

extension TerminalError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .inputIsNoTerminal:
            "the browser needs a terminal to read keys from; try `pledges list`"
        case .outputIsNoTerminal:
            "the browser needs a terminal to draw on; try `pledges list`"
        case .noType:
            "TERM is not set, so the screen cannot be drawn; "
                + "try `TERM=xterm-256color pledges` or `pledges list`"
        case .unknownType(let name):
            "the terminal type TERM=\(name) is not known here; "
                + "try `TERM=xterm-256color pledges` or `pledges list`"
        case .dumb(let name):
            "the terminal type TERM=\(name) cannot move the cursor; try `pledges list`"
        case .noDatabase:
            "the terminal database is missing (package ncurses-base); try `pledges list`"
        }
    }
}
