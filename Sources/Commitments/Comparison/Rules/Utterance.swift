/// A wording made ready for comparison.
struct Utterance: Sendable {
    let statement: Judge.Statement
    /// The language without region or script.
    let language: String
    /// The text with its spelling folded: texts with the same are verbatim.
    let spelling: String
    /// Of the governing verb, where it is recorded apart, and the text.
    let coding: Coding
    /// Of the text alone, where a verb is recorded apart. Not every comparison asks for it.
    private let codingWithoutVerb: Deferred<Coding>?

    /// - Parameter terms: what the pledge answers to, as stems; asked for only where the wording
    ///   enumerates.
    init(
        _ statement: Judge.Statement, about terms: @escaping @Sendable () -> [[String]],
        _ vocabulary: Vocabulary
    ) {
        let wording = statement.wording
        self.statement = statement
        language = Vocabulary.primary(wording.language)
        spelling = wording.text.foldedSpelling
        let isOfficial = wording.provenance == .officialText
        let coder = vocabulary.coder
        let focus = { @Sendable (coding: Coding) in
            isOfficial || !coding.enumerates ? coding : coding.focused(on: terms())
        }
        if let stored = wording.coding {
            coding = focus(stored.asRead)
            codingWithoutVerb = nil
        } else {
            coding = focus(coder.coding(of: wording.text, verb: wording.verb))
            codingWithoutVerb = wording.verb.map { _ in
                Deferred { focus(coder.coding(of: wording.text)) }
            }
        }
    }

    private var codingOfText: Coding? { codingWithoutVerb?.value }

    /// Whether equal quotes are equal passages: what is stored of them may be more than the quotes.
    func sharesCoding(with other: Utterance) -> Bool {
        let isStored = statement.wording.coding != nil || other.statement.wording.coding != nil
        return !isStored || coding == other.coding
    }

    /// Whether it is known what governs it.
    private var isGoverned: Bool {
        statement.wording.verb != nil
            || coding.clauses.contains { $0.verbs.contains(where: \.isMain) }
    }

    /// Whether the text is a part or an example of something: what governs the whole is then not
    /// said of it.
    private var isPart: Bool { codingOfText?.opensWithExample ?? coding.opensWithExample }

    /// The coding to compare with another: a verb recorded for one only would be a difference of the
    /// record.
    func coding(beside other: Utterance) -> Coding {
        if isPart || other.isPart { return (codingOfText ?? coding).withoutVerbs }
        return other.isGoverned ? coding : codingOfText ?? coding
    }
}

extension Coding {
    /// Whether it begins with "including" or the like.
    var opensWithExample: Bool { clauses.first?.parts.first.map { $0.role == .example } ?? false }

    /// Without what governs it.
    var withoutVerbs: Coding {
        var copy = self
        for index in copy.clauses.indices { copy.clauses[index].verbs = [] }
        return copy
    }

    /// With the examples as items where the other text names one of them outright: what they are
    /// examples of is then only another word for the list.
    func listing(beside other: Coding) -> Coding {
        let named = other.clauses.flatMap(\.parts).filter { $0.role != .example }.map {
            Set($0.stems)
        }
        let examples = clauses.flatMap(\.parts).filter { $0.role == .example }
        let heads = Set(clauses.flatMap(\.parts).filter { $0.role != .example }.flatMap(\.stems))
        guard
            examples.contains(where: { part in named.contains { $0.isSuperset(of: part.stems) } }),
            named.allSatisfy({ heads.isDisjoint(with: $0) })
        else { return self }
        var copy = self
        for index in copy.clauses.indices { copy.clauses[index].list { _ in true } }
        return copy
    }

    /// Whether it has examples or items of a list.
    fileprivate var enumerates: Bool {
        clauses.contains { $0.parts.contains { $0.role == .example || $0.isItem } }
    }

    /// Without the items of an enumeration that are not about the pledge, where others are: an
    /// article's sentence often serves several pledges.
    fileprivate func focused(on terms: [[String]]) -> Coding {
        var copy = self
        let isHeadAbout = clauses.contains { clause in
            clause.parts.indices.contains {
                clause.parts[$0].role != .example && clause.isAbout(terms, $0)
            }
        }
        if !isHeadAbout {
            for index in copy.clauses.indices {
                let clause = copy.clauses[index]
                let isListed = clause.parts.indices.contains {
                    clause.parts[$0].role == .example && clause.isAbout(terms, $0)
                }
                if isListed { copy.clauses[index].list { _ in true } }
            }
        }
        let isListed = copy.clauses.contains { clause in
            clause.parts.indices.contains { clause.parts[$0].isItem && clause.isAbout(terms, $0) }
        }
        guard isListed else { return copy }
        for index in copy.clauses.indices {
            let clause = copy.clauses[index]
            copy.clauses[index].parts = clause.parts.indices.filter { place in
                !clause.parts[place].isItem || clause.parts[place].role == .example
                    || clause.isAbout(terms, place)
            }.map { clause.parts[$0] }
        }
        return copy
    }
}

extension Coding.Clause {
    /// Makes items of examples.
    fileprivate mutating func list(where isItem: (Int) -> Bool) {
        for place in parts.indices where parts[place].role == .example && isItem(place) {
            parts[place].role = .core
            parts[place].isItem = true
        }
    }

    /// The parts that go on with each other around a place.
    private func run(of place: Int) -> Range<Int> {
        var (start, end) = (place, place + 1)
        while start > 0, parts[start - 1].isContinued { start -= 1 }
        while end < parts.count, parts[end - 1].isContinued { end += 1 }
        return start..<end
    }

    /// Whether a part, with what hangs on it by "of", names what the pledge answers to.
    fileprivate func isAbout(_ terms: [[String]], _ place: Int) -> Bool {
        let run = run(of: place)
        var stems = Set(run.flatMap { parts[$0].stems })
        if run.upperBound < parts.count, parts[run.upperBound].opener == "of" {
            stems.formUnion(parts[run.upperBound].stems)
        }
        if place > 0, parts[place].opener == "of" { stems.formUnion(parts[place - 1].stems) }
        return terms.contains { term in
            !term.isEmpty && !Set(term).isDisjoint(with: run.flatMap { parts[$0].stems })
                && term.allSatisfy { stems.contains($0) || FunctionWords.contains($0) }
        }
    }
}
