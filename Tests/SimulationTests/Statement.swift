/// A statement to be coded.
enum Statement {
    /// A short one with a word of its own. Every fourth is of one meeting, which two analysts may code
    /// at once.
    static func text(with word: String) -> String {
        let isShared = (Word.all(in: word).first?.number ?? 0).isMultiple(of: 4)
        let place = isShared ? "Lisbon" : word.prefix(1).uppercased() + word.dropFirst()
        return """
            Joint Statement of the Foreign Ministers

            The foreign ministers of the United States, Japan and the Republic of Korea met in \
            \(place) on 4 October 2025.

            They agreed to hold Exercise Freedom Edge every year and to share real-time missile \
            warning data. They thanked their hosts in \(word).
            """
    }
}
