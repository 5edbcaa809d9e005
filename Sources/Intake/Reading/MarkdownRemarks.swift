import Text

/// What of Markdown is no text: comments, footnotes, the head of data that some tools write.
enum MarkdownRemarks {
    static func removed(from lines: [Line], _ leftOut: inout LeftOut) -> [Line] {
        withoutFootnotes(withoutComments(withoutData(lines), &leftOut), &leftOut)
    }

    /// Without the lines between "---" and "---" at the beginning, where they are "name: value".
    private static func withoutData(_ lines: [Line]) -> [Line] {
        guard lines.first?.string == "---",
            let end = lines.dropFirst().prefix(100).firstIndex(where: { $0.string == "---" }),
            lines[1..<end].contains(where: { $0.string.contains(":") }),
            !lines[1..<end].contains(where: \.isBlank)
        else { return lines }
        return lines.indices.map { $0 <= end ? lines[$0].emptied : lines[$0] }
    }

    private static func withoutComments(_ lines: [Line], _ leftOut: inout LeftOut) -> [Line] {
        var isInComment = false
        var dropped = ""
        let kept = lines.map { line -> Line in
            guard isInComment || line.contains("<!--") else { return line }
            var rest: [PlacedScalar] = []
            var scalars = line.scalars
            while let first = scalars.first {
                if isInComment, scalars.starts("-->") {
                    scalars = scalars.dropFirst(3)
                    isInComment = false
                } else if !isInComment, scalars.starts("<!--"), rest.last?.scalar != "\\" {
                    scalars = scalars.dropFirst(4)
                    isInComment = true
                } else {
                    if isInComment {
                        dropped.unicodeScalars.append(first.scalar)
                    } else {
                        rest.append(first)
                    }
                    scalars.removeFirst()
                }
            }
            dropped += " "
            return Line(scalars: rest[...]).dropping(0)
        }
        leftOut.add(.comments, dropped)
        return kept
    }

    /// Without "[^1]: …", up to the next blank line, and "[name]: address".
    private static func withoutFootnotes(_ lines: [Line], _ leftOut: inout LeftOut) -> [Line] {
        var isInNote = false
        return lines.map { line in
            if line.isBlank { isInNote = false }
            let label = line.first == "[" ? line.string.prefix { $0 != "]" } : ""
            let isDefinition = !label.isEmpty && line.string.dropFirst(label.count).hasPrefix("]:")
            if isDefinition, !label.hasPrefix("[^") { return line.emptied }
            if isDefinition { isInNote = true }
            guard isInNote else { return line }
            leftOut.add(.footnotes, line.string)
            return line.emptied
        }
    }
}

extension Line {
    fileprivate var emptied: Line { Line(scalars: scalars.prefix(0)) }

    fileprivate func contains(_ text: String) -> Bool {
        scalars.indices.contains { scalars[$0...].starts(text) }
    }

    /// The parts of a row of a table.
    var cells: [Line] {
        var cells: [Line] = []
        var start = scalars.startIndex
        for index in scalars.indices where scalars[index].scalar == "|" {
            if index > scalars.startIndex, scalars[index - 1].scalar == "\\" { continue }
            cells.append(Line(scalars: scalars[start..<index]).dropping(0))
            start = index + 1
        }
        return cells.isEmpty ? [] : cells + [Line(scalars: scalars[start...]).dropping(0)]
    }

    /// "|---|:--|"
    var isTableRule: Bool {
        let signs = scalars.lazy.map(\.scalar)
        return signs.contains("-") && signs.contains("|")
            && signs.allSatisfy { "|-: ".unicodeScalars.contains($0) }
    }

    /// Whether it is "**…**" or "__…__" and nothing else.
    var isBold: Bool {
        let text = string
        for mark in ["**", "__"] where text.hasPrefix(mark) && text.hasSuffix(mark) {
            let inner = text.dropFirst(2).dropLast(2)
            return text.count > 4 && !inner.contains(mark)
        }
        return false
    }
}

extension ArraySlice<PlacedScalar> {
    fileprivate func starts(_ text: String) -> Bool {
        let wanted = text.unicodeScalars
        return count >= wanted.count && zip(self, wanted).allSatisfy { $0.scalar == $1 }
    }
}
