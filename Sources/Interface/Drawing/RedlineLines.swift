import Canvas
import Commitments
import Text

extension Line {
    /// A redline wrapped into lines: changes are in color, and in brackets where there is none.
    /// The quotation marks around it are added here.
    static func redline(
        _ spans: [Redline.Span], width: Int, indent: Int = 0, link: Link? = nil
    ) -> [Line] {
        let quoted = runs(spans) { $0.innerQuotes.oneLine }
        return wrapped(
            [Run("“", .plain)] + quoted + [Run("”", .plain)], width: width, indent: indent,
            link: link)
    }

    /// A redline of texts of several lines, as they are: without quotation marks around it.
    static func redlineOfLines(_ spans: [Redline.Span], width: Int) -> [Line] {
        wrapped(runs(spans) { $0.visible(keepLines: true) }, width: width)
    }

    /// A text wrapped into lines with some of it lit.
    /// - Parameter ranges: UTF-8 offsets in the text.
    static func lit(_ text: String, _ ranges: [Range<Int>], width: Int) -> [Line] {
        var runs: [Run] = []
        var offset = 0
        for character in text {
            let isLit = ranges.contains { $0.contains(offset) }
            offset += character.utf8.count
            runs.append(Run(String(character).oneLine, isLit ? Style(.hit) : .plain))
        }
        return wrapped(runs, width: width)
    }

    /// Text in one style.
    private struct Run {
        let text: String
        let style: Style
        let isBracket: Bool

        init(_ text: String, _ style: Style, isBracket: Bool = false) {
            self.text = text
            self.style = style
            self.isBracket = isBracket
        }
    }

    /// The texts of spans as they are shown. What came in is set off from what went out before it: without
    /// brackets they would be one word.
    private static func runs(_ spans: [Redline.Span], _ shown: (String) -> String) -> [Run] {
        var result: [Run] = []
        var last: (mark: Redline.Mark, end: Character)?
        for span in spans {
            let text = shown(span.text)
            guard let first = text.first, let end = text.last else { continue }
            if let last, last.mark != .kept, span.mark != .kept, last.mark != span.mark,
                !last.end.isWhitespace, !first.isWhitespace
            {
                result.append(Run(" ", .plain))
            }
            result += runs(span, text)
            last = (span.mark, end)
        }
        return result
    }

    /// A text between the brackets of its mark.
    private static func runs(_ span: Redline.Span, _ text: String) -> [Run] {
        let style = Style(span.mark.ink)
        let (open, close) = span.mark.brackets
        // Moved words have no color of their own: their brackets tell them from others.
        let repeatsColor = span.mark == .inserted || span.mark == .removed
        return [
            Run(open, style, isBracket: repeatsColor), Run(text, style),
            Run(close, style, isBracket: repeatsColor),
        ].filter { !$0.text.isEmpty }
    }

    /// Styled text wrapped into lines.
    private static func wrapped(
        _ runs: [Run], width: Int, indent: Int = 0, link: Link? = nil
    ) -> [Line] {
        let margin = String(repeating: " ", count: indent)
        let text = runs.map(\.text).joined()
        var rest = runs[...]
        // Where the first run of the rest ends.
        var end = text.utf8.index(text.startIndex, offsetBy: rest.first?.text.utf8.count ?? 0)
        return wrappedRanges(text, width: max(8, width - indent)).map { range in
            var line = Line(margin, link: link)
            var start = range.lowerBound
            while let run = rest.first {
                let stop = min(end, range.upperBound)
                if start < stop {
                    line.add(text[start..<stop], run.style, isBracket: run.isBracket)
                    start = stop
                }
                if end > range.upperBound { break }
                rest.removeFirst()
                end = text.utf8.index(end, offsetBy: rest.first?.text.utf8.count ?? 0)
            }
            return line
        }
    }

    private mutating func add(_ text: Substring, _ style: Style, isBracket: Bool) {
        if let last = spans.indices.last, spans[last].style == style,
            spans[last].isBracket == isBracket
        {
            spans[last].text += text
        } else {
            spans.append(Span(text: String(text), style: style, isBracket: isBracket))
        }
    }
}

extension Redline.Mark {
    /// The color that goes with its brackets.
    var ink: Ink {
        switch self {
        case .kept: .plain
        case .inserted: .inserted
        case .removed: .removed
        case .movedAway, .movedHere: .caution
        }
    }
}

extension ChangeLabel.Direction {
    /// The color that goes with its sign.
    var ink: Ink {
        switch self {
        case .same: .plain
        case .reworded: .caution
        case .stronger: .good
        case .softer: .bad
        case .reversed: .reversed
        }
    }
}

extension State {
    /// The color that goes with its sign.
    var ink: Ink {
        switch self {
        case .new, .returned: .good
        case .reaffirmed: .plain
        case .notCarried: .doubt
        case .notComparable: .secondary
        case .dropped: .bad
        }
    }
}
