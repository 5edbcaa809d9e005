import Foundation

/// What the bytes contain that a program sends to a terminal.
enum Bytes {
    /// The private modes that were set or reset, by number, and whether each was on at the end.
    static func modes(of bytes: [UInt8]) -> [String: Bool] {
        var modes: [String: Bool] = [:]
        let text = String(decoding: bytes, as: UTF8.self)
        for match in text.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
            for number in match.output.1.split(separator: ";") {
                modes[String(number)] = match.output.2 == "h"
            }
        }
        // Blinking of the cursor: of no consequence.
        modes["12"] = nil
        return modes
    }

    /// Everything that is neither plain text nor a sequence of those that a screen is drawn with:
    /// titles, questions, controls, and characters that cannot be seen.
    static func oddities(in bytes: [UInt8]) -> [String] {
        var text = String(decoding: bytes, as: UTF8.self)
        text.replace(clipboard, with: "")
        // Cursor and colors; character sets; keypad and cursor modes.
        text.replace(/\u{1B}\[[0-9;?<>]*[A-HJ-MPSTXZ@`abd-ilr-u]/, with: "")
        text.replace(/\u{1B}\[[0-9;]*m/, with: "")
        text.replace(/\u{1B}[()][0-9A-B]/, with: "")
        text.replace(/\u{1B}[=>78M]/, with: "")
        // The colors as they were, from ncurses when it has the terminal back.
        text.replace("\u{1B}]104\u{7}", with: "")
        let drawing: [Unicode.Scalar] = ["\r", "\n", "\u{8}", "\t", "\u{F}", "\u{E}"]
        return text.unicodeScalars.filter { scalar in
            !drawing.contains(scalar) && !isPlain(scalar)
        }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    }

    /// What was copied to the clipboard of the terminal.
    static func copied(in bytes: [UInt8]) -> [[UInt8]] {
        String(decoding: bytes, as: UTF8.self).matches(of: clipboard).map {
            Array(Data(base64Encoded: String($0.output.1)) ?? Data([0]))
        }
    }

    /// Set by a key, and never asked for.
    private static var clipboard: Regex<(Substring, Substring)> {
        /\u{1B}\]52;c;([A-Za-z0-9+\/=]*)\u{7}/
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
