import Intake
import Text
import TextExtraction

/// The readers of documents, and what cuts their text into sentences. The first byte says which reader; a
/// reader refuses or reads, and what it reads is text whose sentences are in their places.
enum DocumentTarget {
    static func feed(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let kinds = DocumentKind.allCases.filter { $0 != .pdf }
        let number = Int(first) % (kinds.count + 1)
        let kind = number < kinds.count ? kinds[number] : nil
        let body = Array(bytes.dropFirst())
        guard let read = try? ExtractedText.read(body, name: "", as: kind) else { return }
        let format: StatementFormat = read.isMarkdown ? .markdown : .plain
        let statement = Statement(reading: read.text, as: format)
        let length = read.text.utf8.count
        var last = 0
        for sentence in statement.sentences {
            precondition(sentence.range.lowerBound >= last && sentence.range.upperBound <= length)
            precondition(!sentence.text.isEmpty)
            last = sentence.range.lowerBound
        }
    }
}
