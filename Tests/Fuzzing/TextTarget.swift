import Text

/// The sanitizer: what it lets through is visible, and stays so when it is looked at again.
enum TextTarget {
    static func feed(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        check(text.visible(), lines: false)
        check(text.oneLine, lines: false)
        check(text.visible(keepLines: true), lines: true)
        let width = Int(bytes.first ?? 0) % 40 + 2
        let lines = wrappedLines(text.visible(keepLines: true), width: width)
        precondition(lines.allSatisfy { $0.columns <= width || $0.count == 1 })
        precondition(text.oneLine.fitted(width).columns <= width)
        precondition(text.oneLine.padded(width).columns == width)
    }

    private static func check(_ shown: String, lines: Bool) {
        precondition(shown.visible(keepLines: lines) == shown, "shown again it is the same")
        var marks = 0
        for scalar in shown.unicodeScalars {
            let isJoiner = joiners.contains(scalar) || selectors.contains { $0.contains(scalar) }
            precondition(scalar.isPlainlyVisible || isJoiner || lines && scalar == "\n")
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: marks += isJoiner ? 0 : 1
            default: marks = isJoiner ? marks : 0
            }
            precondition(marks <= 8, "no flood of marks")
        }
    }

    private static let joiners: [Unicode.Scalar] = ["\u{200C}", "\u{200D}"]
    private static let selectors: [ClosedRange<Unicode.Scalar>] = [
        "\u{FE00}"..."\u{FE0F}", "\u{E0100}"..."\u{E01EF}", "\u{180B}"..."\u{180F}",
    ]
}
