import Text

/// What the analyst typed to find pledges: words are joined by AND, `!word` excludes, `"two words"`
/// is exact, `pillar:nk said<3` asks for fields.
package struct Query: Hashable, Sendable {
    /// One word, phrase or field; a pledge fits when any of the conditions holds (a field's value
    /// may name several things), or none if the term excludes.
    package struct Term: Hashable, Sendable {
        /// Whether the term was typed with "!".
        package var excludes: Bool
        /// The conditions; any one is enough.
        package var anyOf: [Condition]

        /// Creates a term of a query.
        package init(excludes: Bool = false, anyOf: [Condition]) {
            self.excludes = excludes
            self.anyOf = anyOf
        }
    }

    /// As typed.
    package var text: String
    /// The terms; a pledge must fit them all.
    package var terms: [Term]

    /// The query that everything fits.
    package static let all = Query(text: "", terms: [])

    private init(text: String, terms: [Term]) {
        self.text = text
        self.terms = terms
    }

    /// Reads a query. Names of pillars, meetings and parties are looked up in the catalog.
    /// - Throws: `QueryError` naming the part that is wrong and what would be right.
    package init(_ text: String, in catalog: Catalog) throws(QueryError) {
        var terms: [Term] = []
        for token in Token.all(in: text) {
            if let term = try token.term(in: catalog) { terms.append(term) }
        }
        self.init(text: text, terms: terms)
    }

    /// The patterns of plain words, for lighting up what matched.
    package var patterns: [Pattern] {
        terms.filter { !$0.excludes }.flatMap(\.anyOf).compactMap { condition in
            switch condition {
            case .text(let pattern), .note(let pattern): pattern
            default: nil
            }
        }
    }
}

/// What is wrong with a query.
package struct QueryError: Error, Hashable, Sendable {
    /// The part of the text that is wrong.
    package var part: String
    /// In words, with what would be right.
    package var message: String
}

/// A piece of a query between spaces.
private struct Token {
    var excludes = false
    var isQuoted = false
    var text = ""

    /// Cuts at spaces (the ideographic one too), but not inside quotes.
    static func all(in text: String) -> [Token] {
        var tokens: [Token] = []
        var token = Token()
        var inQuotes = false
        func finish() {
            if !token.text.isEmpty { tokens.append(token) }
            token = Token()
        }
        for character in text {
            switch character {
            case "\"", "“", "”":
                inQuotes.toggle()
                if token.text.isEmpty { token.isQuoted = true }
            case "!" where token.text.isEmpty && !token.isQuoted && !token.excludes:
                token.excludes = true
            case _ where character.isWhitespace && !inQuotes: finish()
            default: token.text.append(character)
            }
        }
        finish()
        return tokens
    }

    /// The term; nil for a field whose value is still to be typed.
    func term(in catalog: Catalog) throws(QueryError) -> Query.Term? {
        guard !isQuoted, let (name, comparison, value) = fieldParts else {
            return Query.Term(excludes: excludes, anyOf: [.text(Pattern(text))])
        }
        guard let field = Condition.Field(rawValue: name.lowercased()) else {
            throw QueryError(
                part: text,
                message: "no field “\(name)”; fields are "
                    + Condition.Field.allCases.map(\.rawValue).joined(separator: ", "))
        }
        if value.isEmpty { return nil }
        let conditions = try conditions(field, comparison, value, in: catalog)
        return Query.Term(excludes: excludes, anyOf: conditions)
    }

    /// `name:value` or `name<value`; nil for a plain word. Only letters make a name, so that an
    /// address or a time of day stays a word.
    private var fieldParts: (name: String, comparison: Condition.Comparison?, value: String)? {
        let name = text.prefix { $0.isASCII && $0.isLetter }
        let rest = text.dropFirst(name.count)
        guard name.count > 1, !rest.isEmpty else { return nil }
        if rest.hasPrefix(":") {
            let value = rest.dropFirst()
            if value.hasPrefix("//") { return nil }
            return (String(name), nil, String(value))
        }
        for comparison in Condition.Comparison.allCases where rest.hasPrefix(comparison.rawValue) {
            return (String(name), comparison, String(rest.dropFirst(comparison.rawValue.count)))
        }
        return nil
    }

    private func conditions(
        _ field: Condition.Field, _ comparison: Condition.Comparison?, _ value: String,
        in catalog: Catalog
    ) throws(QueryError) -> [Condition] {
        switch field {
        case .pillar:
            return try some(
                catalog.pillars(named: value).map { .pillar($0.id) },
                or: "pillars are "
                    + catalog.pillars.map { $0.prefix.lowercased() }.joined(separator: ", "))
        case .status:
            return try some(
                Status.all(named: value).map { .status($0) },
                or: "statuses are "
                    + Status.definitions.map(\.status.rawValue).joined(separator: ", "))
        case .state:
            return try some(
                Condition.states(named: value).map { .state($0) },
                or: "states are "
                    + Condition.allStates.map(Condition.keyword).joined(separator: ", "))
        case .change:
            return try some(
                Condition.changes(named: value).map { .change($0) },
                or: "changes are "
                    + Condition.WordingChange.all.map(\.name).joined(separator: ", "))
        case .meeting:
            return try some(
                catalog.meetings(named: value).map { .meeting($0.id) },
                or: "it is not in the id, place, format or date of any meeting")
        case .type:
            return try some(
                PledgeType.allCases.filter { $0.rawValue.hasPrefix(value.lowercased()) }.map {
                    .type($0)
                },
                or: "types are " + PledgeType.allCases.map(\.rawValue).joined(separator: ", "))
        case .party:
            return try some(
                catalog.parties(named: value).map { .party($0.id) },
                or: "parties are "
                    + catalog.parties.map { $0.id.text.lowercased() }.joined(separator: ", "))
        case .id: return [.id(value.uppercased())]
        case .note: return [.note(Pattern(value))]
        case .tag: return [.tag(value.folded)]
        case .text: return [.text(Pattern(value))]
        case .is:
            return try some(
                "retired".hasPrefix(value.lowercased()) ? [.retired] : [],
                or: "the only value is is:retired")
        case .said, .events, .last, .notes:
            guard let number = Int(value), number >= 0 else {
                throw QueryError(
                    part: text, message: "\(field.rawValue) needs a number: \(field.rawValue)<3")
            }
            let comparison = comparison ?? .equal
            switch field {
            case .said: return [.said(comparison, number)]
            case .events: return [.events(comparison, number)]
            case .last: return [.last(comparison, number)]
            default: return [.notes(comparison, number)]
            }
        }
    }

    private func some(_ found: [Condition], or message: String) throws(QueryError) -> [Condition] {
        if found.isEmpty {
            throw QueryError(part: text, message: "“\(text)” matches nothing; \(message)")
        }
        return found
    }
}
