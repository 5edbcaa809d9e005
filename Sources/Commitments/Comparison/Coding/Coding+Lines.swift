/// A coding as lines, one part a line, to be read and corrected by people.
extension Coding {
    /// The line between two sentences.
    private static let sentence = "sentence"

    /// One line a part, in the order of docs/data-format.md.
    package var lines: [String] {
        clauses.enumerated().flatMap { index, clause in
            (index == 0 ? [] : [Coding.sentence]) + clause.lines.map(\.text)
        }
    }

    /// What is wrong with a line.
    package struct LineProblem: Error, Hashable, Sendable, CustomStringConvertible {
        /// From 1.
        package var line: Int
        /// What is wrong, in one sentence.
        package var message: String

        package var description: String { "line \(line): \(message)" }
    }

    /// Reads lines; empty ones count for nothing.
    /// - Parameter stems: the stems of words, where a line does not give them.
    package init(lines: [String], stems: (String) -> [String]) throws(LineProblem) {
        var clauses = [Clause()]
        for (index, text) in lines.enumerated() {
            if text.allSatisfy(\.isWhitespace) { continue }
            if text.filter({ !$0.isWhitespace }) == Coding.sentence {
                clauses.append(Clause())
                continue
            }
            let line = CodingLine(text)
            let problem =
                line.map { clauses[clauses.count - 1].take($0, stems) }
                ?? "write a part as “condition: if …”"
            if let problem { throw LineProblem(line: index + 1, message: problem) }
        }
        self.init(clauses: clauses.filter { $0 != Clause() })
    }
}

// MARK: Writing

extension Coding.Clause {
    fileprivate var lines: [CodingLine] {
        var lines = verbs.map { verb in
            CodingLine(
                "verb", verb.said,
                [
                    ("stem", verb.stem), ("scale", verb.scale), ("force", String(verb.rung)),
                    ("main", verb.isMain ? "" : nil),
                ])
        }
        lines += phrases(negations, "denied")
        for (kind, path) in Coding.Clause.marks { lines += marks(self[keyPath: path], kind) }
        lines += phrases(conditions, "condition") + phrases(exceptions, "exception")
        lines += quantities.map {
            CodingLine(
                "quantity", $0.said,
                [("number", $0.number), ("bound", $0.bound.rawValue), ("unit", some($0.unit))])
        }
        lines += times.map {
            CodingLine("time", $0.said, [("relation", $0.relation.rawValue), ("date", $0.date)])
        }
        lines += weights.map {
            CodingLine(
                "weight", $0.said,
                [("kind", $0.kind.rawValue), ("stem", $0.stem), ("head", some($0.head))])
        }
        lines += phrases(agents, "agent") + phrases(patients, "patient")
        return lines + parts.map(line) + (order.isEmpty ? [] : [CodingLine("order", order, [])])
    }

    private func phrases(_ phrases: [Coding.Phrase], _ kind: String) -> [CodingLine] {
        phrases.map { CodingLine(kind, $0.said, [("stems", $0.stems.joined(separator: ", "))]) }
    }

    private func marks(_ marks: [Coding.Mark], _ kind: String) -> [CodingLine] {
        marks.map {
            CodingLine(
                kind, $0.said,
                [
                    ("key", $0.key), ("head", some($0.head)),
                    ("level", $0.level == 0 ? nil : String($0.level)),
                ])
        }
    }

    private func line(_ part: Coding.Part) -> CodingLine {
        CodingLine(
            part.role.rawValue, part.said,
            [
                ("opener", some(part.opener)), ("stems", part.stems.joined(separator: ", ")),
                ("name", part.isName ? "" : nil), ("item", part.isItem ? "" : nil),
                ("continued", part.isContinued ? "" : nil),
            ])
    }

    private func some(_ text: String) -> String? { text.isEmpty ? nil : text }
}

// MARK: Reading

extension Coding.Clause {
    /// The lists of words of closed classes, by what a line of theirs is called.
    fileprivate static let marks:
        [(kind: String, path: any WritableKeyPath<Coding.Clause, [Coding.Mark]> & Sendable)] = [
            ("modal", \.modals), ("hedge", \.hedges), ("urgency", \.urgency),
            ("degree", \.degrees), ("quantifier", \.quantifiers), ("frequency", \.frequencies),
            ("joint", \.joints),
        ]

    /// The same of runs of words.
    private static let phrases:
        [(kind: String, path: any WritableKeyPath<Coding.Clause, [Coding.Phrase]> & Sendable)] = [
            ("denied", \.negations), ("condition", \.conditions), ("exception", \.exceptions),
            ("agent", \.agents), ("patient", \.patients),
        ]

    private static var kinds: [String] {
        ["verb"] + phrases.map(\.kind) + marks.map(\.kind) + [
            "quantity", "time", "weight", "order",
        ]
            + Coding.Part.Role.allCases.map(\.rawValue)
    }

    /// Adds what a line says.
    /// - Returns: what is wrong with it.
    fileprivate mutating func take(
        _ line: CodingLine, _ stems: (String) -> [String]
    ) -> String? {
        if line.said.isEmpty { return "write the words of the passage after “\(line.kind):”" }
        if let path = Coding.Clause.phrases.first(where: { $0.kind == line.kind })?.path {
            self[keyPath: path].append(
                Coding.Phrase(said: line.said, stems: line.stems(stems)))
            return nil
        }
        if let path = Coding.Clause.marks.first(where: { $0.kind == line.kind })?.path {
            return add(mark: line, to: path)
        }
        if let role = Coding.Part.Role(rawValue: line.kind) {
            add(part: line, role, stems)
            return nil
        }
        switch line.kind {
        case "verb": return add(verb: line, stems)
        case "quantity": return add(quantity: line)
        case "time": return add(time: line)
        case "weight": return add(weight: line, stems)
        case "order":
            order = line.said
            return nil
        default:
            let kinds = Coding.Clause.kinds.joined(separator: ", ")
            return "“\(line.kind)” is no part of a coding; use one of: \(kinds)"
        }
    }

    private mutating func add(
        mark line: CodingLine, to path: any WritableKeyPath<Coding.Clause, [Coding.Mark]> & Sendable
    ) -> String? {
        guard let level = line.number("level", or: 0) else { return "level must be a number" }
        self[keyPath: path].append(
            Coding.Mark(
                key: line.value("key") ?? line.said.lowercased(), said: line.said,
                head: line.value("head") ?? "", level: level))
        return nil
    }

    private mutating func add(
        part line: CodingLine, _ role: Coding.Part.Role, _ stems: (String) -> [String]
    ) {
        var part = Coding.Part(
            role: role, opener: line.value("opener") ?? "", stems: line.stems(stems),
            said: line.said, isName: line.has("name"), isItem: line.has("item"))
        part.isContinued = line.has("continued")
        parts.append(part)
    }

    private mutating func add(
        verb line: CodingLine, _ stems: (String) -> [String]
    ) -> String? {
        guard let force = line.number("force", or: 0) else { return "force must be a number" }
        let scale = line.value("scale") ?? "any"
        guard ["own", "others", "any"].contains(scale) else {
            return "scale must be own, others or any"
        }
        verbs.append(
            Coding.Verb(
                stem: line.value("stem") ?? stems(line.said).last ?? line.said, said: line.said,
                scale: scale, rung: force, isMain: line.has("main")))
        return nil
    }

    private mutating func add(quantity line: CodingLine) -> String? {
        guard let number = line.value("number"), number.first?.isNumber == true else {
            return "a quantity needs its number: “| number: 2”"
        }
        let name = line.value("bound") ?? Coding.Bound.exact.rawValue
        guard let bound = Coding.Bound(rawValue: name) else {
            let known = Coding.Bound.allCases.map(\.rawValue).joined(separator: ", ")
            return "bound must be one of: \(known)"
        }
        quantities.append(
            Coding.Quantity(
                number: number, bound: bound, unit: line.value("unit") ?? "", said: line.said))
        return nil
    }

    private mutating func add(time line: CodingLine) -> String? {
        guard let date = line.value("date"), !date.isEmpty else {
            return "a time needs its date: “| date: 2030”"
        }
        let name = line.value("relation") ?? Coding.Time.Relation.at.rawValue
        guard let relation = Coding.Time.Relation(rawValue: name) else {
            let known = Coding.Time.Relation.allCases.map(\.rawValue).joined(separator: ", ")
            return "relation must be one of: \(known)"
        }
        times.append(Coding.Time(relation: relation, date: date, said: line.said))
        return nil
    }

    private mutating func add(
        weight line: CodingLine, _ stems: (String) -> [String]
    ) -> String? {
        guard let kind = line.value("kind").flatMap(Coding.Weight.Kind.init) else {
            let known = Coding.Weight.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            return "a weight needs its kind: \(known)"
        }
        weights.append(
            Coding.Weight(
                kind: kind, stem: line.value("stem") ?? stems(line.said).last ?? line.said,
                said: line.said, head: line.value("head") ?? ""))
        return nil
    }
}

extension CodingLine {
    /// Those that the line gives, else those of its words.
    fileprivate func stems(_ stems: (String) -> [String]) -> [String] {
        guard let given = value("stems") else { return stems(said) }
        return given.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
            .filter { !$0.isEmpty }
    }

    /// Nil where it is no number.
    fileprivate func number(_ name: String, or missing: Int) -> Int? {
        value(name).map { Int($0) } ?? missing
    }
}
