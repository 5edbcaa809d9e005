import Export
import Foundation
import Testing

extension Format {
    /// The text of a file in a format that the document has.
    func render(_ document: some Document) -> String { document.written(as: self) ?? "" }
}

/// Compares a text with a file that a person has read. RECORD=1 writes the file.
func expectGolden(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let isSame = text.utf8.elementsEqual(golden.utf8)
    #expect(
        isSame, "\(name) differs; RECORD=1 writes it, git diff shows how",
        sourceLocation: sourceLocation)
}
