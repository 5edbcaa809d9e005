/// Why no text can be read from a document, and what to do.
package struct UnreadableDocument: Error, Hashable, Sendable {
    /// "is a picture"; the name of the document comes before it.
    package let reason: String
    /// What the analyst can do: "save it as .docx".
    package let remedy: String

    init(_ reason: String, _ remedy: String) {
        self.reason = reason
        self.remedy = remedy
    }

    static func damaged(_ kind: String) -> UnreadableDocument {
        UnreadableDocument(
            "is a damaged \(kind)", "get it again, or copy its text and paste it")
    }

    static func tooLarge(_ what: String) -> UnreadableDocument {
        UnreadableDocument(
            "has more \(what) than any statement", "copy the text of the statement and paste it")
    }
}
