/// The one rule for what may reach a terminal, a message or an export: an allow-list of Unicode
/// categories. Everything else is shown as text, so that a note or a catalog from elsewhere can
/// neither move the cursor nor hide what it says. The stored text is never changed by it.
extension StringProtocol {
    /// The text with everything that is not plainly visible replaced by what names it:
    /// `^[` for escape, `‹U+202E›` for the invisible. Line feeds and tabs stay when `keepLines`.
    package func visible(keepLines: Bool = false) -> String {
        if isPlainlyVisible { return String(self) }
        var result = ""
        var marks = 0
        var before: Unicode.Scalar?
        let scalars = Array(unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            if scalar.isMark {
                marks += 1
                if marks > 8 { continue }
                if before == nil { result.unicodeScalars.append("◌") }
                result.unicodeScalars.append(scalar)
            } else {
                marks = 0
                if keepLines && (scalar == "\n" || scalar == "\t") {
                    result.unicodeScalars.append(scalar)
                } else if scalar.isPlainlyVisible || scalar.joins(before, after) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += scalar.spelledOut
                }
            }
            before = scalar
        }
        return result
    }

    /// As `visible`, on one line: line breaks and tabs become a space.
    package var oneLine: String {
        if isPlainlyVisible { return String(self) }
        let flat = String(
            String.UnicodeScalarView(unicodeScalars.map { $0.isLineBreak ? " " : $0 }))
        return flat.visible()
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

    /// Letters, digits, punctuation, symbols and spaces; not controls, formats, private use,
    /// unassigned, nor the line and paragraph separators.
    package var isPlainlyVisible: Bool {
        if value < 0x7F { return value >= 0x20 }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            return false
        default:
            return true
        }
    }

    /// Zero-width (non-)joiners are part of the spelling inside emoji and inside Arabic and Indic
    /// words, and invisible trickery elsewhere.
    fileprivate func joins(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        guard value == 0x200C || value == 0x200D, let before, let after else { return false }
        let isEmoji = before.value > 0x2000 && after.properties.isEmoji && after.value > 0x2000
        let isScript =
            (0x0600...0x0DFF).contains(before.value) && (0x0600...0x0DFF).contains(after.value)
        return isEmoji || isScript
    }

    fileprivate var spelledOut: String {
        if value < 0x20 { return "^" + String(Unicode.Scalar(UInt8(value + 0x40))) }
        if value == 0x7F { return "^?" }
        let hex = String(value, radix: 16, uppercase: true)
        return "‹U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "›"
    }
}
