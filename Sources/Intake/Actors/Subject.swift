import Commitments

/// Who or what a verb is said of.
enum Subject: Equatable {
    /// Those who make the statement, together.
    case speakers
    /// Some of the parties, by name.
    case parties([Party.ID])
    /// One person or office that is not named as any party's.
    case one
    /// Somebody else: "China", "the European Union".
    case third
    /// A thing: "industries", "these actions".
    case thing
    /// A thing that the speakers run: "the program", "the dialogue".
    case undertaking
    /// No words before it.
    case none

    /// Whether its doings are those of the speakers.
    var isOwn: Bool {
        switch self {
        case .speakers, .parties, .one, .none: true
        case .third, .thing, .undertaking: false
        }
    }
}

/// Finds the subject of a verb: the last group of words before it that is not governed by a
/// preposition.
struct SubjectFinder {
    let sentence: ReadSentence
    let speakers: SpeakerFinder

    /// - Parameter start: where the clause of the verb begins.
    func subject(of verb: Int, from start: Int = 0) -> Subject {
        var pieces = self.pieces(start..<verb)
        while let piece = pieces.popLast() {
            guard let head = head(of: piece) else { continue }
            let isList = ["and", "or"].contains(sentence.words[piece.lowerBound].key)
            let rest = isList ? pieces : names(before: pieces)
            return subject(of: rest.flatMap(Array.init) + Array(head), with: Array(piece))
        }
        return .none
    }

    /// The runs at the end that are names of countries alone: "Japan, the ROK and the United States".
    private func names(before pieces: [Range<Int>]) -> [Range<Int>] {
        pieces.reversed().prefix { piece in
            piece.allSatisfy { place in
                sentence.words[place].isFunction
                    || sentence.nations.contains { $0.range.contains(place) }
            }
        }
    }

    /// The runs between commas.
    private func pieces(_ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.dropFirst() where sentence.isBroken(before: index) {
            pieces.append(start..<index)
            start = index
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// The words of a run up to its first preposition; nil where it is no subject: "in Washington",
    /// "meeting in Munich", "furthermore".
    private func head(of piece: Range<Int>) -> Range<Int>? {
        var start = piece.lowerBound
        while start < piece.upperBound, SubjectFinder.passedOver.contains(sentence.words[start].key)
        {
            start += 1
        }
        guard start < piece.upperBound else { return nil }
        let first = sentence.words[start]
        if SubjectFinder.prepositions.contains(first.key) { return nil }
        if first.key.hasSuffix("ing"), !first.isCapitalised || start == 0 { return nil }
        let end = (start + 1..<piece.upperBound).first {
            SubjectFinder.prepositions.contains(sentence.words[$0].key)
        }
        let head = start..<(end ?? piece.upperBound)
        let isAdverb = head.allSatisfy { place in
            let word = sentence.words[place]
            return word.key.hasSuffix("ly") || SubjectFinder.helpers.contains(word.key)
        }
        return isAdverb ? nil : head
    }

    private func subject(of head: [Int], with all: [Int]) -> Subject {
        let keys = head.map { sentence.words[$0].key }
        if keys.contains(where: SubjectFinder.pronouns.contains) { return .speakers }
        let near = Set(all).union(head)
        let named = sentence.nations.filter { !near.isDisjoint(with: $0.range) }
        let inHead = named.filter { !Set(head).isDisjoint(with: $0.range) }
        let people = speakers.people(in: sentence, at: head)
        var parties = (inHead.compactMap(\.party) + people).unique
        let isOffice = head.contains { self.isOffice($0) }
        if inHead.contains(where: \.isOwn) { return .speakers }
        if parties.isEmpty, isOffice { parties = named.compactMap(\.party).unique }
        if !parties.isEmpty { return isThing(head) ? .thing : .parties(parties) }
        if !inHead.isEmpty || isOffice && !named.isEmpty { return .third }
        if isOffice { return isPlural(keys) ? .speakers : .one }
        if keys.contains(where: SubjectFinder.owners.contains) {
            return isUndertaking(head) ? .undertaking : .thing
        }
        if isUndertaking(head) { return .undertaking }
        return .thing
    }

    /// Whether a party only owns the thing that the verb is said of: "U.S. commitments", "Japan's
    /// industries".
    private func isThing(_ head: [Int]) -> Bool {
        guard let last = head.last(where: { !isVerbal($0) }) else { return false }
        let isName = sentence.words[last].isCapitalised || isOffice(last)
        return !isName
    }

    private func isVerbal(_ place: Int) -> Bool {
        let key = sentence.words[place].key
        return SubjectFinder.helpers.contains(key) || key.hasSuffix("ly") || key.hasSuffix("ed")
            || key == "and" || key == "met"
    }

    private func isUndertaking(_ head: [Int]) -> Bool { head.contains { isUndertaking(at: $0) } }

    private func isUndertaking(at place: Int) -> Bool {
        SubjectFinder.undertakings.contains(sentence.stems[place])
            || SubjectFinder.undertakings.contains(sentence.words[place].key)
    }

    private func isOffice(_ place: Int) -> Bool {
        StatementVerbs.speakers.contains(sentence.words[place].key)
            || StatementVerbs.speakers.contains(sentence.stems[place])
    }

    private func isPlural(_ keys: [String]) -> Bool {
        keys.contains {
            $0.hasSuffix("s") && !$0.hasSuffix("ss") || SubjectFinder.several.contains($0)
        }
    }
}

extension SubjectFinder {
    private static let pronouns: Set<String> = [
        "we", "they", "three", "both", "all", "us", "each", "sides", "participants",
    ]
    private static let owners: Set<String> = ["our", "their", "its", "his", "her"]
    private static let several: Set<String> = [
        "two", "four", "five", "six", "seven", "eight", "group", "trilateral",
    ]
    /// Whether a word goes with a verb and says nothing by itself.
    static func isHelper(_ key: String) -> Bool { helpers.contains(key) }

    private static let helpers: Set<String> = [
        "have", "has", "had", "is", "are", "was", "were", "be", "been", "will", "would", "shall",
        "should", "must", "may", "can", "could", "also", "jointly", "further", "again", "then",
        "to",
        "once", "more", "not", "never", "no", "longer", "do", "does", "did", "cannot", "today",
    ]
    /// What opens a sentence and is no part of its subject.
    private static let passedOver: Set<String> = [
        "and", "or", "but", "also", "furthermore", "moreover", "additionally", "however", "today",
        "then", "finally", "therefore", "likewise", "similarly", "together", "yet", "while", "that",
        "whereas", "because", "since", "thus", "accordingly", "instead",
    ]
    static let prepositions: Set<String> = [
        "of", "in", "at", "on", "for", "with", "from", "by", "to", "between", "among", "under",
        "following", "during", "after", "before", "including", "as", "through", "across", "against",
        "over", "into", "within", "without", "toward", "towards", "upon", "about", "via", "per",
        "regarding", "concerning", "beyond", "around", "amid", "despite", "building", "who",
        "which",
        "that", "whose", "where",
    ]
    /// Things that governments run: what these will do is promised.
    private static let undertakings: Set<String> = stems([
        "program", "programme", "initiative", "project", "fund", "center", "centre",
        "partnership", "dialogue", "meeting", "exercise", "summit", "group",
        "framework", "mechanism", "plan", "network", "corridor", "training", "team", "conference",
        "fellowship", "forum", "secretariat", "agreement", "facility",
        "pilot",
        "hub", "platform", "system", "talks", "consultation", "cooperation", "procedure",

        "mission", "patrol", "route", "campaign", "course", "committee", "council",
        "office",
        "review", "strategy", "support", "assistance",
        "commitment", "force", "navy", "guard", "pilots", "expert",
        "official",
        "instructor",
    ])

    /// Words as they are written, and their stems.
    private static func stems(_ words: [String]) -> Set<String> {
        Set(words + words.map(StatementVerbs.stem))
    }
}

extension Array where Element: Hashable {
    /// Each once, in order.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
