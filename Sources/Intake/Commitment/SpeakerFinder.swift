import Commitments

/// Tells who speaks in a sentence: all, or the one party whose name or official comes before the verb.
struct SpeakerFinder: Sendable {
    /// Stems that name a party: its name, and the surnames of those who took part in meetings.
    private let parties: [String: Party.ID]

    init(_ catalog: Catalog, _ vocabulary: Vocabulary) {
        var parties: [String: Party.ID] = [:]
        for party in catalog.parties {
            for name in [party.name, party.short] {
                let stems = StemmedText(name, vocabulary).stems
                if stems.count == 1 { parties[stems[0]] = party.id }
            }
        }
        self.parties = parties
    }

    func speaker(of sentence: ReadSentence) -> Speaker {
        let verb = sentence.marks.first(where: \.isRung)?.range.lowerBound ?? 0
        var named: Set<Party.ID> = []
        for index in 0..<verb {
            if let party = parties[sentence.stems[index]] { named.insert(party) }
            if ["we", "our", "three", "all", "both", "minister", "leader"].contains(
                sentence.stems[index])
            {
                return .all
            }
        }
        return named.count == 1 ? named.first.map(Speaker.one) ?? .all : .all
    }
}
