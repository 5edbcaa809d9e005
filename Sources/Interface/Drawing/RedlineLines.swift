import Canvas
import Commitments
import Text

extension Line {
    /// A redline wrapped into lines: changes stand in brackets, and in colour where there is any.
    /// The quotation marks around it are added here.
    static func redline(
        _ spans: [Redline.Span], width: Int, indent: Int = 0, link: Link? = nil
    ) -> [Line] {
        var letters: [(letter: Character, style: Style)] = [("“", .plain)]
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

    private static func wrapped(
        _ letters: [(letter: Character, style: Style)], width: Int, indent: Int, link: Link?
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
    /// The colour that goes with its brackets.
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
    /// The colour that goes with its sign.
    var ink: Ink {
        switch self {
        case .same: .plain
        case .reworded: .caution
        case .stronger: .good
        case .softer: .bad
        }
    }
}

extension State {
    /// The colour that goes with its sign.
    var ink: Ink {
        switch self {
        case .new, .returned: .good
        case .reaffirmed: .plain
        case .notCarried: .doubt
        case .dropped: .bad
        }
    }
}
