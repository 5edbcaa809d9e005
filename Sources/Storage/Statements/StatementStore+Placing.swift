import Commitments

extension StatementStore {
    /// The records whose file is missing or has another text.
    package func misplaced(_ records: [StatementRecord]) -> [StatementRecord] {
        records.filter { record in
            guard let text = try? text(of: record.id) else { return true }
            return StatementRecord.checksum(of: text) != record.checksum
        }
    }

    /// Puts the recorded texts of statements into their files, where they can be found: in the other
    /// files of the folder, among the backups, or among the texts given. A text that another record
    /// has no use for is not lost: it becomes a backup.
    /// - Parameter others: texts that may be those of the records.
    /// - Returns: the records whose text was put in its place, and those whose text was not found.
    package func place(
        _ records: [StatementRecord], from others: [String] = []
    ) throws(StorageError) -> (placed: [StatementRecord], missing: [StatementRecord]) {
        let wrong = misplaced(records)
        if wrong.isEmpty { return ([], []) }
        var texts = others + (try texts())
        for record in wrong { texts += try kept(record.id) }
        var found: [String: String] = [:]
        for text in texts { found[StatementRecord.checksum(of: text)] = text }
        var placed: [StatementRecord] = []
        for record in wrong {
            guard let text = found[record.checksum] else { continue }
            try write(text, of: record.id)
            placed.append(record)
        }
        return (placed, wrong.filter { found[$0.checksum] == nil })
    }

    /// The texts in the folder that can be read.
    private func texts() throws(StorageError) -> [String] {
        try all().compactMap { id in (try? text(of: id)) ?? nil }
    }
}
