import Commitments

/// Finds the countries that a text names, and tells the parties of a catalog from third parties.
struct Nations: Sendable {
    /// By the first word of each name, in lower case.
    private let byFirst: [String: [Name]]
    /// Names in Korean and Japanese, with the party where it is one.
    private(set) var native: [(name: String, party: Party.ID?)] = []
    private let parties: [Int: Party.ID]
    /// The rows that a catalog names in its title: those who speak there.
    private let own: Set<Int>

    private struct Name: Sendable {
        var words: [String]
        var row: Int
        var isSeat: Bool
    }

    /// A country in a text.
    struct Mention: Sendable {
        /// Positions of words.
        var range: Range<Int>
        /// Which country or body it is.
        var row: Int
        /// Nil for a third party.
        var party: Party.ID?
        /// Whether it is named by its capital or an office.
        var isSeat: Bool
        /// Whether it is a body of countries.
        var isBody: Bool
        /// Whether it is the group that a catalog is about.
        var isOwn: Bool
    }

    init(_ catalog: Catalog) {
        var parties: [Int: Party.ID] = [:]
        var own: Set<Int> = []
        var byFirst: [String: [Name]] = [:]
        let title = Nations.key(catalog.title)
        for (index, row) in NationTable.rows.enumerated() {
            let party = catalog.parties.first { party in
                [party.name, party.short].contains { row.names.contains($0.lowercased()) }
            }
            parties[index] = party?.id
            if row.isBody, row.names.contains(where: { title.contains(" \($0) ") }) {
                own.insert(index)
            }
            for name in row.names { Nations.add(name, index, isSeat: false, to: &byFirst) }
            for seat in row.seats { Nations.add(seat, index, isSeat: true, to: &byFirst) }
            native += row.native.map { ($0, party?.id) }
        }
        self.byFirst = byFirst
        self.parties = parties
        self.own = own
        // The longest first.
        native.sort { $0.name.utf8.count > $1.name.utf8.count }
    }

    private static func add(
        _ name: String, _ row: Int, isSeat: Bool, to byFirst: inout [String: [Name]]
    ) {
        let words = name.split(separator: " ").map { String($0) }
        guard let first = words.first else { return }
        byFirst[first, default: []].append(Name(words: words, row: row, isSeat: isSeat))
        // A name that the catalog knows is one word of the text.
        if words.count > 1 {
            byFirst[name, default: []].append(Name(words: [name], row: row, isSeat: isSeat))
        }
    }

    private static func key(_ text: String) -> String {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return " " + words.joined(separator: " ") + " "
    }

    /// The countries named, in the order of the text.
    func mentions(in words: [Word]) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < words.count {
            guard words[index].isCapitalised, let name = name(at: index, in: words) else {
                index += 1
                continue
            }
            let range = index..<index + name.words.count
            mentions.append(
                Mention(
                    range: range, row: name.row, party: parties[name.row], isSeat: name.isSeat,
                    isBody: NationTable.rows[name.row].isBody, isOwn: own.contains(name.row)))
            index = range.upperBound
        }
        return mentions
    }

    private func name(at index: Int, in words: [Word]) -> Name? {
        let candidates = byFirst[Nations.plain(words[index])] ?? []
        return candidates.filter { name in
            index + name.words.count <= words.count
                && zip(words[index...], name.words).allSatisfy { Nations.plain($0) == $1 }
        }.max { $0.words.count < $1.words.count }
    }

    /// As it is written, without a possessive.
    private static func plain(_ word: Word) -> String {
        let text = word.text.lowercased()
        for ending in ["'s", "\u{2019}s"] where text.hasSuffix(ending) {
            return String(text.dropLast(ending.count))
        }
        return text
    }
}
