import Text

/// What the analyst typed to find pledges: words are joined by AND, `OR` joins the two terms beside it,
/// `-word` or `!word` excludes, `"two words"` is exact, `pillar:nk,eco said<3` asks for fields.
package struct Query: Hashable, Sendable {
    /// One word, phrase or field; a pledge fits when any of the conditions holds (a field's value
    /// may name several things), or none if the term excludes.
    package struct Term: Hashable, Sendable {
        /// Whether the term was typed with "!".
        package var excludes: Bool
        /// The conditions; any one is enough.
        package var anyOf: [Condition]
        /// The terms that `OR` joins to this one: it is enough to fit one of them.
        package var alternatives: [Term]

        /// Creates a term of a query.
        package init(excludes: Bool = false, anyOf: [Condition], alternatives: [Term] = []) {
            self.excludes = excludes
            self.anyOf = anyOf
            self.alternatives = alternatives
        }

        /// The term and those joined to it.
        package var all: [Term] { [self] + alternatives }
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
        var reader = QueryReader(catalog: catalog)
        for token in QueryToken.all(in: text) { try reader.take(token) }
        self.init(text: text, terms: try reader.end())
    }

    /// The patterns of plain words, for lighting up what matched.
    package var patterns: [Pattern] {
        terms.flatMap(\.all).filter { !$0.excludes }.flatMap(\.anyOf).compactMap { condition in
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
