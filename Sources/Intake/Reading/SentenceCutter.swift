/// Finds where sentences end in a cleaned paragraph.
///
/// A point ends a sentence unless it belongs to an abbreviation, a number, an initial or a heading's
/// number; what closes a quotation or bracket behind it belongs to the sentence.
struct SentenceCutter {
    private let scalars: [Unicode.Scalar]
    /// Whether no letter is a small one, so that a capital tells nothing.
    private let isInCapitals: Bool
    private var ranges: [Range<Int>] = []
    private var start = 0

    /// The sentences of a paragraph, end to end.
    static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var cutter = SentenceCutter(scalars: scalars)
        cutter.cut()
        return cutter.ranges
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        isInCapitals = !scalars.contains(where: \.properties.isLowercase)
    }

    private mutating func cut() {
        var index = 0
        while index < scalars.count {
            guard scalars[index].endsSentence else {
                index += 1
                continue
            }
            let end = afterClosing(index)
            if isEnd(index, closedBy: end) {
                ranges.append(start..<end)
                start = end
            }
            index = max(end, index + 1)
        }
        if start < scalars.count { ranges.append(start..<scalars.count) }
    }

    /// Behind further points, quotation marks and brackets that close.
    private func afterClosing(_ index: Int) -> Int {
        var end = index + 1
        while end < scalars.count, scalars[end].closes || scalars[end].endsSentence { end += 1 }
        // A quotation mark after a space: “... region. ”
        if end + 1 < scalars.count, scalars[end] == " ",
            "”’」』".unicodeScalars.contains(scalars[end + 1])
        {
            end += 2
        }
        return end
    }

    private func isEnd(_ index: Int, closedBy end: Int) -> Bool {
        guard end < scalars.count else { return true }
        let sign = scalars[index]
        // Japanese has no space after it.
        if "。！？｡．".unicodeScalars.contains(sign) { return !isQuotedWithin(end) }
        guard scalars[end] == " " else {
            // Korean written without the space.
            return index > 0 && scalars[index - 1].isHangul && scalars[end].isHangul
        }
        guard let next = scalars[(end + 1)...].first, canBegin(at: end + 1, next) else {
            return false
        }
        if sign != "." || end > index + 1, !isPoint(index) { return true }
        return !isAbbreviation(before: index, next: end + 1)
    }

    private func isPoint(_ index: Int) -> Bool { scalars[index] == "." }

    /// 「…。」と述べた: the sentence goes on after the quotation.
    private func isQuotedWithin(_ end: Int) -> Bool {
        "」』".unicodeScalars.contains(scalars[end - 1])
            && (0x3041...0x309F).contains(scalars[end].value)
    }

    private func canBegin(at index: Int, _ next: Unicode.Scalar) -> Bool {
        if next.opens {
            guard index + 1 < scalars.count else { return true }
            return !scalars[index + 1].properties.isLowercase
        }
        return next.properties.isUppercase || next.isEastAsian || next.properties.numericType != nil
            || "–—•-".unicodeScalars.contains(next)
    }

    /// Whether a point ends a shortened word and no sentence.
    private func isAbbreviation(before index: Int, next: Int) -> Bool {
        let word = word(before: index)
        guard !word.isEmpty else { return false }
        let following = self.word(at: next)
        let isNumberNext = scalars[next].properties.numericType != nil
        if Abbreviations.beforeNumbers.contains(word) { return isNumberNext }
        if isHeadingNumber(word, before: index) { return true }
        if Abbreviations.beforeNames.contains(word) { return true }
        if word.contains(".") || Abbreviations.anywhere.contains(word) {
            return !Abbreviations.openers.contains(following)
        }
        // An initial: "John F. Kennedy"; a vitamin or a plan "B" ends a sentence before an opener.
        return word.unicodeScalars.count == 1 && word.first?.isUppercase == true
            && !Abbreviations.openers.contains(following)
    }

    /// "II." at the beginning.
    private func isHeadingNumber(_ word: String, before index: Int) -> Bool {
        guard index - word.unicodeScalars.count <= start + 1 else { return false }
        return word.allSatisfy { "IVX".contains($0) } || word.allSatisfy(\.isNumber)
    }

    /// The word whose last point is at an index, with the points in it: "U.S".
    private func word(before index: Int) -> String {
        var first = index
        while first > start,
            scalars[first - 1].properties.isAlphabetic
                || scalars[first - 1].properties.numericType != nil || scalars[first - 1] == "."
        { first -= 1 }
        return String(String.UnicodeScalarView(scalars[first..<index]))
    }

    private func word(at index: Int) -> String {
        let rest = scalars[index...].drop { $0.opens }
        let word = String(String.UnicodeScalarView(rest.prefix { $0.properties.isAlphabetic }))
        return isInCapitals ? word.prefix(1) + word.dropFirst().lowercased() : word
    }
}

/// Shortened words, and what tells that one of them ends a sentence.
enum Abbreviations {
    /// A name follows.
    static let beforeNames: Set<String> = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm",
        "Sgt", "Sen", "Rep", "Gov", "Amb", "Hon", "Rev", "Pres", "Sec", "Min", "Messrs", "Mt", "Ft",
        "vs", "v", "cf", "e.g", "i.e", "approx", "Brig", "Vice Adm",
    ]
    /// A number follows; else they are words, or end a sentence.
    static let beforeNumbers: Set<String> = [
        "No", "Nos", "no", "nos", "Art", "Arts", "para", "Para", "paras", "p", "pp", "Vol", "vol",
        "Ch", "Fig", "Res", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct",
        "Nov", "Dec",
    ]
    /// They can be anywhere in a sentence, also at its end.
    static let anywhere: Set<String> = [
        "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "etc", "al", "Ph.D", "a.m", "p.m", "Bros", "Dept",
        "Govt", "Intl", "Assn", "Univ",
    ]
    /// Words that, with a capital, begin a sentence and no name.
    static let openers: Set<String> = [
        "We", "They", "He", "She", "It", "I", "You", "The", "This", "These", "That", "Those", "A",
        "An", "In", "On", "At", "As", "For", "From", "With", "By", "To", "Of", "And", "But", "Or",
        "Both", "All", "Each", "Our", "Their", "Its", "His", "Her", "There", "Here", "When",
        "While", "Where", "If", "Since", "After", "Before", "During", "Through", "Today",
        "Together", "Such", "Furthermore", "Additionally", "Moreover", "Finally", "Also", "Further",
        "However", "Meanwhile", "Accordingly", "Recognizing", "Recalling", "Noting", "Building",
    ]
}
