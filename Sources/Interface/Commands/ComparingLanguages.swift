import Commitments
import Export
import Intake

extension Command {
    /// Language versions of one document.
    static let comparingLanguages: [Command] = [
        Command(
            "languages", "the text beside its version in another language, sentence by sentence",
            keys: ["L"], hint: Hint("languages", 8), .go, on: [.statement],
            whyNot: { $0.otherVersion == nil ? $0.whyNoVersion : nil }
        ) { session, _ in session.openLanguages() },
        Command(
            "next-difference", "the next sentence that differs or is not aligned",
            keys: ["}", "Tab"], hint: Hint("difference", 3, with: "previous-difference"), .move,
            on: [.languages]
        ) { session, _ in session.moveInLanguages(by: 1) },
        Command(
            "previous-difference", "the sentence before that differs or is not aligned",
            keys: ["{", "Shift-Tab"], .move, on: [.languages]
        ) { session, _ in session.moveInLanguages(by: -1) },
        Command(
            "next-match", "the next match; without a search, the next difference",
            keys: ["n"], .move, on: [.languages]
        ) { session, _ in
            session.moveToHit(LanguagesScreen.self, by: 1) { $0.moveInLanguages(by: 1) }
        },
        Command(
            "previous-match", "the previous match or difference",
            keys: ["N"], .move, on: [.languages]
        ) { session, _ in
            session.moveToHit(LanguagesScreen.self, by: -1) { $0.moveInLanguages(by: -1) }
        },
        Command(
            "search-languages", "search both texts; n and N move between matches",
            keys: ["/"], hint: Hint("search", 5), .find, on: [.languages]
        ) { session, _ in
            session.search(LanguagesScreen.self)
            return []
        },
        Command(
            "different-only", "leave out sentences that are linked and do not differ; all again",
            keys: ["c"], hint: Hint("different only", 4), .go, on: [.languages]
        ) { session, _ in
            let snapshot = session
            session.withTop(LanguagesScreen.self) { $0.toggleDifferentOnly(in: snapshot) }
            return []
        },
    ]
}

extension Session {
    /// The other versions of a text that can be read.
    func storedVersions(of id: StatementRecord.ID) -> [StatementRecord] {
        (catalog.statement(id).map { catalog.versions(of: $0) } ?? []).filter {
            statementTexts[$0.id] != nil
        }
    }

    /// The version that is shown beside the text in front.
    fileprivate var otherVersion: LanguagesScreen.Pair? {
        guard let screen = screens.base as? StatementScreen else { return nil }
        return storedVersions(of: screen.record).first.map {
            LanguagesScreen.Pair(first: screen.record, second: $0.id)
        }
    }

    fileprivate var whyNoVersion: String {
        "no other language of this document is stored; `pledges statement add --language` stores one"
    }

    fileprivate mutating func openLanguages() -> [Effect] {
        guard let pair = otherVersion else { return [] }
        let place = (screens.base as? StatementScreen)?.sentenceUnderCursor(in: self).map {
            $0.coded.sentences[$0.index].range.lowerBound
        }
        screens.push(LanguagesScreen(pair, at: place))
        return []
    }

    fileprivate mutating func moveInLanguages(by step: Int) -> [Effect] {
        let hasMoved = withTop(LanguagesScreen.self) { $0.moveToChange(by: step) } ?? false
        if !hasMoved { complain("no difference \(step > 0 ? "after" : "before") this line") }
        return []
    }

    /// Two versions of a document, linked; nil where a text is missing.
    func languages(
        of pair: LanguagesScreen.Pair, differentOnly: Bool = false
    ) -> LanguagesBrief? {
        let sides = [pair.first, pair.second].compactMap { id -> StatementSentences? in
            guard let record = catalog.statement(id), let text = statementTexts[id] else {
                return nil
            }
            return StatementSentences(reading: record, text, in: catalog)
        }
        return sides.count == 2
            ? LanguagesBrief(catalog, sides[0], sides[1], differentOnly: differentOnly) : nil
    }
}
