import Canvas
import Commitments
import Text

extension Command {
    static let wording: [Command] = [
        Command(
            "wording", "how the wording changed: two meetings side by side", keys: ["d"],
            hint: Hint("wording", 5), .go, on: .withPledge.subtracting([.wording]),
            whyNot: whyNoWording
        ) { session, _ in
            if let screen = session.wordingScreen { session.screens.push(screen) }
            return []
        },
        Command(
            "reading", "my reading of the change, beside what the rules propose", keys: ["s"],
            hint: Hint("my reading", 3), .notes, on: [.wording], whyNot: whyNoReading
        ) { session, _ in session.openReading() },
        Command(
            "changed-only", "show only changes, or everything",
            keys: ["c"], hint: Hint("changed only", 4), .find, on: [.wording]
        ) { session, _ in
            session.withTop(WordingScreen.self) { $0.showsChangedOnly.toggle() }
            return []
        },
        Command(
            "words-or-whole", "show marked changes, or the plain texts", keys: ["w"],
            hint: Hint("words", 9), .go, on: [.wording]
        ) { session, _ in
            session.withTop(WordingScreen.self) { $0.isWhole.toggle() }
            return []
        },
        Command(
            "other-sources", "compare other sources of the two meetings, or of one",
            keys: ["v"], hint: Hint("sources", 10), .go, on: [.wording], whyNot: whyNoSources
        ) { session, _ in
            let snapshot = session
            session.withTop(WordingScreen.self) { $0.takeNextSources(in: snapshot) }
            return []
        },
        Command(
            "copy-wordings", "copy both wordings with their citations", keys: ["y"],
            hint: Hint("copy both", 6), .files, on: [.wording],
            whyNot: { $0.wordingShown == nil ? "no pledge is shown" : nil }
        ) { session, _ in session.copyWordings() },
    ]

    @Sendable private static func whyNoWording(_ session: Session) -> String? {
        guard let pledge = session.currentPledge else { return "no pledge is selected" }
        return session.wordingScreen == nil
            ? "\(pledge.id) has no wording by \(session.register.asOf.text)" : nil
    }

    @Sendable private static func whyNoReading(_ session: Session) -> String? {
        if let reason = session.whyNoNotes { return reason }
        guard let row = session.wordingShown else { return "no pledge is shown" }
        let id = session.catalog.pledges[row.pledge].id
        return row.comparison == nil
            ? "\(id) is at one of the two meetings only; a reading compares the words of two" : nil
    }

    @Sendable private static func whyNoSources(_ session: Session) -> String? {
        guard let row = session.wordingShown else { return "no pledge is shown" }
        let id = session.catalog.pledges[row.pledge].id
        return row.choices(session.register).count > 1
            ? nil : "\(id) has one source at each meeting"
    }
}

extension Session {
    /// The wording screen of the current pledge: at the two meetings compared, else at the one
    /// under the cursor, where it was said there.
    fileprivate var wordingScreen: WordingScreen? {
        guard let pledge = currentPledge else { return nil }
        if let pair = (screens.base as? ChangesScreen)?.pair {
            return WordingScreen(pledge: pledge.id, from: pair.from, to: pair.to)
        }
        let meeting = screens.base.selectedMeeting(in: self)
        return WordingScreen(pledge, at: meeting, in: self)
    }

    /// What is selected on the wording screen.
    var wordingShown: WordingRow? { (screens.base as? WordingScreen)?.selected }

    fileprivate mutating func openReading() -> [Effect] {
        guard let row = wordingShown, let comparison = row.comparison else { return [] }
        screens.push(ReadingScreen(catalog.pledges[row.pledge], comparison, in: self))
        return []
    }

    fileprivate mutating func copyWordings() -> [Effect] {
        guard let screen = screens.top as? WordingScreen, let row = screen.selected else {
            return []
        }
        let comparison = screen.shown(row, in: self)
        let text = citations(of: row, comparison)
        let what = comparison == nil ? "one wording" : "both wordings"
        let size = counted(text.count, "character")
        return copy(text, "\(what) of \(catalog.pledges[row.pledge].id), \(size)")
    }

    /// The wordings of a row as they are cited, and what is proposed of them.
    private func citations(of row: WordingRow, _ comparison: Comparison?) -> String {
        let pledge = catalog.pledges[row.pledge]
        let passages =
            comparison.map { [$0.from, $0.to] }
            ?? [row.before, row.after].compactMap(\.self).map {
                WordingPlace(reaffirmation: $0, wording: 0)
            }
        var lines = ["\(pledge.id) \(pledge.title)"] + passages.map(citation)
        if let comparison {
            let labels = "\(comparison.labels.inWords), \(comparison.doubts.certaintyInWords)"
            lines.append("Proposed: \(labels) (\(comparison.basis.inWords))")
        }
        if let labels = row.reading?.current.reading?.labels {
            lines.append("My reading: \(labels.inWords) (\(row.certainty))")
        }
        if comparison == nil, row.state != nil {
            lines += row.reasons.map { "\(row.state?.name ?? ""), \(row.certainty): \($0)" }
        }
        return lines.map(\.oneLine).joined(separator: "\n")
    }

    private func citation(of place: WordingPlace) -> String {
        let wording = register.wording(at: place)
        let meeting = register.meeting(of: place)
        let citation = catalog.source(wording.source)?.citation ?? wording.source.text
        return
            "\(meeting.short), \(meeting.date.text) (\(wording.provenance.name)): \(wording.text.inQuotes) \(citation)"
    }
}
