/// Finds cues in a row of words, the longest phrase at a place first.
struct CueFinder: Sendable {
    private var byFirst: [String: [Entry]] = [:]

    struct Entry: Sendable {
        var lemmas: [String]
        var cues: [Cue]
        /// The only forms in which it is meant; nil where all forms of its words are: "provided" opens
        /// a condition and "provides" does not.
        var forms: Set<[String]>?
    }

    /// The general English cues, and those of a lexicon on top.
    init(_ lexicon: Lexicon) {
        var made: [[String]: Entry] = [:]
        for (cue, phrases) in CueTable.groups {
            for phrase in phrases.split(separator: ",") {
                CueFinder.add(String(phrase), cue, to: &made)
            }
        }
        for (cue, phrase) in CueFinder.own(lexicon) { CueFinder.add(phrase, cue, to: &made) }
        for entry in made.values {
            guard let first = entry.lemmas.first else { continue }
            byFirst[first, default: []].append(entry)
        }
        for first in byFirst.keys { byFirst[first]?.sort { $0.lemmas.count > $1.lemmas.count } }
    }

    /// The words of a phrase. Those of the tables are plain: they need no cutting, which costs time at
    /// every start.
    static func keys(of phrase: String) -> [String] {
        let isPlain = phrase.utf8.allSatisfy { $0 == 0x20 || (0x61...0x7A).contains($0) }
        let words =
            isPlain
            ? phrase.split(separator: " ").map(String.init)
            : WordCutter.words(of: phrase).map(\.key)
        return words.flatMap { Canonical.contractions[$0] ?? [$0] }
    }

    private static func add(_ phrase: String, _ cue: Cue, to made: inout [[String]: Entry]) {
        let keys = CueFinder.keys(of: phrase)
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
        guard let candidates = byFirst[lemmas[index]] else { return [] }
        return candidates.filter { entry in
            entry.lemmas.count <= lemmas.count - index
                && zip(entry.lemmas, lemmas[index...]).allSatisfy { $0 == $1 }
        }
    }
}
