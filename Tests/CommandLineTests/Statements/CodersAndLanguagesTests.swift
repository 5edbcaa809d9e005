import Foundation
import Testing

/// Two analysts' codings, and two language versions, compared from a shell.
@Suite struct CodersAndLanguagesTests {
    private let shell: Shell
    private let text = """
        Joint Statement

        We will open the northern port to all ships. The weather was fine.
        We condemn raids on fishing boats.
        """
    private let korean = """
        우리는 북항을 모든 선박에 개방할 것이다. 날씨가 좋았다.
        우리는 어선 습격에 우려를 표명한다.
        """

    init() throws {
        shell = try Shell()
        _ = try shell.file("statement.txt", text)
        _ = try shell.file("korean.txt", korean)
        for line in [
            "init . --title Sea --party AA=Aland --party BB=Bland --pillar 'sea:1:SEA:Sea'",
            "meeting add --id fm-port-2026 --date 2026-03-02 --place Port --format foreign-ministers "
                + "--summary 'They met.' --source-id aland --publisher Aland --source-title 'Joint Statement'",
            "pledge add --pillar sea --type action --title Port --summary 'A port.'",
            "pledge add --pillar sea --type position --title Raids --summary 'Raids.'",
            "statement add port statement.txt",
        ] {
            let result = try shell.sh("\"$P\" \(line)")
            #expect(result.status == 0, "\(line): \(result.messages)")
        }
    }

    @discardableResult
    private func run(_ line: String, status: Int32 = 0) throws -> Shell.Result {
        let result = try shell.sh("\"$P\" \(line)")
        #expect(result.status == status, "\(line): \(result.output)\(result.messages)")
        return result
    }

    /// Both code apart: they agree on the port, and not on the raids.
    private func code() throws {
        _ = try shell.sh("mkdir mk && cp -r catalog.json statements mk/")
        let link = "port --provenance official-text --source aland --wording"
        try run("link SEA-01 \(link) 'open the northern port'")
        try run("link SEA-02 \(link) 'condemn raids on fishing boats'")
        let theirs = "--catalog mk/catalog.json --author mk"
        try run("link SEA-01 \(link) 'open the northern port' \(theirs)")
        try run("statement set-aside fm-port-2026.en 3 \(theirs)")
    }

    @Test func codingsAreComparedSentenceBySentence() throws {
        try code()
        let result = try run("agree mk")
        #expect(result.output.contains("fm-port-2026.en  jh and mk"))
        #expect(result.output.contains("3 sentences, 3 decided by both."))
        // Port, none, raids against port, none, none: κ = (6 − 3) / (9 − 3).
        #expect(result.output.contains("Same pledges: 2 (67 %), Cohen's kappa 0.50."))
        #expect(result.output.contains("SEA-02"))
        #expect(result.lines.contains { $0.contains("no commitment") && $0.contains("We condemn") })
        // The catalog's file is enough.
        #expect(try run("agree mk/catalog.json").output.contains("Cohen's kappa 0.50"))
    }

    @Test func everyFormatHasTheCodings() throws {
        try code()
        let json = try run("agree mk --format json").output
        #expect(json.contains("\"format\": \"pledges-agreement\""))
        #expect(json.contains("\"codings\""))
        #expect(json.contains("\"about\": \"pledges\""))
        let csv = try run("agree mk --format csv").output
        #expect(csv.split(separator: "\r\n").count == 4)
        let markdown = try run("agree mk --format markdown").output
        #expect(markdown.contains("## fm-port-2026.en") && markdown.contains("| SENTENCE |"))
    }

    @Test func withoutATextNothingIsCompared() throws {
        let result = try run("agree none", status: 2)
        #expect(result.messages.contains("none"))
        _ = try shell.sh("mkdir mk && cp catalog.json mk/")
        #expect(try run("agree mk", status: 1).messages.contains("nothing was coded"))
        #expect(try run("agree mk --settle", status: 64).messages.contains("terminal"))
    }

    @Test func twoLanguagesAreLinked() throws {
        #expect(
            try run("statement languages port", status: 1).messages.contains("no other version"))
        try run("statement add port korean.txt --language ko")
        let result = try run("statement languages port")
        #expect(result.output.contains("Port (2 Mar 2026): English and Korean"))
        #expect(result.output.contains("en 3 = ko 3"))
        #expect(result.output.contains("force: “condemn” / “우려” (concern)"))
        let different = try run("statement languages port ko en --different").output
        #expect(different.contains("ko 3 = en 3"))
        #expect(!different.contains("ko 1 = en 1"))
        let json = try run("statement languages port --format json").output
        #expect(json.contains("\"format\": \"pledges-languages\""))
        #expect(json.contains("\"meaning\": \"concern\""))
        #expect(try run("statement languages port ja", status: 1).messages.contains("version ja"))
    }
}
