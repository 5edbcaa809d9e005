import Commitments

/// Notes to show on screens.
enum Sample {
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
