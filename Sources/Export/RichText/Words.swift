import Commitments

/// Words of a page, written as a string: what is in quotation marks are words of the program, and
/// what is interpolated comes from elsewhere, unless it says that it does not.
///
///     "\(pledge.title), as of \(own: day.text)"
package struct Words: Sendable, ExpressibleByStringInterpolation {
    /// From the first to the last.
    package private(set) var pieces: [RichText.Piece]

    /// Creates words of pieces.
    package init(_ pieces: [RichText.Piece] = []) { self.pieces = pieces }

    /// Creates words of the program.
    package init(stringLiteral value: String) {
        pieces = value.isEmpty ? [] : [.own(value)]
    }

    /// Creates words of what was interpolated.
    package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    /// Whether there is nothing to read.
    package var isEmpty: Bool { pieces.isEmpty }

    /// Returns both, one after the other.
    package static func + (left: Words, right: Words) -> Words {
        Words(left.pieces + right.pieces)
    }

    /// Adds words at the end.
    package static func += (left: inout Words, right: Words) { left.pieces += right.pieces }

    /// What is written between the quotation marks of a string.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [RichText.Piece] = []

        /// Creates words without any piece.
        package init(literalCapacity: Int, interpolationCount: Int) {}

        /// Words of the program.
        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.own(literal)) }
        }

        /// Text from a catalog or a note, in its language where that is known.
        package mutating func appendInterpolation(_ text: String, in language: String? = nil) {
            pieces.append(.text(text, language: language))
        }

        /// Words or numbers of the program.
        package mutating func appendInterpolation(own words: String) { appendLiteral(words) }

        /// A number.
        package mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }

        /// Words made elsewhere.
        package mutating func appendInterpolation(_ words: Words) { pieces += words.pieces }

        /// What to find at a glance.
        package mutating func appendInterpolation(strong words: Words) {
            pieces.append(.strong(words))
        }

        /// An address.
        package mutating func appendInterpolation(link address: String) {
            pieces.append(.link(address))
        }

        /// Words that lead to another page of the same site.
        package mutating func appendInterpolation(page path: String, _ words: Words) {
            pieces.append(.page(path, words))
        }

        /// The mark of a footnote.
        package mutating func appendInterpolation(footnote citation: RichText.Citation) {
            pieces.append(.footnote(citation))
        }

        /// A sign and what it means.
        package mutating func appendInterpolation(sign: String, meaning: String) {
            pieces.append(.sign(sign, meaning: meaning))
        }

        /// Two texts in one.
        package mutating func appendInterpolation(
            redline spans: [Redline.Span], _ marks: RichText.RedlineMarks
        ) {
            pieces.append(.redline(spans, marks))
        }

        /// What a change looks like.
        package mutating func appendInterpolation(
            example span: Redline.Span, _ marks: RichText.RedlineMarks
        ) {
            pieces.append(.example(span, marks))
        }
    }
}

extension Sequence<Words> {
    /// Returns all of them with words of the program in between.
    func joined(separator: String) -> Words {
        var joined = Words()
        for (index, words) in enumerated() {
            if index > 0 { joined += "\(own: separator)" }
            joined += words
        }
        return joined
    }
}
