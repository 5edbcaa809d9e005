import Commitments
import JSON

/// The file of what the browser remembers between runs (docs/data-format.md). Losing it costs
/// nothing but convenience, so that a damaged one is replaced.
package struct HabitsStore: Sendable {
    private let file: SavedFile

    /// - Parameter path: where the file is, or will be.
    package init(path: String) {
        file = SavedFile(
            path: path, backups: nil, patience: LockPatience(timeout: .seconds(1)), limit: 1 << 20)
    }

    /// What is remembered.
    /// - Returns: nothing where there is no file; also where it cannot be read, and then why.
    package func load() -> (remembered: Habits, problem: String?) {
        do throws(StorageError) {
            guard let bytes = try file.read()?.bytes else { return (Habits(), nil) }
            let reading = HabitsReader.read(bytes, named: file.path)
            return (reading.value ?? Habits(), reading.problems.first?.description)
        } catch {
            return (Habits(), error.description)
        }
    }

    /// Remembers for the next run, joined with what other copies of the program remembered.
    package func save(_ remembered: Habits) throws(StorageError) {
        _ = try file.save(keeping: .not) { current throws(StorageError) in
            let other = current.flatMap { HabitsReader.read($0, named: file.path).value }
            return (other.map { remembered.joined(with: $0) } ?? remembered).bytes
        }
    }
}

extension Habits {
    fileprivate var bytes: [UInt8] {
        JSONValue.object([
            JSONMember("format", .string(FileFormat.habits.rawValue)),
            JSONMember("schema", .integer(1)),
            JSONMember("queries", .strings(queries)),
            JSONMember("sort", .string(sort.rawValue)),
            JSONMember("detail", .bool(showsDetail)),
            JSONMember("welcomed", .bool(isWelcomed)),
        ]).documentBytes
    }
}

/// Reads the file of what the browser remembers.
enum HabitsReader {
    static func read(_ bytes: [UInt8], named file: String) -> Parsed<Habits> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits(size: 1 << 20)) { root in
            guard root.isDocument(.habits) else { return nil }
            return Habits(
                queries: Array(root.anyTexts("queries").suffix(Habits.queryLimit)),
                sort: root.choice("sort", or: .pillar), showsDetail: root.flag("detail"),
                isWelcomed: root.optionalFlag("welcomed"))
        }
    }
}
