import Text

/// Takes a passage apart.
struct Coder: Sendable {
    let names: SameNames
    let cues: CueFinder

    init(_ lexicon: Lexicon, names: SameNames) {
        self.names = names
        cues = CueFinder(lexicon)
    }

    /// The coding of a text, with the verb that governs it where that is recorded apart.
    func coding(of text: String, verb: String? = nil) -> Coding {
        // What the verb's words enumerate goes no further than they do.
        let verb = verb.map { $0 + ($0.hasBytes("includ") || $0.hasBytes("such as") ? ". " : " ") }
        let plain = Coder.withoutAbbreviations(((verb ?? "") + text).withoutInvisibles)
        let words = codedWords(of: plain)
        let clauses = Coder.sentences(words).map { sentence in
            var coder = ClauseCoder(sentence, in: plain, cues)
            return coder.read()
        }
        return Coding(clauses: clauses)
    }

    /// The lemmas of a phrase.
    func stems(of phrase: String) -> [String] {
        codedWords(of: phrase.withoutInvisibles).map(\.lemma)
    }

    private func codedWords(of text: String) -> [CodedWord] {
        let words = names.words(of: text)
        var coded: [CodedWord] = []
        coded.reserveCapacity(words.count)
        var end = text.startIndex
        for word in words {
            var separator = Coder.separator(
                text[end..<word.text.startIndex], isFirst: coded.isEmpty)
            if separator == .stop, let title = coded.last?.key, Coder.shortTitles.contains(title) {
                separator = .none
            }
            if coded.last?.key == "(" { separator = max(separator, .comma) }
            end = word.text.endIndex
            if word.text.isEmpty { continue }
            for (part, text) in Coder.parts(of: word) {
                coded.append(
                    CodedWord(
                        key: part, lemma: word.isKnownName ? part : Canonical.of(part), said: text,
                        isName: word.isKnownName && text.contains(where: \.isUppercase),
                        isCapitalised: word.isCapitalised,
                        isFunction: CodedWord.isFunction(part) || Modal.forms.contains(part),
                        before: separator, claim: nil))
                separator = .none
            }
        }
        return withLists(Coder.withLevels(Coder.plain(coded)))
    }

    /// With a semicolon before an item of a list as a comma, and before a clause of its own as a full stop:
    /// "we oppose the use of force; coercion; and threats" is one sentence.
    private func withLists(_ words: [CodedWord]) -> [CodedWord] {
        guard words.contains(where: { $0.before == .semicolon }) else { return words }
        var words = words
        for index in words.indices where words[index].before == .semicolon {
            let end = words[(index + 1)...].firstIndex { $0.before > .comma } ?? words.count
            words[index].before = isItem(words[index..<end]) ? .comma : .stop
        }
        return words
    }

    /// Whether words between semicolons only name something, and say nothing of it.
    private func isItem(_ words: ArraySlice<CodedWord>) -> Bool {
        if words.contains(where: { Coder.finite.contains($0.key) }) { return false }
        let lemmas = words.map(\.lemma)
        let start = words.firstIndex { !["and", "or", "also", "further"].contains($0.key) }
        return words.indices.allSatisfy { index in
            guard index == start || words[index].key.hasSuffix("ed") else { return true }
            return !cues.entries(at: index - words.startIndex, in: lemmas).contains { entry in
                entry.cues.contains { if case .verb = $0 { true } else { false } }
            }
        }
    }

    /// Forms of verbs, and pronouns, that only a clause has.
    private static let finite: Set<String> = [
        "will", "would", "shall", "should", "may", "might", "can", "could", "must", "is", "are",
        "was", "were", "has", "have", "had", "do", "does", "did", "we", "they", "it",
    ]

    /// The parts of a compound: "rules-based" is "rules" and "based", "co-operation" one word.
    private static func parts(of word: Word) -> [(String, Substring)] {
        if let words = Canonical.contraction(word.key) { return words.map { ($0, word.text) } }
        if let ordinal = Canonical.ordinal(word.key) { return [(ordinal, word.text)] }
        guard !word.isKnownName, word.key.utf8.contains(0x2D) else {
            return [(word.key, word.text)]
        }
        let keys = word.key.split(separator: "-").map(String.init)
        let texts = word.text.split(whereSeparator: { "-\u{2010}\u{2011}".contains($0) })
        guard keys.count == texts.count, keys.count > 1 else { return [(word.key, word.text)] }
        if NumberWords.frequencies[word.key] != nil || word.key.first?.isNumber == true {
            return [(word.key, word.text)]
        }
        var parts: [(String, Substring)] = []
        var prefix = ""
        var start = word.text.startIndex
        for (key, text) in zip(keys, texts) {
            if prefix.isEmpty { start = text.startIndex }
            if Prefixes.all.contains(key), key != keys.last {
                prefix += key
                continue
            }
            parts.append((AmericanSpelling.of(prefix + key), word.text[start..<text.endIndex]))
            prefix = ""
        }
        return parts
    }

    /// Titles that are written with a full stop, which ends no sentence.
    private static let shortTitles: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "hon", "gen", "adm", "lt", "col", "maj", "capt", "sen",
        "rep", "gov", "amb", "st",
    ]

    private static func separator(_ gap: Substring, isFirst: Bool) -> CodedWord.Separator {
        if isFirst { return .stop }
        var separator = CodedWord.Separator.none
        for sign in gap.unicodeScalars {
            switch sign {
            case ".", "!", "?", "\n": return .stop
            case ";": separator = .semicolon
            case ",", ":", "(", ")", "–", "—": separator = max(separator, .comma)
            default: break
            }
        }
        return separator
    }

    /// The text without abbreviations in brackets, which only say again what is written out before
    /// them: "Security Council (UNSC)".
    private static func withoutAbbreviations(_ text: String) -> String {
        guard text.utf8.contains(0x28) else { return text }
        var kept = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let inside = rest[rest.index(after: open)..<close]
            let isShort =
                inside.count <= 10 && inside.contains(where: \.isLetter)
                && inside.allSatisfy { $0.isUppercase || $0.isNumber || ".-–&s".contains($0) }
            kept += isShort ? rest[..<open].droppingSpace : rest[...close]
            rest = rest[rest.index(after: close)...]
            // "(UNSC)resolutions": the bracket was all that kept the words apart.
            if isShort, rest.first?.isLetter == true { kept += " " }
        }
        return kept + rest
    }

    private static let beforeInfinitives: Set<String> = [
        "to", "will", "would", "shall", "should", "may", "might", "can", "could", "must",
    ]

    /// "Developed countries" are not "developing countries".
    private static func withLevels(_ words: [CodedWord]) -> [CodedWord] {
        var words = words
        // "Will found" is not "found".
        for index in words.indices.dropFirst()
        where words[index].key == "found" && Coder.beforeInfinitives.contains(words[index - 1].key)
        {
            words[index] = words[index].renamed("found", lemma: "found")
        }
        for index in words.indices.dropLast()
        where ["developed", "developing", "emerging"].contains(words[index].key)
            && ["countri", "nation", "economi", "state", "world", "market"].contains(
                words[index + 1].lemma)
        {
            words[index] = words[index].renamed(words[index].key, lemma: words[index].key)
        }
        return words
    }

    /// With one turn of phrase for each that English has for the same.
    private static func plain(_ words: [CodedWord]) -> [CodedWord] {
        var plain: [CodedWord] = []
        var index = 0
        while index < words.count {
            guard let phrase = phrase(at: index, in: words) else {
                plain.append(words[index])
                index += 1
                continue
            }
            let last = words[index + phrase.said.count - 1].said
            for (place, key) in phrase.plain.enumerated() {
                var word = words[index].renamed(key)
                if place > 0 { word.before = .none }
                if place == phrase.plain.count - 1, phrase.said.count > 1 {
                    word.end = last.endIndex
                }
                plain.append(word)
            }
            index += phrase.said.count
        }
        return plain
    }

    private static func phrase(
        at index: Int, in words: [CodedWord]
    ) -> (said: [String], plain: [String])? {
        guard let phrases = phrasesByFirst[words[index].key] else { return nil }
        return phrases.first { phrase in
            index + phrase.said.count <= words.count
                && phrase.said.enumerated().allSatisfy {
                    words[index + $0.offset].key == $0.element
                        && ($0.offset == 0 || words[index + $0.offset].before == .none)
                }
        }
    }

    /// Reads the tables in advance.
    static func prepare() { _ = phrasesByFirst }

    private static let phrasesByFirst = Dictionary(
        grouping: Canonical.phrases.sorted { $0.said.count > $1.said.count },
        by: { $0.said.first ?? "" })

    private static func sentences(_ words: [CodedWord]) -> [[CodedWord]] {
        var sentences: [[CodedWord]] = []
        for word in words {
            if word.before == .stop || sentences.isEmpty { sentences.append([]) }
            sentences[sentences.count - 1].append(word)
        }
        return sentences
    }
}

extension Substring {
    /// Without the space at its end.
    fileprivate var droppingSpace: Substring {
        last == " " ? dropLast() : self
    }
}
