/// The one rule for what may reach a terminal, a message or an export: an allow-list of Unicode
/// properties. Everything else is shown as text, so that a note or a catalog from elsewhere can
/// neither move the cursor nor hide what it says. The stored text is never changed by it.
extension StringProtocol {
    /// The text with everything that is not plainly visible replaced by what names it:
    /// `^[` for escape, `‹U+202E›` for the invisible. With `keepLines` line breaks of every kind
    /// stay as line feeds, and tabs become spaces up to the next multiple of four columns.
    package func visible(keepLines: Bool = false) -> String {
        if isPlainlyVisible { return String(self) }
        var text = VisibleText(keepsLines: keepLines)
        let scalars = Array(unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            text.add(scalar, before: index + 1 < scalars.count ? scalars[index + 1] : nil)
        }
        return String(text.scalars)
    }

    /// As `visible`, on one line: line breaks and tabs become a space.
    package var oneLine: String {
        if isPlainlyVisible { return String(self) }
        let flat = String(
            String.UnicodeScalarView(unicodeScalars.map { $0.isLineBreak ? " " : $0 }))
        return flat.visible()
    }
}

/// Builds a visible text scalar by scalar.
private struct VisibleText {
    let keepsLines: Bool
    private(set) var scalars = String.UnicodeScalarView()
    /// Marks on the letter so far. A flood of them would cover the lines above and below.
    private var marks = 0
    /// The scalar before, as it was in the text; nil where a combining mark would have no base.
    private var previous: Unicode.Scalar?
    private var column = 0

    private static let mostMarks = 8
    private static let tabStop = 4

    init(keepsLines: Bool) { self.keepsLines = keepsLines }

    mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
        if keepsLines, scalar.isLineBreak {
            addBreak(scalar, before: next)
        } else if scalar.isPlainlyVisible {
            scalar.isMark ? addMark(scalar) : addLetter(scalar)
        } else if let previous, scalar.belongs(between: previous, and: next) {
            // It begins no letter, and a flood of it is one, too.
            addMark(scalar)
        } else {
            spellOut(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        scalars.append(scalar)
        column += scalar.columns
        previous = scalar
    }

    private mutating func spellOut(_ scalar: Unicode.Scalar) {
        for sign in scalar.spelledOut.unicodeScalars { append(sign) }
        endLetter()
    }

    private mutating func endLetter() {
        marks = 0
        previous = nil
    }

    private mutating func addLetter(_ scalar: Unicode.Scalar) {
        marks = 0
        append(scalar)
    }

    private mutating func addMark(_ mark: Unicode.Scalar) {
        if previous == nil { addLetter("◌") }
        marks += 1
        if marks <= VisibleText.mostMarks { append(mark) } else { previous = mark }
    }

    private mutating func addBreak(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
        switch scalar {
        case "\t":
            for _ in 0..<VisibleText.tabStop - column % VisibleText.tabStop { addLetter(" ") }
        case "\r" where next == "\n": break
        case "\r": spellOut(scalar)
        default:
            scalars.append("\n")
            column = 0
            endLetter()
        }
    }
}

extension Unicode.Scalar {
    /// Line feed, carriage return, next line, tab, and the two Unicode separators.
    package var isLineBreak: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Letters, digits, marks, punctuation, symbols and spaces; not controls, formats, private use,
    /// unassigned, the line and paragraph separators, nor what Unicode has drawn as nothing: some
    /// letters and marks, too, are invisible fillers.
    package var isPlainlyVisible: Bool {
        if value < 0x7F { return value >= 0x20 }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            return false
        default:
            return !properties.isDefaultIgnorableCodePoint
        }
    }

    fileprivate var spelledOut: String {
        if value < 0x20 { return "^" + String(Unicode.Scalar(UInt8(value + 0x40))) }
        if value == 0x7F { return "^?" }
        let hex = String(value, radix: 16, uppercase: true)
        return "‹U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "›"
    }
}

// MARK: - Invisible, and part of the spelling

extension Unicode.Scalar {
    /// Joiners and variation selectors are part of the spelling in a few places, and invisible
    /// trickery elsewhere.
    fileprivate func belongs(between before: Unicode.Scalar, and after: Unicode.Scalar?) -> Bool {
        switch value {
        case 0x200C, 0x200D: joins(before, after)
        case 0xFE0E, 0xFE0F: before.isPicture || before.properties.isEmoji && after == "\u{20E3}"
        // The forms of one ideograph, as in Japanese names.
        case 0xFE00...0xFE0D, 0xE0100...0xE01EF: before.properties.isIdeographic
        case 0x180B...0x180D, 0x180F: (0x1820...0x18AA).contains(before.value)
        default: false
        }
    }

    private func joins(_ before: Unicode.Scalar, _ after: Unicode.Scalar?) -> Bool {
        guard let after else { return false }
        let isPicture = before.isPicture || before.value == 0xFE0F
        return value == 0x200D && isPicture && after.isPicture
            || before.isJoiningLetter && after.isJoiningLetter
    }

    /// An emoji that is not also a digit or a sign of ASCII.
    private var isPicture: Bool { value > 0xA0 && properties.isEmoji }

    /// Arabic and Indic letters and their marks.
    private var isJoiningLetter: Bool {
        (0x0600...0x0DFF).contains(value) && (properties.isAlphabetic || isMark)
    }
}
