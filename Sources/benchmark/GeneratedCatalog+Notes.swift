import SeededNumbers
import Commitments
import Storage

extension GeneratedCatalog {
    /// One note on each pledge.
    package var notebook: Notebook {
        var random = SeededNumbers(seed: seed &+ 1)
        var ids = NoteIDSource(random: SeededNumbers(seed: seed &+ 2))
        return Notebook(notes: (0..<pledges).map { note($0, &ids, &random) })
    }

    /// The notes file.
    package var notesBytes: [UInt8] {
        NotesWriter.bytes(of: NotesDocument(notebook: notebook))
    }

    private func note(
        _ index: Int, _ ids: inout NoteIDSource, _ random: inout SeededNumbers
    ) -> Note {
        // Five minutes apart, on a clock in Seoul.
        let time = Timestamp(seconds: 1_730_000_000 + 300 * index, offset: 540)
        let said = random.one(of: Self.phrases) + " " + random.one(of: Self.subjects)
        let local = random.one(of: Self.korean) + ", " + random.one(of: Self.japanese)
        let day = CalendarDate(dayNumber: 20_100 + index % 400)
        return Note(
            id: ids.next(at: time), pledge: Pledge.ID(pledgeID(index)), created: time,
            current: Note.Version(
                changed: time, author: index % 3 == 0 ? "한지우" : "jh", date: day,
                text: "They \(said).\n\(local): asked the desk, number \(index).",
                status: index % 4 == 0 ? .inProgress : nil, tags: index % 5 == 0 ? ["ask"] : [],
                evidence: index % 7 == 0 ? ["https://example.org/\(index)"] : []))
    }
}
