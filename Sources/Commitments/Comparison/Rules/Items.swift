/// Cuts a text into what it enumerates.
enum Items {
    /// The runs of words between commas, brackets, "and", "or" and what opens an example. A term of the pledge
    /// is not cut, even with an "and" in it.
    static func cut(
        _ words: [Word], from start: Int, text: String, keeping terms: [[String]],
        _ stems: [String], _ marks: [Vocabulary.Mark]
    ) -> [Range<Int>] {
        let kept = places(of: terms, in: stems, from: start)
        let openers = marks.filter { $0.meaning == .opener }.map(\.range)
        var items: [Range<Int>] = []
        var first = start
        for index in start..<max(start, words.count) {
            let isInTerm = kept.contains { $0.lowerBound < index && index < $0.upperBound }
            let joins = words[index].key == "and" || words[index].key == "or"
            if !isInTerm && joins || openers.contains(where: { $0.contains(index) }) {
                add(first..<index, to: &items)
                first = index + 1
            } else if index > start, !isInTerm,
                isSeparated(words[index - 1], words[index], in: text)
            {
                add(first..<index, to: &items)
                first = index
            }
        }
        add(first..<max(first, words.count), to: &items)
        return items
    }

    private static func add(_ item: Range<Int>, to items: inout [Range<Int>]) {
        if !item.isEmpty { items.append(item) }
    }

    private static func isSeparated(_ left: Word, _ right: Word, in text: String) -> Bool {
        text[left.text.endIndex..<right.text.startIndex].contains { ",;:()—–".contains($0) }
    }

    private static func places(
        of terms: [[String]], in stems: [String], from start: Int
    ) -> [Range<Int>] {
        terms.filter { $0.count > 1 }.compactMap { place(of: $0, in: stems[start...]) }
    }

    /// Where a term first stands.
    static func place(of term: [String], in stems: ArraySlice<String>) -> Range<Int>? {
        guard let first = term.first, stems.count >= term.count else { return nil }
        for index in stems.startIndex...(stems.endIndex - term.count)
        where stems[index] == first && stems[index...].starts(with: term) {
            return index..<index + term.count
        }
        return nil
    }
}
