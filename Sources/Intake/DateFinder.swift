import Commitments

/// Finds the day of a meeting in a text: "February 15, 2025", "15 Feb 2025", "2025-02-15". A
/// day without a year is none, and ends the search: the years after it are those of what the text
/// looks back to.
enum DateFinder {
    static func date(in text: String) -> MeetingDate? {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        for index in words.indices {
            if let date = MeetingDate(words[index]) { return date }
            guard let month = month(words[index]) else { continue }
            let next = number(index + 1, words)
            let before = number(index - 1, words)
            let year = [index + 1, index + 2].compactMap { number($0, words) }.first(where: isYear)
            let day = [next, before].compactMap(\.self).first { (1...31).contains($0) }
            guard let year else {
                // The day is that of the meeting; a later one with a year is not.
                if day != nil { return nil }
                continue
            }
            if let day, let date = CalendarDate(year: year, month: month, day: day) {
                return MeetingDate(date)
            }
            return CalendarDate(year: year, month: month, day: 1)
                .map { MeetingDate($0, precision: .month) }
        }
        return nil
    }

    private static func isYear(_ number: Int) -> Bool { (1945...2100).contains(number) }

    /// "15", "15th"
    private static func number(_ index: Int, _ words: [String]) -> Int? {
        guard words.indices.contains(index) else { return nil }
        return Int(words[index].prefix(while: \.isNumber))
    }

    /// From 1; by the first three letters, the whole name or with a point. "May" needs its capital,
    /// and "March" and "May" are verbs in small letters.
    private static func month(_ word: String) -> Int? {
        guard word.first?.isUppercase == true else { return nil }
        let lower = word.lowercased()
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        return names.firstIndex { name in
            name == lower || lower.count == 3 && name.hasPrefix(lower)
                || lower == "sept" && name == "september"
        }.map { $0 + 1 }
    }
}
