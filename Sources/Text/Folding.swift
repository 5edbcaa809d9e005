/// Folding makes different ways of typing a word equal for search: accents, full-width forms,
/// and (by `lowercasedForSearch`) case. Hangul and kana keep their parts: a voiced kana is a
/// different letter, not an accented one.
extension String {
    /// The text without accents and with full-width forms as ASCII; case is kept.
    package var foldedKeepingCase: String {
        if isPlainASCII { return self }
        var kept = String.UnicodeScalarView()
        for scalar in decomposedScalars {
            if let plain = scalar.narrowForm {
                kept.append(plain)
            } else if !scalar.isAccent {
                kept.append(scalar)
            }
        }
        return String(kept).composed
    }

    /// The text folded and in lower case.
    package var folded: String { foldedKeepingCase.lowercasedForSearch }

    /// Lower case, scalar by scalar, and only where the UTF-8 length stays the same, so that
    /// offsets into the folded text and into its lower-case form agree.
    package var lowercasedForSearch: String {
        if isPlainASCII { return lowercased() }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            if lower.count == 1, let only = lower.first,
                UTF8.width(only) == UTF8.width(scalar)
            {
                result.append(only)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// The ASCII character that a full-width form stands for; the ideographic space is a space.
    package var narrowForm: Unicode.Scalar? {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)
        case 0x3000: " "
        default: nil
        }
    }

    /// A mark that search ignores. The kana voicing marks U+3099 and U+309A are letters' parts.
    fileprivate var isAccent: Bool {
        properties.generalCategory == .nonspacingMark && value != 0x3099 && value != 0x309A
    }
}

extension UTF8 {
    /// How many bytes a scalar takes in UTF-8.
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
