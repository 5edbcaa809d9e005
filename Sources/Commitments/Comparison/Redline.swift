/// What two texts share and where they differ, in whole phrases.
package struct Redline: Hashable, Sendable {
    /// Both texts in reading order: the `before` of all pieces are the first text, the `after` of
    /// all the second, exactly.
    package let pieces: [Piece]
    /// Whether so much differs that marks would only hide it: both texts are then shown whole.
    package let isWhole: Bool

    /// What became of a piece.
    package enum Mark: Hashable, Sendable {
        /// In both; the spelling may differ ("DPRK" and "North Korea").
        case kept
        case removed, inserted
        /// In both at different places: here it went out, or came in.
        case movedAway, movedHere
    }

    /// A run of words with one fate.
    package struct Piece: Hashable, Sendable {
        /// What became of the words.
        package var mark: Mark
        /// Empty where it came in.
        package var before: String
        /// Empty where it went out.
        package var after: String

        /// Creates a piece; a mark of removal has no `after`, one of insertion no `before`.
        package init(_ mark: Mark, before: String = "", after: String = "") {
            self.mark = mark
            self.before = before
            self.after = after
        }
    }

    /// A run of text to show: white space at the ends of a change is outside it.
    package struct Span: Hashable, Sendable {
        /// The text as it is shown.
        package var text: String
        /// What became of it.
        package var mark: Mark

        /// Creates a stretch of a redline.
        package init(text: String, mark: Mark) {
            self.text = text
            self.mark = mark
        }
    }

    /// Creates a redline of pieces in reading order.
    package init(pieces: [Piece], isWhole: Bool) {
        self.pieces = pieces
        self.isWhole = isWhole
    }

    /// The share of the words that differ from which on both texts are shown whole.
    package static let wholeShare = 0.6

    /// Whether nothing but spelling differs.
    package var isSame: Bool { pieces.allSatisfy { $0.mark == .kept } }
}

// MARK: To show

extension Redline {
    /// The first text, with what went out marked.
    package var before: [Span] { Redline.spans(pieces.map { ($0.before, $0.mark) }) }

    /// The second text, with what came in marked.
    package var after: [Span] { Redline.spans(pieces.map { ($0.after, $0.mark) }) }

    /// Both in one: what is kept as the second text has it.
    package var inline: [Span] {
        Redline.spans(
            pieces.indices.map { index in
                let piece = pieces[index]
                switch piece.mark {
                case .removed, .movedAway: return (piece.before, piece.mark)
                case .inserted, .movedHere: return (piece.after, piece.mark)
                case .kept:
                    // The second text may end here and the first go on.
                    let isParted =
                        index + 1 < pieces.count && piece.before.last?.isWhitespace == true
                        && piece.after.last?.isWhitespace != true
                    return (piece.after + (isParted ? " " : ""), piece.mark)
                }
            })
    }

    private static func spans(_ parts: [(text: String, mark: Mark)]) -> [Span] {
        var spans: [Span] = []
        for (text, mark) in parts where !text.isEmpty {
            guard mark != .kept else {
                add(text, .kept, to: &spans)
                continue
            }
            let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
            let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
            add(String(text[..<start]), .kept, to: &spans)
            add(String(text[start..<end]), mark, to: &spans)
            add(String(text[end...]), .kept, to: &spans)
        }
        return spans
    }

    private static func add(_ text: String, _ mark: Mark, to spans: inout [Span]) {
        if text.isEmpty { return }
        if let last = spans.indices.last, spans[last].mark == mark {
            spans[last].text += text
        } else {
            spans.append(Span(text: text, mark: mark))
        }
    }
}

extension Redline.Mark {
    /// The marks around a change, as `git diff --word-diff` sets them; moved words are between
    /// tildes.
    package var brackets: (open: String, close: String) {
        switch self {
        case .kept: ("", "")
        case .removed: ("[-", "-]")
        case .inserted: ("{+", "+}")
        case .movedAway: ("[~", "~]")
        case .movedHere: ("{~", "~}")
        }
    }
}

extension Collection where Element == Redline.Span {
    /// The text with the marks around changes.
    package var marked: String {
        map { $0.mark.brackets.open + $0.text + $0.mark.brackets.close }.joined()
    }
}
