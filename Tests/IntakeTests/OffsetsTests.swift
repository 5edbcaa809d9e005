import Intake
import SeededNumbers
import Testing

/// Whatever is pasted, its sentences can be shown in their places.
@Suite struct OffsetsTests {
    private static let pieces = [
        "We agreed", "U.S.", "No. 2", ".", ". ", "!", "?”", "“", "(", ")", "\n", "\n\n", "\r\n",
        "\t",
        "- ", "# ", "> ", "**", "`", "[a](b)", "\u{AD}", "\u{A0}", "\u{200B}", "\u{FEFF}",
        "e\u{301}",
        "🇰🇷", "👩‍🚀", "한미일은 협력한다.", "協力する。", "「", "」", "…", "3.5", "II. ", "A.B", "they",
        "\u{2028}", "\u{0}", "\u{202E}", "i", "I", "ẞ",
    ]

    @Test(arguments: 0..<300) func rangesAreInOrderAndInsideTheText(_ seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let count = Int.random(in: 0...60, using: &random)
        let text = (0..<count).map { _ in random.one(of: OffsetsTests.pieces) }.joined()
        for format in StatementFormat.allCases {
            let statement = Statement(reading: text, as: format)
            #expect(statement.original == text)
            var end = 0
            for sentence in statement.sentences {
                #expect(sentence.range.lowerBound >= end && !sentence.range.isEmpty)
                end = sentence.range.upperBound
                #expect(end <= text.utf8.count)
                #expect(isCut(sentence, from: text), "\(format) \(text.debugDescription)")
            }
            for paragraph in statement.paragraphs {
                #expect(paragraph.range.upperBound <= text.utf8.count)
                #expect(
                    statement.sentences.indices.contains(paragraph.sentences)
                        || paragraph.sentences.isEmpty)
            }
        }
    }

    /// Whether the range of a sentence has all its characters in the same order.
    private func isCut(_ sentence: Sentence, from text: String) -> Bool {
        let bytes = Array(text.utf8)[sentence.range]
        guard let source = String(validating: bytes, as: UTF8.self) else { return false }
        var rest = source.unicodeScalars[...]
        for scalar in sentence.text.unicodeScalars where scalar != " " {
            guard let place = rest.firstIndex(of: scalar) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }

    @Test(arguments: 0..<60) func whatIsProposedStandsInTheSentence(_ seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let words = OffsetsTests.pieces + ["North Korea", "Freedom Edge", "supply chains", "AI"]
        let text = (0..<20).map { _ in random.one(of: words) }.joined(separator: " ")
        for reading in Known.reader.read(Statement(reading: text)) {
            let bytes = Array(reading.sentence.text.utf8)
            for proposal in reading.proposals {
                #expect((0...1).contains(proposal.score))
                #expect(reading.sentence.text.contains(proposal.wording))
                #expect(proposal.wording.split(whereSeparator: \.isWhitespace).count <= 12)
                for range in proposal.matchedRanges {
                    #expect(range.upperBound <= bytes.count)
                    #expect(String(validating: bytes[range], as: UTF8.self) != nil)
                }
            }
        }
    }
}
