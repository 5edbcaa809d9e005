import Foundation
import Intake
import Testing
import Text
import TextExtraction

/// Documents of many kinds, each with the sentences that are to be read from it, or with what its refusal
/// says. `Fixtures/first` was written before the readers, `Fixtures/second` after them; README.md says how.
@Suite struct ZooTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures")

    static let documents: [String] = ["first", "second"].flatMap { half in
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: half).path)
        return (names ?? []).filter { !$0.hasSuffix(".expected") }.sorted().map { "\(half)/\($0)" }
    }

    private struct Expectation {
        var sentences: [String] = []
        var notes: [String] = []
        var refusal: String?

        init(of document: URL) throws {
            let text = try String(
                contentsOf: document.appendingPathExtension("expected"), encoding: .utf8)
            for line in text.split(separator: "\n").map(String.init) {
                if line.hasPrefix("note: ") {
                    notes.append(String(line.dropFirst(6)))
                } else if line.hasPrefix("refused: ") {
                    refusal = String(line.dropFirst(9))
                } else {
                    sentences.append(line)
                }
            }
        }
    }

    @Test(arguments: documents) func isReadOrRefused(_ name: String) throws {
        let file = ZooTests.folder.appending(path: name)
        let expected = try Expectation(of: file)
        let bytes = [UInt8](try Data(contentsOf: file))
        do throws(UnreadableDocument) {
            let read = try ExtractedText.read(bytes, name: name)
            let statement = Statement(reading: read.text, as: read.isMarkdown ? .markdown : .plain)
            #expect(statement.sentences.map(\.text) == expected.sentences)
            #expect(expected.refusal == nil || statement.sentences.isEmpty)
            var leftOut = read.leftOut
            leftOut.add(statement.leftOut)
            for note in expected.notes { #expect(leftOut.sentence?.contains(note) == true) }
        } catch {
            let words = "\(error.reason)\nhint: \(error.remedy)"
            let refusal = try #require(expected.refusal, "\(words)")
            #expect(words.lowercased().contains(refusal.lowercased()))
        }
    }

    @Test func thereAreDocuments() { #expect(ZooTests.documents.count > 80) }

    /// A charset that the analyst names is believed.
    @Test func aNamedCharsetIsUsed() throws {
        let bytes: [UInt8] = [0x93] + Array("We will meet.".utf8) + [0x94]
        let read = try ExtractedText.read(bytes, name: "x.txt", charset: "windows-1252")
        #expect(read.text == "“We will meet.”")
        #expect(throws: UnreadableDocument.self) {
            try ExtractedText.read(bytes, name: "x.txt", charset: "no-such-charset")
        }
    }

    /// Whatever is cut off or changed, a document is read or refused.
    @Test func damagedDocumentsAreSurvived() throws {
        for name in ZooTests.documents {
            let bytes = [UInt8](try Data(contentsOf: ZooTests.folder.appending(path: name)))
            guard bytes.count < 50_000 else { continue }
            for part in 1...6 {
                _ = try? ExtractedText.read(Array(bytes.prefix(bytes.count * part / 7)), name: name)
                var changed = bytes
                for index in stride(from: part * 13, to: bytes.count, by: 211) {
                    changed[index] = UInt8(truncatingIfNeeded: index * part)
                }
                _ = try? ExtractedText.read(changed, name: name)
            }
        }
    }
}
