import Commitments
import Intake
import Storage

/// The statements being coded, on disk. A failure is reported in words, and the program continues.
struct IntakeFolder: Sendable {
    private let store: IntakeStore?

    /// - Parameter files: the files that the statements are coded for.
    init(for files: FilesInUse) {
        store = (try? Environment.places.intakes()).map { IntakeStore(folder: $0, for: files) }
    }

    /// - Parameter store: nil where there is no place for statements.
    init(_ store: IntakeStore?) { self.store = store }

    /// The statements that were left unfinished, and those committed last; and what cannot be read of
    /// them, and why.
    func load() -> IntakeStore.Found {
        do throws(StorageError) {
            return try store?.load() ?? IntakeStore.Found()
        } catch {
            return IntakeStore.Found(problems: [error.description])
        }
    }

    /// The text of a record, where it was coded here; nil also where the folder cannot be read.
    func text(of record: StatementRecord) -> String? { try? store?.text(of: record) }

    /// - Returns: why the statement could not be kept, if so.
    func keep(_ intake: StatementIntake) -> String? {
        guard let store else { return "cannot keep the statement: there is no place for it" }
        do throws(StorageError) {
            try store.write(intake)
            return nil
        } catch {
            return "cannot keep the statement: \(error.description)"
        }
    }

    /// - Returns: why the statement could not be thrown away, if so.
    func forget(_ id: StatementIntake.ID) -> String? {
        do throws(StorageError) {
            try store?.delete(id)
            return nil
        } catch {
            return "the finished statement stays in the list: \(error.description)"
        }
    }
}
