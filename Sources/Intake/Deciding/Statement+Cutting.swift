extension Statement {
    /// The same text in other sentences.
    func with(_ sentences: [Sentence]) -> Statement {
        let paragraphs = paragraphs.enumerated().map { place, paragraph in
            let own = sentences.indices.filter { sentences[$0].paragraph == place }
            return Paragraph(
                kind: paragraph.kind, text: paragraph.text, range: paragraph.range,
                sentences: (own.first ?? 0)..<((own.last ?? -1) + 1))
        }
        return Statement(
            original: original, as: format, sentences: sentences, paragraphs: paragraphs)
    }

    /// A sentence and the next as one; nil where there is no next one in the paragraph.
    func joining(_ index: Int) -> Statement? {
        guard sentences.indices.contains(index), sentences.indices.contains(index + 1),
            sentences[index].paragraph == sentences[index + 1].paragraph
        else { return nil }
        let (first, second) = (sentences[index], sentences[index + 1])
        var all = sentences
        all.replaceSubrange(
            index...index + 1,
            with: [
                Sentence(
                    text: first.text + first.gap(before: second) + second.text,
                    range: first.range
                        .lowerBound..<max(
                            first.range.upperBound, second.range.upperBound),
                    paragraph: first.paragraph)
            ])
        return with(all)
    }

    /// A sentence as two, the second beginning with a word (counted from 0); nil where there is no
    /// such word, or nothing before it.
    func splitting(_ index: Int, beforeWord word: Int) -> Statement? {
        guard sentences.indices.contains(index), word > 0 else { return nil }
        let sentence = sentences[index]
        let words = sentence.words
        guard word < words.count else { return nil }
        let head = sentence.text[..<words[word - 1].endIndex]
        let tail = sentence.text[words[word].startIndex...]
        let cut = place(of: tail, in: sentence)
        var all = sentences
        all.replaceSubrange(
            index...index,
            with: [
                Sentence(
                    text: String(head), range: sentence.range.lowerBound..<cut,
                    paragraph: sentence.paragraph),
                Sentence(
                    text: String(tail), range: cut..<sentence.range.upperBound,
                    paragraph: sentence.paragraph),
            ])
        return with(all)
    }

    /// Where the end of a sentence begins in the text as it came. Cleaning keeps letters, so that
    /// those from the end are counted.
    private func place(of tail: Substring, in sentence: Sentence) -> Int {
        let utf8 = original.utf8
        guard
            let start = utf8.index(
                utf8.startIndex, offsetBy: sentence.range.lowerBound, limitedBy: utf8.endIndex),
            let end = utf8.index(
                utf8.startIndex, offsetBy: sentence.range.upperBound, limitedBy: utf8.endIndex)
        else { return sentence.range.upperBound }
        var wanted = tail.unicodeScalars.count { $0.properties.isAlphabetic }
        let scalars = original.unicodeScalars[start..<end]
        var place = scalars.endIndex
        while wanted > 0, place > scalars.startIndex {
            place = scalars.index(before: place)
            if scalars[place].properties.isAlphabetic { wanted -= 1 }
        }
        return sentence.range.lowerBound + utf8.distance(from: start, to: place)
    }
}

extension Sentence {
    /// Its words, between white space.
    package var words: [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// A space, but none between sentences of a script without spaces.
    fileprivate func gap(before next: Sentence) -> String {
        let wide: (Character?) -> Bool = { character in
            guard let scalar = character?.unicodeScalars.first?.value else { return false }
            return (0x3000...0x30FF).contains(scalar) || (0x4E00...0x9FFF).contains(scalar)
        }
        return wide(text.last) && wide(next.text.first) ? "" : " "
    }
}
