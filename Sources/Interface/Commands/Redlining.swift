import Commitments
import Export
import Intake

extension Command {
    /// Two statements as one text.
    static let redlining: [Command] = [
        Command(
            "redline", "the statement and the one before it as one text, with what changed marked",
            keys: ["r"], words: "diff compare differences", .go,
            on: .withPledge.union([.meetings]).subtracting([.redline]),
            whyNot: { $0.whyNoRedline }
        ) { session, _ in
            if let pair = session.textsInFront { session.screens.push(RedlineScreen(pair)) }
            return []
        },
        Command(
            "next-marked", "the next sentence that changed", keys: ["}", "Tab"],
            hint: Hint("change", 3, with: "previous-marked"), .move, on: [.redline]
        ) { session, _ in session.moveInRedline(by: 1) },
        Command(
            "previous-marked", "the sentence that changed before", keys: ["{", "Shift-Tab"],
            .move, on: [.redline]
        ) { session, _ in session.moveInRedline(by: -1) },
        Command(
            "next-found", "the next match; without a search, the next change",
            keys: ["n"], .move, on: [.redline]
        ) { session, _ in
            session.moveToHit(RedlineScreen.self, by: 1) { $0.moveInRedline(by: 1) }
        },
        Command(
            "previous-found", "the previous match or change",
            keys: ["N"], .move, on: [.redline]
        ) { session, _ in
            session.moveToHit(RedlineScreen.self, by: -1) { $0.moveInRedline(by: -1) }
        },
        Command(
            "search-redline", "search both texts; n and N move between matches", keys: ["/"],
            hint: Hint("search", 5), .find, on: [.redline]
        ) { session, _ in
            session.search(RedlineScreen.self)
            return []
        },
        Command(
            "marked-only", "show only changes, or everything", keys: ["c"],
            hint: Hint("changed only", 4), .go, on: [.redline]
        ) { session, _ in
            let snapshot = session
            session.withTop(RedlineScreen.self) { $0.toggleChangedOnly(in: snapshot) }
            return []
        },
    ]
}

extension Session {
    fileprivate mutating func moveInRedline(by step: Int) -> [Effect] {
        let hasMoved = withTop(RedlineScreen.self) { $0.moveToChange(by: step) } ?? false
        if !hasMoved { complain("no change \(step > 0 ? "after" : "before") this line") }
        return []
    }

    /// Why no two texts can be compared from here; nil when they can. No text is read for it.
    fileprivate var whyNoRedline: String? {
        textsInFront == nil
            ? "the texts of two statements in one language are needed; `pledges statement add`"
                + " stores one" : nil
    }

    /// The two texts that the screen in front is about: those of its two meetings, or that of its
    /// meeting and the last one before it; else the latest two.
    fileprivate var textsInFront: StatementPair? {
        switch screens.base {
        case let screen as ChangesScreen:
            if let pair = screen.pair { return comparableStatements(pair.from, pair.to) }
        case let screen as WordingScreen:
            if let from = screen.from { return comparableStatements(from, screen.to) }
        default: break
        }
        guard let meeting = meetingInFront?.id else { return neighboringTexts.last }
        return neighboringTexts.last { $0.to.meeting == meeting }
    }

    /// Shows the texts of two meetings on the screen in front, where it is a redline.
    mutating func showRedline(of one: Meeting.ID, _ other: Meeting.ID) {
        guard screens.top is RedlineScreen else { return }
        if let pair = comparableStatements(one, other) {
            withTop(RedlineScreen.self) { $0.show(pair) }
        } else {
            complain("the texts of these two meetings are not both stored in one language")
        }
    }

    /// The best pair of texts of two meetings, whichever is named first.
    func comparableStatements(_ one: Meeting.ID, _ other: Meeting.ID) -> StatementPair? {
        let places = [one, other].compactMap { catalog.position(ofMeeting: $0) }.sorted()
        guard places.count == 2, places[0] < places[1] else { return nil }
        let meetings = places.map { catalog.meetings[$0].id }
        return catalog.comparableStatements(meetings[0], meetings[1], in: statementTexts)
    }

    /// Each meeting with a stored text, beside the last one before it whose text can be compared: of
    /// the same format (leaders, foreign ministers) where there is one. Oldest first.
    var neighboringTexts: [StatementPair] {
        let stored = Set(catalog.statements.filter { statementTexts[$0.id] != nil }.map(\.meeting))
        let meetings = register.meetings.reversed().map { catalog.meetings[$0].id }
            .filter(stored.contains)
        return meetings.indices.compactMap { index in
            let pairs = meetings[..<index].compactMap {
                catalog.comparableStatements($0, meetings[index], in: statementTexts)
            }
            let format = catalog.meeting(meetings[index].text)?.format
            return pairs.last { catalog.meeting($0.from.meeting.text)?.format == format }
                ?? pairs.last
        }
    }

    /// Two stored texts as one; nil where one is missing.
    func redline(of pair: RedlineScreen.Pair, changedOnly: Bool = false) -> RedlineBrief? {
        let sides = [pair.from, pair.to].compactMap { id -> StatementSentences? in
            guard let record = catalog.statement(id), let text = statementTexts[id] else {
                return nil
            }
            return StatementSentences(reading: record, text, in: catalog)
        }
        guard sides.count == 2 else { return nil }
        return RedlineBrief(register, from: sides[0], to: sides[1], changedOnly: changedOnly)
    }
}
