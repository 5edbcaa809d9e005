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
            JSONMember("places", .array(places.map(\.json))),
        ]).documentBytes
    }
}

extension LeftOff {
    fileprivate var json: JSONValue {
        var members = [JSONMember("files", .strings(files))]
        if let view { members.append(JSONMember("view", .string(view))) }
        if !pillars.isEmpty { members.append(JSONMember("pillars", .strings(pillars))) }
        if !facets.isEmpty { members.append(JSONMember("facets", .strings(facets))) }
        if !query.isEmpty { members.append(JSONMember("query", .string(query))) }
        if let pledge { members.append(JSONMember("pledge", .string(pledge))) }
        if !marks.isEmpty { members.append(JSONMember("marks", .strings(marks))) }
        return .object(members)
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
                isWelcomed: root.optionalFlag("welcomed"),
                places: places(root.optional("places"), root))
        }
    }

    private static func places(_ list: JSONNode?, _ root: MemberReader) -> [LeftOff] {
        guard let list else { return [] }
        return root.elements(of: list).suffix(Habits.placeLimit).compactMap { node in
            guard var place = MemberReader(node, problems: root.problems) else { return nil }
            return LeftOff(
                files: place.anyTexts("files"), view: place.optionalText("view"),
                pillars: place.optionalTexts("pillars"), facets: place.optionalTexts("facets"),
                query: place.optionalText("query") ?? "", pledge: place.optionalText("pledge"),
                marks: place.optionalTexts("marks"))
        }
    }
}
