import Commitments

/// The lines of a screen, a command's output or an export that claim more than press sources allow:
/// a pledge said to be dropped, or a change without how sure it is on the same line. Text in
/// quotation marks is not ours.
package func overclaims(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
        let words = Set(
            withoutGroups(withoutQuotations(line)).lowercased().split { !isPartOfWord($0) })
        if words.contains("dropped") { return true }
        let isSure = words.contains("provisional") || words.contains("firm")
        return !isSure && ChangeLabel.allCases.contains { words.contains($0.name[...]) }
    }
}

/// A text without the groups of changes in counts and legends ("~ reworded 2"): two are named like
/// labels. A label has its certainty after it ("~ reworded, provisional").
public func withoutGroups(_ text: String) -> String {
    ChangeLabel.Direction.allCases.reduce(text) { text, direction in
        let group = "\(direction.sign) \(direction.rawValue)"
        return text.replacing(group + ",", with: "\(direction.rawValue) label,")
            .replacing(group, with: "")
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
