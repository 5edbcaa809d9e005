import Commitments
import JSON

extension CatalogDecoder {
    mutating func pledges(_ root: inout MemberReader) -> [Pledge] {
        // Parents may come after their children.
        var parents: [String: JSONNode] = [:]
        var order: [String] = []
        let pledges = root.objects("pledges") { reader in
            let pledge = self.pledge(&reader)
            if let parent = reader.optional("parent") {
                parents[pledge.id.text] = parent
                order.append(pledge.id.text)
            }
            return pledge
        }
        for child in order {
            guard let node = parents[child] else { continue }
            self.pledges.link(node.string ?? "", at: node)
            reportCycle(from: child, parents)
        }
        return pledges
    }

    mutating func pledge(_ reader: inout MemberReader) -> Pledge {
        let isRepeated = reader.optional("id")?.string.map { pledges.contains($0) } ?? false
        let id = pledges.define(&reader, as: .pledge)
        return Pledge(
            id: Pledge.ID(id), aliases: aliases(&reader, of: id, isRepeated: isRepeated),
            title: reader.nonEmptyText("title"),
            pillar: Pillar.ID(pillars.link(&reader, "pillar")),
            type: reader.choice("type", or: .action), summary: reader.nonEmptyText("summary"),
            parties: pledgeParties(&reader), terms: reader.optionalTexts("terms"),
            names: reader.optionalTextsByName("names").map { language, names in
                Pledge.Names(language: language.string ?? "", names: names)
            },
            parent: reader.optionalText("parent").map { Pledge.ID($0) },
            retired: reader.optionalDay("retired"))
    }

    private mutating func aliases(
        _ reader: inout MemberReader, of id: String, isRepeated: Bool
    ) -> [String] {
        // A second pledge of the same id is reported at the id, not here too.
        if !isRepeated, let node = reader.optional("id") {
            pledgeNames.define(id.uppercased(), at: node)
        }
        guard let list = reader.optional("aliases") else { return [] }
        return reader.elements(of: list).map { node in
            let alias = reader.nonEmptyText(of: node)
            pledgeNames.define(alias.uppercased(), at: node)
            return alias
        }
    }

    private mutating func pledgeParties(_ reader: inout MemberReader) -> [Party.ID] {
        guard let list = reader.required("parties") else { return [] }
        let nodes = reader.elements(of: list)
        if nodes.isEmpty && list.elements != nil {
            problems.report(list, "name at least one party")
        }
        return nodes.map { Party.ID(parties.link(reader.text(of: $0), at: $0)) }
    }

    /// Reports a pledge that is its own ancestor.
    private func reportCycle(from child: String, _ parents: [String: JSONNode]) {
        var seen: [String] = [child]
        while let last = seen.last, let node = parents[last], let parent = node.string {
            seen.append(parent)
            if parent == child, let first = parents[child] {
                problems.report(
                    first, "a pledge cannot grow from itself: \(seen.joined(separator: " < "))")
            }
            if seen.dropLast().contains(parent) { return }
        }
    }
}
