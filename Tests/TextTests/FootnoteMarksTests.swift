import Testing
import Text

@Suite struct FootnoteMarksTests {
    private func cleaned(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for range in FootnoteMarks.ranges(in: scalars).reversed() { scalars.removeSubrange(range) }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test(arguments: [
        ("by force.1 They", "by force. They"), ("the region.”12 The", "the region.” The"),
        ("by force.3", "by force."), ("by force,2 and", "by force, and"),
        ("commitment[2] to", "commitment to"), ("order.[1][2] They", "order. They"),
        ("They met. [3] They", "They met.  They"), ("peace³ and", "peace and"),
        ("denuclearization4 of", "denuclearization of"),
    ])
    func marksAreFound(_ text: String, _ plain: String) { #expect(cleaned(text) == plain) }

    @Test(arguments: [
        "3.5 percent", "No.2 The", "para.3 Of", "30 km² long", "10⁶ people", "in 1,2 and 3",
        "the F-35 and the G7", "Resolution 2397. They", "[1] They met", "COVID19 is", "Art.5 The",
        "at 9.30 They", "the year 2025,3 months", "a [sic] word", "mp3 files",
    ])
    func otherNumbersStay(_ text: String) { #expect(cleaned(text) == text) }
}
