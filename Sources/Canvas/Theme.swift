/// How each ink looks on a terminal.
package struct Theme: Equatable, Sendable {
    /// Colors are numbers of the terminal's 256-color palette; nil is the terminal's own.
    package struct Look: Equatable, Sendable {
        /// The color of the letters.
        package var foreground: Int?
        /// Whether the letters are bold.
        package var bold = false
        /// Whether the letters are dim.
        package var dim = false
        /// Whether the letters are underlined.
        package var underlined = false

        /// Creates a look; without a color the letters have the theme's own.
        package init(
            _ foreground: Int? = nil, bold: Bool = false, dim: Bool = false,
            underlined: Bool = false
        ) {
            self.foreground = foreground
            self.bold = bold
            self.dim = dim
            self.underlined = underlined
        }
    }

    /// What the option `--theme` calls it.
    package var name: String
    /// The background of everything; nil is the terminal's own.
    package var background: Int?
    /// The text where an ink names no color; nil is the terminal's own.
    package var foreground: Int?
    private var looks: [Look]

    private init(
        name: String, foreground: Int? = nil, background: Int? = nil, _ look: (Ink) -> Look
    ) {
        self.name = name
        self.foreground = foreground
        self.background = background
        looks = Ink.allCases.map(look)
    }

    /// How an ink looks in this theme.
    package subscript(ink: Ink) -> Look {
        get { looks[Int(ink.rawValue)] }
        set { looks[Int(ink.rawValue)] = newValue }
    }

    /// All themes by name; the first is the default.
    package static let all: [Theme] = [.terminal, .light, .dark, .mono]

    /// The theme of a name.
    package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

    /// The terminal's own 16 colors on its own background.
    package static let terminal = Theme(name: "terminal") { ink in
        switch ink {
        case .plain: Look()
        case .secondary: Look(dim: true)
        case .heading, .key: Look(bold: true)
        case .hit: Look(3, underlined: true)
        case .good: Look(2)
        case .bad: Look(1)
        case .caution: Look(3)
        case .doubt: Look(5)
        case .reversed: Look(6, bold: true, underlined: true)
        case .inserted: Look(2, underlined: true)
        case .removed: Look(1, dim: true)
        case .red: Look(1, bold: true)
        case .green: Look(2, bold: true)
        case .yellow: Look(3, bold: true)
        case .blue: Look(4, bold: true)
        case .magenta: Look(5, bold: true)
        case .cyan: Look(6, bold: true)
        }
    }

    /// Fixed colors for a light background, told apart by color-blind readers too: blue and
    /// dark red, which is dark for all of them, instead of green and red.
    package static let light = Theme(name: "light", foreground: 235, background: 231) { ink in
        switch ink {
        case .plain: Look()
        case .secondary: Look(242)
        case .heading, .key: Look(bold: true)
        case .hit: Look(94, underlined: true)
        case .good: Look(25)
        case .bad: Look(124, bold: true)
        case .caution: Look(94)
        case .doubt: Look(90)
        case .reversed: Look(125, bold: true, underlined: true)
        case .inserted: Look(25, underlined: true)
        case .removed: Look(124)
        case .red: Look(124, bold: true)
        case .green: Look(22, bold: true)
        case .yellow: Look(94, bold: true)
        case .blue: Look(25, bold: true)
        case .magenta: Look(90, bold: true)
        case .cyan: Look(23, bold: true)
        }
    }

    /// Fixed colors for a dark background, told apart by color-blind readers too.
    package static let dark = Theme(name: "dark", foreground: 252, background: 234) { ink in
        switch ink {
        case .plain: Look()
        case .secondary: Look(246)
        case .heading, .key: Look(bold: true)
        case .hit: Look(221, underlined: true)
        case .good: Look(111)
        case .bad: Look(215, bold: true)
        case .caution: Look(222)
        case .doubt: Look(176)
        case .reversed: Look(205, bold: true, underlined: true)
        case .inserted: Look(111, underlined: true)
        case .removed: Look(215)
        case .red: Look(210, bold: true)
        case .green: Look(114, bold: true)
        case .yellow: Look(222, bold: true)
        case .blue: Look(111, bold: true)
        case .magenta: Look(176, bold: true)
        case .cyan: Look(80, bold: true)
        }
    }

    /// No color at all.
    package static let mono = Theme(name: "mono") { ink in
        switch ink {
        case .heading, .key, .bad: Look(bold: true)
        case .doubt: Look(dim: true)
        case .red, .green, .yellow, .blue, .magenta, .cyan: Look(bold: true)
        case .reversed: Look(bold: true, underlined: true)
        case .hit, .inserted: Look(underlined: true)
        default: Look()
        }
    }
}
