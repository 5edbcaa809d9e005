/// Folding makes different ways of typing a word equal for search: accents, full-width forms,
/// and (by `lowercasedForSearch`) case. Hangul and kana keep their parts: a voiced kana is a
/// different letter, not an accented one.
extension String {
    /// The text without accents and with full-width forms as ASCII; case is kept.
    package var foldedKeepingCase: String {
        if isFoldedAlready { return self }
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
        if isFoldedAlready {
            return lowercasedASCII
        }
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

extension String {
    /// With the capitals of ASCII in lower case.
    private var lowercasedASCII: String {
        var text = self
        return text.withUTF8 { bytes in
            String(unsafeUninitializedCapacity: bytes.count) { letters in
                for index in bytes.indices {
                    let byte = bytes[index]
                    letters[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                }
                return bytes.count
            }
        }
    }
}

extension StringProtocol {
    /// Whether neither folding nor composition changes anything: most text in English, Korean and
    /// Japanese. The scalars' properties need not be looked up then, and each scalar is a character (but
    /// for CR with LF).
    package var isFoldedAlready: Bool {
        utf8.withContiguousStorageIfAvailable { isFolded($0, hasControls: true) } ?? false
    }

    /// Whether nothing in it needs a closer look before it is shown: no control, no mark, nothing
    /// rare.
    var isPlainlyVisible: Bool {
        utf8.withContiguousStorageIfAvailable { isFolded($0, hasControls: false) } ?? false
    }
}

/// Decodes the bytes in place: every text on the screen comes through here.
private func isFolded(_ bytes: UnsafeBufferPointer<UInt8>, hasControls: Bool) -> Bool {
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
            if !hasControls && (byte < 0x20 || byte == 0x7F) { return false }
            index += 1
        } else if byte < 0xE0 {
            // The middle dot; all other letters of two bytes may carry accents.
            guard byte == 0xC2, bytes[index + 1] == 0xB7 else { return false }
            index += 2
        } else {
            guard byte < 0xF0 else { return false }
            let value =
                UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
                | UInt32(bytes[index + 2] & 0x3F)
            guard isFolded(value) else { return false }
            index += 3
        }
    }
    return true
}

/// Dashes, quotation marks and the ellipsis; box drawing and signs; kana; ideographs; Hangul
/// syllables. None of them is a mark or has a case, and in no normalization form does one of them
/// come apart (but Hangul, which comes together again) or join the next.
private func isFolded(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2010...0x2027, 0x2500...0x27BF, 0x3001...0x3002, 0x3041...0x3096, 0x30A1...0x30FC,
        0x4E00...0x9FFF, 0xAC00...0xD7A3:
        true
    default: false
    }
}

extension Unicode.Scalar {
    /// The ASCII character of a full-width form; the ideographic space is a space.
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
