import Canvas
import Commitments
import Text

/// The text of the methodology screen: rules in words, the catalog's own words as tables.
struct MethodologyText {
    let session: Session
    let width: Int

    private var catalog: Catalog { session.catalog }
    private var lexicon: Lexicon { catalog.lexicon.onGeneral }

    var lines: [Line] {
        [
            certainty, labels, states, ladders, words, coverage, agreement, review,
        ].joined(separator: [Line()]).map(\.self)
    }

    private func section(_ title: String, _ paragraphs: String...) -> [Line] {
        [Line(title, .heading)] + paragraphs.flatMap { Line.wrapped($0, width: width, indent: 2) }
    }

    /// A sign, a name and what it means, which goes on below itself.
    private func entry(_ sign: String, _ name: String, _ meaning: String, names: Int) -> [Line] {
        let start = "  \(sign.padded(2)) \(name.padded(names))  "
        if width < start.columns + 20 {
            return Line.wrapped("\(sign) \(name): \(meaning)", width: width, indent: 2)
        }
        return wrappedLines(meaning, width: width - start.columns).enumerated().map {
            index, text in
            index == 0
                ? Line(start, .heading).adding(text)
                : Line(String(repeating: " ", count: start.columns) + text)
        }
    }

    // MARK: Rules

    private var certainty: [Line] {
        section(
            "How sure",
            "A label is firm only if both wordings cover the whole passage, both are official texts"
                + " in one language, and a rule explains every difference. All other labels are"
                + " provisional, and the reason is given: only an excerpt was quoted, or a reporter or a"
                + " translator may have chosen the word.",
            "Official texts are compared with official texts, else press with press. If a meeting"
                + " has only the other kind, the comparison is mixed.",
            "Labels are proposals. Your own reading of a pair overrules them and is kept with"
                + " your name and the date.",
            "Everything here is as of \(session.register.asOf.text): later meetings and notes are"
                + " hidden. Sources were read up to \(catalog.asOf.text).")
    }

    private var labels: [Line] {
        [Line("Labels of a change, each firm or provisional", .heading)]
            + ChangeLabel.allCases.flatMap { label in
                entry(
                    label.direction.sign, label.name, "\(label.meaning): \(label.rule)", names: 13)
            }
    }

    private var states: [Line] {
        let meanings: [State: String] = [
            .new: "not in any earlier statement coded in full",
            .reaffirmed: "in both statements",
            .notCarried: "not in the source that was coded; the official text may have it",
            .dropped: "not in the official full text",
            .returned: "in the later statement, after one that did not have it",
            .notComparable: "in one of two statements that were not both coded in full",
        ]
        return section(
            "States at the last two statements coded in full",
            "Now: \(session.lastStatementsInWords).",
            "An exercise or a workshop is an event, not a statement. The silence of an event does not"
                + " count, nor does that of a statement coded in part."
        )
            + possibleStates.flatMap {
                entry($0.sign, $0.name, meanings[$0] ?? "", names: 13)
            }
            + entry(
                Condition.sign(of: nil), Condition.name(of: nil), "in neither of the two",
                names: 13)
    }

    /// A catalog without an official full text knows no dropped pledge, so that the word would
    /// only mislead.
    private var possibleStates: [State] {
        let isKnown = session.catalog.meetings.contains { $0.provesSilence }
        return State.allCases.filter { $0 != .dropped || isKnown }
    }

    // MARK: Words of the catalog

    private var ladders: [Line] {
        return section(
            "Verbs, by strength",
            "A verb is compared only with verbs of its scale. Its rung is a position, not a grade."
        )
            + lexicon.ladders.flatMap { ladder in
                [Line("  \(ladder.name.oneLine) (scale: \(ladder.scale.oneLine))", .secondary)]
                    + ladder.rungs.sorted { $0.rung > $1.rung }.flatMap {
                        entry(String($0.rung), "", list($0.words), names: 0)
                    }
            }
    }

    private var words: [Line] {
        let kinds: [(Lexicon.Intensifiers.Kind, String)] = [
            (.stance, "adds weight, between official texts only"),
            (.substance, "adds weight, in any text"),
        ]
        let weights = kinds.flatMap { kind, meaning -> [Line] in
            let words = lexicon.intensifiers.filter { $0.kind == kind }.flatMap(\.words)
            return table(meaning, words)
        }
        let tables =
            weights + table("promises more", lexicon.growth) + table("covers more", lexicon.scope)
            + table("opens an example", lexicon.examples)
            + table("means little by itself", lexicon.formulaic)
            + table("mean the same", lexicon.sameNames.map { $0.joined(separator: " = ") })
        return [Line("Words that count (\(lexicon.language.oneLine))", .heading)] + tables
    }

    private func table(_ meaning: String, _ words: [String]) -> [Line] {
        words.isEmpty
            ? []
            : [Line("  \(meaning)", .secondary)]
                + Line.wrapped(list(words), width: width, indent: 4)
    }

    private func list(_ words: [String]) -> String { words.joined(separator: ", ").oneLine }

    // MARK: What was read

    private var coverage: [Line] {
        let counts = session.register.wordingCounts
        let meetings = session.register.statements.reversed().map { catalog.meetings[$0] }
        let whole = meetings.filter(session.catalog.isCodedInFull)
        let events = session.register.meetings.count - meetings.count
        return section(
            "What was read",
            "\(counted(counts.official, "official wording")) and"
                + " \(counted(counts.press, "wording")) of the press, of"
                + " \(counted(meetings.count, "statement")) and \(counted(events, "event")).",
            "Coded in full: \(whole.count) of \(counted(meetings.count, "statement")):"
        )
            + whole.map { meeting in
                let kind =
                    meeting.extract == .officialFullText ? "official full text" : "whole source"
                return Line(
                    "    \(meeting.date.text.padded(12))", .secondary, link: .meeting(meeting.id)
                )
                .adding(meeting.short.oneLine.padded(16)).adding(kind, .secondary)
            }
    }

    /// How the proposals compare with what readers of the sources found.
    private var agreement: [Line] {
        let agreement = Agreement(session.register)
        if agreement.rows.isEmpty {
            return section("Agreement", "The catalog has no expected labels to measure with.")
        }
        let heading = "\("expected label".padded(15)) pairs  agreed  other labels beside it"
        return section(
            "Agreement with readers of the sources",
            "The rules were written with these labels in mind: the table shows agreement, not"
                + " how well they would predict. A label is firm or provisional as its wordings are."
        )
            + [Line("  \(heading)", .secondary)]
            + agreement.rows.map { row in
                let numbers = [row.expected, row.agreed, row.beside]
                let cells = zip(numbers, [5, 7, 7]).map { String($0).leftPadded($1) }
                return Line("  \(row.label.name.padded(15)) ").adding(cells.joined(separator: " "))
            }
    }

    private var review: [Line] {
        [Line("Pledges due for review", .heading)]
            + ReviewQueue.Rules().inWords.flatMap { Line.wrapped($0, width: width, indent: 2) }
    }
}

extension ChangeLabel {
    /// When it is proposed (docs/wording.md).
    fileprivate var rule: String {
        switch self {
        case .verbatim: "except for case, quotation marks, dashes and spaces"
        case .repeated: "no difference changes the meaning"
        case .reworded: "no other label fits; never firm"
        case .reversed: "only one side has a negation, or a verb that means the opposite"
        case .strengthened:
            "a higher verb on its ladder, or a word of weight or growth that was not there"
        case .softened: "a lower verb on its ladder, or such a word is missing"
        case .specified: "an example or a proper name on the later side only"
        case .generalised: "an example or a proper name on the earlier side only"
        case .broadened: "items of a list, or a word of scope, were added"
        case .narrowed: "items of a list, or a word of scope, are missing"
        case .reframed:
            "most content words differ, or the example, name or scale of verbs does"
        case .reAttributed: "first all parties, then only one, or the reverse"
        }
    }
}

extension Register {
    /// How many wordings up to the day a government wrote, and how many the press gave.
    fileprivate var wordingCounts: (official: Int, press: Int) {
        let wordings = facts.lazy.flatMap(\.reaffirmations)
            .flatMap { catalog.reaffirmations[$0].wordings }
        let official = wordings.count { $0.provenance.isOfficial }
        return (official, wordings.count - official)
    }
}
