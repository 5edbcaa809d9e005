import Commitments
import Text

/// Lays a text out in lines that fit a width; whoever shows them dresses the runs.
package struct ProseLayout: Sendable {
    /// Columns to fit into; nil where nobody looks at the width, as in a pipe or a file.
    package let width: Int?
    /// The program's own signs.
    package let signs: Signs

    /// Creates a layout; without a width lines are as long as they are.
    package init(width: Int? = nil, signs: Signs = Signs()) {
        self.width = width
        self.signs = signs
    }

    /// A line of the text, from left to right.
    package typealias Line = [Prose.Run]

    /// Returns the lines of a document.
    package func lines(of document: some Document) -> [Line] {
        document.prose(signs).blocks.flatMap { lines(of: $0) }
    }

    /// Returns a document as a plain text.
    package func text(of document: some Document) -> String {
        lines(of: document).map { $0.map(\.text).joined() + "\n" }.joined()
    }

    /// Returns the lines of one block.
    package func lines(of block: Prose.Block) -> [Line] {
        switch block {
        case .blank: return [[]]
        case .line(let runs, let indent): return [line(runs, indent)]
        case .paragraph(let text, let indent, let tone):
            return wrapped(text, indent).map { [Prose.Run($0, tone)] }
        case .item(let text, let indent, let tone): return item(text, hanging: indent, tone)
        case .labelled(let label, let width, let text): return labelled(label, width, text)
        case .quotation(let text, let before, let after, let indent):
            let quote = (before + signs.quoted(text) + after).oneLine
            return wrapped(quote, indent).map { [Prose.Run($0)] }
        case .redline(let spans, let indent): return redline(spans, indent)
        case .table(let table, let indent):
            let margin = Prose.Run(String(repeating: " ", count: indent))
            return TableLayout(table: table, layout: self).lines.map {
                indent == 0 ? $0 : [margin] + $0
            }
        case .matrix(let list): return MatrixLayout(list: list, layout: self).lines
        case .remark(let text):
            return width == nil ? [] : [[]] + wrapped(text, 0).map { [Prose.Run($0, .faint)] }
        }
    }

    private func line(_ runs: [Prose.Run], _ indent: Int) -> Line {
        let margin = indent == 0 ? [] : [Prose.Run(String(repeating: " ", count: indent))]
        return margin + runs.map { Prose.Run($0.text.oneLine, $0.tone) }
    }

    /// A text from elsewhere as lines that fit, each after so many spaces.
    private func wrapped(_ text: String, _ indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        return parts(of: text, indent).map { $0.isEmpty ? "" : margin + $0 }
    }

    /// The same without the spaces before each line.
    private func parts(of text: String, _ indent: Int) -> [String] {
        let visible = text.visible(keepLines: true)
        return width.map { wrappedLines(visible, width: max(20, $0 - indent)) }
            ?? visible.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func item(_ text: String, hanging indent: Int, _ tone: Prose.Tone) -> [Line] {
        let text = text.oneLine
        guard let width, text.columns > width, let first = wrapped(text, 0).first else {
            return [[Prose.Run(text, tone)]]
        }
        let rest = String(text.dropFirst(first.count).drop { $0 == " " })
        let below = rest.isEmpty ? [] : wrapped(rest, min(indent, width / 3))
        return [[Prose.Run(first, tone)]] + below.map { [Prose.Run($0)] }
    }

    private func labelled(_ label: Prose.Run, _ width: Int, _ text: String) -> [Line] {
        let margin = 2
        return wrapped(text.oneLine, margin + width).enumerated().map { index, line in
            guard index == 0 else { return [Prose.Run(line)] }
            let space = String(repeating: " ", count: max(0, width - label.text.columns))
            let beside = Prose.Run(space + line.dropFirst(margin + width))
            return [Prose.Run(String(repeating: " ", count: margin)), label, beside]
        }
    }
}

// MARK: Redlines

extension ProseLayout {
    /// A redline as `git diff --word-diff` shows one: changes in brackets. Wrapped like any
    /// paragraph.
    private func redline(_ spans: [Redline.Span], _ indent: Int) -> [Line] {
        var letters: [(letter: Character, mark: Redline.Mark)] = []
        for span in spans {
            let brackets = span.mark.brackets
            letters += (brackets.open + span.text + brackets.close).oneLine.map { ($0, span.mark) }
        }
        let quote = signs.quoted("\u{0}").split(separator: "\u{0}").map(String.init)
        letters.insert((Character(quote.first ?? "\""), .kept), at: 0)
        letters.append((Character(quote.last ?? "\""), .kept))
        var rest = letters[...]
        let margin = Prose.Run(String(repeating: " ", count: indent))
        return parts(of: String(letters.map(\.letter)), indent).map { line in
            var runs: [(text: String, mark: Redline.Mark)] = []
            for letter in line {
                // Wrapping leaves out spaces at the ends of lines and nothing else.
                while let next = rest.first, next.letter != letter { rest.removeFirst() }
                guard let next = rest.popFirst() else { continue }
                if runs.last?.mark == next.mark {
                    runs[runs.count - 1].text.append(letter)
                } else {
                    runs.append((String(letter), next.mark))
                }
            }
            return [margin] + runs.map { Prose.Run($0.text, .mark($0.mark)) }
        }
    }
}
