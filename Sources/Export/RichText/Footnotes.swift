import Commitments

/// The sources that a page cites, each once, numbered as they are first cited.
struct Footnotes {
    /// In the order of their numbers.
    private(set) var citations: [RichText.Citation] = []
    private var numbers: [Source.ID: Int] = [:]

    /// The number of a source's footnote, from 1 on.
    mutating func number(of citation: RichText.Citation) -> Int {
        if let number = numbers[citation.source] { return number }
        citations.append(citation)
        numbers[citation.source] = citations.count
        return citations.count
    }
}
