import Canvas
import Commitments
import Export
import Text

extension Command {
    /// What changed between two meetings.
    static let comparing: [Command] = [
        Command(
            "changes", "what changed between two meetings",
            keys: ["g c"], words: "diff compare difference news", .go, on: .browsing
        ) { session, _ in
            if !(session.screens.top is ChangesScreen) {
                session.screens.push(ChangesScreen(session))
            }
            return []
        },
        Command(
            "choose-meetings", "choose the two meetings to compare", keys: ["m"],
            hint: Hint("choose meetings", 3), .go, on: [.changes, .wording, .redline],
            whyNot: {
                $0.register.meetings.count < 2 ? "fewer than two meetings by this day" : nil
            }
        ) { session, _ in
            session.screens.push(PickScreen.firstOfTwo(session))
            return []
        },
        Command(
            "earlier-pair", "the two statements before", keys: ["["],
            hint: Hint("pair", 4, with: "later-pair"), .go, on: [.changes, .wording, .redline],
            whyNot: { $0.hasOtherPairs ? nil : "there is no earlier pair of stored statements" }
        ) { session, _ in session.screens.top.turn(by: -1, in: &session) },
        Command(
            "later-pair", "the two statements after", keys: ["]"], .go,
            on: [.changes, .wording, .redline]
        ) { session, _ in session.screens.top.turn(by: 1, in: &session) },
        Command(
            "next-change", "to the next pledge or section", keys: ["}", "Tab"], .move,
            on: [.changes]
        ) { session, _ in
            session.move(.items(1))
            return []
        },
        Command(
            "previous-change", "to the pledge or section before", keys: ["{", "Shift-Tab"], .move,
            on: [.changes]
        ) { session, _ in
            session.move(.items(-1))
            return []
        },
        Command(
            "words-of-repeated", "show or hide wordings that did not change", keys: ["c"],
            hint: Hint("same", 5), .go, on: [.changes]
        ) { session, _ in
            let snapshot = session
            session.withTop(ChangesScreen.self) { $0.toggleRepeated(in: snapshot) }
            return []
        },
        Command(
            "copy-brief", "copy what changed, as a brief in Markdown", keys: ["y"], .files,
            on: [.changes],
            whyNot: {
                ($0.screens.base as? ChangesScreen)?.brief($0) == nil ? "nothing is compared" : nil
            }
        ) { session, _ in
            guard let brief = (session.screens.base as? ChangesScreen)?.brief(session) else {
                return []
            }
            let size = counted(brief.comparison.rows.count, "pledge")
            return session.copy(brief.markdown, "the brief, \(size)")
        },
    ]
}

extension Session {
    /// Of redlines there can be a single one; what the other screens compare is found when asked for.
    fileprivate var hasOtherPairs: Bool {
        !(screens.top is RedlineScreen) || neighboringTexts.count > 1
    }
}
