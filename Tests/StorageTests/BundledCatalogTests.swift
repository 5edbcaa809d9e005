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
        #expect(catalog.expectations.count == 61)
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

    /// Only what was read whole can prove by silence that a pledge was dropped.
    @Test func whatIsCodedFromItsOfficialTextIsQuotedWhole() throws {
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        let official = catalog.meetings.filter { $0.extract == .officialFullText }
        for meeting in official {
            let said = catalog.reaffirmations.filter { $0.meeting == meeting.id }
            #expect(!said.isEmpty, "\(meeting.id)")
            for wording in said.map(\.wordings[0]) {
                #expect(
                    wording.provenance == .officialText && wording.covers == .whole,
                    "\(meeting.id): \(wording.text)")
            }
        }
        let statements = official.filter { catalog.format($0.format)?.isStatement == true }
        #expect(
            statements.map(\.id.text) == [
                "leaders-phnompenh-2022", "leaders-campdavid-2023", "leaders-lima-2024",
            ])
        let whole = catalog.meetings.filter { $0.extract == .wholeSource }
        #expect(
            whole.map(\.id.text) == ["freedom-edge-24-1", "fm-munich-2025", "fm-newyork-2025"])
    }

    /// A passage that is longer than its quote is compared by its coding.
    @Test func everyWholePassageInEnglishIsTakenApart() throws {
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        for said in catalog.reaffirmations {
            for wording in said.wordings where wording.covers == .whole && wording.language == "en"
            {
                #expect(wording.coding != nil, "\(said.pledge) \(said.meeting)")
            }
        }
    }

    /// What is second-hand says so, and nothing in it claims the official text.
    @Test func whatIsNotCertainSaysSo() throws {
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        for meeting in catalog.meetings where meeting.confidence == .low {
            #expect(meeting.note != nil, "\(meeting.id)")
            for said in catalog.reaffirmations where said.meeting == meeting.id {
                for wording in said.wordings {
                    #expect(
                        wording.confidence == .low && wording.provenance != .officialText,
                        "\(said.pledge) \(meeting.id)")
                }
            }
        }
    }
}
