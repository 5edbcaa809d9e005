import Testing

/// `pledges code`: a passage is coded, stored, compared, and taken back.
@Suite struct CodeTests {
    private let shell: Shell

    init() throws {
        shell = try Shell()
        for (id, date) in [("fm-tokyo-2026", "2026-03-02"), ("fm-seoul-2026", "2026-06-02")] {
            try done(
                "meeting add --id \(id) --date \(date) --place \(id) --format foreign-ministers "
                    + "--summary 'They met.' --source-id s-\(id) --publisher MOFA --source-title T")
            try done(
                "link SEC-02 \(id) --provenance official-text --wording 'hold Freedom Edge drills'")
        }
    }

    @discardableResult private func done(_ command: String) throws -> String {
        let result = try shell.sh("\"$P\" \(command)")
        #expect(result.status == 0, "\(command): \(result.messages)")
        return result.output
    }

    private func compared() throws -> String {
        try done("wording SEC-02 fm-tokyo-2026 fm-seoul-2026 --as-of 2026-12-31 --format json")
    }

    @Test func aPassageIsStoredAndComparedWithoutItsText() throws {
        let tokyo = try shell.file("tokyo.txt", "We will hold Freedom Edge drills in 2026.")
        let seoul = try shell.file("seoul.txt", "We will not hold Freedom Edge drills in 2026.")
        #expect(try done("code SEC-02 fm-tokyo-2026").contains("computed from the quote"))
        #expect(try compared().contains("\"verbatim\""))
        #expect(try compared().contains("only excerpts of"))
        try done("code SEC-02 fm-tokyo-2026 --passage '\(tokyo)' --whole")
        let output = try done(
            "code SEC-02 fm-seoul-2026 --passage - --whole --format json < '\(seoul)'")
        #expect(output.contains("\"stored\": true") && output.contains("\"covers\": \"whole\""))
        let catalog = try shell.contents(of: "catalog.json")
        #expect(!catalog.contains("We will") && catalog.contains("\"coding\""))
        #expect(catalog.contains("\"schema\": 2"))
        let after = try compared()
        #expect(after.contains("\"reversed\"") && after.contains("\"firm\": true"))
        #expect(!after.contains("\"verbatim\""))
        #expect(try done("code SEC-02 fm-seoul-2026").contains("stored, covers the whole passage"))
        #expect(try shell.pledges("check").messages.contains("0 errors, 0 warnings"))
        try done("catalog undo")
        #expect(try done("code SEC-02 fm-seoul-2026").contains("computed from the quote"))
        #expect(!(try compared()).contains("\"firm\": true"))
    }

    /// Every sentence of the passage is linked in the stored text, not only the one with the wording.
    @Test func theSentencesOfThePassageArePlacedInTheStoredText() throws {
        let drills = "We will hold Freedom Edge drills in 2026."
        let next = "The next drills are planned for the autumn."
        let text = try shell.file(
            "tokyo.txt", "We met in Tokyo.\n\n\(drills) We agreed on other matters.\n\n\(next)\n")
        try done("statement add fm-tokyo-2026 '\(text)'")
        let passage = try shell.file("p.txt", "\(drills) \(next) This is not in the text.")
        try done("code SEC-02 fm-tokyo-2026 --passage '\(passage)' --whole")
        let list = try done("statement list --format json")
        #expect(list.contains("\"linked\": 2"))
        let catalog = try shell.contents(of: "catalog.json")
        #expect(catalog.contains(next.dropLast()))
    }

    /// Whoever codes a part gets no firm label.
    @Test func aPartIsNeverFirm() throws {
        let passage = try shell.file("p.txt", "We will hold Freedom Edge drills.")
        for meeting in ["fm-tokyo-2026", "fm-seoul-2026"] {
            try done("code SEC-02 \(meeting) --passage '\(passage)'")
        }
        let after = try compared()
        #expect(after.contains("only excerpts of") && !after.contains("\"firm\": true"))
    }

    @Test func aPassageWithoutTheWordingIsStoredByForceOnly() throws {
        let passage = try shell.file("p.txt", "We will meet again.")
        let code = "\"$P\" code SEC-02 fm-tokyo-2026 --passage '\(passage)'"
        let refused = try shell.sh(code)
        #expect(refused.status == 3 && refused.messages.contains("does not have the wording"))
        #expect(refused.messages.contains("hint: "))
        #expect(try shell.sh(code + " --force").status == 0)
    }

    @Test func aPassageInAnotherLanguageIsRefused() throws {
        let passage = try shell.file("p.txt", "우리는 매년 훈련을 실시할 것이다.")
        let result = try shell.sh("\"$P\" code SEC-02 fm-tokyo-2026 --passage '\(passage)' --force")
        #expect(result.status == 3 && result.messages.contains("is in Korean"))
    }

    @Test(arguments: [
        ("code SEC-03 fm-tokyo-2026", 1, "has no wording at fm-tokyo-2026"),
        ("code SEC-02 fm-tokyo-2026 --whole", 64, "add --passage FILE"),
        ("code SEC-02 fm-tokyo-2026 --passage /nowhere.txt", 2, "/nowhere.txt"),
        ("code SEC-02 fm-tokyo-2026 --passage - < /dev/null", 3, "standard input is empty"),
        (
            "code SEC-02 fm-tokyo-2026 --source mirage-munich-2025", 1,
            "hint: it has s-fm-tokyo-2026"
        ),
        ("code SEC-02 fm-tokio-2026", 1, "did you mean"),
    ])
    func badInputIsRefusedInWords(command: String, status: Int32, message: String) throws {
        let result = try shell.sh("\"$P\" \(command)")
        #expect(result.status == status && result.output == "", "\(result.messages)")
        #expect(result.messages.contains(message), "\(result.messages)")
    }

    @Test func ofSeveralWordingsOneIsChosen() throws {
        try done(
            "link SEC-02 fm-tokyo-2026 --provenance translation --wording '훈련을 실시한다' --language ko "
                + "--source-id k --publisher Kyodo --source-title K")
        let passage = try shell.file("p.txt", "We will hold Freedom Edge drills.")
        let several = try shell.sh("\"$P\" code SEC-02 fm-tokyo-2026 --passage '\(passage)'")
        #expect(several.status == 64 && several.messages.contains("--source k"))
        try done("code SEC-02 fm-tokyo-2026 --passage '\(passage)' --source s-fm-tokyo-2026")
        let korean = try shell.sh(
            "\"$P\" code SEC-02 fm-tokyo-2026 --passage '\(passage)' --source k")
        #expect(korean.status == 64 && korean.messages.contains("the wording is in Korean"))
        let long = try shell.file("l.txt", String(repeating: "word ", count: 2_001))
        let tooLong = try shell.sh(
            "\"$P\" code SEC-02 fm-tokyo-2026 --passage '\(long)' --source s-fm-tokyo-2026")
        #expect(tooLong.status == 3 && tooLong.messages.contains("2001 words"))
    }
}
