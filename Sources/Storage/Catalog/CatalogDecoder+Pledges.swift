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
            _ = link(node.string ?? "", at: node, to: .pledge)
            reportCycle(from: child, parents)
        }
        return pledges
    }

    mutating func pledge(_ reader: inout MemberReader) -> Pledge {
        let id = reader.optional("id")
        // A second pledge of the same id is reported at its id, not here too.
        let isRepeated = id?.string.map { has(.pledge, $0) } ?? false
        let pledge: Pledge = listed(&reader)
        if let id, !isRepeated { pledgeNames.define(pledge.id.text.uppercased(), at: id) }
        for node in reader.optional("aliases").flatMap(\.elements).map(Array.init) ?? [] {
            pledgeNames.define((node.string ?? "").uppercased(), at: node)
        }
        return pledge
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
