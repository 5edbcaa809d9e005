import Commitments
import Testing
import Text

@testable import Interface

/// `O`: a source in the browser. The address is shown before, and nothing but the web is opened.
@Suite struct SourcesTests {
    private func opened(_ effects: [Effect]) -> [String] {
        effects.compactMap {
            if case .terminal(.openAddress(let address)) = $0 { address.text } else { nil }
        }
    }

    /// The fixture's catalog with other addresses.
    private func catalog(url: String?, alsoSeen: [String] = []) throws -> Catalog {
        let catalog = try Driver.catalog()
        var (sources, meetings) = (catalog.sources, catalog.meetings)
        for index in sources.indices { sources[index].url = url }
        for index in meetings.indices { meetings[index].alsoSeen = alsoSeen }
        return Catalog(
            title: catalog.title, asOf: catalog.asOf, parties: catalog.parties,
            pillars: catalog.pillars, formats: catalog.formats, sources: sources,
            meetings: meetings, pledges: catalog.pledges, reaffirmations: catalog.reaffirmations)
    }

    @Test func nothingIsOpenedBeforeTheAddressWasShown() throws {
        var driver = try Driver(catalog: catalog(url: "https://a.example/$(id)?x=`id`"))
        #expect(opened(driver.effects(of: "m Enter O")) == [])
        #expect(driver.front == .confirm)
        #expect(driver.screen.contains("https://a.example/$(id)?x=%60id%60"), "as it is opened")
        #expect(opened(driver.effects(of: "o")) == ["https://a.example/$(id)?x=%60id%60"])
        #expect(driver.front == .meeting)
    }

    @Test func escapeOpensNothingAndYCopies() throws {
        var driver = try Driver(catalog: catalog(url: "https://a.example"))
        #expect(opened(driver.effects(of: "m O Esc")) == [])
        #expect(driver.effects(of: "O y") == [.terminal(.copy("https://a.example"))])
    }

    @Test func ofSeveralOneIsChosen() throws {
        var driver = try Driver(
            catalog: catalog(
                url: "https://a.example", alsoSeen: ["https://b.example", "file:///etc/passwd"]))
        #expect(opened(driver.effects(of: "m Enter O")) == [])
        #expect(driver.front == .menu)
        #expect(opened(driver.effects(of: "2 o")) == ["https://b.example"])
    }

    @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "-x", ";id", nil])
    func onlyTheWebIsOpened(_ url: String?) throws {
        var driver = try Driver(catalog: catalog(url: url))
        #expect(opened(driver.effects(of: "m Enter O")) == [])
        #expect(driver.said.contains("no source here has a URL"))
        #expect(opened(driver.effects(of: "o")) == [])
        #expect(driver.front == .meeting)
    }

    @Test func ofAPledgeItsLatestWordingAndEvidence() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("j O")
        #expect([.menu, .confirm].contains(driver.front), "\(driver.said)")
    }
}
