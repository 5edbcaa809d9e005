/// Writes what a reader of documents finds as Markdown, block by block.
struct MarkdownBuilder {
    /// What a block is.
    enum Block: Equatable {
        case text, item
        /// From 1 to 6.
        case heading(Int)
    }

    private var blocks: [String] = []
    private var open = String.UnicodeScalarView()
    private var kind = Block.text
    /// Letters of the open block, and how many of them are bold.
    private var letters = 0
    private var boldLetters = 0

    /// The Markdown of all blocks.
    var markdown: String { blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n" }

    /// Whether nothing was written since the last block ended.
    var isAtStart: Bool { !open.contains { !$0.properties.isWhitespace } }

    /// The last scalar of the open block that is no space.
    var last: Unicode.Scalar? { open.last { !$0.properties.isWhitespace } }

    /// The word that the open block ends with; empty after a space.
    var lastWord: String {
        let word = open.reversed().prefix { !$0.properties.isWhitespace }
        return String(String.UnicodeScalarView(word.reversed()))
    }

    /// Begins a block; what is open ends.
    mutating func begin(_ block: Block) {
        close()
        kind = block
    }

    /// The open block is of another kind: its properties come after its beginning.
    mutating func become(_ block: Block) { kind = block }

    /// Writes text into the open block. What Markdown would take for its signs is escaped.
    mutating func append(_ text: some StringProtocol, isBold: Bool = false) {
        for scalar in text.unicodeScalars {
            if scalar.isMarkdownSign { open.append("\\") }
            open.append(scalar.isLineEnd ? " " : scalar)
            if scalar.properties.isAlphabetic {
                letters += 1
                if isBold { boldLetters += 1 }
            }
        }
    }

    /// A line ends within a block. A second one, or one after a line in bold, ends the block.
    mutating func breakLine() {
        if isAtStart { return }
        if open.last == "\n" || isBoldHeading {
            close()
        } else {
            open.append("\n")
        }
    }

    /// Ends the open block.
    mutating func close() {
        defer {
            open.removeAll(keepingCapacity: true)
            letters = 0
            boldLetters = 0
        }
        let lines = String(open).split(separator: "\n").map { line in
            line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        }.filter { !$0.isEmpty }
        if lines.isEmpty { return }
        let text = kind == .text && !isBoldHeading ? lines.joined(separator: "\n") : nil
        blocks.append(text ?? prefix + lines.joined(separator: " "))
        kind = .text
    }

    private var prefix: String {
        switch kind {
        case .heading(let level): String(repeating: "#", count: min(6, max(1, level))) + " "
        case .item: "- "
        case .text: "### "
        }
    }

    /// A few words in bold that do not end as sentences do, by themselves.
    private var isBoldHeading: Bool {
        guard kind == .text, letters > 0, boldLetters == letters, let last else { return false }
        if ".!?。！？;,".unicodeScalars.contains(last) { return false }
        let text = String(open)
        let words = text.split(whereSeparator: \.isWhitespace).count
        return words <= 20 && text.unicodeScalars.count <= 160
    }
}

extension Unicode.Scalar {
    fileprivate var isMarkdownSign: Bool { "*_`[]\\#|<>".unicodeScalars.contains(self) }

    fileprivate var isLineEnd: Bool {
        (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
    }
}
