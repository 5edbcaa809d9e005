/// The words of a sentence in their order, without what never makes a difference: articles, tense, who
/// speaks, the order of items in a list, and where in the sentence a phrase before the first comma is
/// put. Two texts with the same words say the same only if these are the same too: "increase exports and
/// reduce imports" is not "reduce exports and increase imports".
struct WordOrder {
    private struct Token {
        var text: String
        /// Whether it can be a part of an item of a list.
        var isBare: Bool
        var isSeparator = false
        var isModal = false
    }

    private let coder: ClauseCoder
    private var tokens: [Token] = []
    /// Where the phrase before the first comma ends, if it can be put behind as well.
    private var front = 0

    init(_ coder: ClauseCoder) {
        self.coder = coder
        readTokens()
        putFrontBehind()
        putSubjectOfPassiveBehind()
        sortLists()
    }

    /// The words as one text; empty for a sentence without any.
    var text: String {
        tokens.filter { $0.text != "," }.map(\.text).joined(separator: " ")
    }

    // MARK: Words

    private mutating func readTokens() {
        var index = 0
        while index < coder.words.count {
            let word = coder.words[index]
            if index > 0, word.before >= .comma {
                if tokens.last?.isSeparator == false { separate(",") }
                if front == 0 { front = tokens.count }
            }
            if let span = coder.spans[index] {
                let text = sign(before: index) + span.text + sign(after: span.end - 1)
                tokens.append(Token(text: text, isBare: span.isBare))
                index = span.end
                continue
            }
            take(word, at: index)
            index += 1
        }
        while tokens.last?.isSeparator == true { tokens.removeLast() }
    }

    private mutating func separate(_ text: String) {
        tokens.append(Token(text: text, isBare: false, isSeparator: true))
    }

    private mutating func take(_ word: CodedWord, at index: Int) {
        if coder.fillers.contains(index) { return }
        if WordOrder.articles.contains(word.key) { return takeOwner(word) }
        if ["that", "which", "who"].contains(word.key) {
            return tokens.append(Token(text: "that", isBare: false))
        }
        if word.claim == .speaker { return takeSpeaker(word, at: index) }
        if word.claim == .joint {
            if index > 0, coder.words[index - 1].claim == .speaker { return }
            if tokens.last?.isSeparator == true { tokens.removeLast() }
            return separate(["or", "either"].contains(word.key) ? "or" : "and")
        }
        if let level = coder.modalPlaces.first(where: { $0.0.contains(index) }) {
            guard level.0.lowerBound == index else { return }
            let isUnreal = ["would", "could", "might"].contains(word.key)
            return tokens.append(
                Token(text: "\(level.1)\(isUnreal ? word.key : "")", isBare: false, isModal: true))
        }
        if WordOrder.helpers.contains(word.key) {
            if word.lemma == "be", isBeforeParticiple(index) {
                tokens.append(Token(text: "be", isBare: false))
            }
            return
        }
        let isBoundary =
            word.claim == .verb || word.isFunction && !word.isName
            || PartReader.prepositions.contains(word.key)
        let isOtherName = index > 0 && word.isCapitalised && WordOrder.capitonyms.contains(word.key)
        let form = isDescribing(index) ? "ing" : isOtherName ? "^" : ""
        tokens.append(Token(text: sign(before: index) + word.lemma + form, isBare: !isBoundary))
    }

    /// "Our" where it is said of the speakers goes without saying, and so does "their" where others tell what
    /// they say. "We will defend their allies" speaks of somebody else's.
    private mutating func takeOwner(_ word: CodedWord) {
        guard ["our", "their"].contains(word.key) else { return }
        let isFirstPerson = coder.words.contains { ["we", "us"].contains($0.key) }
        let isThirdPerson = coder.words.contains { ["they", "them"].contains($0.key) }
        let isNoSentence = !coder.words.contains { $0.claim == .verb } && coder.modalPlaces.isEmpty
        if isNoSentence || isFirstPerson && word.key == "their"
            || isThirdPerson && !isFirstPerson && word.key == "our"
        {
            tokens.append(Token(text: word.key, isBare: true))
        }
    }

    /// "Occupying forces" are not "occupied forces".
    private func isDescribing(_ index: Int) -> Bool {
        guard index + 1 < coder.words.count, coder.words[index].key.hasSuffix("ing")
        else { return false }
        let after = coder.words[index + 1]
        guard after.isOpen || after.claim == .speaker, after.before == .none else { return false }
        if index > 0 { return WordOrder.articles.contains(coder.words[index - 1].key) }
        return SpeakerWords.nouns.contains(after.lemma) || WordOrder.people.contains(after.lemma)
    }

    /// Words for people and bodies who do something, or to whom it is done.
    private static let people: Set<String> = Set(
        [
            "force", "troop", "soldier", "agent", "power", "army", "authority", "people", "citizen",
            "worker", "group", "firm", "company", "bank", "vessel", "militant", "militia", "police",
        ].map(Canonical.of))

    /// Words that mean something else with a capital: "polish" and "Polish".
    private static let capitonyms: Set<String> = [
        "polish", "may", "march", "august", "turkey", "china", "chad", "jordan", "aids", "start",
        "it", "who", "us", "guinea", "pole", "poles", "reading", "cuba", "nice", "niger",
    ]

    /// Of those who speak only the names of countries count, and not where three or more speak.
    private mutating func takeSpeaker(_ word: CodedWord, at index: Int) {
        let run =
            index..<(coder.words[index...].firstIndex { !isOfSpeakers($0) } ?? coder.words.count)
        if word.key == "by", coder.words[run].contains(where: \.isName) {
            tokens.append(Token(text: "by", isBare: false))
        }
        let start = coder.words[..<index].lastIndex { !isOfSpeakers($0) }.map { $0 + 1 } ?? 0
        let names = coder.words[start..<run.upperBound].count(where: \.isName)
        // "Our allies" are not we.
        if WordOrder.friends.contains(word.lemma), index > 0,
            ["our", "their", "its"].contains(coder.words[index - 1].key)
        {
            tokens.append(Token(text: word.lemma, isBare: true))
        }
        if word.isName, names < 3 { tokens.append(Token(text: word.key, isBare: true)) }
    }

    private static let friends: Set<String> = Set(
        ["ally", "partner", "counterpart"].map(Canonical.of))

    private func isOfSpeakers(_ word: CodedWord) -> Bool {
        word.claim == .speaker || word.claim == .joint || WordOrder.articles.contains(word.key)
    }

    private func isBeforeParticiple(_ index: Int) -> Bool {
        for place in index + 1..<min(coder.words.count, index + 4) {
            let word = coder.words[place]
            if word.before >= .comma { return false }
            if word.key.hasSuffix("ly") || word.key == "not" || word.key == "also" { continue }
            return word.key.hasSuffix("ed") || word.key.hasSuffix("en")
                || Lemma.isIrregularForm(word.key)
        }
        return false
    }

    /// "-", "<" or the like directly before a word.
    private func sign(before index: Int) -> String {
        let start = coder.words[index].said.startIndex
        guard start > coder.text.startIndex, mayHaveSign(before: start) else { return "" }
        var before = coder.text.index(before: start)
        if coder.text[before] == " ", before > coder.text.startIndex,
            "<>≤≥≠".contains(coder.text[coder.text.index(before: before)])
        {
            before = coder.text.index(before: before)
        }
        let sign = coder.text[before]
        guard WordOrder.signs.contains(sign) else { return "" }
        let isFree =
            before == coder.text.startIndex
            || " (".contains(coder.text[coder.text.index(before: before)])
        return isFree || sign != "-" ? String(sign == "−" ? "-" : sign) : ""
    }

    /// Before most words are a space and a letter, and there is no need to look for a whole character.
    private func mayHaveSign(before start: String.Index) -> Bool {
        let bytes = coder.text.utf8
        var place = bytes.index(before: start)
        if bytes[place] == 0x20, place > bytes.startIndex { place = bytes.index(before: place) }
        let byte = bytes[place]
        let isWord =
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2C
        return !isWord
    }

    /// "+" or "‰" directly behind a number.
    private func sign(after index: Int) -> String {
        let end = coder.words[index].said.endIndex
        guard end < coder.text.endIndex, ["+", "‰", "°"].contains(coder.text[end]) else {
            return ""
        }
        return String(coder.text[end])
    }

    private static let signs: Set<Character> = [
        "-", "−", "+", "<", ">", "≤", "≥", "=", "≠", "~", "±",
    ]
    private static let articles: Set<String> = ["the", "a", "an", "our", "their", "its"]
    private static let helpers: Set<String> = [
        "be", "is", "are", "was", "were", "been", "being", "am", "have", "has", "had", "having",
        "do", "does", "did",
    ]

    // MARK: Places

    /// "By 2030, we will act" as "we will act by 2030".
    private mutating func putFrontBehind() {
        // "On 5 March the treaty was signed" has no comma.
        if coder.spans[0]?.isTime == true, front == 0, !tokens.isEmpty {
            tokens.append(tokens.removeFirst())
        }
        guard front > 0, front < tokens.count, let first = tokens.first else { return }
        let words = coder.words
        guard let comma = words.indices.dropFirst().first(where: { words[$0].before >= .comma }),
            !words[..<comma].contains(where: { $0.claim == .verb || $0.claim == .speaker })
        else { return }
        let isPhrase =
            coder.spans[0] != nil || PartReader.prepositions.contains(first.text)
            || words[0].claim == .taken
        guard isPhrase else { return }
        let phrase = tokens[..<front].filter { !$0.isSeparator }
        tokens = Array(tokens[front...]) + phrase
    }

    /// "The launch was condemned" as "condemned the launch".
    private mutating func putSubjectOfPassiveBehind() {
        guard let helper = tokens.firstIndex(where: { $0.text == "be" }), helper + 1 < tokens.count,
            !tokens[..<helper].contains(where: \.isSeparator)
        else { return }
        // "The launch will be condemned" as "will condemn the launch".
        let subject = tokens[..<helper].filter { !$0.isModal }
        let modals = tokens[..<helper].filter(\.isModal)
        // Without a subject "will be sanctioned" does not say "will sanction".
        if subject.isEmpty { return }
        var rest = Array(tokens[(helper + 1)...])
        rest.insert(contentsOf: subject, at: 1)
        tokens = modals + rest
    }

    /// "Japan and Korea" as "Korea and Japan".
    private mutating func sortLists() {
        var sorted: [Token] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].isBare else {
                sorted.append(tokens[index])
                index += 1
                continue
            }
            let end =
                tokens[index...].firstIndex { !$0.isBare && !$0.isSeparator } ?? tokens.count
            sorted += WordOrder.sorted(tokens[index..<end])
            index = end
        }
        tokens = sorted
    }

    private static func sorted(_ run: ArraySlice<Token>) -> [Token] {
        let joints = run.filter { $0.isSeparator && $0.text != "," }
        guard let joint = joints.first else { return Array(run) }
        let items = run.split(whereSeparator: \.isSeparator).map(Array.init)
        let inOrder = items.sorted { left, right in
            left.map(\.text).joined(separator: " ") < right.map(\.text).joined(separator: " ")
        }
        return Array(inOrder.joined(separator: [joint]))
            + (run.last?.isSeparator == true ? [joint] : [])
    }
}

extension ClauseCoder {
    /// Records the order of the words.
    mutating func readOrder() {
        let text = WordOrder(self).text
        clause.order = text.isEmpty ? "" : text.checksum
    }
}

extension String {
    /// 16 hexadecimal digits that hardly two texts share (FNV-1a, 64 bits); no text can be read from them.
    var checksum: String {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
