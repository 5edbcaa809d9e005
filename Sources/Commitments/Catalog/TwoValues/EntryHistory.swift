/// What became of the members of one entry, edit by edit.
struct EntryHistory {
    private let writes: [String: [MemberHistory.Write]]
    private let log: EditLog

    /// - Parameter changes: those of the entry, the earliest first.
    init(_ changes: [EditLog.Change], _ log: EditLog) {
        self.log = log
        let texts = changes.map { ($0.change.before?.texts, $0.change.after?.texts) }
        var names: Set<String> = []
        for (before, after) in texts {
            names.formUnion((before ?? [:]).keys)
            names.formUnion((after ?? [:]).keys)
        }
        var writes: [String: [MemberHistory.Write]] = [:]
        for (change, (before, after)) in zip(changes, texts) {
            for name in names {
                let weighed = change.change.settles[name] ?? []
                let write = MemberHistory.Write(
                    edit: change.edit, before: EntryHistory.value(before, name),
                    after: EntryHistory.value(after, name), weighed: weighed)
                if write.before != write.after || !weighed.isEmpty {
                    writes[name, default: []].append(write)
                }
            }
        }
        self.writes = writes
    }

    /// The members that were written more than once.
    var members: [String] { writes.filter { $0.value.count > 1 }.map(\.key) }

    /// What became of one member; nil when no edit wrote it.
    func history(of member: String) -> MemberHistory? {
        writes[member].map { MemberHistory($0, log) }
    }

    /// What an entry says in a member.
    static func value(_ entry: CatalogEntry?, _ member: String) -> MemberHistory.Value {
        value(entry?.texts, member)
    }

    private static func value(_ texts: [String: String]?, _ member: String) -> MemberHistory.Value {
        guard let texts else { return .gone }
        return texts[member].map { .text($0) } ?? .none
    }
}
