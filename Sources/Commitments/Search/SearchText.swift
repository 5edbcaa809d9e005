#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
import Text

/// Many texts laid end to end, folded once, so that a word is found in all of them by one scan of
/// memory. Each text belongs to an owner, a position in the caller's list.
struct SearchText: Sendable {
    /// Folded, in the case as written, and the same in lower case; offsets agree.
    private var cased: [UInt8] = []
    private var lower: [UInt8] = []
    /// Where each text begins, and whose it is.
    private var starts: [Int] = []
    private var owners: [Int32] = []
    private var count = ByteCounts()

    /// Adds a text; texts are separated, so that nothing is found across two of them.
    mutating func add(_ text: String, owner: Int) {
        if text.isEmpty { return }
        let forms = SearchSpelling(text)
        append(forms.written, owner: owner)
        if let spelled = forms.spelled { append(spelled, owner: owner) }
    }

    private mutating func append(_ folded: String, owner: Int) {
        starts.append(cased.count)
        owners.append(Int32(owner))
        let begin = cased.count
        cased.append(contentsOf: folded.utf8)
        lower.append(contentsOf: folded.lowercasedForSearch.utf8)
        count.add(lower[begin...])
        cased.append(0)
        lower.append(0)
    }

    /// Reports the owner of each text that contains the pattern; an owner may come repeatedly.
    func find(_ pattern: Pattern, _ report: (Int) -> Void) {
        find(pattern.text, pattern.isCaseSensitive, report)
        if let spelled = pattern.spelled { find(spelled, pattern.isCaseSensitive, report) }
    }

    private func find(_ text: String, _ isCaseSensitive: Bool, _ report: (Int) -> Void) {
        let needle = Array(text.utf8)
        // The byte that separates texts is in none of them.
        if needle.contains(0) { return }
        // The byte of the word that is rarest in these texts leads the scan: few places to look at.
        guard let anchor = needle.indices.min(by: { count[needle[$0]] < count[needle[$1]] }) else {
            return owners.forEach { report(Int($0)) }
        }
        (isCaseSensitive ? cased : lower).withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var offset = anchor
            var place = 0
            while offset < bytes.count,
                let found = memchr(base + offset, Int32(needle[anchor]), bytes.count - offset)
            {
                let start = UnsafeRawPointer(found) - base - anchor
                offset = start + anchor + 1
                guard start + needle.count <= bytes.count,
                    memcmp(base + start, needle, needle.count) == 0
                else { continue }
                place = textIndex(at: start, from: place)
                let owner = owners[place]
                report(Int(owner))
                // One hit an owner is enough; the spellings of a text are next to each other.
                repeat { place += 1 } while place < owners.count && owners[place] == owner
                guard place < owners.count else { return }
                offset = starts[place] + anchor
            }
        }
    }

    /// The text at an offset, looked for from an earlier one on: hits are often near each other.
    private func textIndex(at offset: Int, from first: Int) -> Int {
        var low = first
        var step = 1
        while low + step < starts.count, starts[low + step] <= offset {
            low += step
            step *= 2
        }
        var high = min(low + step, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// How often each byte occurs in a text.
private struct ByteCounts: Sendable {
    private var counts = Array(repeating: 0, count: 256)

    subscript(byte: UInt8) -> Int { counts[Int(byte)] }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { counts[Int(byte)] += 1 }
    }
}

/// The texts of a catalog: what a pledge says itself, and who met where.
struct CatalogText: Sendable {
    /// Owners are positions of pledges.
    private(set) var pledges = SearchText()
    /// Owners are positions of reaffirmations.
    private(set) var wordings = SearchText()
    /// Owners are positions of meetings.
    private(set) var meetings = SearchText()

    init(_ catalog: Catalog) {
        let shown = Pledge.members.filter(\.isShown)
        for (position, pledge) in catalog.pledges.enumerated() {
            pledges.add(pledge.id.text, owner: position)
            pledges.add(pledge.title, owner: position)
            pledges.add(pledge.summary, owner: position)
            for term in pledge.terms + pledge.names.flatMap(\.names) + pledge.aliases {
                pledges.add(term, owner: position)
            }
            for member in shown {
                if let text = member.value(pledge)?.text { pledges.add(text, owner: position) }
            }
        }
        for (position, reaffirmation) in catalog.reaffirmations.enumerated() {
            for wording in reaffirmation.wordings { wordings.add(wording.text, owner: position) }
        }
        for (position, meeting) in catalog.meetings.enumerated() {
            meetings.add(meeting.place, owner: position)
            meetings.add(meeting.short, owner: position)
            for name in meeting.participants.flatMap(\.names) {
                meetings.add(name, owner: position)
            }
        }
    }
}
