import Commitments
import Intake
import Text

extension Command {
    /// A second analyst's coding of the same statements.
    static let coders: [Command] = [
        Command(
            "second-coder", "what a second analyst coded differently: both codings, to settle",
            keys: ["g a"], .go, on: .browsing.subtracting([.coders]),
            whyNot: {
                $0.statementTexts.isEmpty
                    ? "no text of a statement is stored; `pledges statement add` stores one" : nil
            }
        ) { session, _ in
            session.askForCoder()
            return []
        },
        Command(
            "next-disagreement", "the next sentence that they coded differently",
            keys: ["}", "n", "Tab"], hint: Hint("disagreement", 5, with: "previous-disagreement"),
            .move,
            on: [.coders]
        ) { session, _ in session.moveToDisagreement(by: 1) },
        Command(
            "previous-disagreement", "the sentence before that they coded differently",
            keys: ["{", "N", "Shift-Tab"], .move, on: [.coders]
        ) { session, _ in session.moveToDisagreement(by: -1) },
        Command(
            "keep-first-coding", "settle the sentence: keep your catalog's coding", keys: ["1"],
            hint: Hint("keep 1", 1), .catalog, on: [.coders], whyNot: { $0.whyNotSettleCoding }
        ) { session, _ in session.settleCoding(.mine) },
        Command(
            "take-second-coding", "settle the sentence: take the other analyst's coding",
            keys: ["2"], hint: Hint("take 2", 2), .catalog, on: [.coders],
            whyNot: { $0.whyNotSettleCoding }
        ) { session, _ in session.settleCoding(.theirs) },
        Command(
            "take-both-codings", "settle the sentence: the pledges of both", keys: ["b"],
            hint: Hint("both", 3), .catalog, on: [.coders], whyNot: { $0.whyNotSettleCoding }
        ) { session, _ in session.settleCoding(.both) },
        Command(
            "take-no-coding", "settle the sentence: it makes no commitment", keys: ["0"],
            hint: Hint("neither", 4), .catalog, on: [.coders], whyNot: { $0.whyNotSettleCoding }
        ) { session, _ in session.settleCoding(.neither) },
        Command(
            "unsettled-only", "leave out what is settled; all again", keys: ["c"],
            hint: Hint("unsettled only", 6), .go, on: [.coders]
        ) { session, _ in
            let snapshot = session
            let isOpenOnly = session.withTop(CodersScreen.self) {
                $0.toggleOpenOnly(in: snapshot)
                return $0.isOpenOnly
            }
            session.say(isOpenOnly ?? false ? "only what is not settled" : "all disagreements")
            return []
        },
    ]
}

extension Session {
    /// Asks where the other analyst's catalog is.
    fileprivate mutating func askForCoder() {
        screens.push(
            PromptScreen(
                title: "Second coder",
                explanation: "the other analyst's workspace folder, or a catalog file",
                text: coderPath
            ) { session, path in
                let path = path.trimmed
                if path.isEmpty { return .wrong("name a folder or a catalog file") }
                session.coderPath = path
                return .taken([.disk(.readCoder(path))])
            })
    }

    /// Shows what another analyst coded differently.
    package mutating func open(_ coder: OtherCoder) {
        let coder = coder.parted(from: catalog, me: settings.author)
        let snapshot = self
        var screen = CodersScreen(coder)
        screen.adjust(to: snapshot)
        screens.push(screen)
    }

    fileprivate mutating func moveToDisagreement(by step: Int) -> [Effect] {
        let hasMoved = withTop(CodersScreen.self) { $0.moveToDisagreement(by: step) } ?? false
        if !hasMoved { complain("no disagreement \(step > 0 ? "after" : "before") this line") }
        return []
    }

    /// Why the sentence under the cursor cannot be settled; nil when it can.
    fileprivate var whyNotSettleCoding: String? {
        guard let screen = screens.top as? CodersScreen, screen.current != nil else {
            return "no sentence is on this line; } moves to a disagreement"
        }
        return whyNoEdits
    }

    /// Settles the sentence under the cursor, and goes on to the next one.
    fileprivate mutating func settleCoding(_ choice: Settlement) -> [Effect] {
        guard let screen = screens.top as? CodersScreen, let (coding, sentence) = screen.current,
            let text = statementTexts.text(of: coding.record.id)
        else { return [] }
        let settling = SentenceSettling(sentence, of: coding, in: catalog, with: screen.coder, text)
        let changes: [CatalogEdit.Change]
        do throws(SettlementProblem) {
            changes = try settling.changes(
                keeping: choice, by: settings.author, on: now.date)
        } catch {
            complain(error.description)
            return []
        }
        let summary =
            "sentence \(sentence.position + 1) of \(coding.record.id) settled: "
            + choice.inWords(coding.coders)
        guard edit(summary, changes) != nil else { return [] }
        let snapshot = self
        withTop(CodersScreen.self) { screen in
            screen.adjust(to: snapshot)
            _ = screen.moveToDisagreement(by: 1, isOpen: true)
        }
        return []
    }
}
