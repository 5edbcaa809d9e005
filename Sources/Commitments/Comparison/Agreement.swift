/// How far the labels proposed by rule agree with those that readers of the sources gave (the
/// catalog's expectations).
package struct Agreement: Sendable {
    /// By label, in the order of `ChangeLabel`; labels that nobody expects are left out.
    package let rows: [Row]
    /// Every expected label with what is proposed, in the order of the catalog.
    package let cases: [Case]

    /// One expected label.
    package struct Row: Hashable, Sendable {
        /// The label that readers expect.
        package var label: ChangeLabel
        /// How many pairs are expected to have it.
        package var expected: Int
        /// At how many of these it is proposed.
        package var agreed: Int
        /// How many labels are proposed beside it at these pairs.
        package var beside: Int
    }

    /// A pledge between two meetings.
    package struct Case: Sendable {
        /// The pledge that a reader judged.
        package var pledge: Pledge.ID
        /// The label that the reader gave.
        package var expected: ChangeLabel
        /// What the rules propose, with the reasons.
        package var findings: [Comparison.Finding]

        /// Whether the expected label is among the proposed ones. Of what is repeated nothing else
        /// may be proposed, and verbatim counts as repeated.
        package var agrees: Bool {
            let labels = Set(findings.map(\.label))
            switch expected {
            case .repeated, .verbatim: return labels.isSubset(of: [.repeated, .verbatim])
            default: return labels.contains(expected)
            }
        }
    }

    /// Proposes labels for all expectations that name one.
    package init(_ register: Register) {
        let cases = register.catalog.expectations.compactMap { Agreement.case($0, register) }
        rows = ChangeLabel.allCases.compactMap { Agreement.row($0, cases) }
        self.cases = cases
    }

    /// The pairs that are expected to say the same, or to have changed: how many, and how many agree.
    package func count(ofSame isSame: Bool) -> (expected: Int, agreed: Int) {
        let wanted = cases.filter { ($0.expected.direction == .same) == isSame }
        return (wanted.count, wanted.count { $0.agrees })
    }

    private static func `case`(_ expectation: Expectation, _ register: Register) -> Case? {
        let catalog = register.catalog
        guard let label = expectation.label,
            let pledge = catalog.position(ofPledge: expectation.pledge.text),
            let from = catalog.position(ofMeeting: expectation.from),
            let to = catalog.position(ofMeeting: expectation.to),
            let comparison = register.comparison(of: pledge, from: from, to: to)
        else { return nil }
        return Case(
            pledge: expectation.pledge, expected: label, findings: comparison.findings)
    }

    private static func row(_ label: ChangeLabel, _ cases: [Case]) -> Row? {
        let expected = cases.filter { $0.expected == label }
        if expected.isEmpty { return nil }
        let proposed = expected.map { Set($0.findings.map(\.label)).subtracting([label]).count }
        return Row(
            label: label, expected: expected.count, agreed: expected.count { $0.agrees },
            beside: proposed.reduce(0, +))
    }
}
