import Commitments
import Text

extension Filter {
    /// What is shown, for people: "pillar North Korea; status stalled; query “cyber”"; nil when
    /// nothing is filtered out.
    package func inWords(in catalog: Catalog) -> String? {
        var parts: [String] = []
        let chosen = catalog.pillars.filter { pillars.contains($0.id) }
        if !chosen.isEmpty {
            parts.append("pillar " + chosen.map(\.name).joined(separator: " or "))
        }
        for field in Condition.Field.allCases {
            let words = facets.filter { $0.field == field }.map { $0.inWords(in: catalog) }
            if !words.isEmpty { parts.append(words.joined(separator: " or ")) }
        }
        if !query.text.isEmpty { parts.append("query “\(query.text)”") }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}

extension Condition {
    /// What a pledge must be, for people: "status stalled", "said at Munich, 15 Feb 2025".
    package func inWords(in catalog: Catalog) -> String {
        switch self {
        case .pillar(let id): "pillar \(catalog.pillar(id)?.name ?? id.text)"
        case .status(let status): "status \(status.name)"
        case .state(let state): "state \(Condition.name(of: state))"
        case .change(let change): "change \(change.name), firm or provisional"
        case .meeting(let id):
            "said at "
                + (catalog.meeting(id.text).map { "\($0.short), \($0.date.text)" } ?? id.text)
        case .type(let type): "type \(type.rawValue)"
        case .party(let id): "party \(catalog.party(id)?.short ?? id.text)"
        case .id(let part): "id with \(part)"
        case .note(let pattern): "a note with “\(pattern.text)”"
        case .tag(let tag): "tag \(tag)"
        case .said(let comparison, let count):
            "reaffirmed by \(comparison.inWords) \(counted(count, "statement"))"
        case .events(let comparison, let count): "\(comparison.inWords) \(counted(count, "event"))"
        case .last(let comparison, let days):
            "last statement \(comparison.inWords) \(counted(days, "day")) ago"
        case .notes(.more, 0): "with notes"
        case .notes(let comparison, let count): "\(comparison.inWords) \(counted(count, "note"))"
        case .retired: "retired"
        case .text(let pattern): "text with “\(pattern.text)”"
        }
    }
}

extension Condition.Comparison {
    fileprivate var inWords: String {
        switch self {
        case .atMost: "at most"
        case .atLeast: "at least"
        case .less: "fewer than"
        case .more: "more than"
        case .equal: "exactly"
        }
    }
}

extension Condition {
    /// The condition as it is typed in a query: "status:stalled", "last>=180".
    package var asQuery: String {
        switch self {
        case .pillar(let id): "pillar:\(id.text)"
        case .status(let status): "status:\(status.rawValue)"
        case .state(let state): "state:\(Condition.keyword(of: state))"
        case .change(let change): "change:\(change.name)"
        case .meeting(let id): "meeting:\(id.text)"
        case .type(let type): "type:\(type.rawValue)"
        case .party(let id): "party:\(id.text)"
        case .id(let part): "id:\(part)"
        case .note(let pattern): "note:\"\(pattern.text)\""
        case .tag(let tag): "tag:\"\(tag)\""
        case .said(let comparison, let count): "said\(comparison.rawValue)\(count)"
        case .events(let comparison, let count): "events\(comparison.rawValue)\(count)"
        case .last(let comparison, let days): "last\(comparison.rawValue)\(days)"
        case .notes(let comparison, let count): "notes\(comparison.rawValue)\(count)"
        case .retired: "is:retired"
        case .text(let pattern): "\"\(pattern.text)\""
        }
    }
}
