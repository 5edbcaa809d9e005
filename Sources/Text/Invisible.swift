/// Characters that nobody sees: zero-width spaces, soft hyphens, byte-order marks, marks of
/// direction, variation selectors. They come with pasted text and carry no meaning.
extension String {
    /// The text without invisible characters, and with ligatures as letters ("ﬁ" as "fi"). Texts
    /// that look the same are then the same.
    package var withoutInvisibles: String {
        if isFoldedAlready { return self }
        if !unicodeScalars.contains(where: { $0.isInvisible || $0.ligature != nil }) { return self }
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isInvisible {
            if let letters = scalar.ligature {
                kept.append(contentsOf: letters.unicodeScalars)
            } else {
                kept.append(scalar)
            }
        }
        return String(kept)
    }
}

extension Unicode.Scalar {
    /// Whether Unicode says that programs may ignore it when they show a text.
    package var isInvisible: Bool {
        switch value {
        case 0x20...0xAC, 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
        // Marks between lines of annotations are ignorable for readers though not by property.
        case 0xFFF9...0xFFFB: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// The letters that a ligature of Latin letters joins.
    package var ligature: String? {
        switch value {
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        default: nil
        }
    }
}
