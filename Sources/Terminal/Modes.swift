import CNcurses

/// What is asked of the terminal beyond what ncurses does.
struct Modes {
    /// Pasted text comes in brackets. Sent to every terminal with escape sequences of the common
    /// kind: those that do not know it ignore it.
    private let hasPaste: Bool
    /// Clicks and the wheel are reported. Selecting text with the mouse then takes Shift.
    private let hasMouse: Bool

    private let crashMessage: String

    /// - Parameters:
    ///   - mouse: whether the mouse is wanted.
    ///   - crashMessage: what to tell the person after a crash.
    init(mouse: Bool, crashMessage: String) {
        self.crashMessage = crashMessage
        hasPaste = capability("cup")?.starts(with: Array("\u{1B}[".utf8)) ?? false
        hasMouse = mouse && capability("kmous") != nil
    }

    var on: [UInt8] {
        var text = ""
        if hasPaste { text += "\u{1B}[?2004h" }
        // 1006: positions as numbers, beyond column 223 too.
        if hasMouse { text += "\u{1B}[?1000h\u{1B}[?1006h" }
        return Array(text.utf8)
    }

    var off: [UInt8] {
        var text = ""
        if hasMouse { text += "\u{1B}[?1006l\u{1B}[?1000l" }
        if hasPaste { text += "\u{1B}[?2004l" }
        return Array(text.utf8)
    }

    /// Everything off, these modes and those that ncurses sets.
    var allOff: [UInt8] {
        var bytes = off
        for name in ["sgr0", "rmkx", "cnorm", "rmcup"] { bytes += capability(name) ?? [] }
        return bytes + [0x0D]
    }

    /// What a crash sends.
    var reset: [UInt8] {
        var bytes = allOff
        if !crashMessage.isEmpty { bytes += (crashMessage + "\r\n").utf8 }
        return bytes
    }
}

/// A string of the current terminal's description, without the delays it may ask for.
func capability(_ name: String) -> [UInt8]? {
    guard let value = tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
    var bytes: [UInt8] = []
    var rest = String(cString: value)[...]
    while let delay = rest.firstRange(of: "$<"),
        let end = rest[delay.upperBound...].firstIndex(of: ">")
    {
        bytes += rest[..<delay.lowerBound].utf8
        rest = rest[rest.index(after: end)...]
    }
    bytes += rest.utf8
    return bytes.isEmpty ? nil : bytes
}
