import Text

extension Meeting {
    /// The place in at most three columns, for narrow columns: "NY", "MUN"; initials where it has
    /// several words.
    package var code: String {
        let words = short.oneLine.split { $0 == " " || $0 == "-" }
        let letters =
            words.count > 1 ? String(words.compactMap(\.first)) : String(words.first ?? "")
        return letters.uppercased().prefix(columns: 3)
    }
}
