import Commitments
import JSON
import Text

/// Two statements as one text, with what became of the pledges that their sentences speak of.
package struct RedlineBrief: Sendable {
    /// The catalog and the notes, as of a day.
    package let register: Register
    /// Both statements, sentence by sentence.
    package let redline: StatementRedline
    /// Whether sentences with the same words are left out.
    package let isChangedOnly: Bool

    /// Compares two statements.
    package init(
        _ register: Register, from: StatementSentences, to: StatementSentences,
        changedOnly: Bool = false
    ) {
        self.register = register
        redline = register.redline(from: from, to: to)
        isChangedOnly = changedOnly
    }

    var catalog: Catalog { register.catalog }

    /// What is shown, in order.
    package var rows: [StatementRedline.Row] {
        isChangedOnly ? redline.rows.filter { $0.kind != .same || $0.isMoved } : redline.rows
    }

    // MARK: In words

    /// "Camp David (18 Aug 2023) → Lima (15 Nov 2024)"
    package func title(_ signs: Signs) -> String {
        let places = [redline.from.record, redline.to.record].map { record in
            catalog.meeting(record.meeting.text)?.placeAndDay ?? record.meeting.text
        }
        return places.joined(separator: " \(signs.arrow) ")
    }

    /// Which texts were compared: "statement, en with fact sheet, en".
    package var textsInWords: String {
        "\(redline.from.record.id) (\(redline.from.record.inWords)) with "
            + "\(redline.to.record.id) (\(redline.to.record.inWords))"
    }

    /// "92 sentences, then 40: 12 the same, 20 changed, 8 added, 60 removed; 4 of them moved"
    package var countsInWords: String {
        let kinds = StatementRedline.Kind.allCases.map { kind in
            "\(redline.count(kind)) \(kind.inWords)"
        }
        let before = redline.from.sentences.count
        let sentences = before == 1 ? "1 sentence" : "\(before) sentences"
        let moved = redline.moved == 0 ? "" : "; \(redline.moved) moved"
        return "\(sentences), then \(redline.to.sentences.count): "
            + kinds.joined(separator: ", ") + moved
    }

    /// What may only seem to have gone or come, because a text is only a part of its document; nil
    /// where both are whole.
    package var caution: String? {
        let parts = [(redline.from, "added"), (redline.to, "removed")].filter {
            $0.0.record.extent == .cut
        }
        if parts.isEmpty { return nil }
        let sentences = parts.map { side, word in
            "the text of \(side.record.id) is cut: what is marked “\(word)” may be in the rest"
        }
        return sentences.joined(separator: "; ").capitalizedFirst + "."
    }

    /// What the marks can and cannot tell.
    static let caveat =
        "Marks show where words differ; a label says how all that is said about a pledge changed between"
        + " the two meetings, and how sure that is."

    /// "6 (4)  changed, moved": the number of the sentence now, and before.
    package func heading(of row: StatementRedline.Row) -> String {
        let now = row.after.map { String($0 + 1) }.joined(separator: "+")
        let before = row.before.map { String($0 + 1) }.joined(separator: "+")
        let numbers =
            row.after.isEmpty ? "(\(before))" : row.before.isEmpty ? now : "\(now) (\(before))"
        return "\(numbers)  \(row.kind.inWords)\(row.isMoved ? ", moved" : "")"
    }

    /// "SEC-01 softened, provisional"
    package func inWords(_ change: PledgeChange) -> String {
        let id = catalog.pledges[change.pledge].id.text
        return change.inWords.map { "\(id) \($0)" } ?? id
    }
}

extension StatementRedline.Kind {
    /// For people: "the same".
    var inWords: String { self == .same ? "the same" : rawValue }
}
