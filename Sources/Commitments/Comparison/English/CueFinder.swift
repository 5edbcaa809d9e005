/// Finds cues in a row of words, the longest phrase at a place first.
struct CueFinder: Sendable {
    /// By the lemma of the first word. The phrases of one are taken apart when a text first has it: most
    /// of the tables is in no text that is on the screen.
    private let byFirst: [String: Deferred<[Entry]>]

    struct Entry: Sendable {
        var lemmas: [String]
        var cues: [Cue]
        /// The only forms in which it is meant; nil where all forms of its words are: "provided" opens
        /// a condition and "provides" does not.
        var forms: Set<[String]>?
    }

    private struct Phrase: Sendable {
        var cue: Cue
        var text: Substring
        /// Whether it is of the tables, which have one spelling.
        var isGeneral = true

        var keys: [String] {
            isGeneral ? CueFinder.tableKeys(of: text) : CueFinder.keys(of: String(text))
        }
    }

    /// The general English cues, and those of a lexicon on top.
    init(_ lexicon: Lexicon) {
        var phrases = CueFinder.general
        for (cue, text) in CueFinder.own(lexicon) {
            phrases.add(Phrase(cue: cue, text: text[...], isGeneral: false))
        }
        byFirst = phrases.byLemma.mapValues { phrases in
            Deferred { CueFinder.entries(of: phrases) }
        }
    }

    /// The phrases of the tables.
    private static let general: PhrasesByFirst = {
        var phrases = PhrasesByFirst()
        for (cue, texts) in CueTable.groups {
            for text in texts.pieces(by: ",") { phrases.add(Phrase(cue: cue, text: text)) }
        }
        return phrases
    }()

    /// Reads the tables in advance.
    static func prepare() { _ = general }

    /// Phrases in the order of the tables, which matters where several have the same lemmas.
    private struct PhrasesByFirst: Sendable {
        private(set) var byLemma: [String: [Phrase]] = [:]
        private var lemmas: [String: String] = [:]

        mutating func add(_ phrase: Phrase) {
            guard let lemma = firstLemma(of: phrase) else { return }
            byLemma[lemma, default: []].append(phrase)
        }

        private mutating func firstLemma(of phrase: Phrase) -> String? {
            guard phrase.isGeneral, let word = phrase.text.firstTableWord else {
                return phrase.keys.first.map(Canonical.of)
            }
            if let known = lemmas[word] { return known }
            let lemma = Canonical.of(Canonical.contraction(word)?.first ?? word)
            lemmas[word] = lemma
            return lemma
        }
    }

    /// The words of a phrase, contractions written out.
    static func keys(of phrase: String) -> [String] { writtenOut(words(of: phrase)) }

    /// The words of a phrase.
    static func words(of phrase: String) -> [String] {
        isPlain(phrase)
            ? phrase.tableWords.map(AmericanSpelling.of) : WordCutter.words(of: phrase).map(\.key)
    }

    /// The words of a phrase of the tables. Most are plain: they need no cutting, which costs time at
    /// every start.
    private static func tableKeys(of phrase: Substring) -> [String] {
        isPlain(phrase) ? writtenOut(phrase.tableWords) : keys(of: String(phrase))
    }

    private static func isPlain(_ phrase: some StringProtocol) -> Bool {
        phrase.utf8.allSatisfy { $0 == 0x20 || $0.isSmallLetter }
    }

    private static func writtenOut(_ words: [String]) -> [String] {
        guard words.contains(where: { Canonical.contraction($0) != nil }) else { return words }
        return words.flatMap { Canonical.contraction($0) ?? [$0] }
    }

    private static func entries(of phrases: [Phrase]) -> [Entry] {
        var made: [[String]: Entry] = [:]
        for phrase in phrases { add(phrase, to: &made) }
        return made.values.sorted { $0.lemmas.count > $1.lemmas.count }
    }

    private static func add(_ phrase: Phrase, to made: inout [[String]: Entry]) {
        let (keys, cue) = (phrase.keys, phrase.cue)
        if keys.isEmpty { return }
        let lemmas = keys.map(Canonical.of)
        var entry = made[lemmas] ?? Entry(lemmas: lemmas, cues: [], forms: [])
        if case .verb(let scale, _) = cue {
            // A phrase has one place on a scale: that of the catalog, which comes last.
            entry.cues.removeAll { if case .verb(scale, _) = $0 { true } else { false } }
        }
        if !entry.cues.contains(cue) { entry.cues.append(cue) }
        if cue.isFixed { entry.forms?.insert(keys) } else { entry.forms = nil }
        made[lemmas] = entry
    }

    /// What a catalog adds.
    private static func own(_ lexicon: Lexicon) -> [(Cue, String)] {
        let ladders = lexicon.ladders.flatMap { ladder in
            ladder.rungs.flatMap { rung in
                rung.words.map { word in
                    (Cue.verb(scale: ladder.scale, rung: 10 * rung.rung), word)
                }
            }
        }
        let weights = lexicon.intensifiers.flatMap { list in
            list.words.map { (list.kind == .stance ? Cue.stance : Cue.substance, $0) }
        }
        return ladders + weights + lexicon.growth.map { (.growth, $0) }
            + lexicon.examples.map { (.example, $0) } + lexicon.scope.map { (.scope, $0) }
    }

    /// The longest phrases that begin at a place, longest first.
    func entries(at index: Int, in lemmas: [String]) -> [Entry] {
        guard let candidates = byFirst[lemmas[index]]?.value else { return [] }
        return candidates.filter { entry in
            entry.lemmas.count <= lemmas.count - index
                && zip(entry.lemmas, lemmas[index...]).allSatisfy { $0 == $1 }
        }
    }
}
