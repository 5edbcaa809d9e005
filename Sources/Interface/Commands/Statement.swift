import Canvas
import Commitments
import Text

extension Command {
    static let statement: [Command] = [
        Command(
            "statement", "the text of the statement, at this pledge", keys: ["o"],
            .go, on: .withPledge.union([.meetings]).subtracting([.statement]),
            whyNot: { $0.whyNoStatement }
        ) { session, _ in session.openStatement() },
        Command(
            "next-passage", "the next passage", keys: ["n"], hint: Hint("passage", 3), .move,
            on: [.statement]
        ) { session, _ in session.moveInStatement(to: .passage, by: 1) },
        Command(
            "previous-passage", "the previous passage", keys: ["N"], .move, on: [.statement]
        ) { session, _ in session.moveInStatement(to: .passage, by: -1) },
        Command(
            "next-open", "the next sentence that makes a commitment and is not linked",
            keys: ["}", "Tab"], hint: Hint("open", 4), .move, on: [.statement]
        ) { session, _ in session.moveInStatement(to: .open, by: 1) },
        Command(
            "previous-open", "the previous open sentence", keys: ["{", "Shift-Tab"], .move,
            on: [.statement]
        ) { session, _ in session.moveInStatement(to: .open, by: -1) },
        Command(
            "search-text", "search the text; an empty search goes to the next match", keys: ["/"],
            hint: Hint("search", 5), .find, on: [.statement]
        ) { session, _ in
            session.searchStatement()
            return []
        },
        Command(
            "set-aside", "mark the sentence as no commitment, or undo that",
            keys: ["X"], hint: Hint("no commitment", 7), .catalog, on: [.statement],
            whyNot: { $0.whyNotSetAside ?? $0.whyNoEdits }
        ) { session, _ in session.setAside() },
    ]
}

extension Session {
    fileprivate mutating func moveInStatement(
        to stop: StatementScreen.Stop, by step: Int
    ) -> [Effect] {
        let hasMoved = withTop(StatementScreen.self) { $0.moveTo(stop, by: step) } ?? false
        if !hasMoved {
            let what = stop == .passage ? "passage" : "open sentence"
            complain("no \(what) \(step > 0 ? "after" : "before") this line")
        }
        return []
    }

    fileprivate mutating func searchStatement() {
        guard let screen = screens.top as? StatementScreen else { return }
        screens.push(
            PromptScreen(
                title: "Search the text", explanation: "case and quotation marks do not count",
                text: screen.search
            ) { session, words in
                let count = session.withTop(StatementScreen.self) { $0.find(words.trimmed) } ?? 0
                if words.trimmed.isEmpty { return .taken([]) }
                if count == 0 { return .wrong("not found in the text") }
                session.say(
                    "\(counted(count, "match", plural: "matches")); / Enter goes to the next")
                return .taken([])
            })
    }

    fileprivate var whyNotSetAside: String? {
        guard let (coded, index) = (screens.top as? StatementScreen)?.sentenceUnderCursor(in: self)
        else { return "no sentence is on this line" }
        let sentence = coded.sentences[index]
        if sentence.state == .linked {
            return "the sentence is linked to a pledge; - on the pledge's page unlinks it"
        }
        let isMine = coded.record.setAside.contains {
            coded.text.find($0)?.overlaps(sentence.range) ?? false
        }
        return sentence.state == .setAside && !isMine
            ? "the catalog says that it makes no commitment; + links it all the same" : nil
    }

    /// Sets the sentence under the cursor aside, or takes that back.
    fileprivate mutating func setAside() -> [Effect] {
        guard let screen = screens.top as? StatementScreen,
            let (coded, index) = screen.sentenceUnderCursor(in: self)
        else { return [] }
        let sentence = coded.sentences[index]
        var after = coded.record
        switch sentence.state {
        case .linked: return []
        case .setAside:
            after.setAside.removeAll { coded.text.find($0)?.overlaps(sentence.range) ?? false }
        case .open, .noCommitment:
            after.setAside.append(coded.text.selector(sentence.range, within: catalog.quoteLimit))
            after.setAside.sort()
        }
        let what = sentence.state == .setAside ? "open again" : "set aside"
        edit(
            "a sentence of \(coded.record.id) \(what)",
            catalog.changes(from: .statement(coded.record), to: .statement(after)))
        return []
    }
}
