import Commitments

extension Draft {
    /// A note that could not be saved, as the editor would have kept it; nil for a deletion.
    /// - Parameter id: always the same for the note, so that trying again keeps it once.
    package init?(of edit: Change.Edit, id: Draft.ID, at time: Timestamp) {
        if edit.after.isDeleted { return nil }
        var fields = EditorScreen.fields(of: edit.after)
        // One that the note had before is there when the draft is gone on with.
        if edit.after.reading != edit.before?.reading {
            fields[EditorScreen.readingField] = edit.after.reading?.text
        }
        let settled = edit.before?.beside.first { !edit.after.beside.contains($0) }
        fields[EditorScreen.settlesField] = settled?.text
        self.init(
            id: id,
            subject: Subject(pledge: edit.pledge, note: edit.before == nil ? nil : edit.note),
            text: edit.after.text, fields: fields, time: time)
    }
}

extension Draft {
    /// Whether a version says what was typed in the fields, however it was written there.
    func agrees(with version: Note.Version) -> Bool {
        let said = EditorScreen.fields(of: version)
        return EditorScreen.Field.allCases.allSatisfy { field in
            guard let typed = fields[field.rawValue] else { return true }
            return field.words(of: typed) == field.words(of: said[field.rawValue] ?? "")
        }
    }
}

extension EditorScreen.Field {
    fileprivate func words(of text: String) -> [String] {
        switch self {
        case .tags: tagList(text)
        case .status: [Status(named: text)?.name ?? text]
        case .date, .reviewBy: [CalendarDate(text)?.iso ?? text]
        case .evidence: text.split(whereSeparator: \.isWhitespace).map(String.init)
        }
    }
}
