import Text

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
    private var isInTable = false
    private var leftOut = LeftOut()
    /// Whether the last line of the paragraph that is read ends a sentence.
    private var paragraphEndsInSentence = false
    /// From this length on a line was broken by its author, not by a width.
    private static let widest = 120

    /// The blocks of a text, and what of it is none.
    static func of(
        _ text: String, as format: StatementFormat
    ) -> (blocks: [Block], leftOut: LeftOut) {
        var reader = Blocks(format: format)
        var lines = Line.of(text)
        if format == .markdown { lines = MarkdownRemarks.removed(from: lines, &reader.leftOut) }
        if format == .lines {
            lines.forEach { reader.takeSentence($0) }
        } else {
            reader.takeAll(lines)
        }
        reader.close()
        return (reader.blocks, reader.leftOut)
    }

    private init(format: StatementFormat) { self.format = format }

    /// Takes the lines but for the heads and numbers of pages, over which a paragraph goes on.
    private mutating func takeAll(_ lines: [Line]) {
        let pages = format == .plain ? PageHeads(lines) : PageHeads([])
        leftOut.add(.pageHeads, words: pages.heads.reduce(0) { $0 + lines[$1].wordCount })
        let ends = Blocks.endsInSentence(lines)
        var index = 0
        while index < lines.count {
            if let gap = pages.gaps[index] {
                let next = gap < lines.count ? lines[gap] : nil
                if !goesOn(with: next) { close() }
                index = gap
                continue
            }
            let after = pages.gaps[index + 1] ?? index + 1
            paragraphEndsInSentence = ends[index]
            take(lines[index], next: after < lines.count ? lines[after] : nil)
            index += 1
        }
    }

    /// For each line whether the last one before the next blank line ends a sentence.
    private static func endsInSentence(_ lines: [Line]) -> [Bool] {
        var ends = lines.map(\.endsSentence)
        for index in lines.indices.dropLast().reversed() where !lines[index + 1].isBlank {
            ends[index] = ends[index + 1]
        }
        return ends
    }

    /// Whether the open paragraph goes on at the top of the next page.
    private func goesOn(with next: Line?) -> Bool {
        guard let last = open.last, let next, !last.endsSentence else { return false }
        return next.itemMark == nil && !next.isInCapitals
    }

    private mutating func takeSentence(_ line: Line) {
        if line.isBlank || line.first == "#" { return }
        blocks.append(
            Block(kind: .text, text: CleanText([line], as: .plain), isWholeSentence: true))
    }

    private mutating func take(_ line: Line, next: Line?) {
        if line.isBlank {
            isInTable = false
            return close()
        }
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
        // A paragraph all in capitals, broken at a width.
        if line.isInCapitals, next.isInCapitals, paragraphEndsInSentence { return false }
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
        if !isInCode, takeTable(line, next: next) || takeBoldHeading(line, next: next) {
            return true
        }
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

    /// Whether the line is a row of a table. Each cell is a block; one that is no sentence is a heading.
    private mutating func takeTable(_ line: Line, next: Line?) -> Bool {
        if next?.isTableRule == true, line.cells.count > 1 { isInTable = true }
        guard isInTable || line.first == "|" else { return false }
        close()
        if line.isTableRule { return true }
        for cell in line.cells where !cell.isBlank {
            let kind = cell.endsSentence || cell.wordCount > 8 ? Paragraph.Kind.text : .heading
            blocks.append(Block(kind: kind, text: CleanText([cell], as: format)))
        }
        return true
    }

    /// Whether the line is a paragraph of a few words in bold that are no sentence.
    private mutating func takeBoldHeading(_ line: Line, next: Line?) -> Bool {
        guard open.isEmpty, next?.isBlank ?? true, line.isBold, line.wordCount <= 20 else {
            return false
        }
        let inner = line.string.dropFirst(2).dropLast(2)
        guard let last = inner.last, !".!?。！？".contains(last) else { return false }
        blocks.append(Block(kind: .heading, text: CleanText([line], as: format)))
        return true
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
