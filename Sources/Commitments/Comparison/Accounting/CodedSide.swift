/// A coding laid out for comparison: what its sentences have, all together.
struct CodedSide {
    let coding: Coding
    let parts: [Coding.Part]
    /// All stems of content, wherever they are.
    let known: Set<String>
    /// The stems that say what it is about.
    let content: Set<String>

    init(_ coding: Coding) {
        self.coding = coding
        parts = coding.clauses.flatMap(\.parts)
        var known = Set(parts.flatMap(\.stems))
        for clause in coding.clauses {
            known.formUnion((clause.conditions + clause.exceptions).flatMap(\.stems))
            known.formUnion(clause.agents.flatMap(\.stems))
            known.formUnion(clause.patients.flatMap(\.stems))
            known.formUnion(clause.weights.map(\.stem))
            known.formUnion(clause.degrees.map(\.key))
            known.formUnion(clause.negations.flatMap(\.stems).filter { $0.hasPrefix("=") })
        }
        self.known = known
        content = Set(
            parts.filter { $0.role != .example && $0.role != .apposition }.flatMap(\.stems))
    }

    /// The numbers of anything but the speakers.
    var amounts: [Coding.Quantity] {
        all(\.quantities).filter { $0.unit != Coding.Quantity.ofSpeakers }
    }

    /// How much is said: words of content, numbers and dates.
    var extent: Int {
        parts.reduce(0) { $0 + $1.stems.count } + amounts.count + all(\.times).count
            + all(\.weights).count
    }

    func all<Value>(_ member: KeyPath<Coding.Clause, [Value]>) -> [Value] {
        coding.clauses.flatMap { $0[keyPath: member] }
    }
}
