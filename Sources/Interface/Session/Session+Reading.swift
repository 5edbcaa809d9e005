import Commitments

extension Session {
    /// The note with the analyst's own reading of a change. A colleague's reading is not theirs to
    /// change: each has a note.
    func ownReading(of pledge: Pledge, from: Meeting.ID, to: Meeting.ID) -> Note? {
        register.readings(of: pledge, from: from, to: to).first { $0.reader == settings.author }
    }

    /// Keeps how the analyst reads the change of a pledge's wording; without labels the analyst's own
    /// reading is taken back.
    /// - Parameter seen: the note with the analyst's reading, as it was when they chose.
    mutating func setReading(
        _ labels: [ChangeLabel], of pledge: Pledge, from: Meeting.ID, to: Meeting.ID,
        since seen: Note?
    ) -> [Effect] {
        let known =
            seen.flatMap { register.note($0.id) } ?? ownReading(of: pledge, from: from, to: to)
        let base = seen?.id == known?.id ? seen?.current : nil
        if labels.isEmpty {
            guard let known else {
                say("you have no reading to undo; the proposal counts")
                return []
            }
            return clearReading(known, since: base ?? known.current)
        }
        let reading = Note.Reading(from: from, to: to, labels: labels)
        let certainty = register.certainty(of: reading, on: pledge.id)
        let summary = "my reading of \(pledge.id): \(labels.inWords) (\(certainty))"
        if let known {
            var version = base ?? known.current
            version.reading = reading
            return recordReading(known, version, since: base, saying: summary)
        }
        var version = newVersion()
        version.reading = reading
        addNotes(on: [pledge.id], version, summary: "my reading of \(pledge.id)")
        say("\(summary) · u undoes")
        return []
    }

    /// A note that says more than the reading keeps the rest.
    private mutating func clearReading(_ note: Note, since base: Note.Version) -> [Effect] {
        var version = base
        version.reading = nil
        let rest = version.text + version.tags.joined() + version.evidence.joined()
        if rest.isEmpty, version.status == nil, version.reviewBy == nil {
            version = base
            version.isDeleted = true
        }
        return recordReading(
            note, version, since: base,
            saying: "my reading of \(note.pledge) undone; the proposal counts")
    }

    private mutating func recordReading(
        _ note: Note, _ version: Note.Version, since base: Note.Version?, saying text: String
    ) -> [Effect] {
        if record(note, version, since: base), message?.isError != true {
            say("\(text) · u undoes")
        }
        return []
    }
}
