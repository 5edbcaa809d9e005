/// Wordings of a catalog held against the stored texts.
package struct Verification: Sendable {
    /// One row a wording, by meeting and pledge.
    package let rows: [Row]

    /// One wording.
    package struct Row: Sendable {
        /// Where the wording is in the catalog.
        package let place: WordingPlace
        /// The pledge that it is about.
        package let pledge: Pledge.ID
        /// The meeting at which it was said.
        package let meeting: Meeting.ID
        /// The wording that was checked.
        package let wording: Wording
        /// What the check found.
        package let result: Result
    }

    /// What became of one wording.
    package enum Result: Sendable {
        /// The text has it, at these code points, on this line.
        case verbatim(StatementRecord.ID, Range<Int>, line: Int)
        /// The text has other words there.
        case differs(StatementRecord.ID, Range<Int>, line: Int, Redline)
        case notThere(StatementRecord.ID)
        /// No text is stored that could have it.
        case noText

        /// "verbatim", "differs", "not-there", "no-text"
        package var name: String {
            switch self {
            case .verbatim: "verbatim"
            case .differs: "differs"
            case .notThere: "not-there"
            case .noText: "no-text"
            }
        }
    }

    /// - Parameter meetings: positions of the meetings whose wordings are checked.
    package init(_ catalog: Catalog, meetings: [Int], texts: StatementTexts) {
        rows = meetings.flatMap { meeting in
            catalog.reaffirmationsOfMeeting[meeting].flatMap { position in
                let said = catalog.reaffirmations[position]
                return said.wordings.enumerated().map { index, wording in
                    Row(
                        place: WordingPlace(reaffirmation: position, wording: index),
                        pledge: said.pledge, meeting: said.meeting, wording: wording,
                        result: Verification.result(
                            of: wording, at: said.meeting, in: catalog, texts))
                }
            }
        }
    }

    /// What the texts say of a wording. Where the document that it cites is not stored, only its words prove
    /// anything.
    private static func result(
        of wording: Wording, at meeting: Meeting.ID, in catalog: Catalog, _ texts: StatementTexts
    ) -> Result {
        let result = Result(texts.find(wording, at: meeting, in: catalog))
        if case .verbatim = result { return result }
        let hasCited = catalog.statements(of: meeting).contains { record in
            catalog.isText(record, ofSourceOf: wording) && texts[record.id] != nil
        }
        return hasCited ? result : .noText
    }

    /// How many wordings have a result.
    package func count(_ name: String) -> Int { rows.count { $0.result.name == name } }

    /// Whether no checked wording differs from its text.
    package var isSound: Bool { count("differs") + count("not-there") == 0 }
}

extension Verification.Result {
    fileprivate init(_ finding: StatementTexts.Finding?) {
        guard let finding else {
            self = .noText
            return
        }
        let id = finding.record.id
        switch finding.check {
        case .verbatim(let range):
            self = .verbatim(id, range, line: finding.text.line(of: range.lowerBound))
        case .differs(let range, let redline):
            self = .differs(id, range, line: finding.text.line(of: range.lowerBound), redline)
        case .notThere: self = .notThere(id)
        }
    }
}
