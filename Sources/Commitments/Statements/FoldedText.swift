import Text

/// A text made ready to look for quotes in it. Case, the shape of quotation marks and dashes, white
/// space, invisible characters and the emphasis of Markdown do not count.
package struct FoldedText: Sendable {
    /// The scalars that count.
    private let folded: [UInt32]
    /// For each of them its place in the text, in code points.
    private let places: [Int]
    /// Code points of the text.
    package let count: Int

    /// Folds a text.
    /// - Parameter left: stretches that do not count, in order: code points.
    package init(_ text: String, without left: [Range<Int>] = []) {
        var folded: [UInt32] = []
        var places: [Int] = []
        folded.reserveCapacity(text.utf8.count)
        places.reserveCapacity(text.utf8.count)
        var place = 0
        var rest = left[...]
        for scalar in text.unicodeScalars {
            if let next = rest.first, place >= next.lowerBound {
                if place + 1 == next.upperBound { rest.removeFirst() }
                place += 1
                continue
            }
            FoldedText.fold(scalar) { value in
                if value == 0x20, folded.last == 0x20 || folded.isEmpty { return }
                folded.append(value)
                places.append(place)
            }
            place += 1
        }
        if folded.last == 0x20 {
            folded.removeLast()
            places.removeLast()
        }
        self.folded = folded
        self.places = places
        count = place
    }

    private static func fold(_ scalar: Unicode.Scalar, _ add: (UInt32) -> Void) {
        switch scalar.value {
        case 0x41...0x5A: add(scalar.value + 0x20)
        case 0x30...0x39, 0x61...0x7A: add(scalar.value)
        case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: add(0x20)
        case 0x2018...0x201B: add(0x27)
        case 0x201C...0x201F: add(0x22)
        case 0x2010...0x2015, 0x2212: add(0x2D)
        // Emphasis of Markdown.
        case 0x2A: break
        default:
            if scalar.isInvisible { return }
            if let letters = scalar.ligature {
                for letter in letters.unicodeScalars { add(letter.value) }
            } else if scalar.value < 0x80 || (0x4E00...0x9FFF).contains(scalar.value) {
                add(scalar.value)
            } else {
                // Decomposed, so that it does not matter how the text writes accents.
                let lower = scalar.properties.lowercaseMapping
                for letter in lower.decomposedScalars { add(letter.value) }
            }
        }
    }

    /// Where the text has the quote, first to last: code points. An ellipsis in the quote matches
    /// whatever the text has there.
    /// - Parameter wholeWords: whether "art" is not found in "part".
    package func ranges(of quote: String, wholeWords: Bool = true) -> [Range<Int>] {
        let parts = FoldedText.parts(of: quote)
        guard let first = parts.first else { return [] }
        var found: [Range<Int>] = []
        var position = 0
        while let start = index(of: first, from: position, wholeWords) {
            let rest = parts.dropFirst()
            guard let end = end(of: rest, after: start + first.count, wholeWords) else { break }
            found.append(places[start]..<places[end - 1] + 1)
            position = start + 1
        }
        return found
    }

    private static func parts(of quote: String) -> [[UInt32]] {
        var parts: [[UInt32]] = [[]]
        let quote = quote.replacingEllipses
        let marks = FootnoteMarks.ranges(in: Array(quote.unicodeScalars))
        for value in FoldedText(quote, without: marks).folded {
            if value == 0x2026 { parts.append([]) } else { parts[parts.count - 1].append(value) }
        }
        return parts.map { part in
            Array(part.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
        }.filter { !$0.isEmpty }
    }

    /// The end of the last of several parts that follow one another.
    private func end(
        of parts: ArraySlice<[UInt32]>, after start: Int, _ wholeWords: Bool
    ) -> Int? {
        var end = start
        for part in parts {
            guard let next = index(of: part, from: end, wholeWords) else { return nil }
            end = next + part.count
        }
        return end
    }

    private func index(of part: [UInt32], from start: Int, _ wholeWords: Bool) -> Int? {
        guard let first = part.first, part.count <= folded.count else { return nil }
        var index = start
        while index + part.count <= folded.count {
            if folded[index] == first, folded[index..<index + part.count].elementsEqual(part),
                !wholeWords
                    || isEdge(index, part[0])
                        && isEdge(index + part.count, part[part.count - 1])
            {
                return index
            }
            index += 1
        }
        return nil
    }

    /// Whether no word goes on over a place. Scripts without spaces have no such edges.
    private func isEdge(_ index: Int, _ inside: UInt32) -> Bool {
        guard index > 0, index < folded.count else { return true }
        let isLatin = { (value: UInt32) in
            (0x30...0x39).contains(value) || (0x61...0x7A).contains(value)
                || (0xDF...0x24F).contains(value)
        }
        return !(isLatin(folded[index - 1]) && isLatin(folded[index]) && isLatin(inside))
    }
}

extension String {
    /// The text with three points as one sign.
    fileprivate var replacingEllipses: String {
        var result = ""
        var points = 0
        for character in self {
            if character == "." {
                points += 1
                continue
            }
            result += points == 3 ? "…" : String(repeating: ".", count: points)
            points = 0
            result.append(character)
        }
        return result + (points == 3 ? "…" : String(repeating: ".", count: points))
    }
}
