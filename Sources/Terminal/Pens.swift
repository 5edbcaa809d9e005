import CNcurses
import Canvas

/// What ncurses needs to draw one style.
struct Pen {
    var attributes: attr_t
    var pair: Int32
}

/// The pens of a theme, made when a style is first used.
struct Pens {
    private let theme: Theme
    private let colors: Int
    private let pairs: Int
    private var made: [Style: Pen] = [:]
    private var pairNumbers: [Colors: Int32] = [:]

    private struct Colors: Hashable {
        var foreground: Int
        var background: Int
    }

    /// - Parameters:
    ///   - colors: how many the terminal has; with none the theme is taken as `mono`.
    ///   - pairs: how many color pairs ncurses can hold.
    init(theme: Theme, colors: Int, pairs: Int) {
        self.theme = colors > 0 ? theme : .mono
        self.colors = colors
        self.pairs = pairs
    }

    mutating func pen(for style: Style) -> Pen {
        if let pen = made[style] { return pen }
        let look = theme[style.ink]
        let pen = Pen(attributes: attributes(of: style, look), pair: pair(for: look))
        made[style] = pen
        return pen
    }

    private func attributes(of style: Style, _ look: Theme.Look) -> attr_t {
        let isSelected = style.traits.contains(.selected)
        var attributes: attr_t = 0
        if look.bold || style.traits.contains(.bold) { attributes |= cursesBold() }
        if look.underlined || style.traits.contains(.underlined) { attributes |= cursesUnderline() }
        // Dim on reverse is gray on gray in many terminals.
        if look.dim && !isSelected { attributes |= cursesDim() }
        if isSelected { attributes |= cursesReverse() }
        return attributes
    }

    private mutating func pair(for look: Theme.Look) -> Int32 {
        let wanted = Colors(
            foreground: number(look.foreground ?? theme.foreground),
            background: number(theme.background))
        if wanted == Colors(foreground: -1, background: -1) { return 0 }
        if let known = pairNumbers[wanted] { return known }
        let next = Int32(pairNumbers.count + 1)
        guard next < pairs,
            init_extended_pair(next, Int32(wanted.foreground), Int32(wanted.background)) == OK
        else { return 0 }
        pairNumbers[wanted] = next
        return next
    }

    /// The terminal's number for a color; -1 is its own.
    private func number(_ color: Int?) -> Int {
        color.map { Palette.nearest(to: $0, of: colors) } ?? -1
    }
}
