import Commitments

/// What a statement says before its body: the headings at the top and the first sentences.
struct StatementHead {
    /// The headings before the first paragraph.
    let headings: [String]
    /// The first sentences.
    let sentences: [String]
    /// A line at the very end, where some statements have place and day.
    let lastLine: String?

    init(_ statement: Statement) {
        let paragraphs = statement.paragraphs
        headings = paragraphs.prefix { $0.kind == .heading }.prefix(6).map(\.text)
        sentences = statement.sentences.prefix(3).map(\.text)
        lastLine = paragraphs.last.flatMap { $0.kind == .heading ? $0.text : nil }
    }

    /// All of it but the last line.
    var text: String { (headings + sentences).joined(separator: " \n ") }

    /// The sentence that says that they met, else the first.
    var meetingSentence: String? { sentences.first(where: MeetingWords.areIn) ?? sentences.first }

    /// The day of the meeting: a heading's, else that of the sentence that says that they met.
    var date: MeetingDate? {
        for heading in headings {
            if let date = DateFinder.date(in: heading) { return date }
        }
        if let sentence = meetingSentence, MeetingWords.areIn(sentence) {
            let told = MeetingWords.looksBack(sentence) ? MeetingWords.rest(of: sentence) : sentence
            if let date = DateFinder.date(in: told) { return date }
        }
        return DateFinder.date(in: sentences.joined(separator: " \n "))
            ?? lastLine.flatMap { DateFinder.date(in: $0) }
    }
}

/// Words that say that people met.
enum MeetingWords {
    static let all: Set<String> = [
        "met", "gathered", "convened", "meeting", "held", "assembled", "summit",
    ]

    static func areIn(_ sentence: String) -> Bool { words(sentence).contains(where: all.contains) }

    /// Whether a sentence begins with what was before the meeting.
    static func looksBack(_ sentence: String) -> Bool {
        let openers: Set<String> = [
            "recalling", "following", "building", "since", "after", "marking", "further",
        ]
        return words(sentence).first.map(openers.contains) ?? false
    }

    /// What a sentence says after the last word of meeting.
    static func rest(of sentence: String) -> String {
        let words = sentence.split(whereSeparator: \.isWhitespace)
        let last = words.lastIndex { all.contains($0.lowercased().filter(\.isLetter)) }
        return words[(last.map { $0 + 1 } ?? 0)...].joined(separator: " ")
    }

    private static func words(_ sentence: String) -> [String] {
        sentence.lowercased().split { !$0.isLetter }.map(String.init)
    }
}
