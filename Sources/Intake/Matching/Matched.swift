/// The words that a sentence shares with a pledge, for people.
enum Matched {
    /// As they are written, each once.
    static func words(_ places: [Int], in sentence: ReadSentence) -> [String] {
        var seen: Set<String> = []
        return places.filter { seen.insert(sentence.stems[$0]).inserted }
            .map { String(sentence.words[$0].text) }
    }

    /// UTF-8 offsets in the sentence's text.
    static func ranges(_ places: [Int], in sentence: ReadSentence) -> [Range<Int>] {
        places.map { place in
            let word = sentence.words[place].text
            let start = sentence.text.utf8.distance(
                from: sentence.text.startIndex, to: word.startIndex)
            return start..<start + word.utf8.count
        }
    }
}
