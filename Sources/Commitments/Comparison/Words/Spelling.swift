import Text

extension String {
    /// The text with case, quotation marks, dashes and space folded: what is equal then is the same
    /// wording.
    var foldedSpelling: String {
        var folded = ""
        var isAfterSpace = true
        for character in self.folded {
            let plain = character.plainSign
            if plain == " " {
                if !isAfterSpace { folded.append(" ") }
            } else {
                folded.append(plain)
            }
            isAfterSpace = plain == " "
        }
        if folded.last == " " { folded.removeLast() }
        return folded
    }
}

extension Character {
    /// One sign for all of its kind.
    fileprivate var plainSign: Character {
        switch self {
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "«", "»", "「", "」", "『", "』": "\""
        case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "`": "'"
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}": "-"
        default: isWhitespace ? " " : self
        }
    }
}
