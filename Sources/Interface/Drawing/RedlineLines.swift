import Canvas
import Commitments
import Text

extension Line {
    /// A redline wrapped into lines: changes are in brackets, and in color on terminals that have it.
    /// The quotation marks around it are added here.
    static func redline(
        _ spans: [Redline.Span], width: Int, indent: Int = 0, link: Link? = nil
    ) -> [Line] {
        var letters: [Letter] = [("“", .plain)]
        for span in spans {
            let text = span.mark.brackets.open + span.text + span.mark.brackets.close
            letters += text.innerQuotes.oneLine.map { ($0, Style(span.mark.ink)) }
        }
        letters.append(("”", .plain))
        return wrapped(letters, width: width, indent: indent, link: link)
    }

    /// A redline of texts of several lines, as they are: without quotation marks around it.
    static func redlineOfLines(_ spans: [Redline.Span], width: Int) -> [Line] {
        let letters = spans.flatMap { span in
            let text = span.mark.brackets.open + span.text + span.mark.brackets.close
            return text.visible(keepLines: true).map { ($0, Style(span.mark.ink)) }
        }
        return wrapped(letters, width: width, indent: 0, link: nil)
    }

    private typealias Letter = (letter: Character, style: Style)

    /// A text wrapped into lines with some of it lit.
    /// - Parameter ranges: UTF-8 offsets in the text.
    static func lit(_ text: String, _ ranges: [Range<Int>], width: Int) -> [Line] {
        var letters: [Letter] = []
        var offset = 0
        for character in text {
            let isLit = ranges.contains { $0.contains(offset) }
            offset += String(character).utf8.count
            let style = isLit ? Style(.hit) : .plain
            letters += String(character).oneLine.map { ($0, style) }
        }
        return wrapped(letters, width: width)
    }

    /// Styled letters wrapped into lines.
    private static func wrapped(
        _ letters: [Letter], width: Int, indent: Int = 0, link: Link? = nil
    ) -> [Line] {
        let margin = String(repeating: " ", count: indent)
        var rest = letters[...]
        return wrappedLines(String(letters.map(\.letter)), width: max(8, width - indent)).map {
            var line = Line(margin, link: link)
            for letter in $0 {
                // Wrapping leaves out spaces at the ends of lines and nothing else.
                while let next = rest.first, next.letter != letter { rest.removeFirst() }
                if let next = rest.popFirst() { line.add(next.letter, next.style) }
            }
            return line
        }
    }

    private mutating func add(_ letter: Character, _ style: Style) {
        if let last = spans.indices.last, spans[last].style == style {
            spans[last].text.append(letter)
        } else {
            spans.append(Span(text: String(letter), style: style))
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
