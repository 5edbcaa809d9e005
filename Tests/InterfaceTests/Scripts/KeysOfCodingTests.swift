import Commitments
import Foundation
import Intake
import Storage
import Testing

@testable import Interface

/// How many keys it takes to code the second statement of a subject that nobody made terms for: 80
/// sentences; 12 of their pledges are new.
@Suite struct KeysOfCodingTests {
    private struct Label: Decodable {
        var line: Int
        var pledges: [String]
    }

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "IntakeTests/Fixtures")

    /// Pledges that the catalog does not have yet.
    private static let missing: Set<String> = [
        "SEA-02", "SEA-04", "SEA-07", "DEV-03", "DEV-04", "DEV-05", "DEV-07", "DEV-08", "DEV-10",
        "ORD-04",
        "ORD-07", "ORD-09",
    ]

    @Test func theSecondStatementOfASubjectTakesFewKeys() throws {
        var analyst = try Analyst(without: Self.missing)
        try analyst.code()
        let made = try #require(analyst.driver.session.intakes.all.first?.newPledges.count)
        print(
            "keys: \(analyst.keys) for \(analyst.sentences) sentences with \(made) new pledges; "
                + "\(analyst.mostForNew) at most for a new pledge, \(analyst.searches) searches")
        #expect(analyst.sentences >= 80 && made == Self.missing.count)
        #expect(analyst.keys < 900)
        #expect(analyst.mostForNew < 40)
        #expect(analyst.driver.session.intakes.all.first?.progress.left == 0)
    }

    /// Decides as the labels say, with the fewest keys that a person would find.
    private struct Analyst {
        var driver: Driver
        private(set) var keys = 0
        private(set) var mostForNew = 0
        private(set) var searches = 0
        private var labels: [String: [String]] = [:]
        private var titles: [String: String] = [:]
        private var made: [String: Pledge.ID] = [:]
        private var text = ""

        var sentences: Int { driver.session.intakes.all.first?.sentences.count ?? 0 }

        init(without missing: Set<String>) throws {
            let bytes = try Data(contentsOf: fixtures.appending(path: "pacific.catalog.json"))
            let whole = try CatalogReader.read(Array(bytes), named: "pacific").get()
            let catalog = Catalog(
                title: whole.title, asOf: whole.asOf, parties: whole.parties,
                pillars: whole.pillars, formats: whole.formats, sources: whole.sources,
                meetings: whole.meetings,
                pledges: whole.pledges.filter { !missing.contains($0.id.text) },
                reaffirmations: whole.reaffirmations.filter { !missing.contains($0.pledge.text) },
                lexicon: whole.lexicon)
            driver = try Driver(catalog: catalog)
            // A quote would end what is typed.
            for pledge in whole.pledges {
                titles[pledge.id.text] = pledge.title.replacing("'", with: "")
            }
            for name in ["pacific-leaders", "heldout-pacific"] { try read(name) }
        }

        private mutating func read(_ name: String) throws {
            let lines = try String(
                contentsOf: fixtures.appending(path: name + ".txt"), encoding: .utf8
            ).split(separator: "\n").map { String($0) }
            let found = try JSONDecoder().decode(
                [Label].self,
                from: Data(contentsOf: fixtures.appending(path: name + ".labels.json")))
            for label in found { labels[lines[label.line - 1]] = label.pledges }
            text += lines.joined(separator: "\n\n") + "\n\n"
        }

        private mutating func type(_ script: String) {
            for (index, part) in script.split(separator: "'", omittingEmptySubsequences: false)
                .enumerated()
            {
                keys += index % 2 == 1 ? part.count : part.split(separator: " ").count
            }
            driver.type(script)
        }

        mutating func code() throws {
            type("i")
            driver.send(.paste(text))
            type(
                "Ctrl-U '2024-09-21' Tab Tab Ctrl-U 'Makassar' Tab Tab 'l' Tab Tab 'They met.' Tab Tab 'Ministry' Tab "
                    + "'Statement of Makassar' Ctrl-S")
            var last = -1
            while let screen = driver.session.intakeScreen, screen.position != last {
                last = screen.position
                try decide(screen.position)
            }
        }

        private mutating func decide(_ position: Int) throws {
            let intake = try #require(driver.session.intake)
            let right = labels[intake.sentences[position].text] ?? []
            if right.isEmpty { return type("n") }
            if right.count > 1 { type("m") }
            for pledge in right { try link(pledge, at: position) }
            if right.count > 1 { type("Enter") }
        }

        private mutating func link(_ name: String, at position: Int) throws {
            let isNew =
                driver.session.catalog.pledge(name)?.title.replacing("'", with: "") != titles[name]
            guard isNew, made[name] == nil else {
                return try linkKnown(made[name] ?? Pledge.ID(name), at: position)
            }
            let before = keys
            // A title of one's own, in a few words; what is proposed would take two keys.
            type("A '\((titles[name] ?? "").prefix(32))' Ctrl-S")
            mostForNew = max(mostForNew, keys - before)
            made[name] = driver.session.intakes.all.first?.newPledges.last?.id
        }

        private mutating func linkKnown(_ id: Pledge.ID, at position: Int) throws {
            let proposed = driver.session.proposals(at: position)?.proposals ?? []
            if let place = proposed.firstIndex(where: { $0.pledge == id }), place < 9 {
                return type("\(place + 1)")
            }
            searches += 1
            type("/ '\(id)' Enter")
        }
    }
}
