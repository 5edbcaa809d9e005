extension Accounting {
    /// The same things in another relation: "from China to Mexico" and "from Mexico to China", "for" and
    /// "against", "and" and "or".
    var relations: [Finding] {
        if likeness < 0.8 { return [] }
        let (old, new) = (openers(before), openers(after))
        return opposed(old, new) + exchanged(old, new) + choices
    }

    private typealias Openers = [String: (opener: String, said: String, size: Int)]

    /// What opens each part, by its head; parts that come twice are left out.
    private func openers(_ side: CodedSide) -> Openers {
        var found: Openers = [:]
        var twice: Set<String> = []
        for part in side.parts {
            guard let head = part.stems.last else { continue }
            if found[head] != nil { twice.insert(head) }
            let said = part.opener.isEmpty ? part.said : part.opener + " " + part.said
            found[head] = (part.opener, said, part.stems.count)
        }
        for head in twice { found[head] = nil }
        return found
    }

    private func opposed(_ old: Openers, _ new: Openers) -> [Finding] {
        for (head, from) in old.sorted(by: { $0.key < $1.key }) {
            guard let to = new[head], from.size == to.size else { continue }
            let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
            switch Set([from.opener, to.opener]) {
            case ["for", "against"], ["with", "against"]:
                return [Finding(.reversed, because: "the opposite: \(change)")]
            case ["before", "after"]:
                return [Finding(.reframed, because: "another order: \(change)")]
            case ["from", "to"], ["despite", "because"], ["over", "under"], ["into", "from"]:
                return [Finding(.reframed, because: "another direction: \(change)")]
            default: continue
            }
        }
        return []
    }

    /// Another word that joins, of those that can change what is meant.
    var joiningWords: [Finding] {
        if likeness < 0.8 { return [] }
        let (old, new) = (openers(before), openers(after))
        for (head, from) in old.sorted(by: { $0.key < $1.key }) {
            guard let to = new[head], from.opener != to.opener, !from.opener.isEmpty,
                !to.opener.isEmpty,
                Accounting.telling.contains(from.opener) || Accounting.telling.contains(to.opener)
            else { continue }
            let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
            return [Finding(.reworded, because: "joined by another word: \(change)")]
        }
        return []
    }

    private static let telling: Set<String> = [
        "from", "against", "over", "under", "before", "after", "despite", "because", "into",
        "through",
        "without", "during", "between",
    ]

    /// Two things that changed places.
    private func exchanged(_ old: Openers, _ new: Openers) -> [Finding] {
        let heads = old.keys.filter { head in
            guard let to = new[head], let from = old[head] else { return false }
            return from.opener != to.opener
        }.sorted()
        for first in heads {
            for second in heads where first < second {
                guard let a = old[first], let b = old[second], let c = new[first],
                    let d = new[second],
                    a.opener == d.opener, b.opener == c.opener,
                    Accounting.directed.contains(a.opener), Accounting.directed.contains(b.opener)
                else { continue }
                return [
                    Finding(
                        .reframed,
                        because:
                            "the roles are exchanged: from \(Accounting.list([a.said, b.said])) to \(Accounting.list([c.said, d.said]))"
                    )
                ]
            }
        }
        return []
    }

    /// Words after which it matters what follows.
    private static let directed: Set<String> = [
        "", "of", "to", "from", "by", "over", "against", "for", "under", "into", "before", "after",
    ]

    /// "or" in place of "and": less is promised.
    private var choices: [Finding] {
        for from in before.all(\.joints) {
            guard let to = after.all(\.joints).first(where: { $0.head == from.head }),
                to.key != from.key
            else { continue }
            let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
            return to.key == "or"
                ? [Finding(.softened, because: "one of them is enough: \(change)")]
                : [Finding(.strengthened, because: "all of them: \(change)")]
        }
        return []
    }
}
