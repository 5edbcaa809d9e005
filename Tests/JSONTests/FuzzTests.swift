import JSON
import Testing

/// Damaged texts: whatever they say, reading them must end with a value or an error.
@Suite struct FuzzTests {
    private let text = Array(
        """
        { "format": "pledges-notes", "n": [ { "id": "01", "t": "é한 \\uD83D\\uDE00 \\n", "x": -1.5e3,
          "b": [true, false, null], "o": {} }, { "": [[[]]] } ] }
        """.utf8)

    /// Reads all there is to read.
    private func visit(_ bytes: [UInt8]) {
        guard let document = try? JSONDocument(parsing: bytes) else { return }
        var nodes = [document.root]
        while let node = nodes.popLast() {
            _ = (node.string, node.integer, node.bool, node.rawText, node.path, node.location)
            nodes += node.elements.map(Array.init) ?? []
            nodes += (node.members.map(Array.init) ?? []).flatMap { [$0.name, $0.value] }
        }
    }

    @Test func survivesTruncationAtEveryByte() throws {
        _ = try JSONDocument(parsing: text)
        for end in 0..<text.count {
            #expect(throws: JSONSyntaxError.self) {
                try JSONDocument(parsing: Array(text.prefix(end)))
            }
        }
    }

    @Test func survivesEveryBitFlip() {
        for index in text.indices {
            for bit in 0..<8 {
                var bytes = text
                bytes[index] ^= 1 << bit
                visit(bytes)
            }
        }
    }

    @Test func survivesRandomMutations() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "\"", "\\u", "\\uD800", "[", "]", "{", "}", ",", ":", "0", "\u{FEFF}", "e", "\\",
        ]
        for _ in 0..<5_000 {
            var bytes = text
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: 0..<max(1, bytes.count), using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                case 2: bytes.insert(contentsOf: (pieces.randomElement() ?? "").utf8, at: index)
                default: bytes += bytes.prefix(index)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            visit(bytes)
        }
    }
}
