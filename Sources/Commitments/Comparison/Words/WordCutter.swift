import Text

/// Cuts a text into words, after Unicode's rules for word boundaries (UAX 29) with these choices:
///
/// * A hyphen before a small letter stays in the word ("non-market", "multi-domain"), one before a
///   capital separates ("cross-Strait", "Korea-U.S."): what follows is a name of its own.
/// * Japanese is cut where the script changes: a run of ideographs or of katakana is nearly always a
///   word, the hiragana between are particles and endings. One character a word would find
///   likeness between unrelated words and leave a salad.
/// * Korean is cut at spaces; a particle at the end of a word is no part of its key.
///
/// It looks at whole characters (grapheme clusters), so that no mark is cut off its letter. In most
/// texts each scalar is one, and finding that out once saves looking for them at every step.
struct WordCutter {
    private let text: String
    /// Whether each scalar of the text is a character.
    private let isPlain: Bool
    private var words: [Word] = []
    private var current: (start: String.Index, script: Script)?
    /// Where the next word's stretch begins.
    private var stretch: String.Index

    /// What makes characters one run.
    private enum Script { case letters, digits, hangul, ideographs, hiragana, katakana, sign }

    private init(_ text: String) {
        self.text = text
        isPlain = text.isFoldedAlready && !text.utf8.contains(0x0D)
        stretch = text.startIndex
        // A word and its space are seldom shorter.
        words.reserveCapacity(text.utf8.count / 5 + 1)
    }

    /// The words of a text, in order; together they are the text. A text of signs alone is one.
    static func words(of text: String) -> [Word] {
        var cutter = WordCutter(text)
        cutter.cut()
        return cutter.words
    }

    private mutating func cut() {
        var index = text.startIndex
        while index < text.endIndex {
            let next = isPlain ? text.unicodeScalars.index(after: index) : text.index(after: index)
            take(at: index, next: next)
            index = next
        }
        finish(at: text.endIndex)
        if words.isEmpty && !text.isEmpty {
            words = [Word(range: text.startIndex..<text.endIndex, text: text[...], key: text)]
        } else if let last = words.indices.last {
            words[last].range = words[last].range.lowerBound..<text.endIndex
        }
    }

    private mutating func take(at index: String.Index, next: String.Index) {
        let scalar = text.unicodeScalars[index]
        guard let script = WordCutter.script(of: scalar) else {
            // What nobody sees cuts no word.
            if isInvisible(at: index) || current == nil { return }
            if scalar == " " || !joins(text[index], at: index, next: next) { finish(at: index) }
            return
        }
        if let current, continues(current.script, script) {
            if current.script == .digits { self.current?.script = script }
            return
        }
        finish(at: index)
        current = (index, script)
    }

    private func isInvisible(at index: String.Index) -> Bool {
        isPlain
            ? text.unicodeScalars[index].isInvisible
            : text[index].unicodeScalars.allSatisfy(\.isInvisible)
    }

    private func continues(_ before: Script, _ after: Script) -> Bool {
        if before == .sign || after == .sign { return false }
        return before == after || before == .digits || after == .digits
    }

    /// Whether a sign stays inside the word that is being read.
    private func joins(_ sign: Character, at index: String.Index, next: String.Index) -> Bool {
        guard let current, next < text.endIndex else { return isAbbreviation(sign, at: index) }
        let follows = WordCutter.script(of: text.unicodeScalars[next])
        switch sign {
        case "'", "\u{2019}":
            return follows == .letters
        case ".":
            return isAbbreviation(sign, at: index)
                || follows == .digits && text[text.index(before: index)].isNumber
        case ",":
            return follows == .digits && text[text.index(before: index)].isNumber
        case "-", "\u{2010}", "\u{2011}":
            if follows == .digits { return true }
            let isAcronym = text[current.start..<index].allSatisfy { !$0.isLowercase }
            return follows == .letters && text[next].isLowercase && !isAcronym
        default: return false
        }
    }

    /// Whether a point belongs to an abbreviation of single letters: "U.S.", but not "Jr." or the
    /// end of a sentence.
    private func isAbbreviation(_ sign: Character, at index: String.Index) -> Bool {
        guard sign == ".", let current, current.script == .letters else { return false }
        let letters = text[current.start..<index]
        if letters.count == 1 {
            let next = text.index(after: index)
            return next < text.endIndex && text[next].isLetter && letters.first?.isUppercase == true
        }
        return letters.dropLast().last == "."
    }

    /// Ends the word that is being read.
    private mutating func finish(at end: String.Index) {
        guard let current else { return }
        let start = words.isEmpty ? text.startIndex : opening(before: current.start)
        if let last = words.indices.last {
            words[last].range = words[last].range.lowerBound..<start
        }
        let word = text[current.start..<end]
        words.append(
            Word(
                range: start..<end, text: word,
                key: WordCutter.key(of: word, current.script == .hangul)))
        stretch = end
        self.current = nil
    }

    /// Where the signs that open a word begin: the quotation mark in “ironclad”.
    private func opening(before start: String.Index) -> String.Index {
        // Nearly always one space is before a word.
        if isPlain, stretch < start, text.utf8[text.utf8.index(before: start)] == 0x20 {
            return start
        }
        guard let space = text[stretch..<start].lastIndex(where: \.isWhitespace) else {
            let signs = text[stretch..<start]
            return signs.firstIndex(where: WordCutter.opens) ?? start
        }
        return text.index(after: space)
    }

    private static func opens(_ sign: Character) -> Bool {
        guard let scalar = sign.unicodeScalars.first else { return false }
        let category = scalar.properties.generalCategory
        return category == .openPunctuation || category == .initialPunctuation
    }
}

extension WordCutter {
    /// The script of a character by its first scalar; nil for space and signs that are no word.
    private static func script(of scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A: return .letters
        case 0x30...0x39: return .digits
        case 0...0x7F: return nil
        case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: return .hangul
        case 0x3041...0x309F: return .hiragana
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0xFF66...0xFF9F: return .katakana
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .ideographs
        default: return rareScript(of: scalar)
        }
    }

    private static func rareScript(of scalar: Unicode.Scalar) -> Script? {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            .letters
        case .decimalNumber, .letterNumber, .otherNumber: .digits
        case .otherSymbol, .mathSymbol, .currencySymbol: .sign
        default: nil
        }
    }

    private static func key(of word: Substring, _ isHangul: Bool) -> String {
        if let key = word.keyIfPlain { return AmericanSpelling.of(key) }
        var key = String(word).withoutInvisibles.folded
        if isHangul { return KoreanParticles.without(key) }
        // Most words have neither.
        guard key.utf8.contains(where: { $0 == 0x2E || $0 == 0x27 || $0 >= 0x80 }) else {
            return AmericanSpelling.of(key)
        }
        for possessive in ["'s", "\u{2019}s"] where key.hasSuffix(possessive) {
            key.removeLast(2)
        }
        if key.hasSuffix(".") { key.removeAll { $0 == "." } }
        return AmericanSpelling.of(
            String(
                key.map { $0 == "\u{2019}" ? "'" : $0 == "\u{2010}" || $0 == "\u{2011}" ? "-" : $0 }
            ))
    }
}

extension Substring {
    /// A word of letters and digits of ASCII, and hyphens, in lower case; nil for any other.
    fileprivate var keyIfPlain: String? {
        var word = self
        return word.withUTF8 { bytes in
            let isPlain = bytes.allSatisfy {
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
            guard isPlain else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { letters in
                for index in bytes.indices {
                    let byte = bytes[index]
                    letters[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                }
                return bytes.count
            }
        }
    }
}

/// The particles at the end of a Korean word: "북한의" and "북한이" speak of "북한".
private enum KoreanParticles {
    static func without(_ word: String) -> String {
        for particle in particles where word.hasSuffix(particle) {
            let stem = word.dropLast(particle.count)
            // One syllable before it is more often a word that merely ends so ("회의").
            if stem.count >= 2 { return String(stem) }
        }
        return word
    }

    private static let particles = [
        "에서", "으로", "에게", "까지", "부터", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "도",
    ]
}
