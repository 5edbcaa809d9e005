import Foundation
import Testing

/// Two analysts gave one id to two new pledges, and git joins their copies while a browser is open:
/// what is not saved yet stays on the pledge that it was written for.
@Suite struct RenumberedTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write(
            "[user]\n\tname = A\n\temail = a@example.org\n[init]\n\tdefaultBranch = main\n",
            to: ".gitconfig")
        try done("jh", in: ".", "git init -q --bare hub && git clone -q hub jh")
        try done("jh", "\"$P\" note add SEC-02 -m shared && \"$P\" git setup --yes")
        try done("jh", "git add . && git commit -qm shared && git push -q -u origin HEAD")
        try done("mk", in: ".", "git clone -q hub mk && \"$P\" git setup mk --yes")
        try add("Return of remains", by: "jh")
        try done("jh", "git push -q")
        try add("Monitoring team", by: "mk")
    }

    /// Runs a line of shell in an analyst's clone.
    @discardableResult
    private func done(_ name: String, in folder: String? = nil, _ line: String) throws -> String {
        let folder = place.url(folder ?? name).path
        let result = try place.sh(
            "cd '\(folder)' && export PLEDGES_NOTES='\(place.url(name).path)/notes.json' "
                + "PLEDGES_AUTHOR=\(name) && \(line)")
        #expect(result.status == 0, "\(name): \(line): \(result.output)\(result.messages)")
        return result.output
    }

    private func add(_ title: String, by name: String) throws {
        try done(
            name,
            "\"$P\" pledge add --pillar nk --type action --title '\(title)' --summary S. "
                + "&& git add . && git commit -qm '\(title)'")
        #expect(try done(name, "\"$P\" show NK-17").contains(title))
    }

    private func browser() async throws -> Tmux {
        let notes = place.url("mk/notes.json").path
        let terminal = try Tmux(
            place, columns: 160, "PLEDGES_NOTES=\(notes)", "PLEDGES_AUTHOR=mk", Workplace.program)
        try await terminal.waitForList()
        try terminal.type("/NK-17")
        try terminal.press("Enter")
        try await terminal.wait(for: "Monitoring team")
        return terminal
    }

    /// Types into the title of mk's pledge, to be saved in vain.
    private func editInVain(_ terminal: Tmux) async throws {
        try place.blockSaves(of: "mk/catalog.json")
        try terminal.press("c")
        try await terminal.wait(for: "Pledge NK-17")
        try terminal.type(", revised")
        try terminal.press("C-s")
        try await terminal.waitUntilNotSaved()
        try await eventually("it is kept") { !place.hasNothingUnsaved }
    }

    private func expectApart() throws {
        try #expect(done("mk", "\"$P\" show NK-17").contains("Return of remains"))
        try #expect(!done("mk", "\"$P\" show NK-17").contains("revised"))
        try #expect(done("mk", "\"$P\" show NK-18").contains("Monitoring team, revised"))
    }

    @Test func whatWaitsFollowsInAnOpenBrowser() async throws {
        let terminal = try await browser()
        try await editInVain(terminal)
        try done("mk", "git pull -q --no-edit")
        try await terminal.wait(for: "NK-17 “Monitoring team, revised” is NK-18 now")
        try place.unblockSaves(of: "mk/catalog.json")
        try await terminal.waitUntilSaved()
        try await terminal.quit()
        try expectApart()
    }

    @Test func whatIsKeptFollowsAtTheNextStart() async throws {
        let first = try await browser()
        try await editInVain(first)
        try first.press("Q")
        try await first.wait(for: "Q again leaves")
        try first.press("Q")
        try await first.waitForEnd()
        try place.unblockSaves(of: "mk/catalog.json")
        try done("mk", "git pull -q --no-edit")
        let notes = place.url("mk/notes.json").path
        let next = try Tmux(
            place, columns: 160, "PLEDGES_NOTES=\(notes)", "PLEDGES_AUTHOR=mk", Workplace.program)
        try await next.waitForList()
        try await next.waitUntilSaved()
        try await eventually("it is saved") { place.hasNothingUnsaved }
        try await next.quit()
        try expectApart()
    }
}
