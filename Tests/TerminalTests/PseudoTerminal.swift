import Canvas

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A terminal without a screen: the test plays the person and reads what the program sends.
final class PseudoTerminal {
    private(set) var master: Int32
    let slave: Int32

    init(columns: Int = 80, rows: Int = 24) throws {
        var ends: (Int32, Int32) = (-1, -1)
        guard openpty(&ends.0, &ends.1, nil, nil, nil) == 0 else { throw Failure.noPseudoTerminal }
        (master, slave) = ends
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        resize(columns: columns, rows: rows)
    }

    enum Failure: Error { case noPseudoTerminal }

    deinit {
        hangUp()
        close(slave)
    }

    func resize(columns: Int, rows: Int) {
        var size = winsize()
        size.ws_col = UInt16(columns)
        size.ws_row = UInt16(rows)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// What the person types.
    func type(_ bytes: some Sequence<UInt8>) { writeAll(Array(bytes), to: master) }

    func type(_ text: String) { type(Array(text.utf8)) }

    /// Everything the program has sent since the last call.
    func sent() -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard poll(&watched, 1, 20) > 0 else { return bytes }
            let count = read(master, &buffer, buffer.count)
            if count <= 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    func sentText() -> String { String(decoding: sent(), as: UTF8.self) }

    /// The person closes the window.
    func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    var settings: termios {
        var settings = termios()
        tcgetattr(slave, &settings)
        return settings
    }

    /// A `CursesTerminal` on this terminal, with what opening it sent out of the way.
    func open(
        theme: Theme = .terminal, type: String = "xterm-256color"
    ) throws(TerminalError) -> CursesTerminal {
        let terminal = try CursesTerminal(theme: theme, type: type, input: slave, output: slave)
        _ = sent()
        return terminal
    }
}

extension CursesTerminal {
    /// Events until enough have come or a second is over.
    func events(count: Int) -> [Event] {
        let deadline = ContinuousClock.now + .seconds(1)
        var result: [Event] = []
        while result.count < count, ContinuousClock.now < deadline {
            result += events(waitingAtMost: 100)
        }
        return result
    }
}

/// Whether two settings of a terminal agree in all that programs change.
func sameModes(_ one: termios, _ other: termios) -> Bool {
    one.c_iflag == other.c_iflag && one.c_oflag == other.c_oflag && one.c_lflag == other.c_lflag
        && one.c_cflag == other.c_cflag
}
