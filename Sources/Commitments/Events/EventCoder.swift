/// Finds the code of a reaffirmation, by the verb that governs its leading wording. It claims nothing
/// that the words do not say.
package struct EventCoder: Sendable {
    private let judge: Judge
    private let language: String
    /// The verbs of the table as codings have them.
    private let verbs: [(scale: String, stem: String, code: EventCode)]
    private let repeating: [String]
    /// How many governments a meeting needs to be a multilateral one.
    private static let many = 3

    /// Creates a coder with the words of a lexicon.
    package init(_ lexicon: Lexicon) {
        let judge = Judge(lexicon)
        func stems(_ words: String) -> [String] {
            words.split(separator: ",").map {
                judge.stems(of: $0.trimmingSpaces).joined(separator: " ")
            }
        }
        self.judge = judge
        language = Vocabulary.primary(lexicon.language)
        verbs = EventTable.rows.flatMap { row in
            stems(row.verbs).map { (row.scale, $0, row.code) }
        }
        repeating = stems(EventTable.repeating)
    }

    /// What a wording says, as event data have it.
    package struct Finding: Equatable, Sendable {
        /// Nil where the words support none.
        package var code: EventCode?
        /// The verb that it rests on: “strongly condemned”; empty where it rests on no words.
        package var verb = ""
        /// To whom the words are directed; empty where they do not say it.
        package var target = ""
    }

    /// The code of a reaffirmation at a meeting.
    /// - Parameter parties: how many governments took part.
    package func finding(
        _ said: Reaffirmation, at meeting: Meeting, isStatement: Bool, parties: Int
    ) -> Finding {
        if !isStatement, let kind = EventTable.formats[meeting.format] {
            return Finding(code: code(EventCode(kind), parties))
        }
        guard let wording = said.wordings.first,
            Vocabulary.primary(wording.language) == language,
            let clause = judge.coding(of: wording).clauses.first,
            let verb = clause.verbs.first(where: \.isMain)
        else { return Finding() }
        var finding = Finding(verb: verb.said)
        // What is denied is no act.
        guard clause.negations.isEmpty, let code = code(of: verb, wording, said.speaker) else {
            return finding
        }
        finding.code = self.code(code, parties)
        if code.type.isToOthers { finding.target = target(of: clause) }
        return finding
    }

    private func code(_ code: EventCode, _ parties: Int) -> EventCode {
        code.type == .consult && parties >= EventCoder.many
            ? EventCode(.consult, .multilateral) : code
    }

    private func code(
        of verb: Coding.Verb, _ wording: Wording, _ speaker: Speaker
    ) -> EventCode? {
        let stem = EventCoder.plain(verb.stem)
        if repeating.contains(where: { EventCoder.begins(stem, $0) }) {
            let text = ((wording.verb.map { $0 + " " } ?? "") + wording.text).lowercased()
            return EventTable.repeated.first { text.contains($0.words) }?.code
        }
        let row = verbs.first { $0.scale == verb.scale && EventCoder.begins(stem, $0.stem) }
        if let row { return row.code }
        // What governments say together that they will do, they promise each other.
        let isPromise = verb.scale == "own" && verb.said.lowercased().hasPrefix("will ")
        return isPromise && speaker == .all ? EventCode(.agree) : nil
    }

    /// The government that is named first, by the name that the rules know it by.
    private func target(of clause: Coding.Clause) -> String {
        let stems = clause.patients.first?.stems ?? clause.parts.first?.stems ?? []
        let names = stems.filter { $0.hasPrefix("=") }.map { String($0.dropFirst()) }
        guard let name = names.first, EventTable.governments.contains(name) else { return "" }
        return name
    }

    private static func begins(_ stem: String, _ start: String) -> Bool {
        stem == start || stem.hasPrefix(start + " ")
    }

    /// Without “strongly” before it.
    private static func plain(_ stem: String) -> String {
        let words = stem.split(separator: " ")
        return words.count > 1 && words[0].hasPrefix("strong")
            ? words.dropFirst().joined(separator: " ") : stem
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0.isWhitespace })
    }
}
