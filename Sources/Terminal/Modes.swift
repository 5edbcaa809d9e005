import CNcurses

/// What is asked of the terminal beyond what ncurses does.
struct Modes {
    /// Pasted text comes in brackets. Sent to every terminal with escape sequences of the common
    /// kind: those that do not know it ignore it.
    private let hasPaste: Bool
    /// Clicks and the wheel are reported. Selecting text with the mouse then takes Shift.
    private let hasMouse: Bool

    /// Keys are reported without doubt (the kitty keyboard protocol), and frames are shown whole
    /// (synchronized output). Terminals that do not know them ignore them; the Linux console takes
    /// the former for something else.
    private let hasExtensions: Bool

    private let crashMessage: String

    /// - Parameters:
    ///   - type: the value of TERM.
    ///   - mouse: whether the mouse is wanted.
    ///   - crashMessage: what to tell the person after a crash.
    init(type: String, mouse: Bool, crashMessage: String) {
        self.crashMessage = crashMessage
        hasPaste = capability("cup")?.starts(with: Array("\u{1B}[".utf8)) ?? false
        hasExtensions = hasPaste && !type.hasPrefix("linux")
        hasMouse = mouse && capability("kmous") != nil
    }

    var on: [UInt8] {
        var text = ""
        if hasPaste { text += "\u{1B}[?2004h" }
        text += String(decoding: mouse(isOn: true), as: UTF8.self)
        // 1004: whether the window has the focus.
        if hasExtensions { text += "\u{1B}[?1004h" }
        return Array(text.utf8)
    }

    /// Asks for clicks and the wheel, where they are wanted, or takes that back.
    func mouse(isOn: Bool) -> [UInt8] {
        guard hasMouse else { return [] }
        // 1006: positions as numbers, beyond column 223 too.
        return Array((isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l").utf8)
    }

    /// What the alternate screen keeps apart from the normal one, to be sent once it is shown. 1 asks
    /// for Escape and keys with Alt or Ctrl in a form of their own, 4 for the key's place on a Latin
    /// keyboard.
    var keyboardOn: [UInt8] { hasExtensions ? Array("\u{1B}[>5u".utf8) : [] }

    /// Takes back `keyboardOn`, on the same screen.
    var keyboardOff: [UInt8] { hasExtensions ? Array("\u{1B}[<u".utf8) : [] }

    /// Before and after a frame: the terminal shows it in one piece.
    var frameBegins: [UInt8] { hasExtensions ? Array("\u{1B}[?2026h".utf8) : [] }
    var frameEnds: [UInt8] { hasExtensions ? Array("\u{1B}[?2026l".utf8) : [] }

    /// - Parameter keyboard: whether `keyboardOn` was sent.
    func off(keyboard: Bool) -> [UInt8] {
        // Somebody may have been stopped in the middle of a frame.
        var text = String(decoding: frameEnds + (keyboard ? keyboardOff : []), as: UTF8.self)
        if hasExtensions { text += "\u{1B}[?1004l" }
        text += String(decoding: mouse(isOn: false), as: UTF8.self)
        if hasPaste { text += "\u{1B}[?2004l" }
        return Array(text.utf8)
    }

    /// Everything off, these modes and those that ncurses sets.
    func allOff(keyboard: Bool) -> [UInt8] {
        var bytes = off(keyboard: keyboard)
        for name in ["sgr0", "rmkx", "cnorm", "rmcup"] { bytes += capability(name) ?? [] }
        return bytes + [0x0D]
    }

    /// What a crash sends.
    func reset(keyboard: Bool) -> [UInt8] {
        var bytes = allOff(keyboard: keyboard)
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
