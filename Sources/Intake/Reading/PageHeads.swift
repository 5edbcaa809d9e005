/// The heads, feet and numbers of the pages of a text that was on paper.
struct PageHeads {
    /// The lines that are heads, feet or numbers.
    private(set) var heads: Set<Int> = []
    /// From a line where the text is interrupted by the end of a page to the first one after it.
    private(set) var gaps: [Int: Int] = [:]

    /// How many lines at the top and at the bottom of a page are looked at.
    private static let depth = 3

    init(_ lines: [Line]) {
        let breaks = lines.indices.filter { lines[$0].endsPage }
        breaks.isEmpty ? findLooseNumbers(in: lines) : findHeads(in: lines, breaks)
        findGaps(in: lines)
    }

    /// Where pages are known: lines that several of them have at the same end, and their numbers.
    private mutating func findHeads(in lines: [Line], _ breaks: [Int]) {
        let starts = [0] + breaks.map { $0 + 1 }
        let ends = breaks.map { $0 + 1 } + [lines.count]
        let pages = zip(starts, ends).map { start, end in
            (start..<end).filter { !lines[$0].isBlank }
        }.filter { !$0.isEmpty }
        let tops = pages.map { Array($0.prefix(PageHeads.depth)) }
        // The first page has the title and the day, which later ones repeat.
        heads = PageHeads.repeated(at: tops, in: lines).subtracting(
            tops.first?.filter { !lines[$0].isPageNumber } ?? [])
        let feet = pages.map { Array($0.reversed().prefix(PageHeads.depth)) }
        heads.formUnion(PageHeads.repeated(at: feet, in: lines))
    }

    /// Numbers, and lines that several pages have, from the edge of each page inwards.
    private static func repeated(at edges: [[Int]], in lines: [Line]) -> Set<Int> {
        let keys = edges.flatMap { edge in Set(edge.map { lines[$0].headKey }) }
        let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
        let enough = max(2, edges.count / 3)
        let found = edges.map { edge in
            edge.prefix { index in
                let isRepeated = counts[lines[index].headKey, default: 0] >= enough
                return lines[index].isPageNumber || isRepeated && !lines[index].endsSentence
            }
        }
        return Set(found.joined())
    }

    /// Where no page break is left: numbers of pages by their signs, or inside of a sentence, and the
    /// lines beside them that are always the same.
    private mutating func findLooseNumbers(in lines: [Line]) {
        let texts = lines.indices.filter { !lines[$0].isBlank }
        var beside: [String: [Int]] = [:]
        for (place, index) in texts.enumerated() where lines[index].isPageNumber {
            let before = place > 0 ? texts[place - 1] : nil
            let after = place + 1 < texts.count ? texts[place + 1] : nil
            guard lines[index].hasPageSigns || isInside(before, after, lines) else { continue }
            heads.insert(index)
            for neighbor in [before, after].compactMap(\.self) where !lines[neighbor].isPageNumber {
                beside[lines[neighbor].headKey, default: []].append(neighbor)
            }
        }
        for found in beside.values where found.count > 1 && !lines[found[0]].endsSentence {
            heads.formUnion(found)
        }
    }

    private func isInside(_ before: Int?, _ after: Int?, _ lines: [Line]) -> Bool {
        guard let before, let after else { return false }
        return !lines[before].endsSentence && lines[after].first?.properties.isLowercase == true
    }

    /// Runs of blank lines and heads that have a head or the end of a page in them.
    private mutating func findGaps(in lines: [Line]) {
        var start: Int?
        for index in lines.indices {
            if lines[index].isBlank || heads.contains(index) {
                if start == nil { start = index }
            } else {
                close(start, before: index, in: lines)
                start = nil
            }
        }
        close(start, before: lines.count, in: lines)
    }

    private mutating func close(_ start: Int?, before end: Int, in lines: [Line]) {
        guard let start else { return }
        let isPageEnd = (max(0, start - 1)..<end).contains { lines[$0].endsPage }
        if isPageEnd || (start..<end).contains(where: heads.contains) { gaps[start] = end }
    }
}

extension Line {
    /// The line without what changes from page to page.
    fileprivate var headKey: String {
        String(string.lowercased().map { $0.isNumber ? "0" : $0 }.filter { !$0.isWhitespace })
    }

    /// "- 2 -", "Page 2 of 9", "2/9", "2".
    fileprivate var isPageNumber: Bool {
        guard scalars.count <= 24 else { return false }
        let words = string.lowercased().split { !$0.isLetter && !$0.isNumber }
        let numbers = words.filter { $0.allSatisfy(\.isNumber) && $0.count <= 4 }
        guard (1...2).contains(numbers.count) else { return false }
        return words.allSatisfy { numbers.contains($0) || Line.pageWords.contains(String($0)) }
            && string.allSatisfy { $0.isLetter || $0.isNumber || " -–—/|·[](){}.~ ".contains($0) }
            && !string.contains("%")
    }

    /// Whether a number is marked as that of a page.
    fileprivate var hasPageSigns: Bool {
        let text = string.lowercased()
        let isBetweenDashes = first.map { "-–—~".unicodeScalars.contains($0) } ?? false
        return isBetweenDashes && text.last.map { "-–—~".contains($0) } ?? false
            || Line.pageWords.contains { $0 != "of" && text.contains($0) }
    }

    private static let pageWords: Set<String> = ["page", "p", "pg", "of", "페이지", "쪽", "頁", "ページ"]
}
