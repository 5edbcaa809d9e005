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
                "“\(pillar.key)” is the key of \(other.name); free are "
                + free.map { String($0) }.joined(separator: ", ")
        } else if !keys.contains(pillar.key), self.pillar(pillar.id)?.key != pillar.key {
            problems["key"] = "a key is a digit from 1 to 9"
        }
        if let other = others.first(where: { $0.prefix == pillar.prefix }) {
            problems["prefix"] = "the ids of \(other.name) begin with \(pillar.prefix)-"
        } else if !(2...5).contains(pillar.prefix.count)
            || !pillar.prefix.allSatisfy({ $0.isASCII && $0.isUppercase })
        {
            problems["prefix"] = "a prefix is 2 to 5 capital letters: ENV"
        }
        return problems
    }

    /// What is wrong with a party, by member.
    package func problems(with party: Party) -> [String: String] {
        let id = party.id.text
        let isCode =
            (2...3).contains(id.count) && id.allSatisfy { $0.isASCII && $0.isUppercase }
        return isCode ? [:] : ["id": "two or three capital letters: JP"]
    }
}
