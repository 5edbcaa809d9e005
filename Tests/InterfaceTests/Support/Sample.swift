import Commitments

/// Notes to show on screens.
enum Sample {
    /// The notes of `notebook()`; one of them two people changed at the same time.
    static func twoTexts() throws -> Notebook {
        let base = try notebook()
        func edited(_ text: String, _ time: String, _ author: String, _ status: Status) -> Notebook
        {
            var book = base
            guard let note = base.notes.first(where: { $0.pledge.text == "ECO-02" }),
                let moment = Timestamp("2025-10-10T\(time):00+09:00")
            else { return base }
            var version = note.current
            (version.text, version.changed, version.author) = (text, moment, author)
            version.status = status
            book.put(note.revised(version))
            return book
        }
        return Notebook.merge(
            base: base,
            mine: edited(
                "Dialogue only; no stockpile. J-desk says a pilot is planned.", "14:02", "jh",
                .stalled),
            theirs: edited(
                "Dialogue only; no stockpile.\n日本側: パイロット事業を計画中.", "14:05", "mk",
                .noEvidence)
        ).notebook
    }

    static func notebook() throws -> Notebook {
        var book = Notebook()
        var ids = NoteIDSource(random: Counter())
        func add(
            _ pledge: String, _ day: String, _ text: String, _ status: Status? = nil,
            tags: [String] = []
        ) {
            guard let time = Timestamp(day + "T17:40:00+09:00"), let date = CalendarDate(day) else {
                return
            }
            let version = Note.Version(
                changed: time, author: "jh", date: date, text: text, status: status, tags: tags)
            book.put(
                Note(
                    id: ids.next(at: time), pledge: Pledge.ID(pledge), created: time,
                    current: version))
        }
        add("SEC-02", "2025-09-22", "First statement here to name Freedom Edge.", .recurring)
        add("SEC-02", "2025-10-02", "日程は未定。확인 필요.", tags: ["ask"])
        add("NK-03", "2025-08-28", "Fourth meeting held in Tokyo.", .recurring)
        add(
            "ECO-02", "2025-09-24", "Dialogue only; no stockpile.", .inProgress,
            tags: ["ask", "calendar"])
        add("VAL-04", "2025-05-20", "Managing Board met.", .delivered)
        return book
    }
}
