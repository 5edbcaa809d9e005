import CNcurses
import Canvas

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The terminal as the kernel knows it: its modes and its size.
struct TerminalDevice {
    let input: Int32
    let output: Int32
    /// The modes as they were found.
    let settings: termios

    init(input: Int32, output: Int32, type: String?) throws(TerminalError) {
        if isatty(input) == 0 { throw .inputIsNoTerminal }
        if isatty(output) == 0 { throw .outputIsNoTerminal }
        guard let type, !type.isEmpty else { throw .noType }
        switch cursesTypeStatus(type, output) {
        case 1: break
        case -1: throw .dumb(type)
        case -2: throw .noDatabase
        default: throw .unknownType(type)
        }
        self.input = input
        self.output = output
        var found = termios()
        tcgetattr(output, &found)
        settings = found
    }

    /// The size now; nil where the terminal does not know it.
    var size: Size? {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Whether another job of the shell has the terminal now: then its modes are not ours to set.
    var isInBackground: Bool {
        let owner = tcgetpgrp(output)
        return owner > 0 && owner != getpgrp()
    }

    /// Puts the modes back.
    func restoreSettings() {
        var settings = settings
        tcsetattr(output, TCSADRAIN, &settings)
    }
}
