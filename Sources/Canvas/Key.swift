/// A key as the program understands it, whatever bytes the terminal sent for it.
package enum Key: Hashable, Sendable {
    case character(Character)
    /// Ctrl with a lower-case letter.
    case control(Character)
    /// Alt with a character, in the case that was typed. Alt-Backspace is Alt with U+007F.
    case alt(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// Ctrl-Left and Ctrl-Right.
    case wordLeft, wordRight
    /// F1 and on.
    case function(Int)
}

extension Key: LosslessStringConvertible {
    private static let names: [(key: Key, name: String)] = [
        (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
        (.backspace, "Backspace"), (.delete, "Delete"), (.up, "Up"), (.down, "Down"),
        (.left, "Left"), (.right, "Right"), (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"),
        (.pageDown, "PgDn"), (.wordLeft, "Ctrl-Left"), (.wordRight, "Ctrl-Right"),
        (.character(" "), "Space"), (.altBackspace, "Alt-Backspace"),
    ]

    /// Deletes a word in text fields.
    package static let altBackspace = Key.alt("\u{7F}")

    /// The name that help and documents use: "j", "Ctrl-R", "Enter", "F1".
    package var description: String {
        if let named = Key.names.first(where: { $0.key == self }) { return named.name }
        switch self {
        case .character(let character): return String(character)
        case .control(let character): return "Ctrl-" + character.uppercased()
        case .alt(let character): return "Alt-" + String(character)
        case .function(let number): return "F\(number)"
        default: return "?"
        }
    }

    /// Reads such a name; nil when there is no such key.
    package init?(_ name: String) {
        if let named = Key.names.first(where: { $0.name == name }) {
            self = named.key
        } else if name.hasPrefix("Ctrl-"), name.count == 6, let letter = name.last {
            self = .control(Character(letter.lowercased()))
        } else if name.hasPrefix("Alt-"), name.count == 5, let character = name.last {
            self = .alt(character)
        } else if name.count > 1, name.hasPrefix("F"), let number = Int(name.dropFirst()) {
            self = .function(number)
        } else if name.count == 1, let character = name.first {
            self = .character(character)
        } else {
            return nil
        }
    }
}
