import Canvas
import Commitments
import Text

/// Words looked for on a page whose lines are paragraphs broken at the edge of the screen.
struct PageSearch: Sendable {
    /// The first lines of the places that have the words.
    private(set) var places: [Int] = []
    /// The page with the words lit.
    private(set) var lines: [Line]

    /// A paragraph of a page.
    struct Block: Sendable {
        /// Its lines; words are found across their ends.
        var lines: Range<Int>
        /// The texts that the paragraph is made of, where marks between the words may hide them.
        var texts: [String] = []
    }

    init(_ words: String, in lines: [Line], _ blocks: [Block]) {
        self.lines = lines
        if words.isEmpty { return }
        for block in blocks {
            let before = places.count
            find(words, in: block.lines)
            let isHidden =
                places.count == before
                && block.texts.contains {
                    !FoldedText($0).ranges(of: words, wholeWords: false).isEmpty
                }
            if isHidden { places.append(block.lines.lowerBound) }
        }
    }

    private mutating func find(_ words: String, in block: Range<Int>) {
        let texts = block.map { lines[$0].text }
        var starts: [Int] = []
        var length = 0
        for text in texts {
            starts.append(length)
            length += text.unicodeScalars.count + 1
        }
        let folded = FoldedText(texts.joined(separator: "\n"))
        for range in folded.ranges(of: words, wholeWords: false) {
            let first = starts.lastIndex { $0 <= range.lowerBound } ?? 0
            if places.last != block.lowerBound + first {
                places.append(block.lowerBound + first)
            }
            for (offset, start) in starts.enumerated() {
                let end = start + texts[offset].unicodeScalars.count
                let part = range.clamped(to: start..<end)
                if part.isEmpty { continue }
                let line = block.lowerBound + offset
                lines[line] = lines[line].lighting(
                    part.lowerBound - start..<part.upperBound - start)
            }
        }
    }
}

extension Line {
    /// All that it says.
    var text: String { spans.map(\.text).joined() }

    /// The line with some of its code points lit.
    fileprivate func lighting(_ range: Range<Int>) -> Line {
        var line = Line(link: link)
        var place = 0
        for span in spans {
            let scalars = Array(span.text.unicodeScalars)
            let here = place..<place + scalars.count
            let lit = range.clamped(to: here)
            let cuts = [here.lowerBound, lit.lowerBound, lit.upperBound, here.upperBound]
            for (index, style) in [span.style, Style(.hit), span.style].enumerated()
            where cuts[index] < cuts[index + 1] {
                var view = String.UnicodeScalarView()
                view.append(
                    contentsOf: scalars[cuts[index] - place..<cuts[index + 1] - place])
                line.spans.append(
                    Span(text: String(view), style: style, isBracket: span.isBracket))
            }
            place = here.upperBound
        }
        return line
    }
}

/// A page in which words can be looked for.
protocol SearchedPage: PageScreen {
    /// What was searched last; empty for nothing.
    var search: String { get }
    /// The lines of the places that have the words.
    var hits: [Int] { get }
    /// Looks for words, which are lit from then on. Empty words end the search.
    mutating func lookFor(_ words: String, in session: Session)
}

extension SearchedPage {
    /// Moves to the next place that has the words, or to the one before; from the last one on to
    /// the first.
    /// - Returns: false where there is none.
    mutating func moveToHit(by step: Int) -> Bool {
        let next =
            step > 0
            ? hits.first { $0 > page.cursor } ?? hits.first
            : hits.last { $0 < page.cursor } ?? hits.last
        if let next { page.cursor = next }
        return next != nil
    }
}

extension Session {
    /// Asks for words to look for on the page in front.
    mutating func search<Page: SearchedPage>(_ type: Page.Type) {
        guard let screen = screens.top as? Page else { return }
        screens.push(
            PromptScreen(
                title: "Search the text",
                explanation: "case and quotation marks do not count; nothing ends the search",
                text: screen.search
            ) { session, words in
                let snapshot = session
                let words = words.trimmed
                var count = 0
                session.withTop(Page.self) { page in
                    page.lookFor(words, in: snapshot)
                    count = page.hits.count
                    _ = page.moveToHit(by: 1)
                }
                if words.isEmpty { return .taken([]) }
                if count == 0 { return .wrong("the text does not have these words") }
                session.say("\(counted(count, "place")); n and N move between them")
                return .taken([])
            })
    }

    /// Moves to what was searched, where something was; else to what the screen marks.
    mutating func moveToHit<Page: SearchedPage>(
        _ type: Page.Type, by step: Int, orElse move: (inout Session) -> [Effect]
    ) -> [Effect] {
        guard let screen = screens.top as? Page, !screen.search.isEmpty else { return move(&self) }
        let hasMoved = withTop(Page.self) { $0.moveToHit(by: step) } ?? false
        if !hasMoved { complain("the text does not have “\(screen.search.oneLine)”") }
        return []
    }
}
