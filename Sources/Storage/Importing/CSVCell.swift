import Commitments
import Text

/// What the cells of a table say, in the words of files.
struct CSVCell {
    let catalog: Catalog

    /// A text as files have it: people write “official text”, a pillar's name or “all three”.
    func spelled(_ text: String, _ kind: MemberKind) -> String {
        switch kind {
        case .choice(let choices):
            choices.first { $0.value.isSame(text) || $0.label.isSame(text) }?.value ?? text
        case .speaker:
            text.isSame("all") || text.isSame(catalog.name(of: .all)) ? "all" : link(text, .party)
        case .link(let target), .links(let target): link(text, target)
        default: text
        }
    }

    /// The id of the entry of an id or of the only entry of a name; the text itself where there is none.
    private func link(_ text: String, _ kind: CatalogEntry.Kind) -> String {
        let entries = catalog.entries(of: kind)
        if entries.contains(where: { $0.key.name == text }) { return text }
        let named = entries.filter { entry in
            if case .party(let party) = entry, party.short.isSame(text) { return true }
            return entry.key.name.isSame(text) || entry.title.isSame(text)
        }
        return named.count == 1 ? named[0].key.name : text
    }

    /// The values of a list: between them is a bar or a line break, between ids a semicolon too. A bar in
    /// a value has a backslash before it.
    static func parts(of text: String, _ kind: MemberKind) -> [String] {
        var isLinks = false
        if case .links = kind { isLinks = true }
        var parts = [""]
        var isEscaped = false
        for character in text {
            if isEscaped {
                parts[parts.count - 1] += (character == "|" || character == "\\" ? "" : "\\")
                parts[parts.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" || character.isNewline || isLinks && character == ";" {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        if isEscaped { parts[parts.count - 1] += "\\" }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// A text as files have it: on one line, but for what may be of several sentences.
    static func text(_ text: String, _ kind: MemberKind) -> String {
        kind == .prose ? text : text.onOneLine
    }
}

extension String {
    /// Without white space at the ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }

    /// Most texts of a catalog are one line each.
    var onOneLine: String {
        split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
    }

    /// Whether two names differ in case only.
    fileprivate func isSame(_ other: String) -> Bool { lowercased() == other.lowercased() }
}
