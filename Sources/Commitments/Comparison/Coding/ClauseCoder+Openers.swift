extension ClauseCoder {
    /// Conditions and exceptions up to where they end, and where examples, appositions and relative
    /// clauses begin.
    mutating func readOpeners() {
        findAppositions()
        for opener in openers where opener.kind == .condition || opener.kind == .exception {
            let end = spanEnd(opener.end, isFronted: opener.place == 0)
            let open = (opener.end..<end).filter { words[$0].isOpen || words[$0].claim == .taken }
            // "Unless" and "if" are not the same condition.
            let sense = ["unless", "until", "only", "once", "even"].filter {
                $0 == key(opener.place)
            }
            let phrase = Coding.Phrase(
                said: said(opener.place..<end),
                stems: sense
                    + open.filter { !words[$0].isFunction || words[$0].isName }.map { lemmas[$0] })
            if opener.kind == .condition {
                clause.conditions.append(phrase)
            } else {
                clause.exceptions.append(phrase)
            }
            claim(opener.place..<end)
            found.removeAll { (opener.place..<end).overlaps($0.range) }
        }
    }

    /// Up to the next comma, the next opener or the end.
    private func spanEnd(_ start: Int, isFronted: Bool) -> Int {
        for index in start..<max(start, words.count) where index > start {
            if words[index].before >= .comma { return index }
            if openers.contains(where: { $0.place == index && $0.kind != .relative }) {
                return index
            }
            if isFronted, ["we", "they"].contains(key(index)) { return index }
        }
        return words.count
    }

    /// "as a pillar of the region", "which strengthens it".
    private mutating func findAppositions() {
        for index in words.indices where words[index].claim == nil && index > 0 {
            switch key(index) {
            case "as":
                let next = key(index + 1)
                if ["a", "an", "the", "one", "our", "its", "their"].contains(next) {
                    openers.append((index, index + 2, .apposition))
                    claim(index..<min(words.count, index + 2))
                }
            case "which", "who", "whose", "whereby", "where":
                openers.append((index, index + 1, .relative))
                claim(index..<index + 1)
            case "that" where isRelative(index):
                openers.append((index, index + 1, .relative))
                claim(index..<index + 1)
            default: break
            }
        }
    }

    /// Whether "that" follows a noun and so describes it.
    private func isRelative(_ index: Int) -> Bool {
        !found.contains { $0.range.upperBound == index || $0.range.contains(index) }
            && !words[index - 1].isFunction
            && index + 1 < words.count
    }

    /// Whether between two places a new clause begins behind a comma: "..., and their ministers will".
    private func isOver(_ start: Int, _ index: Int) -> Bool {
        guard
            let comma = (start..<max(start, index + 1)).first(where: { place in
                guard place > start, words[place].before >= .comma else { return false }
                let next = words[(place + 1)...].firstIndex { $0.before >= .comma } ?? words.count
                return modalPlaces.contains { (place..<next).contains($0.0.lowerBound) }
                    && words[place].claim == .joint
            })
        else { return false }
        return comma <= index
    }

    /// What a place is in, by the last opener before it in its part of the sentence.
    func role(at index: Int) -> Coding.Part.Role? {
        guard
            let opener = openers.last(where: {
                $0.place <= index && $0.kind != .condition && $0.kind != .exception
            })
        else {
            return nil
        }
        switch opener.kind {
        case .example: return isOver(opener.end, index) ? nil : .example
        case .apposition:
            let isOver = (opener.end..<max(opener.end, index + 1)).contains {
                words[$0].before >= .comma && $0 > opener.end
            }
            return isOver ? nil : .apposition
        case .relative: return .relative
        case .condition, .exception: return nil
        }
    }
}
