extension TwoValues {
    /// "title", "words of kyodo-2025 at Munich": which member it is, for people who see the entry.
    package func memberInWords(_ catalog: Catalog) -> String {
        if others.contains(where: \.isRemoval) { return removalInWords(catalog) }
        return memberInWordsOfEntry(catalog)
    }

    /// "SEC-02: title", "fm-munich-2025: summary", "source kyodo-2025: publisher".
    package func inWords(_ catalog: Catalog) -> String {
        let name = id.entry.name
        let entry =
            switch id.entry.kind {
            case .pledge, .meeting: name
            case .reaffirmation, .expectation: String(name.prefix { $0 != " " })
            default: id.entry.description
            }
        return "\(entry): \(memberInWords(catalog))"
    }

    private func removalInWords(_ catalog: Catalog) -> String {
        switch id.entry.kind {
        case .reaffirmation: "link to \(meetings(catalog))"
        case .expectation: "expected result, \(meetings(catalog))"
        default: id.entry.kind.rawValue
        }
    }

    private func memberInWordsOfEntry(_ catalog: Catalog) -> String {
        switch id.entry.kind {
        case .reaffirmation:
            guard let member = WordingMember(named: id.member) else {
                return "\(id.member) at \(meetings(catalog))"
            }
            let name = member.member == "text" ? "words" : member.member
            return "\(name) of \(member.source) at \(meetings(catalog))"
        case .expectation: return "\(id.member) expected, \(meetings(catalog))"
        default: return id.member
        }
    }

    /// "Munich", "Munich → New York"
    private func meetings(_ catalog: Catalog) -> String {
        id.entry.name.split(separator: " ").dropFirst()
            .map { catalog.meeting(String($0))?.short ?? String($0) }.joined(separator: " → ")
    }

    /// "jh and mk": who gave the values, that of the current one last.
    package var authors: String {
        sides.map(\.author).joined(separator: " and ")
    }
}

extension TwoValues.Side {
    /// What it says, for people.
    package var inWords: String { isRemoval ? "taken out" : text ?? "none" }
}
