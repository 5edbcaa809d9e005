import Commitments
import JSON
import Text

extension AgreementList {
    /// The figures of a statement, of its pledges, and what the two disagree about.
    func sections(_ coding: StatementAgreement) -> [[Prose.Block]] {
        var sections = [AgreementList.figures(of: coding)]
        if !coding.pledges.isEmpty { sections.append([.table(table(of: coding))]) }
        if !coding.disagreements.isEmpty {
            sections.append([.table(AgreementList.disagreements(of: coding))])
        }
        return sections
    }

    /// "fm-munich-2025.en, jh and mk: 42 sentences, 36 decided by both, ..."
    package static func figures(of coding: StatementAgreement) -> [Prose.Block] {
        let (coders, compared) = (coding.coders, coding.compared.count)
        func share(_ count: Int, of all: Int) -> String {
            "\(count)" + (CoderAgreement.percent(count, of: all).map { " (\($0) %)" } ?? "")
        }
        let rest = [
            coding.given == 0 ? nil : "\(coding.given) linked before the two parted",
            coding.open.mine == 0 ? nil : "\(coding.open.mine) open for \(coders.mine)",
            coding.open.theirs == 0 ? nil : "\(coding.open.theirs) open for \(coders.theirs)",
        ].compactMap(\.self).joined(separator: ", ")
        let passages = coding.passages
        let decided = "\(counted(coding.sentences.count, "sentence")), \(compared) decided by both"
        let linked = "\(passages.mine) \(coders.mine), \(passages.theirs) \(coders.theirs)"
        let shared = share(passages.both, of: passages.all)
        return [
            .heading(coding.record.id.text, aside: "\(coders.mine) and \(coders.theirs)"),
            .paragraph(decided + (rest.isEmpty ? "." : " (not counted: \(rest)).")),
            .paragraph(
                "Same pledges: \(share(coding.agreed, of: compared)), Cohen's kappa "
                    + "\(coding.kappa.inWords)."),
            .paragraph(
                "Linked or not: \(share(coding.agreedToLink, of: compared)), kappa "
                    + "\(coding.kappaOfLinking.inWords)."),
            .paragraph(
                "Passages: \(linked), \(shared) by both, \(passages.same) in the same words; "
                    + "kappa of letters \(passages.kappa.inWords)."),
        ]
    }

    private func table(of coding: StatementAgreement) -> Table {
        var table = Table([
            Table.Column(heading: "PLEDGE"),
            Table.Column(heading: coding.coders.mine, isNumber: true),
            Table.Column(heading: coding.coders.theirs, isNumber: true),
            Table.Column(heading: "BOTH", isNumber: true),
            Table.Column(heading: "AGREE", isNumber: true),
            Table.Column(heading: "KAPPA", isNumber: true),
            Table.Column(heading: "OF LETTERS", isNumber: true, isExtra: true),
            Table.Column(heading: "TITLE", givesWay: true),
        ])
        for row in coding.pledges {
            let percent = CoderAgreement.percent(row.agreed, of: row.sentences)
            table.add(
                row.pledge.text, String(row.mine), String(row.theirs), String(row.both),
                percent.map { "\($0) %" } ?? "", row.kappa.number ?? "undefined",
                row.passages.kappa.number ?? "undefined",
                register.catalog.pledge(row.pledge.text)?.title ?? "")
        }
        return table
    }

    private static func disagreements(of coding: StatementAgreement) -> Table {
        var table = Table([
            Table.Column(heading: "SENTENCE", isNumber: true),
            Table.Column(heading: coding.coders.mine), Table.Column(heading: coding.coders.theirs),
            Table.Column(heading: "SETTLED", isExtra: true),
            Table.Column(heading: "TEXT", givesWay: true),
        ])
        for sentence in coding.disagreements {
            table.add(
                String(sentence.position + 1),
                sentence.mine.inWords(sentence.disagreement == .words),
                sentence.theirs.inWords(sentence.disagreement == .words),
                sentence.settled?.inWords ?? "", sentence.text)
        }
        return table
    }
}

extension StatementAgreement.Side {
    /// "SEC-01, SEC-02"; "no commitment". With words: "SEC-01 “hold the exercise”".
    package func inWords(_ withWords: Bool) -> String {
        if verdict == .open { return "open" }
        if verdict.pledges.isEmpty { return "no commitment" }
        if !withWords { return verdict.pledges.map(\.text).joined(separator: ", ") }
        return verdict.pledges.map { pledge in
            let words = passages.filter { $0.pledge == pledge }.compactMap(\.words)
            return ([pledge.text] + words.map { "“\($0)”" }).joined(separator: " ")
        }.joined(separator: ", ")
    }
}

extension SettledSentence {
    /// "jh, 3 Feb 2026: SEC-01"
    package var inWords: String {
        "\(by), \(on.text): "
            + (kept.isEmpty ? "no commitment" : kept.map(\.text).joined(separator: ", "))
    }
}

// MARK: JSON

extension AgreementList {
    func value(of coding: StatementAgreement) -> JSONValue {
        let compared = coding.compared.count
        let (passages, open) = (coding.passages, coding.open)
        return .members([
            ("statement", .string(coding.record.id.text)),
            ("meeting", .string(coding.record.meeting.text)),
            ("mine", .string(coding.coders.mine)), ("theirs", .string(coding.coders.theirs)),
            ("sentences", .integer(coding.sentences.count)),
            ("given", .integer(coding.given)),
            ("openMine", .integer(open.mine)), ("openTheirs", .integer(open.theirs)),
            (
                "pledgesOfSentences",
                measure(both: compared, agree: coding.agreed, coding.kappa)
            ),
            (
                "linkedOrNot",
                measure(both: compared, agree: coding.agreedToLink, coding.kappaOfLinking)
            ),
            ("passages", value(of: passages)),
            ("pledges", .array(coding.pledges.map { value(of: $0) })),
            ("disagreements", .array(coding.disagreements.map { value(of: $0) })),
        ])
    }

    private func measure(both: Int, agree: Int, _ kappa: CohensKappa) -> JSONValue {
        .members(
            figures(both: both, agree: agree) + [
                ("kappa", kappa.number.map { .raw($0) } ?? .null)
            ])
    }

    private func value(of passages: PassageAgreement) -> JSONValue {
        .members([
            ("mine", .integer(passages.mine)), ("theirs", .integer(passages.theirs)),
            ("both", .integer(passages.both)), ("sameWords", .integer(passages.same)),
            (
                "percent",
                CoderAgreement.percent(passages.both, of: passages.all).map { .integer($0) }
                    ?? .null
            ),
            ("kappa", passages.kappa.number.map { .raw($0) } ?? .null),
        ])
    }

    private func value(of row: PledgeAgreement) -> JSONValue {
        .members([
            ("pledge", .string(row.pledge.text)),
            ("title", register.catalog.pledge(row.pledge.text).map { JSONValue.string($0.title) }),
            ("mine", .integer(row.mine)), ("theirs", .integer(row.theirs)),
            ("both", .integer(row.both)),
            ("sentences", measure(both: row.sentences, agree: row.agreed, row.kappa)),
            ("passages", value(of: row.passages)),
        ])
    }

    private func value(of sentence: StatementAgreement.Sentence) -> JSONValue {
        .members([
            ("sentence", .integer(sentence.position + 1)),
            ("start", .integer(sentence.range.lowerBound)),
            ("end", .integer(sentence.range.upperBound)),
            ("text", .string(sentence.text)),
            ("about", .string(sentence.disagreement?.rawValue ?? "")),
            ("mine", value(of: sentence.mine)), ("theirs", value(of: sentence.theirs)),
            ("settled", sentence.settled.map { value(of: $0) } ?? .null),
        ])
    }

    private func value(of side: StatementAgreement.Side) -> JSONValue {
        .members([
            ("pledges", .strings(side.verdict.pledges.map(\.text))),
            (
                "passages",
                .array(
                    side.passages.map {
                        .members([
                            ("pledge", .string($0.pledge.text)),
                            ("start", .integer($0.range.lowerBound)),
                            ("end", .integer($0.range.upperBound)),
                            ("wording", $0.words.map { .string($0) } ?? .null),
                        ])
                    })
            ),
        ])
    }

    private func value(of settled: SettledSentence) -> JSONValue {
        .members([
            ("by", .string(settled.by)), ("on", .string(settled.on.iso)),
            ("kept", .strings(settled.kept.map(\.text))),
        ])
    }
}

// MARK: CSV

extension AgreementList {
    /// One row for each sentence that both decided.
    func cells(of coding: StatementAgreement) -> [[String]] {
        coding.compared.map { sentence in
            let isOfWords = sentence.disagreement == .words
            return [
                register.asOf.iso, "sentence", "", "", "", "",
                sentence.disagreement == nil ? "yes" : "no", sentence.mine.inWords(isOfWords), "",
                coding.coders.mine, sentence.theirs.inWords(isOfWords), "", coding.coders.theirs,
                coding.record.id.text, String(sentence.position + 1), sentence.text,
                sentence.settled?.inWords ?? "",
            ]
        }
    }
}
