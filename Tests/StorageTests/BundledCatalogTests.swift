import BundledCatalog
import Commitments
import Storage
import Testing

@Suite struct BundledCatalogTests {
    private var bytes: [UInt8] {
        Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
    }

    @Test func hasNoProblems() {
        let problems = FileChecker.check(bytes, named: "catalog.json")
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
    }

    /// What a reader expects fits what the catalog holds: a label needs the pledge at both meetings.
    @Test func expectsWhatItsReaffirmationsAllow() throws {
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        let said = Set(catalog.reaffirmations.map { [$0.pledge.text, $0.meeting.text] })
        #expect(catalog.expectations.count == 62)
        #expect(catalog.expectations.count { $0.label != nil } == 33)
        for expectation in catalog.expectations {
            let isBefore = said.contains([expectation.pledge.text, expectation.from.text])
            let isAfter = said.contains([expectation.pledge.text, expectation.to.text])
            let isThere = [isBefore, isAfter]
            switch expectation.state {
            case nil: #expect(isThere == [true, true], "\(expectation)")
            case .notCarried: #expect(isThere == [true, false], "\(expectation)")
            case .new: #expect(isThere == [false, true], "\(expectation)")
            default: Issue.record("\(expectation)")
            }
        }
    }

    @Test func watchesOnlyWhatItsWordingsSay() throws {
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        let texts = catalog.reaffirmations.flatMap(\.wordings).map { $0.text.lowercased() }
        for variant in catalog.terms.flatMap(\.variants) {
            #expect(
                variant.forms.contains { form in texts.contains { $0.contains(form.lowercased()) }
                },
                "\(variant)")
        }
        #expect(catalog.terms.count >= 5)
    }

    /// No statement was read whole from its official text, so that nothing is ever "dropped".
    @Test func claimsNoOfficialFullText() throws {
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        #expect(catalog.meetings.allSatisfy { $0.extract != .officialFullText })
        let whole = catalog.meetings.filter { $0.extract == .wholeSource }
        #expect(whole.map(\.id.text) == ["fm-munich-2025", "fm-newyork-2025"])
    }
}
