/// A note that is being written, kept on disk so that it survives every kind of end.
package struct Draft: Hashable, Sendable, Identifiable {
    /// Sixteen hexadecimal digits: the name of its file. Two copies of the program that write on
    /// one pledge keep two drafts.
    package let id: String
    /// What the note is about.
    package var subject: Subject
    /// The body of the note as it was typed.
    package var text: String
    /// The other parts of the note as they were typed, by name: "status", "tags".
    package var fields: [String: String]
    /// When it was last kept.
    package var time: Timestamp
    /// The path of the notes file that it was made for; nil until it is kept, and in drafts that
    /// earlier versions of the program kept.
    package var file: String?
    /// The edit that added the pledge, where one did: a merge of two catalogs may give the pledge
    /// another id while the draft waits.
    package var added: Addition?

    /// What a draft is about.
    package struct Subject: Hashable, Sendable {
        /// The pledge that the note is on.
        package var pledge: Pledge.ID
        /// The note that is being edited; nil for a new one.
        package var note: Note.ID?

        /// Creates the subject of a draft; without a note it is a new one.
        package init(pledge: Pledge.ID, note: Note.ID? = nil) {
            self.pledge = pledge
            self.note = note
        }
    }

    /// Creates a draft.
    package init(
        id: String, subject: Subject, text: String, fields: [String: String] = [:],
        time: Timestamp, file: String? = nil, added: Addition? = nil
    ) {
        self.id = id
        self.subject = subject
        self.text = text
        self.fields = fields
        self.time = time
        self.file = file
        self.added = added
    }

    /// The draft with what it needs to find its pledge in another state of the catalog.
    package func naming(_ catalog: Catalog) -> Draft {
        let key = CatalogEntry.Key(.pledge, subject.pledge.text)
        var draft = self
        draft.added = added ?? catalog.additions(of: [key])[key.name]
        return draft
    }

    /// The draft with the id that its pledge has now.
    package func following(_ entries: AddedEntries) -> Draft {
        guard let key = added.flatMap({ entries[$0] }) else { return self }
        var draft = self
        draft.subject.pledge = Pledge.ID(key.name)
        return draft
    }
}
