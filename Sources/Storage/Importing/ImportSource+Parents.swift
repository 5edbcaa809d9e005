import Commitments

extension ImportSource {
    /// The pledges that its pledges grew from.
    var parents: [(child: Pledge.ID, parent: Pledge.ID?)] {
        entries.compactMap { entry in
            if case .pledge(let pledge) = entry.entry { (pledge.id, pledge.parent) } else { nil }
        }
    }

    /// Reports pledges that would grow from themselves, over any number of steps.
    /// - Parameter parents: what each pledge grew from, once all files are in.
    mutating func checkParents(_ parents: [Pledge.ID: Pledge.ID]) {
        for entry in entries {
            guard case .pledge(let pledge) = entry.entry,
                let circle = ImportSource.circle(from: pledge.id, parents)
            else { continue }
            report(
                "a pledge cannot grow from itself: "
                    + circle.map(\.text).joined(separator: " < "), on: entry, at: "parent")
        }
    }

    private static func circle(
        from child: Pledge.ID, _ parents: [Pledge.ID: Pledge.ID]
    ) -> [Pledge.ID]? {
        var chain = [child]
        var seen: Set<Pledge.ID> = []
        while let last = chain.last, let parent = parents[last], seen.insert(parent).inserted {
            chain.append(parent)
            if parent == child { return chain }
        }
        return nil
    }
}
