import Canvas
import Commitments

extension Command {
    static let settling: [Command] = [
        Command(
            "two-texts", "settle what two people changed at the same time",
            keys: ["="], .notes,
            on: .browsing.subtracting([.heat, .timeline, .twoTexts, .twoValues]),
            whyNot: {
                $0.toSettle == nil
                    ? "nothing to settle: no note has two texts, no entry two values" : nil
            }
        ) { session, _ in
            switch session.toSettle {
            case .note(let id): session.screens.push(TwoTextsScreen(id))
            case .values(let id): session.screens.push(TwoValuesScreen(id))
            case nil: break
            }
            return []
        },
        Command(
            "take-first", "keep text 1; the other stays in the history", keys: ["1"],
            hint: Hint("keep 1", 1), .notes, on: .settling, whyNot: whyNotSettle
        ) { session, _ in
            session.isOnTwoValues ? session.settleValues(asNow: false) : session.settle(.beside)
        },
        Command(
            "take-second", "keep text 2; the other stays in the history", keys: ["2"],
            hint: Hint("keep 2", 2), .notes, on: .settling, whyNot: whyNotSettle
        ) { session, _ in
            session.isOnTwoValues ? session.settleValues(asNow: true) : session.settle(.standing)
        },
        Command(
            "take-both", "keep both texts, one below the other", keys: ["b"],
            hint: Hint("both", 3), .notes, on: [.twoTexts], whyNot: whyNotSettle
        ) { session, _ in session.settle(.both) },
        Command(
            "write-one", "write one text of both", keys: ["e"], hint: Hint("edit", 4), .notes,
            on: .settling, whyNot: { whyNotSettle($0) ?? $0.whyNotWriteOne }
        ) { session, _ in
            if session.isOnTwoValues { return session.writeOneValue() }
            if let (note, other) = session.twoTexts {
                let draft = session.drafts[.init(pledge: note.pledge, note: note.id)]
                session.screens.pop()
                session.screens.push(EditorScreen(settling: note, with: other, draft: draft))
            }
            return []
        },
        Command(
            "next-text", "show the next of several other texts", keys: ["n"],
            .notes, on: .settling,
            whyNot: { $0.textsBeside > 1 ? nil : "there is no third text" }
        ) { session, _ in
            session.withTop(TwoTextsScreen.self) { $0.showNext() }
            session.withTop(TwoValuesScreen.self) { $0.showNext() }
            return []
        },
    ]

    @Sendable private static func whyNotSettle(_ session: Session) -> String? {
        if session.isOnTwoValues {
            return session.whyNoEdits
                ?? (session.twoValues == nil ? "the entry has one value now" : nil)
        }
        return session.whyNoNotes
            ?? (session.twoTexts == nil ? "the note has one text now" : nil)
    }
}

extension Set<ScreenName> {
    /// Where what two people changed is settled.
    fileprivate static let settling: Self = [.twoTexts, .twoValues]
}

/// What `=` opens.
private enum ToSettle {
    case note(Note.ID)
    case values(TwoValues.ID)
}

extension Session {
    /// What is to be settled: under the cursor, else on the pledge or meeting, else anywhere.
    fileprivate var toSettle: ToSettle? {
        let near = [currentNote].compactMap(\.self) + (currentPledge.map(register.notes) ?? [])
        let note = register.twoTexts == 0 ? nil : near.first(where: \.hasTwoTexts)
        if let note { return .note(note.id) }
        if let values = valuesInSight.first { return .values(values.id) }
        if register.twoTexts > 0,
            let note = register.knownNotebook.notesWithTwoTexts(asOf: register.asOf).first
        {
            return .note(note.id)
        }
        return register.twoValues.first.map { .values($0.id) }
    }

    /// How many texts or values are beside the one shown.
    fileprivate var textsBeside: Int {
        isOnTwoValues ? twoValues?.values.others.count ?? 0 : twoTexts?.note.textsBeside.count ?? 0
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
        let kept =
            switch settlement {
            case .beside: "kept the text of \(other.author), the other is in the history"
            case .standing: "kept the text of \(note.current.author), the other is in the history"
            case .both: "kept both texts"
            }
        if twoTexts == nil { screens.pop() }
        say("\(kept) · u undoes\(restToSettle)")
        return []
    }
}
