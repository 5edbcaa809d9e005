import Commitments
import Export
import Testing

@testable import Interface

/// The export dialog.
@Suite struct ExportingTests {
    private func driver() throws -> Driver { try Driver(notebook: Sample.notebook()) }

    private func request(_ effects: [Effect]) throws -> ExportRequest {
        try #require(
            effects.compactMap { if case .disk(.export(let request)) = $0 { request } else { nil } }
                .last)
    }

    @Test func twoKeysWriteWhatIsShown() throws {
        var driver = try driver()
        driver.type("2")
        let request = try request(driver.effects(of: "x Enter"))
        let session = driver.session
        let list = AnnotatedList(session.register, filter: session.filter, sortedBy: .pillar)
        #expect(request.content == list.markdown)
        #expect(request.path == "pledges-2025-10-20.md" && !request.replaces)
        driver.answer(.exported(path: request.path))
        #expect(driver.front == .list && driver.said == "written: pledges-2025-10-20.md")
    }

    @Test(arguments: AnnotatedList.fileFormats.map(\.name), ["latest", "all", "none"])
    func everyChoiceIsExportsOwnText(format: String, notes: String) throws {
        var driver = try driver()
        driver.type("f n S l x")
        driver.type("j")
        while !driver.screen.contains("(•) \(format)") { driver.type("l") }
        driver.type("j")
        while !driver.screen.contains("(•) \(notes)") { driver.type("Right") }
        let request = try request(driver.effects(of: "Enter"))
        let session = driver.session
        let list = AnnotatedList(
            session.register, filter: session.filter, sortedBy: .lastSaid,
            notes: try #require(NoteChoice(rawValue: notes)))
        let chosen = try #require(Format(named: format))
        #expect(request.file == list.file(as: chosen))
        #expect(request.path.hasSuffix("." + chosen.fileExtension))
        let command = ShellCommand(for: list, format: chosen, output: request.path).text
        #expect(driver.screen.contains("$ " + String(command.prefix(70))))
    }

    @Test func aMarkForExcelIsOfferedForCSV() throws {
        var driver = try driver()
        driver.type("x j")
        #expect(!driver.screen.contains("byte-order mark"))
        while !driver.screen.contains("(•) csv") { driver.type("l") }
        #expect(driver.screen.contains("(•) no byte-order mark"))
        driver.type("j j l")
        let request = try request(driver.effects(of: "Enter"))
        #expect(request.file.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(driver.screen.contains("--bom"))
        driver.type("k k l")
        #expect(driver.screen.contains("(•) tsv") && driver.screen.contains("--bom"))
        driver.type("l")
        #expect(driver.screen.contains("(•) xlsx") && !driver.screen.contains("--bom"))
    }

    @Test func theMarkedOnesAreExportedWhetherShownOrNot() throws {
        var driver = try driver()
        driver.type("Space j Space 2")
        driver.type("x Enter")
        #expect(driver.front == .confirm)
        #expect(driver.screen.contains("2 pledges are marked, all of them hidden by the filter"))
        let request = try request(driver.effects(of: "a"))
        #expect(request.content.contains("SEC-01") && request.content.contains("SEC-03"))
        #expect(!request.content.contains("NK-01 "))
        driver.type("Right")
        let everything = try self.request(driver.effects(of: "Enter"))
        #expect(everything.content.contains("VAL-05"))
    }

    @Test func theLastChoicesAreRemembered() throws {
        var driver = try driver()
        driver.type("x j l j l Enter")
        driver.answer(.exported(path: "x"))
        driver.type("x")
        #expect(driver.screen.contains("(•) csv") && driver.screen.contains("(•) none"))
    }

    @Test func theFileIsTyped() throws {
        var driver = try driver()
        driver.type("x Up Ctrl-U '~/브리프 q.md'")
        let typed = try request(driver.effects(of: "Enter"))
        #expect(typed.path == "~/브리프 q.md")
        driver.type("Ctrl-U")
        #expect(driver.effects(of: "Enter").isEmpty)
        #expect(driver.said == "the name of a file is missing")
        driver.send(.paste("a\nb.md"))
        let pasted = try request(driver.effects(of: "Enter"))
        #expect(pasted.path == "a b.md")
    }

    /// The same endings are errors as in the shell; any format may be in a .txt.
    @Test func theFileNameMustFitTheFormat() throws {
        var driver = try driver()
        driver.type("x Up Ctrl-U 'brief.pdf'")
        #expect(driver.effects(of: "Enter").isEmpty)
        #expect(driver.said.hasPrefix(".pdf is none of the formats: markdown (.md), csv (.csv)"))
        driver.type("Ctrl-U 'brief.csv'")
        #expect(driver.effects(of: "Enter").isEmpty)
        #expect(driver.said.contains("“brief.csv” has the ending of csv; choose that format"))
        driver.type("Ctrl-U 'brief.txt'")
        #expect(try request(driver.effects(of: "Enter")).path == "brief.txt")
    }

    /// A page is shown as its text, not as its source.
    @Test func thePreviewOfAPageIsMarkdown() throws {
        var driver = try driver()
        driver.type("x j")
        while !driver.screen.contains("(•) html") { driver.type("l") }
        #expect(driver.screen.contains("# ") && !driver.screen.contains("<html"))
        #expect(driver.screen.contains("--format html"))
        let request = try request(driver.effects(of: "Enter"))
        #expect(request.path == "pledges-2025-10-20.html")
        #expect(request.content.hasPrefix("<!DOCTYPE html>"))
    }

    /// A Word document is no text: what can be read and copied is the same as Markdown.
    @Test func aWordDocumentIsWrittenAndItsMarkdownCopied() throws {
        var driver = try driver()
        driver.type("1 x j")
        while !driver.screen.contains("(•) docx") { driver.type("l") }
        #expect(driver.screen.contains("# ") && driver.screen.contains("--format docx"))
        let list = AnnotatedList(driver.session.register, filter: driver.session.filter)
        #expect(driver.effects(of: "Ctrl-Y") == [.terminal(.copy(list.markdown))])
        let request = try request(driver.effects(of: "Enter"))
        #expect(request.path == "pledges-2025-10-20.docx")
        #expect(request.file == list.file(as: .docx))
    }

    @Test func theCalendarIsOffered() throws {
        var driver = try driver()
        driver.type("2 x")
        while !driver.screen.contains("(•) calendar") { driver.type("l") }
        #expect(driver.screen.contains("(•) ics") && driver.screen.contains("BEGIN:VCALENDAR"))
        #expect(driver.screen.contains("none in this document"))
        #expect(driver.screen.contains("$ pledges calendar --format ics --pillar north-korea"))
        let request = try request(driver.effects(of: "Enter"))
        #expect(request.path == "calendar-2025-10-20.ics")
        #expect(request.content.hasPrefix("BEGIN:VCALENDAR\r\n"))
        driver.type("x")
        #expect(driver.screen.contains("(•) markdown") || driver.screen.contains("(•) ics"))
    }

    @Test func replacingIsAsked() throws {
        var driver = try driver()
        let first = try request(driver.effects(of: "x Enter"))
        driver.answer(.exportWouldReplace(first))
        #expect(driver.front == .confirm)
        #expect(driver.screen.contains("pledges-2025-10-20.md already exists"))
        let other = try request(driver.effects(of: "n"))
        #expect(other.path == "pledges-2025-10-20-2.md" && !other.replaces)
        driver.answer(.exportWouldReplace(other))
        let third = try request(driver.effects(of: "n"))
        #expect(third.path == "pledges-2025-10-20-3.md")
        driver.answer(.exportWouldReplace(third))
        driver.type("Esc")
        #expect(driver.front == .export)
        driver.answer(.exportWouldReplace(first))
        let replacing = try request(driver.effects(of: "r"))
        #expect(replacing.path == first.path && replacing.replaces)
        #expect(replacing.content == first.content)
        driver.answer(.exportFailed("no space"))
        #expect(driver.said == "no space" && driver.front == .export)
    }

    @Test(arguments: [
        ("brief.md", "brief-2.md"), ("brief-2.md", "brief-3.md"), ("brief-9", "brief-10"),
        ("a.b/brief", "a.b/brief-2"), ("pledges-2025-10-20.csv", "pledges-2025-10-20-2.csv"),
        ("pledges-2025-10-20-2.csv", "pledges-2025-10-20-3.csv"), ("2025", "2025-2"),
        ("brief-2025.md", "brief-2025-2.md"), ("~/x-²", "~/x-²-2"), (".md", "-2.md"),
    ])
    func numbersAName(path: String, next: String) {
        #expect(numbered(path) == next)
    }

    @Test func theTextCanBeCopiedInstead() throws {
        var driver = try driver()
        driver.type("1 x")
        let session = driver.session
        let list = AnnotatedList(session.register, filter: session.filter)
        #expect(
            driver.effects(of: "Ctrl-Y") == [
                .terminal(.copy(list.markdown))
            ])
    }
}
