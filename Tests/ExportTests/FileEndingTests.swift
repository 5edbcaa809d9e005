import Testing

@testable import Export

/// The endings of files' names.
@Suite struct FileEndingTests {
    @Test(
        arguments: [
            ("brief.md", "md"), ("a/b.c/brief.HTML", "HTML"), ("brief", nil), (".profile", nil),
            ("a.d/brief", nil), ("brief.2025-10-20", nil), ("brief.", nil), ("/dev/stdout", nil),
            ("brief.html.pdf", "pdf"), ("brief.v2", "v2"), ("요약.md", "md"), ("a.요약", nil),
            ("", nil),
        ] as [(String, String?)])
    func isLettersAfterTheLastDot(path: String, ending: String?) {
        #expect(Format.ending(of: path) == ending)
    }

    @Test func eachFormatIsFoundByItsEnding() {
        for format in Format.allCases {
            #expect(Format(named: format.fileExtension.uppercased()) == format)
            #expect(Format(named: format.name) == format)
        }
    }
}
