extension String {
    /// The text in quotation marks; those inside it become single ones.
    var inQuotes: String { "“" + innerQuotes + "”" }

    /// The text with single quotation marks for double ones.
    var innerQuotes: String {
        // Most texts have none, and need no look at each character.
        if !unicodeScalars.contains(where: { $0 == "\"" || $0 == "“" || $0 == "”" }) { return self }
        var opens = true
        let inner = map { character -> Character in
            switch character {
            case "\"":
                defer { opens.toggle() }
                return opens ? "‘" : "’"
            case "“": return "‘"
            case "”": return "’"
            default: return character
            }
        }
        return String(inner)
    }
}
