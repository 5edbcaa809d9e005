import Commitments

/// Whose changes the redlines of a Word document are, where Word is to track them. Who accepts all of
/// them has the later text; what is kept is as the later text has it.
package struct WordTracking: Sendable {
    /// Who is named.
    package let author: String
    /// The day that is named.
    package let day: CalendarDate

    /// Creates the name and the day.
    package init(author: String, day: CalendarDate) {
        self.author = author
        self.day = day
    }

    /// Numbers of changes must differ from those of bookmarks.
    private static let firstNumber = 100_000

    /// The runs as a change that Word tracks. What moved is taken out in one place and put into another.
    func change(_ mark: Redline.Mark, number: Int, _ runs: String) -> String {
        let attributes =
            "w:id=\"\(WordTracking.firstNumber + number)\" w:author=\"\(XMLText.line(author))\" "
            + "w:date=\"\(day.iso)T00:00:00Z\""
        switch mark {
        case .kept: return runs
        case .inserted, .movedHere: return "<w:ins \(attributes)>\(runs)</w:ins>"
        case .removed, .movedAway:
            let gone = runs.replacing("<w:t ", with: "<w:delText ")
                .replacing("</w:t>", with: "</w:delText>")
            return "<w:del \(attributes)>\(gone)</w:del>"
        }
    }
}

extension ReadableDocument {
    /// The page as a Word document whose redlines are tracked changes.
    package func wordFile(tracking: WordTracking) -> [UInt8] {
        WordDocument.file(of: richText, tracking: tracking)
    }
}
