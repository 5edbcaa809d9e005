/// Makes terms of the tokens of a query.
struct QueryReader {
    let catalog: Catalog
    private var terms: [Query.Term] = []
    /// What each term was typed as.
    private var typed: [QueryToken] = []
    /// Whether OR was read, and the term after it is to be joined.
    private var joins = false
    private var negates = false

    init(catalog: Catalog) { self.catalog = catalog }

    /// Takes the next token.
    mutating func take(_ token: QueryToken) throws(QueryError) {
        if !token.isQuoted, !token.excludes {
            switch token.text {
            case "OR", "|": return try readOr()
            // What every other term is joined by.
            case "AND": return
            case "NOT":
                negates = true
                return
            default: break
            }
        }
        var token = token
        if negates { token.excludes.toggle() }
        negates = false
        // A field whose value is still to be typed.
        guard let term = try QueryTermReader(token: token, catalog: catalog).term() else { return }
        if joins {
            terms[terms.count - 1].alternatives.append(term)
        } else {
            terms.append(term)
            typed.append(token)
        }
        joins = false
    }

    private mutating func readOr() throws(QueryError) {
        if terms.isEmpty || joins { throw QueryReader.lonelyOr }
        joins = true
    }

    /// The terms, once all tokens are read.
    func end() throws(QueryError) -> [Query.Term] {
        if joins { throw QueryReader.lonelyOr }
        try checkThatTermsMeet()
        return terms
    }

    private static let lonelyOr = QueryError(
        part: "OR",
        message: "OR needs a term before it and one after it; \"OR\" in quotes looks for the word")

    /// A pledge has one pillar, status and type: two terms that ask for different ones match nothing,
    /// and whoever typed them means either.
    private func checkThatTermsMeet() throws(QueryError) {
        for field in [Condition.Field.pillar, .status, .type] {
            let asked = terms.indices.filter { index in
                let term = terms[index]
                return !term.excludes && term.alternatives.isEmpty
                    && term.anyOf.first?.field == field
            }
            let meaning = asked.map { Set(terms[$0].anyOf) }
            guard let first = meaning.first else { continue }
            guard meaning.dropFirst().reduce(first, { $0.intersection($1) }).isEmpty else {
                continue
            }
            let values = asked.compactMap { typed[$0].field?.value }.joined(separator: ",")
            throw QueryError(
                part: typed[asked[0]].part,
                message:
                    "a pledge has one \(field.rawValue); for either write \(field.rawValue):\(values)"
            )
        }
    }
}
