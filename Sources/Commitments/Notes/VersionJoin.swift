extension Note.Version {
    /// What two people who changed one version at the same time made of it together.
    struct Join {
        /// The later of the two, with what only the other one changed.
        var version: Note.Version
        /// Whether both changed the same thing; then only the later change is current.
        var isConflict: Bool
    }

    /// Joins the version with an earlier one, member by member, so that a tag here and a text there
    /// are both kept. Tags and evidence are joined by element.
    /// - Parameter base: what both changed; without one the later version is kept as it is.
    func joined(with earlier: Self, since base: Self?) -> Join {
        guard let base else {
            var join = Join(version: self, isConflict: !readsTheSame(as: earlier))
            join.version.beside = beside(with: earlier, since: [], isConflict: join.isConflict)
            return join
        }
        var join = Join(version: self, isConflict: false)
        // Both decided between the same two texts: who kept the current one changed no text, and yet
        // said which one to keep.
        let bothSettled = settlesSame(as: earlier, since: base)
        func take<Value: Equatable>(_ member: WritableKeyPath<Self, Value>) {
            let (old, other) = (base[keyPath: member], earlier[keyPath: member])
            if other == self[keyPath: member] || other == old && !bothSettled { return }
            if self[keyPath: member] == old, !bothSettled {
                join.version[keyPath: member] = other
            } else {
                join.isConflict = true
            }
        }
        take(\.date)
        take(\.text)
        take(\.status)
        take(\.reviewBy)
        take(\.reading)
        join.version.tags = tags.joined(with: earlier.tags, since: base.tags)
        join.version.evidence = evidence.joined(with: earlier.evidence, since: base.evidence)
        if join.version != self { join.version.author = authors(with: earlier) }
        join.version.beside = beside(
            with: earlier, since: base.beside, isConflict: join.isConflict)
        return join
    }

    /// Whether this version and another one settle the same text of the version that both started from.
    private func settlesSame(as other: Self, since base: Self) -> Bool {
        base.beside.contains { !beside.contains($0) && !other.beside.contains($0) }
    }

    /// The versions beside the joined one: those beside either that nobody settled, and the earlier
    /// one if it differs.
    private func beside(with earlier: Self, since base: [Mark], isConflict: Bool) -> [Mark] {
        var marks = Set(beside.joined(with: earlier.beside, since: base))
        // A deletion says nothing to be weighed against a text.
        if isConflict, isDeleted == earlier.isDeleted { marks.insert(earlier.mark) }
        return marks.sorted()
    }

    /// Both names, the later writer's last: neither wrote the joined version alone.
    private func authors(with earlier: Self) -> String {
        let both = [earlier.author, author].flatMap { $0.split(separator: " & ").map(String.init) }
        return both.enumerated().filter { !both[..<$0.offset].contains($0.element) }
            .map(\.element).joined(separator: " & ")
    }
}

extension Array where Element: Equatable {
    /// These elements without what the other copy took out, then what it added.
    fileprivate func joined(with other: [Element], since base: [Element]) -> [Element] {
        if other == base || other == self { return self }
        if self == base { return other }
        let kept = filter { other.contains($0) || !base.contains($0) }
        return kept + other.filter { !contains($0) && !base.contains($0) }
    }
}
