import Text

/// One thing that a pledge can be filtered by. A typed query, the facet menu and the options of
/// the command line all come down to these.
package enum Condition: Hashable, Sendable {
    case pillar(Pillar.ID)
    case status(Status)
    /// Its state at the last two statements coded in full; nil when it is in neither.
    case state(State?)
    /// How its words changed from one of these statements to the other.
    case change(WordingChange)
    /// Said at the meeting.
    case meeting(Meeting.ID)
    case type(PledgeType)
    case party(Party.ID)
    /// The id contains the text.
    case id(String)
    /// A note's text or tag contains the pattern.
    case note(Pattern)
    /// A note has the tag.
    case tag(String)
    /// How many statements reaffirmed it.
    case said(Comparison, Int)
    /// How many events were about it.
    case events(Comparison, Int)
    /// How many days have passed since a statement last reaffirmed it; a pledge that no statement
    /// has by the day fits any "more than".
    case last(Comparison, Int)
    /// How many notes it has.
    case notes(Comparison, Int)
    /// Was retired by the day.
    case retired
    /// Title, terms, names, wordings, places, people or notes contain the pattern.
    case text(Pattern)

    /// The field's name, by which conditions are grouped and typed.
    package var field: Field {
        switch self {
        case .pillar: .pillar
        case .status: .status
        case .state: .state
        case .change: .change
        case .meeting: .meeting
        case .type: .type
        case .party: .party
        case .id: .id
        case .note: .note
        case .tag: .tag
        case .said: .said
        case .events: .events
        case .last: .last
        case .notes: .notes
        case .retired: .is
        case .text: .text
        }
    }

    /// The names that can be written before the colon in a query.
    package enum Field: String, CaseIterable, Sendable {
        case pillar, status, state, change, meeting, type, party, id, note, tag, said, events,
            last, notes,
            `is`,
            text
    }

    /// How a number is compared.
    package enum Comparison: String, CaseIterable, Sendable {
        // The longer signs first: a reader takes the first that fits.
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case more = ">"
        case equal = "="

        /// Returns whether the left number compares so with the right one.
        package func holds(_ left: Int, _ right: Int) -> Bool {
            switch self {
            case .atMost: left <= right
            case .atLeast: left >= right
            case .less: left < right
            case .more: left > right
            case .equal: left == right
            }
        }
    }
}

/// Text to look for: case counts only where a capital was typed (smart case); accents and
/// full-width forms never do, nor do spellings that mean the same word.
package struct Pattern: Hashable, Sendable {
    /// The folded text; in lower case unless case counts.
    package let text: String
    /// The same in American spelling and without hyphens, where that is another text.
    let spelled: String?
    /// Whether a capital was typed, so that case counts.
    package let isCaseSensitive: Bool

    /// Creates a pattern from what was typed.
    package init(_ typed: String) {
        let forms = SearchSpelling(typed)
        let lower = forms.written.lowercasedForSearch
        let isCaseSensitive = forms.written != lower
        self.isCaseSensitive = isCaseSensitive
        text = isCaseSensitive ? forms.written : lower
        spelled = forms.spelled.map { isCaseSensitive ? $0 : $0.lowercasedForSearch }
    }

    /// Whether a text contains the pattern, in any spelling.
    package func matches(_ candidate: String) -> Bool {
        if text.isEmpty { return true }
        let forms = SearchSpelling(candidate)
        let haystacks = [forms.written, forms.spelled].compactMap(\.self).map { form in
            Array((isCaseSensitive ? form : form.lowercasedForSearch).utf8)
        }
        return [text, spelled].compactMap(\.self).contains { needle in
            haystacks.contains { contains($0, Array(needle.utf8)) }
        }
    }

    /// Where a text contains the pattern first, for lighting it up. Only found where folding
    /// changes no character's length.
    package func range(in candidate: String) -> Range<String.Index>? {
        let folded = Array((isCaseSensitive ? candidate.foldedKeepingCase : candidate.folded).utf8)
        guard folded.count == candidate.utf8.count, !text.isEmpty,
            let start = firstIndex(of: Array(text.utf8), in: folded)
        else { return nil }
        let lower = candidate.utf8.index(candidate.startIndex, offsetBy: start)
        let upper = candidate.utf8.index(lower, offsetBy: text.utf8.count)
        return lower..<upper
    }
}

private func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    firstIndex(of: needle, in: haystack) != nil
}

private func firstIndex(of needle: [UInt8], in haystack: [UInt8]) -> Int? {
    guard haystack.count >= needle.count else { return nil }
    return (0...haystack.count - needle.count).first { start in
        haystack[start..<start + needle.count].elementsEqual(needle)
    }
}
