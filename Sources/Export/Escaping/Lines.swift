import Text

extension String {
    /// The lines of a text from elsewhere, each made visible: whatever ends a line (line feed,
    /// carriage return, next line, the Unicode separators) is a break, a tab is a space, and what
    /// cannot be seen is spelled out.
    var visibleLines: [String] {
        var lines = [String.UnicodeScalarView()]
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\t": lines[lines.count - 1].append(" ")
            case _ where scalar.isLineBreak: lines.append(String.UnicodeScalarView())
            default: lines[lines.count - 1].append(scalar)
            }
            previous = scalar
        }
        return lines.map { String($0).visible() }
    }

    /// The text without spaces at its end.
    var withoutTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// With a capital first letter.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
