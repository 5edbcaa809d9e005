import Text

/// A block's text without the mess, each scalar with its place in the statement.
struct CleanText {
    private(set) var scalars: [Unicode.Scalar] = []
    private var starts: [Int] = []
    private var ends: [Int] = []

    init(_ lines: [Line], as format: StatementFormat) {
        var all: [PlacedScalar] = []
        for line in lines {
            let kept = line.scalars.filter { !$0.scalar.isUnseen }
            if let last = all.last?.scalar, let first = kept.first?.scalar,
                !Self.joins(last, first)
            {
                all.append(Self.space(before: kept[0].start))
            }
            all += kept
        }
        if format == .markdown { all = Markup.removed(from: all) }
        let marks = FootnoteMarks.ranges(in: all.map(\.scalar))
        for mark in marks.reversed() { all.removeSubrange(mark) }
        for index in all.indices { append(all[index], at: index, of: all) }
        if scalars.last?.isSpace == true { removeLast() }
    }

    /// Whether a word goes on over the line's end: "multi-" and "domain". The hyphen stays, since
    /// only a dictionary tells it from one that a machine put there.
    private static func joins(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
        last == "-" && first.properties.isLowercase
            || last.isEastAsian && first.isEastAsian
                && !last.isHangul
    }

    private static func space(before offset: Int) -> PlacedScalar {
        PlacedScalar(scalar: " ", start: offset, end: offset)
    }

    private mutating func append(_ placed: PlacedScalar, at index: Int, of all: [PlacedScalar]) {
        if placed.scalar.isSpace {
            if scalars.last?.isSpace ?? true { return }
            add(PlacedScalar(scalar: " ", start: placed.start, end: placed.end))
            return
        }
        if MissingSpace.isMissing(before: index, in: all), scalars.last?.isSpace == false {
            add(Self.space(before: placed.start))
        }
        guard let letters = placed.scalar.ligature else { return add(placed) }
        for letter in letters.unicodeScalars {
            add(PlacedScalar(scalar: letter, start: placed.start, end: placed.end))
        }
    }

    private mutating func add(_ placed: PlacedScalar) {
        scalars.append(placed.scalar)
        starts.append(placed.start)
        ends.append(placed.end)
    }

    private mutating func removeLast() {
        scalars.removeLast()
        starts.removeLast()
        ends.removeLast()
    }

    var indices: Range<Int> { scalars.indices }
    var string: String { String(String.UnicodeScalarView(scalars)) }

    /// The range of a run in the statement; nil if the run is empty.
    func source(of range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, let last = range.last else { return nil }
        return starts[first]..<max(starts[first], ends[last])
    }

    /// A run as a sentence; nil where nothing is said in it.
    func sentence(_ range: Range<Int>, paragraph: Int) -> Sentence? {
        var range = range
        while let first = range.first, scalars[first].isSpace { range.removeFirst() }
        while let last = range.last, scalars[last].isSpace { range.removeLast() }
        guard scalars[range].contains(where: { $0.properties.isAlphabetic }),
            let source = source(of: range)
        else { return nil }
        return Sentence(
            text: String(String.UnicodeScalarView(scalars[range])), range: source,
            paragraph: paragraph)
    }
}

extension Unicode.Scalar {
    var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }
}

/// Where a space was lost, as pages do that are made of pieces.
enum MissingSpace {
    /// "development.They", "(UNSC)resolutions", "Korea(ROK)", "security,and", but not "U.S.",
    /// "3.5", "state(s)", "1,000".
    static func isMissing(before index: Int, in all: [PlacedScalar]) -> Bool {
        guard index > 0 else { return false }
        let last = all[index - 1].scalar
        let here = all[index].scalar
        switch last {
        case ".", "!", "?": return beginsSentence(at: index, in: all)
        case ")": return here.properties.isAlphabetic && !here.isEastAsian
        case ",", ";":
            return here.properties.isAlphabetic && !here.isEastAsian && index > 1
                && all[index - 2].scalar.properties.isAlphabetic
        case "”", "’":
            return last == "”" && here.properties.isAlphabetic && !here.isEastAsian
        default:
            return here == "(" && last.properties.isAlphabetic && !last.isEastAsian
                && !isEnding(at: index, in: all)
        }
    }

    /// A capital after a point after a word of small letters, or after a bracket or a year.
    private static func beginsSentence(at index: Int, in all: [PlacedScalar]) -> Bool {
        let here = all[index].scalar
        guard here.properties.isUppercase, index >= 3 else { return false }
        let before = all[index - 2].scalar
        let second = all[index - 3].scalar
        if before.closes { return true }
        if before.properties.isLowercase { return second.properties.isLowercase }
        let isNumber = before.properties.numericType != nil
        return isNumber && second.properties.numericType != nil
    }

    /// The "(s)" of "state(s)".
    private static func isEnding(at index: Int, in all: [PlacedScalar]) -> Bool {
        guard index + 2 < all.count else { return false }
        return all[index + 1].scalar.properties.isLowercase && all[index + 2].scalar == ")"
            || all[index + 1].scalar == "e" && all[index + 2].scalar == "s"
    }
}
