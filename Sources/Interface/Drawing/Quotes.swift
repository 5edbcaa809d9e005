extension String {
    /// The text in quotation marks; those inside it become single ones.
    var inQuotes: String {
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
        return "“" + String(inner) + "”"
    }
}
