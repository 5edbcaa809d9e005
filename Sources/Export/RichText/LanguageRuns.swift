/// Stretches of a text by the language that their letters tell, so that a screen reader pronounces
/// them and a word processor checks and sets them as what they are.
enum LanguageRuns {
    /// A stretch of a text in one language; nil for the language of the page.
    typealias Run = (text: String, language: String?)

    /// The runs of a text that says of itself in which language it is, or does not.
    static func of(_ text: String, _ language: String?) -> [Run] {
        if let language, language != page { return [(text, language)] }
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return [(text, nil)] }
        // Chinese letters are in Korean and Japanese texts; where nothing else tells, Japanese.
        let eastAsian = text.unicodeScalars.contains(where: isHangul) ? "ko" : "ja"
        var runs: [Run] = []
        for character in text {
            let isEastAsian = character.unicodeScalars.first.map { isHangul($0) || isKanaOrHan($0) }
            let language = isEastAsian == true ? eastAsian : nil
            // Spaces and marks between two letters of a language belong to it.
            let goesOn = language == nil && !character.isLetter && runs.last?.language != nil
            if let last = runs.last, goesOn || last.language == language {
                runs[runs.count - 1].text.append(character)
            } else {
                runs.append((String(character), language))
            }
        }
        return runs
    }

    /// The language of every page.
    static let page = "en"

    private static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
        (0xAC00...0xD7A3).contains(scalar.value) || (0x1100...0x11FF).contains(scalar.value)
            || (0x3130...0x318F).contains(scalar.value)
    }

    private static func isKanaOrHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
            || (0x4E00...0x9FFF).contains(scalar.value)
    }
}
