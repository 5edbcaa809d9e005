/// The order in which edits were made. Clocks do not always agree, and one may be set back between two
/// edits; but an edit comes after the one that it started from, and after the one that it undoes.
struct EditOrder {
    private let log: EditLog
    /// Which edits come before an edit, by positions in the log.
    private var before: [Int: [Int]] = [:]

    /// Some edits, the earliest first.
    static func sorted(_ edits: [CatalogEdit]) -> [CatalogEdit] {
        let log = EditLog(edits)
        let crossed = log.crossedEntries()
        let order = crossed.isEmpty ? log.order : EditOrder(log, crossed).order
        return order.map { edits[$0] }
    }

    private init(_ log: EditLog, _ crossed: Set<CatalogEntry.Key>) {
        self.log = log
        let keys = Set(log.edits.flatMap { $0.changes.map(\.key) })
        for (key, changes) in log.changes(of: keys) {
            // An undo brings back a state that an earlier edit started from: nothing tells by it which
            // was the first.
            let chain =
                crossed.contains(key)
                ? EditOrder.chain(changes.filter { log.edits[$0.edit].undoes == nil })
                : changes.map(\.edit)
            for (earlier, later) in zip(chain, chain.dropFirst()) where earlier != later {
                before[later, default: []].append(earlier)
            }
        }
        let positions = Dictionary(log.edits.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for (position, edit) in log.edits.enumerated() {
            guard let undone = edit.undoes.flatMap({ positions[$0] }) else { continue }
            before[position, default: []].append(undone)
        }
    }

    /// The edits of one entry, each after the one that left what it started from.
    /// - Parameter changes: the earliest first.
    private static func chain(_ changes: [EditLog.Change]) -> [Int] {
        let made = Set(changes.map(\.change.after))
        let root = changes.first { !made.contains($0.change.before) } ?? changes.first
        var known: Set<CatalogEntry?> = [root?.change.before]
        var pending = changes
        var chain: [Int] = []
        while !pending.isEmpty {
            var place = 0
            var passed: Set<Int> = [0]
            while !known.contains(pending[place].change.before) {
                let needed = pending[place].change.before
                guard let next = pending.firstIndex(where: { $0.change.after == needed }),
                    passed.insert(next).inserted
                else {
                    place = 0
                    break
                }
                place = next
            }
            known.insert(pending[place].change.after)
            chain.append(pending.remove(at: place).edit)
        }
        return chain
    }

    /// All edits by their time, each after those that come before it. Where two each claim to be later
    /// than the other, time decides.
    private var order: [Int] {
        var order: [Int] = []
        var isDone: Set<Int> = []
        for start in log.order where !isDone.contains(start) {
            // A history can be thousands of edits long, so that nothing calls itself here.
            var path = [start]
            var isOnPath: Set<Int> = [start]
            while let top = path.last {
                let next = before[top]?.first { !isDone.contains($0) && !isOnPath.contains($0) }
                if let next {
                    path.append(next)
                    isOnPath.insert(next)
                } else {
                    isDone.insert(top)
                    order.append(top)
                    path.removeLast()
                }
            }
        }
        return order
    }
}
