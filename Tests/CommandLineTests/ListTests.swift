import Foundation
import Testing

@Suite struct ListTests {
    @Test func listsAlignedRowsWithoutAttributes() throws {
        let result = try Shell().pledges("list", "--as-of", "2025-09-24")
        #expect(result.status == 0)
        #expect(result.messages == "")
        #expect(result.lines.first?.hasPrefix("ID      PLEDGE") == true)
        #expect(result.lines.count > 60)
        #expect(!result.output.contains("\u{1B}"))
        #expect(result.output.contains("SEC-02  Trilateral exercises (Freedom Edge)"))
    }

    @Test func withoutATerminalTheProgramLists() throws {
        let shell = try Shell()
        #expect(try shell.pledges().output == shell.pledges("list").output)
        #expect(
            try shell.pledges("--pillar", "nk").output
                == shell.pledges("list", "--pillar", "nk").output)
    }

    @Test(arguments: [
        ["--pillar", "nk"], ["--pillar", "North"], ["--pillar", "north-korea"], ["--pillar", "2"],
        ["--query", "pillar:nk"],
    ])
    func pillarsHaveManyNames(options: [String]) throws {
        let result = try list(options)
        #expect(result.count == 16)
        #expect(result.allSatisfy { $0.hasPrefix("NK-") })
    }

    @Test func optionsOfAKindAddUpAndKindsMustAllHold() throws {
        let two = try list(["--pillar", "nk,sec"])
        #expect(try two == list(["--pillar", "sec", "--pillar", "nk"]))
        let positions = try list(["--pillar", "nk,sec", "--type", "position"])
        #expect(!positions.isEmpty && positions.count < two.count)
        #expect(try list(["--query", "!pillar:eco !pillar:val"]) == two)
    }

    @Test func koreanFinds() throws {
        #expect(try list(["--query", "프리덤"]).contains("SEC-02"))
        #expect(try list(["-q", "フリーダム"]).contains("SEC-02"))
    }

    @Test func theDayDecidesWhatIsKnown() throws {
        let shell = try Shell()
        let then = try shell.pledges("show", "SEC-02", "--as-of", "2024-01-01").output
        #expect(!then.contains("New York"))
        #expect(try shell.pledges("show", "SEC-02").output.contains("New York"))
        #expect(try list(["--stale", "--as-of", "2025-09-24"]).contains("SEC-08"))
        #expect(try !list(["--stale", "--as-of", "2025-09-24"]).contains("SEC-02"))
    }

    @Test func ordersAreThoseOfTheBrowser() throws {
        let titles = try list(["--sort", "title"])
        #expect(try titles != list([]))
        #expect(try Set(titles) == Set(list([])))
    }

    private func list(_ options: [String]) throws -> [String] {
        let shell = try Shell()
        let line = "\"$P\" list " + options.map { "'\($0)'" }.joined(separator: " ")
        return try shell.sh(line).lines.dropFirst().map { String($0.prefix { $0 != " " }) }
    }

    @Test func aTerminalGetsWhatFitsAndIsBold() throws {
        let shell = try Shell()
        shell.environment["TERM"] = "xterm"
        func lines(_ options: String) throws -> [String] {
            try shell.sh(
                "python3 -c 'import pty,sys; pty.spawn(sys.argv[1:])' "
                    + "sh -c 'stty cols 60; \"$P\" list --pillar nk \(options)'"
            ).output.split(whereSeparator: \.isNewline).map(String.init)
        }
        let bold = try lines("")
        #expect(bold.contains { $0.contains("\u{1B}[1mNorth Korea") })
        let plain = try lines("--no-color")
        #expect(plain.allSatisfy { !$0.contains("\u{1B}") && $0.count <= 60 })
        #expect(plain.contains { $0.contains("…") })
        #expect(try lines("--no-color --ascii").allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
        shell.environment["NO_COLOR"] = "1"
        #expect(try lines("") == plain)
    }

    @Test func everyFormatIsThatOfTheExport() throws {
        let shell = try Shell()
        for format in ["markdown", "csv", "json"] {
            let listed = try shell.pledges("list", "--pillar", "nk", "--format", format)
            let exported = try shell.pledges("export", "--pillar", "nk", "--format", format)
            #expect(listed.status == 0)
            #expect(listed.output == exported.output)
        }
    }
}

@Suite struct ShowTests {
    @Test func aPledgeAnswersToItsIdAndAliasesInAnyCase() throws {
        let shell = try Shell()
        let page = try shell.pledges("show", "SEC-02")
        #expect(page.status == 0)
        #expect(page.output.contains("SEC-02  Trilateral exercises (Freedom Edge)"))
        #expect(page.output.contains("프리덤 에지"))
        #expect(page.output.contains("[official text]"))
        #expect(try shell.pledges("show", "sec-02").output == page.output)
        #expect(try shell.pledges("show", "Sec-Freedom-Edge").output == page.output)
    }

    @Test func nearMissesAreSuggested() throws {
        let result = try Shell().pledges("show", "SEC-2")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.messages.contains("did you mean SEC-02 Trilateral exercises"))
    }

    @Test func severalAtOnce() throws {
        let result = try Shell().pledges("show", "nk-03", "sec-02", "--format", "json")
        #expect(try JSONShape.pledges(result.output).map(\.id) == ["SEC-02", "NK-03"])
    }
}

@Suite struct MeetingsTests {
    @Test func meetingsAreListedNewestFirst() throws {
        let result = try Shell().pledges("meetings")
        #expect(result.status == 0)
        let dates = result.lines.dropFirst().map { $0.prefix(10) }
        #expect(dates.count == 60)
        #expect(dates == dates.sorted(by: >))
    }

    @Test func aMeetingIsFoundByIdPlaceOrDate() throws {
        let shell = try Shell()
        let page = try shell.pledges("meeting", "fm-newyork-2025")
        #expect(page.status == 0)
        #expect(page.output.contains("SEC-02  Trilateral exercises"))
        #expect(try shell.pledges("meeting", "2025-09-22").output == page.output)
        #expect(try shell.pledges("meeting", "FM-NewYork-2025").output == page.output)
    }

    @Test func severalOrNoneAreNamed() throws {
        let shell = try Shell()
        let several = try shell.pledges("meeting", "new york")
        #expect(several.status == 1)
        #expect(several.messages.contains("fm-newyork-2025"))
        let none = try shell.pledges("meeting", "Minich")
        #expect(none.status == 1)
        #expect(none.messages.contains("did you mean"))
        #expect(none.output == "")
    }

    @Test func jsonNamesTheReaffirmedPledges() throws {
        let result = try Shell().pledges("meeting", "fm-munich-2025", "--format", "json")
        let list = try JSONDecoder().decode(JSONShape.Meetings.self, from: Data(result.output.utf8))
        #expect(list.schema == 1)
        #expect(list.meetings.map(\.id) == ["fm-munich-2025"])
        #expect(list.meetings[0].reaffirmations.contains { $0.pledge == "SEC-02" })
    }
}
