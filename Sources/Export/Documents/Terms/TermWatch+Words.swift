import Commitments
import Text

extension TermWatch.Figures {
    /// "6 uses, 4 official, 12 Feb 2022 to 15 Nov 2024"; nil where there is none.
    package func inWords(in catalog: Catalog) -> String? {
        guard let first, let last else { return nil }
        let dates = [first, last].map { catalog.meetings[$0].date.text }
        let uses = counted(count, "use")
        let time = first == last ? dates[0] : "\(dates[0]) to \(dates[1])"
        return "\(uses), \(official) official, \(time)"
    }
}

extension TermWatch {
    /// "Munich (15 Feb 2025): ...": what the sources of one meeting have different; nil where they
    /// agree.
    package func divisionInWords(_ meeting: AtMeeting, in catalog: Catalog) -> String? {
        division(at: meeting).map { "\(catalog.meetings[meeting.meeting].placeAndDay): \($0)" }
    }
}
