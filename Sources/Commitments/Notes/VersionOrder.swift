/// A version of something; two copies of its history can be merged.
protocol WrittenVersion: Equatable {
    /// By the time of writing; of two versions of one second always the same one comes first.
    func wasWritten(before other: Self) -> Bool
}

extension WrittenVersion {
    /// The versions of two copies of a thing in one order, whichever copy is whose: those that both
    /// begin with, then the others by the time of writing. Each copy keeps its own order, which is
    /// surer than its clock.
    static func interleaved(_ left: [Self], _ right: [Self]) -> [Self] {
        let shared = zip(left, right).prefix { $0 == $1 }.count
        var result = Array(left.prefix(shared))
        var mine = left.dropFirst(shared)
        var theirs = right.dropFirst(shared)
        while let first = mine.first, let second = theirs.first {
            if first == second {
                result.append(mine.removeFirst())
                theirs.removeFirst()
                continue
            }
            // A version that the other copy comes to later waits until it does.
            let (firstWaits, secondWaits) = (theirs.contains(first), mine.contains(second))
            let isFirst =
                firstWaits == secondWaits ? first.wasWritten(before: second) : secondWaits
            let next = isFirst ? mine.removeFirst() : theirs.removeFirst()
            result.append(next)
            guard firstWaits && secondWaits else { continue }
            // The copies disagree about the order: the version is here now, and not there again.
            if isFirst { theirs.removeFirst(next) } else { mine.removeFirst(next) }
        }
        return result + mine + theirs
    }
}

extension Note.Version: WrittenVersion {
    func wasWritten(before other: Self) -> Bool {
        if changed.seconds != other.changed.seconds { return changed < other.changed }
        return contents.lexicographicallyPrecedes(other.contents)
    }

    private var contents: [String] {
        [author, text, date.iso, status?.rawValue ?? "", isDeleted ? "1" : "", reviewBy?.iso ?? ""]
            + [changed.iso] + tags + [""] + evidence + [""] + (reading?.contents ?? [])
            + beside.flatMap { [$0.changed.iso, $0.author] } + unknown.map { $0.name + $0.json }
    }
}

extension ArraySlice where Element: Equatable {
    fileprivate mutating func removeFirst(_ element: Element) {
        if let index = firstIndex(of: element) { remove(at: index) }
    }
}
