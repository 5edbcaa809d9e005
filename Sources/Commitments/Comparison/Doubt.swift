/// A reason for which a finding is provisional.
package struct Doubt: Hashable, Sendable {
    /// What the doubt is about.
    package var kind: Kind
    /// "only an excerpt of Brussels was quoted", without a full stop.
    package var inWords: String
    /// Whether it is about the words of both meetings.
    package var isOfBoth: Bool

    /// Creates a doubt from its kind and its words.
    package init(_ kind: Kind, _ inWords: String, isOfBoth: Bool = false) {
        self.kind = kind
        self.inWords = inWords
        self.isOfBoth = isOfBoth
    }

    /// What the doubt is about, in the order in which people read it.
    package enum Kind: String, CaseIterable, Sendable {
        /// Somebody else's words replace a government's.
        case source
        /// The texts are in two languages, or in one that no rule knows.
        case language
        /// Only a part of a passage is known.
        case part
        /// There is a difference that no rule accounts for.
        case unaccounted
        /// What was read does not have it, and is not the official full text.
        case absence

        /// What is said once where many findings have such a doubt, each in its own words.
        package var inGeneral: String {
            switch self {
            case .source: "not all words are from official texts"
            case .language: "no rules judge the language of some texts"
            case .part: "only excerpts of passages were quoted"
            case .unaccounted: "not every difference is accounted for"
            case .absence: "what was read is not the official full text"
            }
        }
    }
}

extension Collection where Element == Doubt {
    /// "Munich is a translation; only an excerpt of Brussels was quoted"
    package var inWords: String { map(\.inWords).joined(separator: "; ") }

    /// "firm", or "provisional" with the reasons.
    package var certaintyInWords: String { isEmpty ? "firm" : "provisional: \(inWords)" }

    /// "firm" or "provisional": is shown with every label.
    package var certainty: String { isEmpty ? "firm" : "provisional" }
}

// MARK: One wording

extension Register {
    /// Why it is provisional that something was said; empty where an official text has it.
    func sourceDoubts(ofSaid reaffirmation: Int) -> [Doubt] {
        let wordings = catalog.reaffirmations[reaffirmation].wordings
        if wordings.contains(where: { $0.provenance == .officialText }) { return [] }
        return sourceDoubts([WordingPlace(reaffirmation: reaffirmation, wording: 0)])
    }
}

// MARK: Two wordings

extension Register {
    /// Why the labels of two wordings are provisional; empty where they are firm: both wordings
    /// cover their passages whole, both are official texts in one language, and every difference is
    /// accounted for.
    func doubts(
        from: WordingPlace, to: WordingPlace, _ findings: [Comparison.Finding]
    ) -> [Doubt] {
        let places = [from, to]
        let isUnaccounted = findings.contains { $0.label == .reworded || !$0.isByRule }
        return sourceDoubts(places) + languageDoubts(places, findings) + partDoubts(places)
            + recordDoubts(places)
            + (isUnaccounted ? [Doubt(.unaccounted, Doubt.Kind.unaccounted.inGeneral)] : [])
    }

    /// The words that are not those of an official text: "Munich is a translation".
    func sourceDoubts(_ places: [WordingPlace]) -> [Doubt] {
        let found = places.filter { wording(at: $0).provenance != .officialText }
        let kinds = found.map { wording(at: $0).provenance }
        let names = found.map { name(of: $0, among: places) }
        if found.count == 2, kinds[0] == kinds[1] {
            return [Doubt(.source, "\(names[0]) and \(names[1]) are \(kinds[0].plural)")]
        }
        return zip(names, kinds).map { name, kind in
            Doubt(.source, "\(name) is \(kind.isOfficial ? "an" : "a") \(kind.name)")
        }
    }

    private func languageDoubts(
        _ places: [WordingPlace], _ findings: [Comparison.Finding]
    ) -> [Doubt] {
        let tags = places.map { Vocabulary.primary(wording(at: $0).language) }
        let names = tags.map(Language.name)
        if Set(tags).count > 1 {
            return [Doubt(.language, names.joined(separator: " beside "))]
        }
        let isJudged = tags.first == Vocabulary.primary(catalog.lexicon.language)
        let isVerbatim = findings.contains { $0.label == .verbatim }
        return isJudged || isVerbatim
            ? [] : [Doubt(.language, "no rule judges \(names.first ?? "the language")")]
    }

    /// What the record itself says is not sure, or has for one of the two only.
    private func recordDoubts(_ places: [WordingPlace]) -> [Doubt] {
        let unsure = places.filter { wording(at: $0).confidence == .low }
        if let place = unsure.first {
            return [
                Doubt(.source, "the wording of \(name(of: place, among: places)) is not certain")
            ]
        }
        let computed = places.filter { wording(at: $0).coding == nil }
        let withVerb = computed.filter { wording(at: $0).verb != nil }
        guard computed.count == 2, withVerb.count == 1, let place = withVerb.first else {
            return []
        }
        return [Doubt(.part, "a verb was recorded for \(name(of: place, among: places)) only")]
    }

    private func partDoubts(_ places: [WordingPlace]) -> [Doubt] {
        let names = places.filter { wording(at: $0).isPart }
            .map { name(of: $0, among: places) }
        switch names.count {
        case 0: return []
        case 1: return [Doubt(.part, "only an excerpt of \(names[0]) was quoted")]
        default:
            return [
                Doubt(
                    .part, "only excerpts of \(names.joined(separator: " and ")) were quoted",
                    isOfBoth: true)
            ]
        }
    }

    /// The meeting's name; of two texts of one meeting, who published it.
    private func name(of place: WordingPlace, among places: [WordingPlace]) -> String {
        let meetings = Set(places.map { catalog.links[$0.reaffirmation].meeting })
        if meetings.count == 1, places.count > 1 {
            let source = wording(at: place).source
            return catalog.source(source)?.publisher ?? source.text
        }
        return catalog.shortName(of: meeting(of: place).id)
    }
}
