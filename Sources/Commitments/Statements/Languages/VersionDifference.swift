/// Something that one language version of a sentence names, and the other does not.
package struct VersionDifference: Hashable, Sendable {
    /// What differs.
    package enum Kind: String, CaseIterable, Sendable { case name, number, force }

    /// What differs.
    package let kind: Kind
    /// The words that only the first text has; empty where it has none.
    package let first: [Term]
    /// The words that only the second text has; empty where it has none.
    package let second: [Term]

    /// Words of a text, and what they name in English.
    package struct Term: Hashable, Sendable {
        /// The words, as the text has them.
        package let words: String
        /// "North Korea"
        package let meaning: String
    }
}

/// Compares what linked sentences of two language versions name.
struct VersionComparison {
    /// Concepts that are named by habit rather than by choice: those who speak.
    let ignored: Set<String>

    /// What differs between sentences that belong together.
    func differences(
        _ first: [SentenceTraits], _ second: [SentenceTraits]
    ) -> [VersionDifference] {
        differences(.name, first, second) + differences(.force, first, second)
            + numbers(first, second)
    }

    private func differences(
        _ kind: Concept.Kind, _ first: [SentenceTraits], _ second: [SentenceTraits]
    ) -> [VersionDifference] {
        let sides = [first, second].map { side in
            side.flatMap(\.found).filter { $0.concept.kind == kind && !isIgnored($0.concept) }
        }
        let ids = sides.map { Set($0.flatMap(\.concept.ids)) }
        let isOnOneSide: (ConceptFinder.Found) -> Bool = { found in
            ids.contains { $0.isDisjoint(with: found.concept.ids) }
        }
        var found = kind == .name ? objects(first, second, where: isOnOneSide) : []
        let shown = Set(found.flatMap { $0.first + $0.second }.map(\.meaning))
        var only = [
            unique(sides[0].filter { ids[1].isDisjoint(with: $0.concept.ids) }),
            unique(sides[1].filter { ids[0].isDisjoint(with: $0.concept.ids) }),
        ].map { $0.filter { !shown.contains($0.concept.meaning) } }
        // What is said instead of another is shown beside it.
        while let next = only[0].first ?? only[1].first {
            let isSame: (ConceptFinder.Found) -> Bool = {
                $0.concept.ids == next.concept.ids
                    || $0.concept.group != nil && $0.concept.group == next.concept.group
            }
            found.append(
                VersionDifference(
                    kind: kind == .name ? .name : .force,
                    first: only[0].filter(isSame).map(\.term),
                    second: only[1].filter(isSame).map(\.term)))
            only = only.map { $0.filter { !isSame($0) } }
        }
        return found
    }

    /// Where both speak of one matter, the denuclearization, of another place each: of the Korean
    /// Peninsula, of North Korea. The rest of the sentence may name both.
    private func objects(
        _ first: [SentenceTraits], _ second: [SentenceTraits],
        where isOnOneSide: (ConceptFinder.Found) -> Bool
    ) -> [VersionDifference] {
        let (left, right) = (objects(first), objects(second))
        var seen: Set<VersionDifference> = []
        return left.flatMap { matter, name -> [VersionDifference] in
            right.filter { $0.matter == matter }.compactMap { other in
                guard other.name.concept.group == name.concept.group,
                    other.name.concept.ids != name.concept.ids,
                    isOnOneSide(name) || isOnOneSide(other.name)
                else { return nil }
                return VersionDifference(
                    kind: .name, first: [name.term], second: [other.name.term])
            }
        }.filter { seen.insert($0).inserted }
    }

    /// The matters of sentences, each with the name next to it that others are said instead of.
    private func objects(
        _ sentences: [SentenceTraits]
    ) -> [(matter: String, name: ConceptFinder.Found)] {
        var found: [(matter: String, name: ConceptFinder.Found)] = []
        for sentence in sentences {
            let names = sentence.found.filter {
                $0.concept.kind == .name && $0.concept.group != nil
            }
            for matter in sentence.found where matter.concept.kind == .matter {
                let nearest = names.min { matter.gap(to: $0) < matter.gap(to: $1) }
                guard let nearest, matter.gap(to: nearest) <= VersionComparison.nextTo,
                    let id = matter.concept.ids.first
                else { continue }
                found.append((id, nearest))
            }
        }
        return found
    }

    /// Letters between a matter and a name that belongs to it: "of the complete".
    private static let nextTo = 8

    private func isIgnored(_ concept: Concept) -> Bool { ignored.isSuperset(of: concept.ids) }

    private func unique(_ found: [ConceptFinder.Found]) -> [ConceptFinder.Found] {
        var seen: Set<[String]> = []
        return found.filter { seen.insert($0.concept.ids).inserted }
    }

    private func numbers(
        _ first: [SentenceTraits], _ second: [SentenceTraits]
    ) -> [VersionDifference] {
        // What one text writes as a word may be digits in the other.
        let sides = [first, second].map { side in
            Set(side.flatMap(\.numbers).filter { (Int($0) ?? 13) > 12 })
        }
        func terms(_ numbers: Set<String>) -> [VersionDifference.Term] {
            numbers.sorted().map { VersionDifference.Term(words: $0, meaning: $0) }
        }
        let only = [sides[0].subtracting(sides[1]), sides[1].subtracting(sides[0])]
        if only[0].isEmpty, only[1].isEmpty { return [] }
        return [
            VersionDifference(kind: .number, first: terms(only[0]), second: terms(only[1]))
        ]
    }
}

extension ConceptFinder.Found {
    /// Letters between two places of a sentence.
    fileprivate func gap(to other: Self) -> Int {
        max(
            0,
            max(place.lowerBound, other.place.lowerBound)
                - min(place.upperBound, other.place.upperBound))
    }

    fileprivate var term: VersionDifference.Term {
        VersionDifference.Term(words: words, meaning: concept.meaning)
    }
}

extension Concept {
    /// What it is called in English: "North Korea".
    var meaning: String {
        let name = forms["en"]?.first ?? ""
        return name.isEmpty || name.last == "*" ? ids.joined(separator: ", ") : name
    }
}
