import Canvas
import Commitments

/// Colors as people write them: "bold blue", "208 underline".
enum ColorText {
    /// The 16 colors that a terminal has names for, by their number.
    private static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ]

    /// The words that can be written, for documents.
    static let help =
        "a color (\(names.joined(separator: ", ")), bright-red to bright-white, or 0 to 255) "
        + "and any of bold, dim, underline"

    /// Every role, by its name in the file.
    static let roles: [(name: String, role: Preferences.RoleColor.Role)] =
        [("foreground", .foreground), ("background", .background)]
        + Ink.allCases.map { (String(describing: $0), .ink($0)) }

    /// The look that words say.
    static func look(_ text: String) throws(Setting.ValueProblem) -> Theme.Look {
        var look = Theme.Look()
        for word in text.split(separator: " ").map(String.init) {
            switch word {
            case "bold": look.bold = true
            case "dim": look.dim = true
            case "underline": look.underlined = true
            default:
                guard let color = color(word) else {
                    throw .init(
                        message: "there is no color “\(word)”", remedy: "write \(help)")
                }
                if look.foreground != nil {
                    throw .init(message: "“\(text)” has two colors", remedy: "write \(help)")
                }
                look.foreground = color
            }
        }
        return look
    }

    private static func color(_ word: String) -> Int? {
        if let number = Int(word) { return (0...255).contains(number) ? number : nil }
        if let place = names.firstIndex(of: word) { return place }
        guard word.hasPrefix("bright-") else { return nil }
        return names.firstIndex(of: String(word.dropFirst(7))).map { $0 + 8 }
    }

    /// The look as it is written.
    static func written(_ look: Theme.Look) -> String {
        var words: [String] = []
        if look.bold { words.append("bold") }
        if look.dim { words.append("dim") }
        if look.underlined { words.append("underline") }
        if let color = look.foreground {
            words.append(
                color < 8 ? names[color] : color < 16 ? "bright-" + names[color - 8] : "\(color)")
        }
        return words.joined(separator: " ")
    }
}

extension Preferences.RoleColor {
    /// The name of its role in the file.
    package var name: String { ColorText.roles.first { $0.role == role }?.name ?? "" }

    /// How its look is written.
    package var written: String { ColorText.written(look) }
}

extension Preferences {
    /// A theme with the looks that the user has chosen.
    package func colored(_ theme: Theme) -> Theme {
        var theme = theme
        for color in colors {
            switch color.role {
            case .ink(let ink): theme[ink] = color.look
            case .foreground: theme.foreground = color.look.foreground
            case .background: theme.background = color.look.foreground
            }
        }
        return theme
    }
}
