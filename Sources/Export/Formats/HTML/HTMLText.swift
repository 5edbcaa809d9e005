import Text

/// Text from elsewhere, made safe for HTML: it reads as it was and has no effect.
enum HTMLText {
    /// The text on one line, for an element or an attribute in quotation marks.
    static func line(_ text: String) -> String { escaped(text.oneLine) }

    /// A text from elsewhere as paragraphs, with its line breaks.
    static func paragraphs(_ text: String, _ dressed: (String) -> String) -> String {
        text.visibleLines.split { $0.allSatisfy(\.isWhitespace) }
            .map { "<p>" + $0.map(dressed).joined(separator: "<br>\n") + "</p>" }
            .joined(separator: "\n")
    }

    /// A name that an address can lead to: ASCII letters, digits, dots and dashes.
    static func anchor(_ name: String) -> String {
        name.unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
            return isPlain || "-._".unicodeScalars.contains(scalar)
                ? String(scalar) : "-" + String(scalar.value, radix: 16)
        }.joined()
    }

    /// A language tag in letters, digits and dashes; nil where it is none.
    static func language(_ tag: String) -> String? {
        let isTag = tag.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-")
        }
        return isTag && !tag.isEmpty ? tag : nil
    }

    /// Scalar by scalar: a sign that carries a combining mark is a sign to HTML, too.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
