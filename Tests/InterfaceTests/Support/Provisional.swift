import Certainty
import Commitments
import Testing

/// Looks for labels of change without their certainty.
struct Provisional {
    /// Two words in a row of what the catalog quotes or tells, in which a label's name is no label.
    private let told: Set<String>

    init(_ catalog: Catalog) {
        var texts = catalog.reaffirmations.flatMap { $0.wordings.map(\.text) }
        texts += catalog.reaffirmations.flatMap { $0.wordings.compactMap(\.verb) }
        texts += catalog.pledges.flatMap { [$0.title, $0.summary] + $0.terms }
        texts += catalog.meetings.flatMap { [$0.summary, $0.note ?? ""] }
        texts += catalog.sources.map(\.title)
        texts += catalog.expectations.compactMap(\.caution)
        told = Set(texts.flatMap { Provisional.pairs(Provisional.words($0)) })
    }

    /// The lines of a text with a label but neither "provisional" nor "firm". Columns side by
    /// side on a screen, divided by a line, are checked one by one.
    /// Under a heading that says what is firm, a sign with its word needs no more.
    func bareLabels(in text: String) -> [String] {
        let isExplained = text.contains("' firm, else provisional")
        let text = isExplained ? text.replacing(/~'? +reworded/, with: "") : text
        return text.split(whereSeparator: \.isNewline)
            .flatMap { $0.split(whereSeparator: { "│┆|".contains($0) }) }
            .map(String.init).filter(isBare)
    }

    /// The lines that call something dropped.
    func dropped(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter {
            Provisional.words($0).contains("dropped")
        }
    }

    private func isBare(_ line: String) -> Bool {
        let words = Provisional.words(withoutGroups(line))
        if words.contains("provisional") || words.contains("firm") { return false }
        return words.indices.contains { index in
            ChangeLabel(rawValue: words[index]) != nil && !isTold(words, around: index)
        }
    }

    private func isTold(_ words: [String], around index: Int) -> Bool {
        let near = words[max(0, index - 1)...min(words.count - 1, index + 1)]
        return !told.isDisjoint(with: Provisional.pairs(Array(near)))
    }

    private static func pairs(_ words: [String]) -> [String] {
        zip(words, words.dropFirst()).map { $0 + " " + $1 }
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
            .map { $0.drop { $0 == "-" } }.filter { !$0.isEmpty }.map(String.init)
    }
}
