extension String {
    /// What a name is sorted by: folded, without an article or an initial before it. "The Asahi
    /// Shimbun" is with A.
    package var sortName: String {
        var words = folded.split(separator: " ", omittingEmptySubsequences: true)[...]
        while words.count > 1, let first = words.first, first.isLeftOutInSorting {
            words = words.dropFirst()
        }
        return words.joined(separator: " ")
    }
}

extension Substring {
    /// "the", "a", "an", "j."
    fileprivate var isLeftOutInSorting: Bool {
        ["the", "a", "an"].contains(self) || (count == 2 && last == ".")
    }
}
