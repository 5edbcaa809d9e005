import Commitments
import JSON

extension CatalogDecoder {
    /// The words by which changes are judged; none where the catalog has none.
    mutating func lexicon(_ root: inout MemberReader) -> Lexicon {
        guard let node = root.optional("lexicon"),
            var reader = MemberReader(node, problems: problems)
        else { return Lexicon() }
        return Lexicon(
            language: reader.nonEmptyText("language"),
            sameNames: sameNames(&reader), ladders: ladders(&reader),
            intensifiers: intensifiers(&reader), growth: words(&reader, "growth"),
            scope: words(&reader, "scope"), examples: words(&reader, "examples"),
            formulaic: words(&reader, "formulaic"))
    }

    /// Groups of names; each name is in one group only.
    private func sameNames(_ reader: inout MemberReader) -> [[String]] {
        guard let list = reader.optional("sameNames") else { return [] }
        reader.reportEmpty(list)
        var seen = KnownNames(of: "same name", problems: problems)
        return reader.elements(of: list).map { group in
            let names = distinct(group, &reader, &seen)
            if names.count < 2, group.elements != nil {
                problems.report(group, "give at least two names that mean the same")
            }
            return names
        }
    }

    private func ladders(_ reader: inout MemberReader) -> [Lexicon.Ladder] {
        var ids = KnownNames(of: "verb ladder", problems: problems)
        // Ladders of one scale are compared with each other, so that a word has one place on it.
        var words: [String: KnownNames] = [:]
        return reader.optionalObjects("ladders") { ladder in
            let id = ids.define(&ladder, as: .kebab)
            let name = ladder.nonEmptyText("name")
            let scale = ladder.nonEmptyText("scale")
            var seen = words[scale] ?? KnownNames(of: "rung of its scale", problems: problems)
            defer { words[scale] = seen }
            return Lexicon.Ladder(id: id, name: name, scale: scale, rungs: rungs(&ladder, &seen))
        }
    }

    private func rungs(
        _ ladder: inout MemberReader, _ seen: inout KnownNames
    ) -> [Lexicon.Rung] {
        var rungs = KnownNames(of: "rung of this ladder", problems: problems)
        return ladder.someObjects("rungs") { reader in
            let rung = reader.integer("rung")
            if let node = reader.optional("rung"), node.integer != nil {
                if rung < 1 { problems.report(node, "rungs are counted from 1, the weakest") }
                rungs.define(String(rung), at: node)
            }
            return Lexicon.Rung(rung: rung, words: words(&reader, &seen))
        }
    }

    private func intensifiers(_ reader: inout MemberReader) -> [Lexicon.Intensifiers] {
        var seen = KnownNames(of: "word that makes stronger", problems: problems)
        return reader.optionalObjects("intensifiers") { reader in
            Lexicon.Intensifiers(
                kind: reader.choice("kind", or: .stance), words: words(&reader, &seen))
        }
    }

    private func words(_ reader: inout MemberReader, _ seen: inout KnownNames) -> [String] {
        reader.required("words").map { distinct($0, &reader, &seen) } ?? []
    }

    /// A list of words that may be left out.
    private func words(_ reader: inout MemberReader, _ member: StaticString) -> [String] {
        guard let list = reader.optional(member) else { return [] }
        var seen = KnownNames(of: "word of this list", problems: problems)
        return distinct(list, &reader, &seen)
    }

    /// The texts of a list; an empty list, and what was seen before in upper or lower case, are
    /// reported.
    private func distinct(
        _ list: JSONNode, _ reader: inout MemberReader, _ seen: inout KnownNames
    ) -> [String] {
        reader.reportEmpty(list)
        return reader.elements(of: list).map { node in
            let text = reader.nonEmptyText(of: node)
            seen.define(text.lowercased(), at: node)
            return text
        }
    }
}
