extension Note {
    /// How an analyst reads the change of a pledge's wording between two meetings.
    package struct Reading: Hashable, Sendable {
        package var from: Meeting.ID
        package var to: Meeting.ID
        /// Never empty.
        package var labels: [ChangeLabel]

        package init(from: Meeting.ID, to: Meeting.ID, labels: [ChangeLabel]) {
            self.from = from
            self.to = to
            self.labels = labels
        }
    }
}

extension Register {
    /// The note with the analyst's latest reading of a pledge between two meetings.
    package func reading(of pledge: Pledge, from: Meeting.ID, to: Meeting.ID) -> Note? {
        notes(on: pledge).first { note in
            note.current.reading.map { $0.from == from && $0.to == to } ?? false
        }
    }
}
