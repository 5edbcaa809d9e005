/// The history of one member of an entry, edit by edit. An edit replaces the value that it started
/// from; values that nobody started from afterwards are current: several of them when people changed
/// the member without knowing of each other.
struct MemberHistory {
    /// What a member can say.
    enum Value: Hashable, Sendable {
        case text(String)
        /// The entry is there and has no such member.
        case none
        /// There is no such entry.
        case gone
    }

    /// What one edit made of the member.
    struct Write {
        /// Its position in the log.
        let edit: Int
        let before: Value
        let after: Value
        /// The edits whose values it settles, if it does.
        let weighed: [CatalogEdit.ID]

        fileprivate func reverses(_ other: Write) -> Bool {
            before == other.after && after == other.before && weighed.isEmpty
        }
    }

    /// A value, with the edits by which it came to be.
    struct State {
        let value: Value
        /// Positions in the log; empty for what was there before the first edit.
        fileprivate(set) var edits: [Int]
        fileprivate let isUndone: Bool
        fileprivate var isReplaced = false

        fileprivate var isCurrent: Bool { !isUndone && !isReplaced && !edits.isEmpty }
    }

    private var states: [State]
    private let log: EditLog
    /// What the edits that others took back had made of the member.
    private let writes: [CatalogEdit.ID: Write]

    /// - Parameter writes: the earliest first.
    init(_ writes: [Write], _ log: EditLog) {
        self.log = log
        self.writes = Dictionary(writes.map { (log.edits[$0.edit].id, $0) }) { _, last in last }
        let made = Set(writes.map(\.after))
        let first = writes.first { !made.contains($0.before) } ?? writes.first
        let root = first?.before ?? .gone
        states = [State(value: root, edits: [], isUndone: false)]
        for write in MemberHistory.inOrder(writes, from: root) { take(write) }
    }

    /// The current values, the earliest first.
    var standing: [State] { states.filter(\.isCurrent) }

    /// The current values, with the one that the catalog has now. Clocks that disagree can make
    /// it look replaced; as long as an edit wrote it, nobody is asked too little.
    func standing(with now: Value) -> [State] {
        let standing = self.standing
        if standing.contains(where: { $0.value == now }) { return standing }
        let written = states.last { $0.value == now && !$0.edits.isEmpty }
        return standing + (written.map { [$0] } ?? [])
    }

    /// Whether the value that an edit gave is still current.
    func isCurrent(_ edit: CatalogEdit.ID) -> Bool {
        states.contains { state in
            !state.isUndone && !state.isReplaced
                && state.edits.contains { log.edits[$0].id == edit }
        }
    }

    /// Whether what was there before the first edit is there again.
    var isAsAtFirst: Bool { states.first.map { !$0.isReplaced } ?? false }

    /// What was there before the first edit.
    var first: Value { states.first?.value ?? .gone }

    private mutating func take(_ write: Write) {
        let edit = log.edits[write.edit]
        let isUndone = log.undone.contains(edit.id)
        let open = states.indices.filter { !states[$0].isUndone && !states[$0].isReplaced }
        // Undoing an edit makes the value current again that it had replaced.
        if edit.undoes != nil, !isUndone,
            let place = open.last(where: { states[$0].value == write.after })
        {
            states[place].edits.append(write.edit)
            return
        }
        // Somebody who did not know has replaced that, too: it stays replaced.
        if !isUndone, let undone = edit.undoes.flatMap({ writes[$0] }),
            log.undone.contains(log.edits[undone.edit].id), write.reverses(undone)
        {
            return
        }
        if !isUndone {
            for place in replaced(by: write, open: open) { states[place].isReplaced = true }
        }
        states.append(State(value: write.after, edits: [write.edit], isUndone: isUndone))
    }

    /// The values that whoever wrote had seen.
    private func replaced(by write: Write, open: [Int]) -> [Int] {
        if !write.weighed.isEmpty {
            let weighed = Set(write.weighed)
            return states.indices.filter { place in
                states[place].edits.contains { weighed.contains(log.edits[$0].id) }
            }
        }
        let seen = open.filter { states[$0].value == write.before }
        if !seen.isEmpty { return seen }
        let earlier = states.indices.filter { states[$0].value == write.before }
        // A value that no edit gave came by hand into the file, whose writer saw all that was there.
        return earlier.isEmpty ? open : earlier
    }

    /// The writes so that each comes after the one it started from: clocks do not always agree.
    private static func inOrder(_ writes: [Write], from root: Value) -> [Write] {
        var known: Set<Value> = [root]
        var pending = writes
        var ordered: [Write] = []
        while !pending.isEmpty {
            let place = ready(in: pending, known)
            known.insert(pending[place].after)
            ordered.append(pending.remove(at: place))
        }
        return ordered
    }

    /// The first write, or the one that it waits for.
    private static func ready(in pending: [Write], _ known: Set<Value>) -> Int {
        var place = 0
        var passed: Set<Int> = [0]
        while !known.contains(pending[place].before) {
            let needed = pending[place].before
            guard let next = pending.firstIndex(where: { $0.after == needed }),
                passed.insert(next).inserted
            else { return 0 }
            place = next
        }
        return place
    }
}
