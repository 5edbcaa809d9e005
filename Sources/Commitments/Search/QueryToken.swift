import Text

/// A piece of a query: a word, a phrase in quotes, a field with its value, or OR.
struct QueryToken {
    var excludes = false
    var isQuoted = false
    var text = ""
    /// Its first piece as typed, for saying what is wrong.
    private(set) var part = ""

    /// Whether nothing but the sign of exclusion was typed yet.
    private var isBare: Bool { text.isEmpty && !isQuoted }

    /// Cuts at spaces (the ideographic one too), but not inside quotes, and not around the sign
    /// between a field and its value.
    static func all(in text: String) -> [QueryToken] { joinedAtSigns(cut(text)) }

    private static func cut(_ text: String) -> [QueryToken] {
        var tokens: [QueryToken] = []
        var token = QueryToken()
        var inQuotes = false
        var isDash = false
        func finish() {
            // "! cyber" excludes the word, too; a dash with spaces around it is none of our signs.
            if token.isBare, token.excludes, !isDash { return }
            token.part = token.text
            if !token.text.isEmpty { tokens.append(token) }
            token = QueryToken()
        }
        for character in text {
            switch character {
            case "\"", "“", "”":
                inQuotes.toggle()
                if token.text.isEmpty { token.isQuoted = true }
            case "!", "-", "−":
                if token.isBare && !token.excludes && !inQuotes {
                    token.excludes = true
                    isDash = character != "!"
                } else if !token.isBare || inQuotes {
                    token.text.append(character)
                }
            case _ where character.isWhitespace && !inQuotes: finish()
            default: token.text.append(character)
            }
        }
        finish()
        return tokens
    }

    /// "said > 3" and "pillar: nk" are each one token.
    private static func joinedAtSigns(_ tokens: [QueryToken]) -> [QueryToken] {
        var joined: [QueryToken] = []
        for token in tokens {
            if let last = joined.last, last.awaits(token) {
                joined[joined.count - 1].text += (token.excludes ? "-" : "") + token.text
            } else {
                joined.append(token)
            }
        }
        return joined
    }

    /// Whether the next token goes on with this one: with the sign after a field's name, or with the
    /// value after the sign.
    private func awaits(_ next: QueryToken) -> Bool {
        if isQuoted || next.excludes && !next.isNumber { return false }
        if Condition.Field(rawValue: text.lowercased()) != nil {
            return !next.isQuoted && QuerySign(startOf: next.text[...]) != nil
        }
        guard let field, field.value.isEmpty,
            Condition.Field(rawValue: field.name.lowercased()) != nil
        else { return false }
        return next.isQuoted || next.field == nil && !next.isJoiner
    }

    private var isNumber: Bool { !text.isEmpty && text.allSatisfy(\.isNumber) }

    /// Whether it is a word that joins terms.
    private var isJoiner: Bool { ["OR", "|", "AND"].contains(text) }

    /// `name:value` or `name<value`; nil for a plain word. Only letters make a name, so that an
    /// address or a time of day stays a word.
    var field: (name: String, sign: QuerySign, value: String)? {
        let name = text.prefix { $0.isASCII && $0.isLetter }
        let rest = text.dropFirst(name.count)
        guard !isQuoted, name.count > 1, let sign = QuerySign(startOf: rest) else { return nil }
        let value = rest.dropFirst(sign.length)
        return sign.isColon && value.hasPrefix("//") ? nil : (String(name), sign, String(value))
    }
}

/// What is between a field and its value: a colon, a comparison, or both ("said:>3").
struct QuerySign {
    /// The comparison; nil for a colon alone.
    private(set) var comparison: Condition.Comparison?
    /// How many characters it has.
    private(set) var length: Int
    private(set) var isColon: Bool

    /// Reads the sign that a text begins with; nil where it begins with none.
    init?(startOf text: Substring) {
        isColon = text.first == ":"
        length = isColon ? 1 : 0
        let rest = text.dropFirst(length)
        let known = Condition.Comparison.allCases.map { ($0.rawValue, $0) }
        let signs = known + [("≤", .atMost), ("≥", .atLeast), ("=<", .atMost), ("=>", .atLeast)]
        // The longer sign first: "=>" begins with "=".
        if let (sign, comparison) = signs.sorted(by: { $0.0.count > $1.0.count })
            .first(where: { rest.hasPrefix($0.0) })
        {
            self.comparison = comparison
            length += sign.count
        }
        if length == 0 { return nil }
    }
}
