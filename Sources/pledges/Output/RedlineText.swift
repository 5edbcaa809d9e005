import Commitments
import Text

extension Style {
    /// A redline as `git diff --word-diff` shows one: changes in brackets, and in colour on a
    /// terminal that has it. Wrapped like any paragraph.
    func redline(_ spans: [Redline.Span], indent: Int = 0) -> [String] {
        var letters: [(letter: Character, mark: Redline.Mark)] = []
        for span in spans {
            let brackets = span.mark.brackets
            letters += (brackets.open + span.text + brackets.close).oneLine
                .map { ($0, span.mark) }
        }
        let quote = quoted("\u{0}").split(separator: "\u{0}").map(String.init)
        letters.insert((Character(quote.first ?? "\""), .kept), at: 0)
        letters.append((Character(quote.last ?? "\""), .kept))
        var rest = letters[...]
        return paragraph(String(letters.map(\.letter)), indent: indent).map { line in
            var text = ""
            var open = Redline.Mark.kept
            for letter in line {
                if let next = rest.firstIndex(where: { $0.letter == letter }),
                    !letter.isWhitespace || rest.first?.letter == letter
                {
                    let mark = rest[next].mark
                    rest.removeFirst(next - rest.startIndex + 1)
                    if mark != open { text += code(mark) }
                    open = mark
                }
                text.append(letter)
            }
            return open == .kept ? text : text + code(.kept)
        }
    }

    private func code(_ mark: Redline.Mark) -> String {
        guard hasAttributes else { return "" }
        return switch mark {
        case .kept: "\u{1B}[0m"
        case .removed: "\u{1B}[31m"
        case .inserted: "\u{1B}[32m"
        case .movedAway, .movedHere: "\u{1B}[33m"
        }
    }
}
