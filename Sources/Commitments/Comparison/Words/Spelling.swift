import Text

extension String {
    /// The text with case, quotation marks, dashes and space folded: what is equal then is the same
    /// wording.
    var foldedSpelling: String {
        var folded = String.UnicodeScalarView()
        var isAfterSpace = true
        for scalar in withoutInvisibles.folded.unicodeScalars {
            let plain = scalar.plainSign
            if plain == " " {
                if !isAfterSpace { folded.append(" ") }
            } else {
                folded.append(plain)
            }
            isAfterSpace = plain == " "
        }
        if folded.last == " " { folded.removeLast() }
        return String(folded)
    }
}

extension String {
    /// The text with one sign for all quotation marks, apostrophes, hyphens and spaces of a kind.
    var withPlainSigns: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x60 }) { return self }
        guard unicodeScalars.contains(where: { $0.plainSign != $0 }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(\.plainSign)))
    }
}

extension Unicode.Scalar {
    /// One sign for all of its kind.
    fileprivate var plainSign: Unicode.Scalar {
        switch value {
        // Most of a text; what is below needs a look into tables.
        case 0x21...0x5F, 0x61...0x7E, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: self
        // “ ” „ ‟ « » 「 」 『 』
        case 0x201C...0x201F, 0xAB, 0xBB, 0x300C...0x300F: "\""
        // ‘ ’ ‚ ‛ `
        case 0x2018...0x201B, 0x60: "'"
        // Hyphens, dashes and the minus sign.
        case 0x2010...0x2015, 0x2212: "-"
        default: properties.isWhitespace ? " " : self
        }
    }
}
