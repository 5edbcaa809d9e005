/// How near a wording is to the official one.
package enum Provenance: String, CaseIterable, Sendable {
    case officialText = "official-text"
    case officialSummary = "official-summary"
    case pressReport = "press-report"
    case translation

    /// "official text"
    package var name: String {
        switch self {
        case .officialText: "official text"
        case .officialSummary: "official summary"
        case .pressReport: "press report"
        case .translation: "translation"
        }
    }

    /// "official texts"
    package var plural: String {
        self == .officialSummary ? "official summaries" : name + "s"
    }

    /// Whether a government wrote the words.
    package var isOfficial: Bool { self == .officialText || self == .officialSummary }
}

/// Who speaks in a reaffirmation.
package enum Speaker: Hashable, Sendable {
    case all
    case one(Party.ID)

    /// As it is written in files: "all" or a party's id.
    package var text: String {
        switch self {
        case .all: "all"
        case .one(let party): party.text
        }
    }
}

/// The operative phrase in which one source gives a reaffirmation.
package struct Wording: Hashable, Sendable {
    /// No more words than the catalog quotes (`QuoteLimit`).
    package var text: String
    /// The verb that governs the phrase in the source, where the phrase leaves it out: "expressed
    /// grave concern over". Compared like the phrase, never shown as a part of it.
    package var verb: String?
    /// Where the wording was published.
    package var source: Source.ID
    /// Who wrote these words: a government, a reporter or a translator.
    package var provenance: Provenance
    /// A BCP 47 tag: "en".
    package var language: String
    /// How sure the catalog is that these are the words.
    package var confidence: Confidence
    /// How much of the passage it covers.
    package var covers: Covers
    /// The passage taken apart, where the catalog may not carry its text; without it, the coding is
    /// computed from the wording.
    package var coding: Coding?
    /// Where the passage is in a stored text; nil where that is not recorded.
    package var anchor: PassageAnchor?

    /// Whether only a part of the passage is known: nobody has seen to the whole, or the quote leaves
    /// something out and no coding replaces it.
    package var isPart: Bool {
        covers == .part || coding == nil && ["…", "..."].contains(where: text.contains)
    }

    /// How much of a passage, all that one statement says about one pledge, a wording covers.
    package enum Covers: String, CaseIterable, Sendable {
        /// Nobody has seen to more than a phrase of it.
        case part
        /// The wording has all that the statement says about the pledge.
        case whole

        /// For people: "the whole passage".
        package var name: String {
            switch self {
            case .part: "part of the passage"
            case .whole: "the whole passage"
            }
        }
    }

    /// The words of a verb.
    package static let verbLimit = 8

    /// Creates a wording.
    package init(
        text: String, verb: String? = nil, source: Source.ID, provenance: Provenance,
        language: String = "en", confidence: Confidence = .high, covers: Covers = .part,
        coding: Coding? = nil, anchor: PassageAnchor? = nil
    ) {
        self.text = text
        self.verb = verb
        self.source = source
        self.provenance = provenance
        self.language = language
        self.confidence = confidence
        self.covers = covers
        self.coding = coding
        self.anchor = anchor
    }

    /// What it is, and the verb it is compared with where that is not a part of it: "translation,
    /// verb: expressed grave concern over".
    package var origin: String {
        provenance.name + (verb.map { ", verb: \($0)" } ?? "")
    }
}

/// A pledge at a meeting, with the words used there.
package struct Reaffirmation: Hashable, Sendable {
    /// The pledge that was reaffirmed.
    package var pledge: Pledge.ID
    /// The meeting that reaffirmed it.
    package var meeting: Meeting.ID
    /// Who said it there.
    package var speaker: Speaker
    /// One a source; the leading one (official before press) first. Never empty.
    package var wordings: [Wording]

    /// Creates a reaffirmation; the first wording is the leading one.
    package init(pledge: Pledge.ID, meeting: Meeting.ID, speaker: Speaker, wordings: [Wording]) {
        self.pledge = pledge
        self.meeting = meeting
        self.speaker = speaker
        self.wordings = wordings
    }
}

extension Wording: CatalogRecord {
    package static let blank = Wording(
        text: "", source: Source.ID(""), provenance: .pressReport)

    package static let members: [EntryMember<Wording>] = [
        .init(
            "text", \.text, "Wording", "the operative phrase as the source has it",
            as: .quote),
        .init(
            "verb", \.verb, "Verb",
            "the verb, if the wording leaves it out: expressed grave concern over",
            as: .words(limit: verbLimit)),
        .init("source", \.source, "Source", "where the words were read", isKey: true),
        .init(
            "provenance", \.provenance, "Provenance",
            "how close the words are to the official text"),
        .init(
            "language", \.language, "Language", "the language of the words: en, ko, ja",
            as: .language,
            otherwise: "en"),
        .init(
            "confidence", \.confidence, "Confidence", "how sure you are of these words",
            otherwise: "high"),
        .init(
            "covers", \.covers, "Covers",
            "how much of what the statement says about the pledge it covers",
            isRequired: false, otherwise: "part", isLeftOut: true),
        .init(
            "coding", \.coding, "Coding",
            "the passage taken apart, for comparisons"),
        .init("anchor", \.anchor, "Anchor", "where the passage is in a stored text"),
    ]
}

extension Reaffirmation: ListedRecord {
    package static let kind = CatalogEntry.Kind.reaffirmation
    package static let blank = Reaffirmation(
        pledge: Pledge.ID(""), meeting: Meeting.ID(""), speaker: .all, wordings: [])
    package var entry: CatalogEntry { .reaffirmation(self) }

    /// The wordings have a table of their own.
    package static let members: [EntryMember<Reaffirmation>] = [
        .init("pledge", \.pledge, "", "the pledge", isKey: true),
        .init("meeting", \.meeting, "", "the meeting", isKey: true),
        .init("speaker", \.speaker, "Speaker", "who says it", otherwise: "all"),
    ]

    package var contradictions: [MemberProblem] {
        if wordings.isEmpty { return [MemberProblem("wordings", "give at least one wording")] }
        if wordings.count == 1 { return [] }
        var problems: [MemberProblem] = []
        if Set(wordings.map(\.source)).count < wordings.count {
            problems.append(
                MemberProblem("wordings", "two wordings have the same source; keep one"))
        }
        let firstOfPress = wordings.firstIndex { !$0.provenance.isOfficial } ?? wordings.count
        if wordings[firstOfPress...].contains(where: \.provenance.isOfficial) {
            problems.append(
                MemberProblem("wordings", "official wordings must come before those of the press"))
        }
        return problems
    }
}
