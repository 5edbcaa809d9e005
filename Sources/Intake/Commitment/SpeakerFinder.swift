import Commitments

/// Tells who speaks in a sentence: all, or the parties that are named before the verb, by their names,
/// their capitals and offices, or by somebody who spoke for them at a meeting.
struct SpeakerFinder: Sendable {
    private var parties: [String: Party.ID] = [:]
    /// The beginnings of persons' names in other scripts.
    private var persons: [(name: String, party: Party.ID)] = []
    private let nations: Nations
    private let all: Int

    init(_ catalog: Catalog, _ vocabulary: Vocabulary, _ nations: Nations) {
        self.nations = nations
        all = catalog.parties.count
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
            persons += delegation.names.flatMap(SpeakerFinder.surnames).map {
                ($0, delegation.party)
            }
        }
    }

    /// Who speaks, as far as the words say.
    struct Reading: Sendable {
        var speaker: Speaker
        var warning: SentenceWarning?
    }

    /// The parts of a person's name that a statement may use: order differs between languages.
    private static func names(of person: String) -> [String] {
        person.split(whereSeparator: \.isWhitespace)
            .filter { $0.count > 2 && !$0.contains(".") && $0.first?.isUppercase == true }
            .map { $0.lowercased() }
    }

    /// With what the texts of East Asia call a minister: "조 장관" is of "조현", "林大臣" of "林芳正".
    private static func surnames(of person: String) -> [String] {
        let native = person.split(whereSeparator: \.isWhitespace).map { String($0) }
            .filter { ($0.utf8.first ?? 0) >= 0xE3 }
        return native.flatMap { name in
            let called: [String] = [1, 2].flatMap { length in
                titles.map { String(name.prefix(length)) + $0 }
            }
            return [name] + called
        }
    }

    private static let titles = [" 장관", " 대신", " 대통령", " 총리", "大臣", "長官", "外相", "総理"]

    /// The parties that a text names.
    func parties(in text: StemmedText) -> Set<Party.ID> {
        let named = nations.mentions(in: text.words).filter { !$0.isSeat }.compactMap(\.party)
        return Set(text.words.indices.compactMap { party(text.words[$0], text.stems[$0]) } + named)
    }

    private func party(_ word: Word, _ stem: String) -> Party.ID? {
        word.isCapitalised ? parties[stem] ?? parties[word.key] : nil
    }

    /// The parties of the persons that are named at some places of a sentence.
    func people(in sentence: ReadSentence, at places: [Int]) -> [Party.ID] {
        places.compactMap { party(sentence.words[$0], sentence.stems[$0]) }
    }

    /// - Parameter verb: the place of the verb that governs the sentence.
    func speaker(of sentence: ReadSentence, before verb: Int?) -> Reading {
        if sentence.script != nil { return reading(native(in: sentence)) }
        guard let verb else { return Reading(speaker: .all) }
        if (0..<verb).contains(where: { SpeakerFinder.together.contains(sentence.words[$0].key) }) {
            return Reading(speaker: .all)
        }
        switch sentence.subject(of: verb) {
        case .parties(let parties): return reading(parties)
        case .one:
            return Reading(speaker: .all, warning: .speakerUnknown)
        case .thing:
            let owners = sentence.nations.filter { $0.range.lowerBound < verb }.compactMap(\.party)
            return reading(owners.unique)
        default: return Reading(speaker: .all)
        }
    }

    private func reading(_ parties: [Party.ID]) -> Reading {
        if parties.count == 1 { return Reading(speaker: .one(parties[0])) }
        if parties.isEmpty || parties.count == all { return Reading(speaker: .all) }
        return Reading(speaker: .all, warning: .someSpeak(parties))
    }

    /// The parties in the topic of a Korean or Japanese sentence; none where it says "the three", or
    /// nobody.
    private func native(in sentence: ReadSentence) -> [Party.ID] {
        let topic = SpeakerFinder.topic(of: sentence.text)
        if SpeakerFinder.allNative.contains(where: topic.contains) { return [] }
        let person = persons.filter { topic.contains($0.name) }.map(\.party)
        if !person.isEmpty { return person.unique }
        var rest = topic
        var named: [Party.ID] = []
        for (name, party) in nations.native where name.count > 1 && rest.contains(name) {
            guard let party else { continue }
            rest = rest.replacing(name, with: " ")
            named.append(party)
        }
        return named.unique
    }

    /// Up to the first mark of a topic or subject.
    private static func topic(of text: String) -> String {
        let marks = ["은 ", "는 ", "이 ", "가 ", "は、", "は", "から、", "が、"]
        let ends = marks.compactMap { text.ranges(of: $0).first?.upperBound }
        return ends.min().map { String(text[..<$0]) } ?? ""
    }

    /// Words for all in other scripts.
    private static let allNative = [
        "3국", "삼국", "세 나라", "한미일", "장관들은", "정상들은", "양측", "三か国", "三カ国", "三国", "三者", "三大臣", "三首脳",
        "日米韓",
        "日中韓", "한중일", "両者", "両国",
    ]

    /// Words for more than one speaker.
    private static let together: Set<String> = [
        "we", "our", "they", "their", "three", "both", "all", "ministers", "leaders", "officials",
        "sides", "countries", "nations", "governments", "secretaries", "advisors", "advisers",
        "partners", "allies", "trilateral",
    ]
}
