import SeededNumbers
import Testing
import Text

@testable import Commitments

/// One scan over all texts finds what looking into each would find.
@Suite struct SearchTextTests {
    @Test(arguments: 0..<60) func findsWhatANaiveSearchFinds(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let letters = [
            "a", "b", "A", "é", "e\u{301}", "ａ", "한", "하", "が", "か", " ", "İ", "ß", "K", "ﬁ",
        ]
        func text(_ length: ClosedRange<Int>) -> String {
            (0..<Int.random(in: length, using: &numbers)).map { _ in
                letters.randomElement(using: &numbers) ?? ""
            }.joined()
        }
        var search = SearchText()
        var texts: [(String, Int)] = []
        for _ in 0..<30 {
            let entry = (text(0...12), Int.random(in: 0..<8, using: &numbers))
            texts.append(entry)
            search.add(entry.0, owner: entry.1)
        }
        for _ in 0..<60 {
            let pattern = Pattern(text(0...3))
            var found: Set<Int> = []
            search.find(pattern) { found.insert($0) }
            let naive = texts.filter { !$0.0.isEmpty && pattern.matches($0.0) }.map(\.1)
            #expect(found == Set(naive), "“\(pattern.text)”")
        }
    }

    @Test func nothingIsFoundAcrossTwoTexts() {
        var search = SearchText()
        search.add("ab", owner: 1)
        search.add("cd", owner: 2)
        var found: [Int] = []
        search.find(Pattern("bc")) { found.append($0) }
        #expect(found.isEmpty)
        search.find(Pattern("b\u{0}c")) { found.append($0) }
        #expect(found.isEmpty)
    }

    @Test func nothingIsInNothing() {
        var found: [Int] = []
        SearchText().find(Pattern("x")) { found.append($0) }
        SearchText().find(Pattern("")) { found.append($0) }
        #expect(found.isEmpty)
    }
}
