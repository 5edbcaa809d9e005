extension String {
    /// The text in quotation marks; those inside it become single ones.
    var inQuotes: String { "“" + innerQuotes + "”" }

    /// The text with single quotation marks for double ones.
    var innerQuotes: String {
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
