import Testing

@testable import Interface

@Suite struct ConfirmTests {
    @Test(arguments: [
        ("brief.md", "brief_2.md"), ("brief_2.md", "brief_3.md"), ("notes", "notes_2"),
        ("pledges-2026-11-22.md", "pledges-2026-11-22_2.md"), ("a.b/brief", "a.b/brief_2"),
        ("my_brief.md", "my_brief_2.md"),
    ])
    func anotherName(_ path: String, _ expected: String) {
        #expect(numbered(path) == expected)
    }
}
