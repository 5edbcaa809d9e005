import Commitments
import JSON

extension StatementStore {
    /// What is wrong between the records of a catalog and the texts in the folder: a text that is
    /// missing, one that is not as it was recorded, and one that no record names.
    /// - Parameter elsewhere: texts of copies that a merge joined.
    package func problems(against catalog: Catalog, elsewhere: [String] = []) -> [Problem] {
        let merged = Set(elsewhere.map { StatementRecord.checksum(of: $0) })
        var found = catalog.statements.compactMap { record in
            merged.contains(record.checksum) && !misplaced([record]).isEmpty
                ? mixedUp(record) : problem(with: record)
        }
        do throws(StorageError) {
            let known = Set(catalog.statements.map(\.id))
            for id in try all() where !known.contains(id) {
                found.append(
                    problem(
                        id,
                        "no record in the catalog names this text; `pledges statement add` records it, "
                            + "or delete the file"))
            }
        } catch {
            found.append(
                Problem(
                    file: folder, location: JSONLocation(line: 1, column: 1),
                    message: error.description))
        }
        return found
    }

    /// A merge left another text in the file than the one that the record is of.
    private func mixedUp(_ record: StatementRecord) -> Problem {
        problem(
            record.id,
            "the merge left another text here than the one recorded; `pledges catalog resolve` puts "
                + "the recorded text in its place",
            as: .error)
    }

    /// What is wrong with one text; nil when it is as its record says.
    package func problem(with record: StatementRecord) -> Problem? {
        do throws(StorageError) {
            guard let text = try text(of: record.id) else {
                return problem(
                    record.id,
                    "the text of \(record.id) is missing; add it again or remove its record",
                    as: .error)
            }
            if StatementRecord.checksum(of: text) == record.checksum { return nil }
            return problem(
                record.id,
                "the text was changed since it was recorded; `pledges statement anchor "
                    + "\(record.id)` records it and finds its passages again")
        } catch {
            return problem(record.id, error.description, as: .error)
        }
    }

    private func problem(
        _ id: StatementRecord.ID, _ message: String, as severity: Problem.Severity = .warning
    ) -> Problem {
        var problem = Problem(
            file: path(of: id), location: JSONLocation(line: 1, column: 1), message: message)
        problem.severity = severity
        return problem
    }
}
