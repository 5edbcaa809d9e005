/// A paragraph, heading or item on its way into a statement.
struct Block {
    var kind: Paragraph.Kind
    var text: CleanText
    /// Whether it is one sentence, whatever points are in it.
    var isWholeSentence = false
}

/// Cuts a text into blocks. A blank line ends a block; within one, lines are joined again that only
/// a mail program or a page's width broke.
struct Blocks {
    private let format: StatementFormat
    private var blocks: [Block] = []
    private var open: [Line] = []
    private var kind = Paragraph.Kind.text
    private var isInCode = false
    /// From this length on a line was broken by its author, not by a width.
    private static let widest = 120

    static func of(_ text: String, as format: StatementFormat) -> [Block] {
        var reader = Blocks(format: format)
        let lines = Line.of(text)
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            format == .lines ? reader.takeSentence(line) : reader.take(line, next: next)
        }
        reader.close()
        return reader.blocks
    }

    private init(format: StatementFormat) { self.format = format }

    private mutating func takeSentence(_ line: Line) {
        if line.isBlank || line.first == "#" { return }
        blocks.append(
            Block(kind: .text, text: CleanText([line], as: .plain), isWholeSentence: true))
    }

    private mutating func take(_ line: Line, next: Line?) {
        if line.isBlank { return close() }
        if format == .markdown, takeMarkup(line, next: next) { return }
        if let mark = line.itemMark {
            close()
            kind = .item
            open = [line.dropping(mark)]
        } else if isHeading(line, next: next) {
            close()
            blocks.append(Block(kind: .heading, text: CleanText([line], as: format)))
        } else {
            if let last = open.last, endsBlock(last, before: line) { close() }
            open.append(line)
        }
    }

    /// A short line without an end is a heading where a new paragraph begins after it.
    private func isHeading(_ line: Line, next: Line?) -> Bool {
        guard line.looksLikeHeading, open.last?.endsSentence ?? true else { return false }
        guard let next, !next.isBlank else { return open.isEmpty }
        // A paragraph broken at a width goes on in small letters or with a long line before.
        return line.wordCount <= 8 && next.first?.properties.isUppercase == true
            && line.scalars.count * 3 < next.scalars.count * 2
    }

    private func endsBlock(_ line: Line, before next: Line) -> Bool {
        line.scalars.count > Self.widest && line.endsSentence
            && next.first?.properties.isLowercase != true
    }

    private mutating func close() {
        if !open.isEmpty { blocks.append(Block(kind: kind, text: CleanText(open, as: format))) }
        open = []
        kind = .text
    }
}

// MARK: Markdown

extension Blocks {
    /// Whether the line is markup that plain text does not have.
    private mutating func takeMarkup(_ line: Line, next: Line?) -> Bool {
        let text = line.string
        if text.hasPrefix("```") || text.hasPrefix("~~~") {
            close()
            isInCode.toggle()
            return true
        }
        if isInCode || Self.isRule(text) {
            if !open.isEmpty, Self.isUnderline(text) { return closeHeading() }
            close()
            return true
        }
        let level = text.prefix { $0 == "#" }.count
        if (1...6).contains(level), text.dropFirst(level).first == " " {
            close()
            let title = line.dropping(level)
            blocks.append(Block(kind: .heading, text: CleanText([title], as: format)))
            return true
        }
        if text.hasPrefix(">") {
            take(line.dropping(1), next: next)
            return true
        }
        return false
    }

    /// The lines before a row of "=" or "-" are a heading.
    private mutating func closeHeading() -> Bool {
        blocks.append(Block(kind: .heading, text: CleanText(open, as: format)))
        open = []
        kind = .text
        return true
    }

    private static func isUnderline(_ text: String) -> Bool {
        text.allSatisfy { $0 == "=" } || text.allSatisfy { $0 == "-" }
    }

    private static func isRule(_ text: String) -> Bool {
        guard text.count >= 3, let first = text.first, "=-*_".contains(first) else { return false }
        return text.allSatisfy { $0 == first }
    }
}
