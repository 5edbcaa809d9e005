import Commitments
import Testing

/// docs/findings.md: what is firm between the statements that were coded in full from their official
/// texts, each with the verdict of a reader of both texts.
@Suite struct FindingsDocumentTests {
    private struct Verdict: Decodable {
        var pledge: String, from: String, to: String
        /// right, or with care: right as far as it goes, but it does not tell all.
        var verdict: String
        /// What a reader of both texts adds.
        var words: String?
    }

    private struct Finding {
        var change: PledgeChange
        var verdict: Verdict?
    }

    @Test func theDocumentIsCurrent() throws {
        let register = try ShippedCatalog.register()
        try ShippedCatalog.check("findings.md", says: text(register))
    }

    /// No firm finding without a reader, and none that a reader calls wrong.
    @Test func everyFirmFindingWasRead() throws {
        let register = try ShippedCatalog.register()
        for (earlier, later) in pairs(register) {
            for finding in try findings(register, earlier, later) {
                let id = register.catalog.pledges[finding.change.pledge].id
                #expect(
                    ["right", "with care"].contains(finding.verdict?.verdict), "\(id): \(later)")
            }
        }
    }

    /// Statements that follow one another.
    private func pairs(_ register: Register) -> [(Int, Int)] {
        let statements = register.coding.full.filter {
            register.catalog.meetings[$0].extract == .officialFullText
        }
        return Array(zip(statements, statements.dropFirst()))
    }

    private func findings(_ register: Register, _ earlier: Int, _ later: Int) throws -> [Finding] {
        let verdicts: [Verdict] = try ShippedCatalog.fixture("findings")
        let catalog = register.catalog
        return catalog.pledges.indices.compactMap { pledge in
            let change = register.change(of: pledge, at: later, against: earlier)
            guard change.isFirm else { return nil }
            let verdict = verdicts.first {
                $0.pledge == catalog.pledges[pledge].id.text
                    && $0.from == catalog.meetings[earlier].id.text
                    && $0.to == catalog.meetings[later].id.text
            }
            return Finding(change: change, verdict: verdict)
        }
    }

    private func text(_ register: Register) throws -> String {
        let intro = """
            # What changed, firmly

            Generated from the catalog; a test fails when it is stale, `RECORD=1` writes it again. Two readers judged
            each finding against the texts, the second without the first one's verdicts ([agreement.md](agreement.md)).
            *With care* marks what either of them would add.

            A finding is firm where both statements were coded in full from their official texts and every difference
            is accounted for ([wording.md](wording.md)). Provisional findings, far more of them, are not listed here:
            `pledges compare campdavid lima` shows them. *Said for the first time* means: in no statement of the catalog
            before. *No longer said* means: not in the text of the later statement. It does not mean that anybody took it back.


            """
        return try intro
            + pairs(register).map { try section(register, $0, $1) }.joined(separator: "\n")
    }

    private func section(_ register: Register, _ earlier: Int, _ later: Int) throws -> String {
        let findings = try findings(register, earlier, later)
        let names = [earlier, later].map { register.catalog.meetings[$0].placeAndDay }
        let groups: [(String, (Finding) -> Bool)] = [
            (
                "Said in other words",
                { $0.change.state == .reaffirmed && !self.isSame($0.change) }
            ),
            ("Said for the first time", { $0.change.state == .new }),
            ("Said again", { $0.change.state == .returned }),
            ("No longer said", { $0.change.state == .dropped }),
            ("Said in the same words", { self.isSame($0.change) }),
        ]
        let parts = groups.compactMap { name, isIn -> String? in
            let found = findings.filter(isIn)
            if found.isEmpty { return nil }
            return "### \(name)\n\n" + found.map { line($0, register) }.joined()
        }
        return "## \(names.joined(separator: " → "))\n\n" + parts.joined(separator: "\n")
    }

    private func isSame(_ change: PledgeChange) -> Bool {
        guard let labels = change.comparison?.labels else { return false }
        return labels.allSatisfy { [.verbatim, .repeated].contains($0) }
    }

    private func line(_ finding: Finding, _ register: Register) -> String {
        let pledge = register.catalog.pledges[finding.change.pledge]
        let quotes = [finding.change.from, finding.change.to].compactMap(\.self)
            .map { "“\(register.wording(at: $0).text)”" }
        let labels = finding.change.comparison.map { comparison in
            comparison.labels.inWords + ": "
                + comparison.findings.map(\.reason).joined(separator: "; ") + ". "
        }
        let care = finding.verdict?.verdict == "with care" ? "*With care:* " : ""
        let words = finding.verdict?.words.map { " \(care)\($0)" } ?? ""
        return "* **\(pledge.id) \(pledge.title)**: \(labels ?? "")"
            + "\(quotes.joined(separator: " → ")).\(words)\n"
    }
}
