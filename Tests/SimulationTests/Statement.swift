/// A statement to be coded.
enum Statement {
    /// A short one with a word of its own.
    static func text(with word: String) -> String {
        """
        Joint Statement of the Foreign Ministers

        The foreign ministers of the United States, Japan and the Republic of Korea met in \
        \(word) on 4 October 2025.

        They agreed to hold Exercise Freedom Edge every year and to share real-time missile \
        warning data. They thanked their hosts in \(word).
        """
    }
}
