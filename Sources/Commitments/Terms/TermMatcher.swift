import Text

/// Finds the variants of a term in texts. Whole words count, whatever their case, quotation marks
/// and dashes; Korean and Japanese forms count within words too, since particles join them.
struct TermMatcher: Sendable {
    /// The longest first, so that none counts within a longer one.
    private let forms: [Form]

    private struct Form: Sendable {
        var variant: Int
        var text: [Character]
        var isWhole: Bool
    }

    init(_ term: WatchedTerm) {
        let all = term.variants.enumerated().flatMap { index, variant in
            variant.forms.map { (variant: index, text: Array($0.foldedForTerms)) }
        }
        forms = all.enumerated().filter { !$0.element.text.isEmpty }
            .sorted {
                (-$0.element.text.count, $0.offset) < (-$1.element.text.count, $1.offset)
            }
            .map {
                Form(
                    variant: $0.element.variant, text: $0.element.text,
                    isWhole: !$0.element.text.contains(where: \.isEastAsian))
            }
    }

    /// The variants in a text, by place in the term, each once, in the order in which they occur.
    func variants(in text: String) -> [Int] {
        let text = Array(text.foldedForTerms)
        var isTaken = Array(repeating: false, count: text.count)
        var found: [(place: Int, variant: Int)] = []
        for form in forms {
            for place in places(of: form, in: text) {
                let range = place..<place + form.text.count
                if isTaken[range].contains(true) { continue }
                for index in range { isTaken[index] = true }
                found.append((place, form.variant))
            }
        }
        var variants: [Int] = []
        for (_, variant) in found.sorted(by: { $0.place < $1.place })
        where !variants.contains(variant) { variants.append(variant) }
        return variants
    }

    private func places(of form: Form, in text: [Character]) -> [Int] {
        guard let first = form.text.first, text.count >= form.text.count else { return [] }
        return (0...text.count - form.text.count).filter { place in
            guard text[place] == first, text[place...].starts(with: form.text) else { return false }
            let end = place + form.text.count
            return !form.isWhole
                || (place == 0 || !text[place - 1].isWordPart)
                    && (end == text.count || !text[end].isWordPart)
        }
    }
}

extension TermMatcher {
    /// What any text that has a variant must have, one pattern a form: its longest word. Scanning
    /// for these spares folding every text.
    var patterns: [Pattern] {
        let words = forms.map { form in
            form.text.split { !$0.isWordPart }.map { String($0) }
                .max { $0.utf8.count < $1.utf8.count } ?? ""
        }
        return Set(words).filter { !$0.isEmpty }.sorted().map { Pattern($0) }
    }
}

extension String {
    /// The text as terms are compared: folded, dashes and white space as one space, without
    /// quotation marks; an apostrophe stays within a word.
    fileprivate var foldedForTerms: String {
        let letters = Array(folded)
        var result = ""
        for (index, letter) in letters.enumerated() {
            if letter.isWhitespace || letter.isDash {
                if !result.isEmpty, result.last != " " { result.append(" ") }
            } else if letter.isQuote {
                let isInside =
                    index > 0 && index + 1 < letters.count && letters[index - 1].isWordPart
                    && letters[index + 1].isWordPart
                if isInside, letter == "'" || letter == "’" { result.append("'") }
            } else {
                result.append(letter)
            }
        }
        while result.last == " " { result.removeLast() }
        return result
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }

    fileprivate var isDash: Bool {
        unicodeScalars.first?.properties.generalCategory == .dashPunctuation || self == "−"
    }

    fileprivate var isQuote: Bool { "\"'“”„‟‘’‚‛«»「」『』".contains(self) }

    /// Hangul, kana, ideographs: written without spaces, or with particles joined on.
    fileprivate var isEastAsian: Bool {
        unicodeScalars.contains { $0.columns == 2 && $0.properties.isAlphabetic }
    }
}
