import Canvas
import Commitments
import Intake
import Text

/// The text of a stored statement laid out for the screen: paragraphs, with the pledges of the
/// passages in the margin.
struct StatementLayout: Sendable {
    private(set) var lines: [Line] = []
    /// For each line the place of its first character in the text; nil for what is not of the text.
    private(set) var places: [Int?] = []
    /// For each line the stretch of the text that its margin is about.
    private(set) var marked: [Range<Int>?] = []
    /// The lines that have a passage in their margin.
    private(set) var passages: [Int] = []
    /// The lines that have an open sentence in their margin.
    private(set) var open: [Int] = []

    /// The columns of the margin.
    private static let margin = 9

    /// - Parameter search: words to highlight; empty for none.
    init(_ coded: CodedStatement, _ session: Session, width: Int, search: String) {
        heading(coded, width: width)
        let marks = StatementMarks(coded, session.catalog, search: search)
        for paragraph in coded.blocks {
            append(Line(), at: nil)
            add(
                paragraph, coded, marks.within(paragraph.range),
                width: max(12, width - Self.margin))
        }
    }

    /// The line with a place of the text.
    func line(of place: Int) -> Int {
        marked.firstIndex { $0?.lowerBound == place }
            ?? places.lastIndex { $0.map { $0 <= place } ?? false } ?? 0
    }

    private mutating func append(
        _ line: Line, at place: Int?, about mark: StatementMarks.Mark? = nil
    ) {
        if let mark {
            if mark.isPassage { passages.append(lines.count) } else { open.append(lines.count) }
        }
        lines.append(line)
        places.append(place)
        marked.append(mark?.range)
    }

    private mutating func heading(_ coded: CodedStatement, width: Int) {
        let record = coded.record
        let lines =
            Line.wrapped(record.title, width: width, .heading)
            + Line.wrapped(
                "\(record.id) · \(record.inWords) · \(coded.coverage.inWords)", width: width,
                .secondary)
        for line in lines { append(line, at: nil) }
    }

    private mutating func add(
        _ paragraph: CodedStatement.Block, _ coded: CodedStatement, _ marks: StatementMarks,
        width: Int
    ) {
        let shown = ShownText(paragraph, coded.text)
        var waiting: [StatementMarks.Mark] = []
        var last: Link?
        for range in shown.lines(width: width) {
            waiting += marks.begin(in: shown, range)
            let mark = waiting.isEmpty ? nil : waiting.removeFirst()
            last = mark?.link ?? marks.link(in: shown, range)
            var line = mark?.inMargin(Self.margin) ?? Line("".padded(Self.margin))
            line.link = last
            line.spans += marks.spans(of: shown, range, isHeading: paragraph.isHeading)
            append(line, at: shown.places[range.lowerBound], about: mark)
        }
        // More pledges than lines: the rest goes below.
        for mark in waiting {
            append(mark.inMargin(Self.margin), at: nil, about: mark)
        }
    }
}

/// A paragraph as it is shown: on one line, without what nobody sees, each character with its place.
struct ShownText {
    private(set) var text = ""
    private(set) var characters: [Character] = []
    private(set) var places: [Int] = []

    init(_ paragraph: CodedStatement.Block, _ source: StatementText) {
        var place = paragraph.range.lowerBound
        let words = source[paragraph.range]
        if words.utf8.allSatisfy({ $0 < 0x7F && ($0 >= 0x20 || (0x09...0x0D).contains($0)) }) {
            add(plain: words, from: place)
            return
        }
        for character in words {
            if character.isWhitespace {
                if let last = characters.last, last != " " { add(" ", at: place) }
            } else {
                for shown in String(character).oneLine { add(shown, at: place) }
            }
            place += character.unicodeScalars.count
        }
    }

    /// ASCII can be taken byte by byte, which makes a long text open at once.
    private mutating func add(plain words: String, from start: Int) {
        places.reserveCapacity(words.utf8.count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.utf8.count)
        for (offset, byte) in words.utf8.enumerated() {
            let isSpace = byte <= 0x20
            if isSpace, bytes.last ?? 0x20 == 0x20 { continue }
            bytes.append(isSpace ? 0x20 : byte)
            places.append(start + offset)
        }
        text = String(decoding: bytes, as: UTF8.self)
        characters = Array(text)
    }

    private mutating func add(_ character: Character, at place: Int) {
        text.append(character)
        characters.append(character)
        places.append(place)
    }

    /// Runs of characters that fit a width.
    func lines(width: Int) -> [Range<Int>] {
        if characters.isEmpty { return [] }
        var start = 0
        return wrap(text[...], width: width).map { range in
            let end = start + text.distance(from: range.lowerBound, to: range.upperBound)
            defer { start = end }
            return start..<min(end, characters.count)
        }.filter { !$0.isEmpty }
    }
}

/// What is marked in the text of a statement.
struct StatementMarks {
    struct Mark {
        var name: String
        var style: Style
        var link: Link?
        var isPassage: Bool
        var range: Range<Int>

        /// Its name in the margin, without the line under the words that it is about.
        func inMargin(_ width: Int) -> Line {
            let style = Style(self.style.ink, self.style.traits.subtracting(.underlined))
            return Line(name.padded(width), style, link: link)
        }
    }

    private var marks: [Mark]
    private var hits: [Range<Int>]

    init(_ coded: CodedStatement, _ catalog: Catalog, search: String) {
        let passages = coded.passages.map { passage in
            let pledge = catalog.pledges[catalog.links[passage.place.reaffirmation].pledge]
            let ink = catalog.pillar(pledge.pillar)?.colour?.ink ?? .good
            let traits: Style.Traits = passage.isWording ? [.bold, .underlined] : []
            return Mark(
                name: pledge.id.text, style: Style(ink, traits), link: .pledge(pledge.id),
                isPassage: true, range: passage.range)
        }
        let open = coded.sentences.filter { $0.state == .open }.map {
            Mark(
                name: "? open", style: Style(.caution), link: nil, isPassage: false,
                range: $0.range)
        }
        marks = (passages + open).sorted { $0.range.lowerBound < $1.range.lowerBound }
        hits = search.isEmpty ? [] : coded.text.folded.ranges(of: search, wholeWords: false)
    }

    /// Those that begin on a line, each pledge once.
    func begin(in shown: ShownText, _ line: Range<Int>) -> [Mark] {
        let end = line.upperBound < shown.places.count ? shown.places[line.upperBound] : nil
        let start = shown.places[line.lowerBound]
        var names: Set<String> = []
        return marks.filter { mark in
            let place = mark.range.lowerBound
            let isHere =
                place >= start && (end.map { place < $0 } ?? (place <= shown.places.last ?? 0))
            return isHere && names.insert(mark.name).inserted
        }
    }

    /// What a line without a mark of its own leads to: the pledge of a passage that goes on there.
    func link(in shown: ShownText, _ line: Range<Int>) -> Link? {
        let (start, end) = (shown.places[line.lowerBound], shown.places[line.upperBound - 1])
        return marks.first { $0.isPassage && $0.range.overlaps(start..<end + 1) }?.link
    }

    /// What is marked in a stretch of the text.
    func within(_ range: Range<Int>) -> StatementMarks {
        var part = self
        part.marks = marks.filter { $0.range.overlaps(range) }
        part.hits = hits.filter { $0.overlaps(range) }
        return part
    }

    /// The words of a line in their styles.
    func spans(of shown: ShownText, _ line: Range<Int>, isHeading: Bool) -> [Line.Span] {
        var spans: [Line.Span] = []
        var start = line.lowerBound
        for edge in edges + [Int.max] where start < line.upperBound {
            let end =
                shown.places[start..<line.upperBound].firstIndex { $0 >= edge }
                ?? line.upperBound
            if end == start { continue }
            let style = style(at: shown.places[start], isHeading: isHeading)
            let words = String(shown.characters[start..<end])
            if let last = spans.indices.last, spans[last].style == style {
                spans[last].text += words
            } else {
                spans.append(Line.Span(text: words, style: style))
            }
            start = end
        }
        return spans
    }

    /// The places at which a style may change.
    private var edges: [Int] {
        (marks.map(\.range) + hits).flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
    }

    private func style(at place: Int, isHeading: Bool) -> Style {
        if hits.contains(where: { $0.contains(place) }) { return Style(.hit) }
        let here = marks.filter { $0.range.contains(place) }
        let mark =
            here.first { $0.style.traits.contains(.bold) } ?? here.first { $0.isPassage }
            ?? here.first
        return mark.map { $0.isPassage ? $0.style : Style(.caution) }
            ?? (isHeading ? .heading : .plain)
    }
}
