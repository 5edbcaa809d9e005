extension Catalog {
    /// What is wrong with a pillar beside those of the catalog, by member: a key or a prefix that
    /// another one has.
    package func problems(with pillar: Pillar) -> [String: String] {
        var problems: [String: String] = [:]
        let others = pillars.filter { $0.id != pillar.id }
        let keys = "123456789"
        if let other = others.first(where: { $0.key == pillar.key }) {
            let free = keys.filter { key in !others.contains { $0.key == key } }
            problems["key"] =
                "“\(pillar.key)” is already the key of \(other.name); free keys: "
                + free.map { String($0) }.joined(separator: ", ")
        } else if !keys.contains(pillar.key), self.pillar(pillar.id)?.key != pillar.key {
            problems["key"] = "a key is a digit from 1 to 9"
        }
        if let other = others.first(where: { $0.prefix == pillar.prefix }) {
            problems["prefix"] = "\(other.name) already has the prefix \(pillar.prefix)-"
        } else {
            problems["prefix"] = MemberKind.id(.prefix).problem(with: pillar.prefix)
        }
        return problems
    }

    /// What is wrong with a party, by member.
    package func problems(with party: Party) -> [String: String] {
        MemberKind.id(.party).problem(with: party.id.text).map { ["id": $0] } ?? [:]
    }
}
