/// The program's own signs in a text: Unicode, or ASCII where they might not come out.
package struct Signs: Sendable {
    /// Whether only ASCII may be used.
    package let isASCII: Bool

    /// Creates the signs of a surrounding.
    package init(isASCII: Bool = false) { self.isASCII = isASCII }

    /// Leads from an earlier meeting to a later one.
    package var arrow: String { isASCII ? "->" : "→" }

    /// Shown where text was cut off.
    package var ellipsis: String { isASCII ? "..." : "…" }

    /// Returns a phrase in quotation marks.
    package func quoted(_ text: String) -> String { isASCII ? "\"\(text)\"" : "“\(text)”" }

    /// Returns a sign of a status or a cell.
    package func sign(_ sign: String) -> String {
        guard isASCII else { return sign }
        if sign.hasPrefix("●") { return "o" + sign.dropFirst() }
        return sign.hasPrefix("·") ? "." + sign.dropFirst() : sign
    }
}
