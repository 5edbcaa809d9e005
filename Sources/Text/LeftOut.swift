/// What a reader of documents did not take for the text of a statement, in words counted by reason.
package struct LeftOut: Hashable, Sendable {
    /// Why something was left out.
    package enum Reason: Int, CaseIterable, Sendable {
        case navigation, otherPages, cookieNotice, hidden, deleted, footnotes, comments, controls
        case captions, pageHeads, attachments
    }

    private var words: [Reason: Int] = [:]

    /// Creates a record of nothing.
    package init() {}

    /// Whether all was read.
    package var isEmpty: Bool { words.isEmpty }

    /// How many words were left out for a reason.
    package subscript(reason: Reason) -> Int { words[reason] ?? 0 }

    /// Counts the words of a text; a text without words counts nothing.
    package mutating func add(_ reason: Reason, _ text: String) {
        add(reason, words: text.split(whereSeparator: \.isWhitespace).count)
    }

    /// Counts words.
    package mutating func add(_ reason: Reason, words count: Int) {
        if count > 0 { words[reason, default: 0] += count }
    }

    /// Adds what another reader left out.
    package mutating func add(_ other: LeftOut) {
        for (reason, count) in other.words { add(reason, words: count) }
    }

    /// "left out: navigation (12 words), footnotes (1 word)"; nil where nothing was.
    package var sentence: String? {
        let parts = Reason.allCases.filter { self[$0] > 0 }.map {
            "\($0.name) (\(self[$0]) word\(self[$0] == 1 ? "" : "s"))"
        }
        return parts.isEmpty ? nil : "left out: " + parts.joined(separator: ", ")
    }
}

extension LeftOut.Reason {
    fileprivate var name: String {
        switch self {
        case .navigation: "navigation"
        case .otherPages: "links to other pages"
        case .cookieNotice: "a cookie notice"
        case .hidden: "hidden text"
        case .deleted: "deleted text"
        case .footnotes: "footnotes"
        case .comments: "comments"
        case .controls: "forms and buttons"
        case .captions: "captions"
        case .pageHeads: "page heads and page numbers"
        case .attachments: "attachments"
        }
    }
}
