import Commitments

/// Finds the day of a meeting in a text: "February 15, 2025", "15 Feb 2025", "2025-02-15". A
/// day without a year is none, and ends the search: the years after it are those of what the text
/// looks back to.
enum DateFinder {
    static func date(in text: String) -> MeetingDate? {
        if let date = EastAsianDate.date(in: text) { return date }
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

/// Dates as Korean and Japanese write them: "2025년 10월 31일", "2025年10月31日".
private enum EastAsianDate {
    static func date(in text: String) -> MeetingDate? {
        var numbers: [(value: Int, unit: Character)] = []
        var digits = ""
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if !character.isWhitespace {
                if let value = Int(digits) { numbers.append((value, character)) }
                digits = ""
            }
        }
        for (index, year) in numbers.enumerated() where "년年".contains(year.unit) {
            let rest = numbers[(index + 1)...].prefix(2)
            guard let month = rest.first, "월月".contains(month.unit) else { continue }
            let day = rest.dropFirst().first.flatMap { "일日".contains($0.unit) ? $0.value : nil }
            guard let first = CalendarDate(year: year.value, month: month.value, day: day ?? 1)
            else {
                continue
            }
            return MeetingDate(first, precision: day == nil ? .month : .day)
        }
        return nil
    }
}
