import Commitments

/// The lines of a screen, a command's output or an export that claim more than press sources allow:
/// a pledge said to be dropped, or a change without how sure it is on the same line. What stands in
/// quotation marks is not ours.
package func overclaims(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
        let words = Set(withoutQuotations(line).lowercased().split { !isPartOfWord($0) })
        if words.contains("dropped") { return true }
        let isSure = words.contains("provisional") || words.contains("firm")
        return !isSure && ChangeLabel.allCases.contains { words.contains($0.name[...]) }
    }
}

private func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character == "-"
}

private func withoutQuotations(_ line: String) -> String {
    var depth = 0
    return String(
        line.filter { character in
            if character == "“" { depth += 1 }
            defer { if character == "”" { depth = max(0, depth - 1) } }
            return depth == 0
        })
}
