import Commitments

/// Tells who speaks in a sentence: all, or the one party that is named before the verb, by its name or
/// by somebody who spoke for it at a meeting.
struct SpeakerFinder: Sendable {
    private var parties: [String: Party.ID] = [:]

    init(_ catalog: Catalog, _ vocabulary: Vocabulary) {
        for party in catalog.parties {
            for name in [party.name, party.short] {
                let stems = StemmedText(name, vocabulary).stems
                if stems.count == 1 { parties[stems[0]] = party.id }
            }
        }
        for delegation in catalog.meetings.flatMap(\.participants) {
            for name in delegation.names.flatMap(SpeakerFinder.names) where parties[name] == nil {
                parties[name] = delegation.party
            }
        }
    }

    /// The parts of a person's name that a statement may use: order differs between languages.
    private static func names(of person: String) -> [String] {
        person.split(whereSeparator: \.isWhitespace)
            .filter { $0.count > 2 && !$0.contains(".") && $0.first?.isUppercase == true }
            .map { $0.lowercased() }
    }

    /// The parties that a text names.
    func parties(in text: StemmedText) -> Set<Party.ID> {
        Set(text.words.indices.compactMap { party(text.words[$0], text.stems[$0]) })
    }

    private func party(_ word: Word, _ stem: String) -> Party.ID? {
        word.isCapitalised ? parties[stem] ?? parties[word.key] : nil
    }

    /// - Parameter verb: the place of the verb that governs the sentence.
    func speaker(of sentence: ReadSentence, before verb: Int?) -> Speaker {
        var named: Set<Party.ID> = []
        for index in 0..<(verb ?? 0) {
            let word = sentence.words[index]
            if SpeakerFinder.together.contains(word.key) { return .all }
            if let party = party(word, sentence.stems[index]) { named.insert(party) }
        }
        guard let only = named.first, named.count == 1 else { return .all }
        return .one(only)
    }

    /// Words for more than one speaker.
    private static let together: Set<String> = [
        "we", "our", "they", "their", "three", "both", "all", "ministers", "leaders", "officials",
        "sides", "countries", "nations", "governments", "secretaries", "advisors", "advisers",
        "partners", "allies", "trilateral",
    ]
}
