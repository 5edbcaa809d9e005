import Testing

@testable import Canvas

/// What is written can be read: on both themes with colors of their own, also by who sees fewer
/// colors. The terminal's own colors are what the user's palette makes of them; the table says what
/// that is on palettes that many have.
@Suite struct ContrastTests {
    /// WCAG 2.2, 1.4.3.
    private static let wanted = 4.5

    @Test(arguments: [Theme.light, .dark]) func everyInkCanBeRead(theme: Theme) throws {
        let background = try Colour(#require(theme.background))
        for ink in Ink.allCases {
            let colour = try Colour(#require(theme[ink].foreground ?? theme.foreground))
            for sight in Sight.allCases {
                let contrast = colour.seen(by: sight).contrast(with: background.seen(by: sight))
                #expect(
                    contrast >= Self.wanted,
                    "\(theme.name), \(ink), \(sight.rawValue): \(contrast.rounded(to: 100))")
            }
        }
    }

    /// Stronger and softer, what came in and what went out.
    @Test(arguments: [Theme.light, .dark]) func goodAndBadDifferForEverySight(theme: Theme) throws {
        for (one, other) in [(Ink.good, Ink.bad), (.inserted, .removed)] {
            let colours = try [one, other].map { try Colour(#require(theme[$0].foreground)) }
            for sight in Sight.allCases {
                let distance = colours[0].seen(by: sight).distance(to: colours[1].seen(by: sight))
                #expect(
                    distance >= 25,
                    "\(theme.name), \(one) and \(other), \(sight.rawValue): \(distance)"
                )
            }
        }
    }

    /// Who is sure is louder than who is not.
    @Test(arguments: Theme.all) func doubtIsNeverBold(theme: Theme) {
        #expect(!theme[.doubt].bold)
    }

    @Test func theTable() throws {
        var rows = ["contrast with the background       \(Sight.allCases.map(\.rawValue))"]
        for theme in [Theme.light, .dark] {
            let background = try Colour(#require(theme.background))
            for ink in Ink.allCases {
                let colour = try Colour(#require(theme[ink].foreground ?? theme.foreground))
                let figures = Sight.allCases.map { sight in
                    let seen = colour.seen(by: sight)
                    return "\(seen.contrast(with: background.seen(by: sight)).rounded(to: 10))"
                }
                rows.append("\(theme.name) \(ink): \(figures.joined(separator: " "))")
            }
        }
        for palette in Palette.common {
            let figures = Ink.allCases.compactMap { ink -> String? in
                guard let number = Theme.terminal[ink].foreground else { return nil }
                let contrast = palette.colours[number].contrast(with: palette.background)
                return "\(ink) \(contrast.rounded(to: 10))"
            }
            rows.append("terminal on \(palette.name): \(figures.joined(separator: " "))")
        }
        print(rows.joined(separator: "\n"))
        #expect(!rows.isEmpty)
    }
}

/// How somebody sees colors.
private enum Sight: String, CaseIterable {
    case usual, protanopia, deuteranopia, tritanopia

    /// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB; rows of a matrix.
    var matrix: [[Double]] {
        switch self {
        case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }
}

/// A color in linear RGB, each part from 0 to 1.
private struct Colour {
    var parts: [Double]

    init(parts: [Double]) { self.parts = parts }

    init(hex: Int) {
        parts = [hex >> 16, hex >> 8 & 0xFF, hex & 0xFF].map { Colour.linear(Double($0) / 255) }
    }

    /// A color of the 256; the first 16 are the terminal's own and have no fixed value.
    init(_ number: Int) {
        let steps = [0, 95, 135, 175, 215, 255]
        let cube = number - 16
        self =
            number >= 232
            ? Colour(hex: (8 + 10 * (number - 232)) * 0x010101)
            : Colour(
                hex: steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6])
    }

    private static func linear(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }

    private var luminance: Double { 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] }

    func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    func seen(by sight: Sight) -> Colour {
        Colour(
            parts: sight.matrix.map { row in
                min(1, max(0, zip(row, parts).reduce(0) { $0 + $1.0 * $1.1 }))
            })
    }

    /// CIE 1976: 2.3 can just be told apart.
    func distance(to other: Colour) -> Double {
        let squares = zip(lab, other.lab).map { ($0 - $1) * ($0 - $1) }
        return power(squares.reduce(0, +), 0.5)
    }

    private var lab: [Double] {
        let (r, g, b) = (parts[0], parts[1], parts[2])
        let xyz = [
            (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
            0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
        ]
        let f = xyz.map { $0 > 0.008856 ? power($0, 1 / 3) : 7.787 * $0 + 16 / 116 }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
}

/// The 16 colors of a terminal, as users have them.
private struct Palette {
    let name: String
    let background: Colour
    let colours: [Colour]

    init(_ name: String, background: Int, _ colours: [Int]) {
        self.name = name
        self.background = Colour(hex: background)
        self.colours = colours.map { Colour(hex: $0) }
    }

    private static let xterm = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    ]
    private static let tango = [
        0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF,
    ]
    private static let solarized = [
        0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5,
    ]

    static let common = [
        Palette("xterm, dark", background: 0x000000, xterm),
        Palette("xterm, light", background: 0xFFFFFF, xterm),
        Palette("Tango, dark", background: 0x2E3436, tango),
        Palette("Tango, light", background: 0xFFFFFF, tango),
        Palette("Solarized, dark", background: 0x002B36, solarized),
        Palette("Solarized, light", background: 0xFDF6E3, solarized),
    ]
}

/// A power of a number that is not negative, without Foundation: by exponential and logarithm.
private func power(_ base: Double, _ exponent: Double) -> Double {
    if base <= 0 { return 0 }
    // ln: base = m · 2^e, then the series of atanh.
    let e = Double(base.exponent)
    let y = (base.significand - 1) / (base.significand + 1)
    let ln2 = 0.693147180559945
    var (term, logarithm) = (y, 0.0)
    for n in stride(from: 1.0, to: 60, by: 2) {
        logarithm += 2 * term / n
        term *= y * y
    }
    let x = exponent * (logarithm + e * ln2)
    let whole = (x / ln2).rounded()
    var (part, sum) = (1.0, 0.0)
    for n in 1...25 {
        sum += part
        part *= (x - whole * ln2) / Double(n)
    }
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
}

extension Double {
    fileprivate func rounded(to parts: Double) -> Double { (self * parts).rounded() / parts }
}
