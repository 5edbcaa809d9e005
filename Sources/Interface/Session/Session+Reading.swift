import Commitments

extension Session {
    /// Keeps how the analyst reads the change of a pledge's wording; without labels the proposal of
    /// the rules counts again.
    mutating func setReading(
        _ labels: [ChangeLabel], of pledge: Pledge, from: Meeting.ID, to: Meeting.ID
    ) -> [Effect] {
        let known = register.reading(of: pledge, from: from, to: to)
        if labels.isEmpty {
            guard let known else {
                say("no reading of yours to take back; the proposal counts")
                return []
            }
            return clearReading(known)
        }
        let reading = Note.Reading(from: from, to: to, labels: labels)
        let certainty = register.certainty(of: reading, on: pledge.id)
        let summary = "my reading of \(pledge.id): \(labels.inWords) (\(certainty))"
        if let known {
            var version = known.current
            version.reading = reading
            return recordReading(known, version, saying: summary)
        }
        var version = newVersion()
        version.reading = reading
        addNotes(on: [pledge.id], version, summary: "my reading of \(pledge.id)")
        say("\(summary) · u undoes")
        return []
    }

    /// A note that says more than the reading keeps the rest.
    private mutating func clearReading(_ note: Note) -> [Effect] {
        var version = note.current
        version.reading = nil
        let rest = version.text + version.tags.joined() + version.evidence.joined()
        if rest.isEmpty, version.status == nil, version.reviewBy == nil {
            version = note.current
            version.isDeleted = true
        }
        return recordReading(
            note, version, saying: "my reading of \(note.pledge) taken back; the proposal counts")
    }

    private mutating func recordReading(
        _ note: Note, _ version: Note.Version, saying text: String
    ) -> [Effect] {
        if record(note, version), message?.isError != true { say("\(text) · u undoes") }
        return []
    }
}
