import Canvas
import Commitments

extension Command {
    static let settling: [Command] = [
        Command(
            "two-texts", "a note that two people changed at the same time: both texts, to settle",
            keys: ["="], .notes, on: .browsing.subtracting([.heat, .timeline, .twoTexts]),
            whyNot: {
                $0.noteWithTwoTexts == nil ? "no note has two texts that wait to be settled" : nil
            }
        ) { session, _ in
            if let note = session.noteWithTwoTexts {
                session.screens.push(TwoTextsScreen(note.id))
            }
            return []
        },
        Command(
            "take-first", "text 1 stands, the other is in the history", keys: ["1"],
            hint: Hint("stands", 1), .notes, on: [.twoTexts], whyNot: whyNotSettle
        ) { session, _ in session.settle(.beside) },
        Command(
            "take-second", "text 2 goes on standing", keys: ["2"], hint: Hint("goes on", 2), .notes,
            on: [.twoTexts], whyNot: whyNotSettle
        ) { session, _ in session.settle(.standing) },
        Command(
            "take-both", "both texts stand, one below the other", keys: ["b"],
            hint: Hint("both", 3), .notes, on: [.twoTexts], whyNot: whyNotSettle
        ) { session, _ in session.settle(.both) },
        Command(
            "write-one", "write one text of both", keys: ["e"], hint: Hint("edit", 4), .notes,
            on: [.twoTexts], whyNot: whyNotSettle
        ) { session, _ in
            if let (note, other) = session.twoTexts {
                let draft = session.drafts[.init(pledge: note.pledge, note: note.id)]
                session.screens.pop()
                session.screens.push(EditorScreen(settling: note, with: other, draft: draft))
            }
            return []
        },
        Command(
            "next-text", "the next of several texts beside the one that stands", keys: ["n"],
            .notes,
            on: [.twoTexts],
            whyNot: {
                ($0.twoTexts?.note.textsBeside.count ?? 0) > 1
                    ? nil : "there is no other text beside it"
            }
        ) { session, _ in
            session.withTop(TwoTextsScreen.self) { $0.showNext() }
            return []
        },
    ]

    @Sendable private static func whyNotSettle(_ session: Session) -> String? {
        session.whyNoNotes ?? (session.twoTexts == nil ? "the note has one text now" : nil)
    }
}

extension Session {
    /// The note to settle: the one under the cursor, else one on the pledge, else any.
    fileprivate var noteWithTwoTexts: Note? {
        if register.twoTexts == 0 { return nil }
        let near = [currentNote].compactMap(\.self) + (currentPledge.map(register.notes) ?? [])
        return near.first(where: \.hasTwoTexts)
            ?? register.notebook.notesWithTwoTexts(asOf: register.asOf).first
    }

    /// What the screen in front asks to settle.
    fileprivate var twoTexts: (note: Note, other: Note.Version)? {
        (screens.top as? TwoTextsScreen)?.pair(in: self)
    }

    fileprivate mutating func settle(_ settlement: Note.Settlement) -> [Effect] {
        guard let (note, other) = twoTexts else { return [] }
        let version = note.settled(settlement, with: other)
        if let reason = version.whyTooLong {
            complain(reason)
            return []
        }
        record(note, version)
        let stands =
            switch settlement {
            case .beside: "the text of \(other.author) stands"
            case .standing: "the text of \(note.current.author) goes on standing"
            case .both: "both texts stand"
            }
        if twoTexts == nil { screens.pop() }
        let rest = register.twoTexts
        say(
            "\(stands) · u undoes"
                + (rest > 0 ? " · \(counted(rest, "note")) to settle, = shows" : ""))
        return []
    }
}
