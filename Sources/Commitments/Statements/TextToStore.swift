/// The text of a statement on the way to its file.
package struct TextToStore: Hashable, Sendable {
    /// The text's id, which is the name of its file.
    package let id: StatementRecord.ID
    /// The text to be stored.
    package let text: String
    /// The edit that puts the record of the text into the catalog.
    package let edit: CatalogEdit.ID

    /// Creates a text to be stored for the record that an edit adds.
    package init(_ id: StatementRecord.ID, _ text: String, by edit: CatalogEdit.ID) {
        self.id = id
        self.text = text
        self.edit = edit
    }

    /// The text with the name that its record has now.
    package func renamed(by renames: [TextRename]) -> TextToStore {
        let rename = renames.first { $0.old == id && $0.edit == edit }
        return TextToStore(rename?.record.id ?? id, text, by: edit)
    }

    /// Whether a catalog that has the edit says of the record that it is gone, or has another text: who
    /// removed or replaced it knew of it.
    package func isOvertaken(in catalog: Catalog) -> Bool {
        guard catalog.edits.contains(where: { $0.id == edit }) else { return false }
        return catalog.statement(id)?.checksum != StatementRecord.checksum(of: text)
    }
}

/// A record that is not saved yet and got another name, since its own was given away.
package struct TextRename: Hashable, Sendable {
    /// What the record was called.
    package let old: StatementRecord.ID
    /// The record, as it is called now.
    package let record: StatementRecord
    /// The edit that adds the record.
    package let edit: CatalogEdit.ID
}
