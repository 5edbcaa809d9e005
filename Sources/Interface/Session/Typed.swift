import Commitments
import Intake

// What the analyst typed, to be printed where it is kept nowhere: by the names of its parts, line by
// line; nil where nothing was typed.

extension Change {
    var typed: String? {
        inLines(edits.filter { !$0.after.isDeleted }.map(\.after.typed) + terms.compactMap(\.typed))
    }
}

extension Draft {
    var typed: String? {
        let fields = EditorScreen.Field.allCases.compactMap { field in
            self.fields[field.rawValue].flatMap { $0.isEmpty ? nil : "\(field.rawValue): \($0)" }
        }
        return inLines([text] + fields)
    }
}

extension Note.Version {
    fileprivate var typed: String {
        let more = [
            tags.isEmpty ? nil : "tags: " + tags.joined(separator: ", "),
            evidence.isEmpty ? nil : "evidence: " + evidence.joined(separator: " "),
        ]
        return ([text.isEmpty ? nil : text] + more).compactMap(\.self).joined(separator: "\n")
    }
}

extension Change.TermEdit {
    fileprivate var typed: String? {
        if after.isDeleted { return nil }
        let variants = after.term.variants.map { variant in
            "  \(variant.name): \(variant.forms.joined(separator: ", "))"
        }
        return ([after.term.name] + variants).joined(separator: "\n")
    }
}

extension CatalogEdit {
    var typed: String? {
        inLines(
            changes.compactMap { change in
                // The record of a text has nothing that was typed.
                guard let after = change.after, change.key.kind != .statement else { return nil }
                let lines = after.typed(since: change.before)
                return lines.isEmpty
                    ? nil : ([change.key.description] + lines).joined(separator: "\n")
            })
    }
}

extension CatalogEntry {
    /// The members that are others than before.
    fileprivate func typed(since before: CatalogEntry?) -> [String] {
        let (texts, old) = (self.texts, before?.texts ?? [:])
        let members = memberNames.compactMap { name -> String? in
            guard let text = texts[name], text != old[name], !text.isEmpty,
                !name.hasSuffix(".anchor")
            else { return nil }
            return "  \(name): \(text)"
        }
        return members + lists(since: before)
    }

    /// The elements of lists that analysts type, without those from before.
    private func lists(since before: CatalogEntry?) -> [String] {
        guard case .pledge(let pledge) = self else { return [] }
        var old = (terms: [String](), aliases: [String]())
        if case .pledge(let it)? = before { old = (it.terms, it.aliases) }
        let new = [
            ("terms", pledge.terms.filter { !old.terms.contains($0) }),
            ("aliases", pledge.aliases.filter { !old.aliases.contains($0) }),
        ]
        return new.filter { !$1.isEmpty }.map { "  \($0): \($1.joined(separator: ", "))" }
    }
}

extension StatementIntake {
    var typed: String? {
        let entries =
            [details.meeting.map { CatalogEntry.meeting($0) }, details.source.map { .source($0) }]
            .compactMap(\.self) + newPledges.map { .pledge($0) }
        let entered = entries.map { entry in
            ([entry.key.description] + entry.typed(since: nil)).joined(separator: "\n")
        }
        let decided = zip(sentences, verdicts).flatMap { sentence, verdict in
            verdict.links.map { "\($0.pledge): \($0.wording)" }
                + (verdict.isNoPledge ? ["no pledge: \(sentence.text)"] : [])
        }
        return inLines(entered + [decided.joined(separator: "\n"), "text:\n" + statement.original])
    }
}

extension Verdict {
    fileprivate var isNoPledge: Bool { if case .notPledge = self { true } else { false } }
}

private func inLines(_ parts: [String]) -> String? {
    let parts = parts.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
}
