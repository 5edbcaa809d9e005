import Commitments
import JSON

extension CatalogStore {
    /// Which word is taken.
    package enum Word: Sendable { case ours, theirs }

    /// What is left to be decided in the file.
    package func decisions() throws(StorageError) -> [CatalogDecision] {
        guard let bytes = try read() else { return [] }
        return CatalogDecision.all(in: try CatalogRevision.document(bytes, path).root)
    }

    /// Takes one side's word and writes the file. The file before becomes a backup. What is decided
    /// so is settled in the history too: nobody is asked a second time which value to keep.
    /// - Parameters:
    ///   - names: the entries that are decided; all when there are none.
    ///   - edit: the edit that records changes.
    /// - Returns: what was decided, and what is left.
    /// - Throws: `StorageError.unjoinable` when what is taken does not fit the rest of the catalog.
    package func decide(
        _ word: Word, _ names: [String], recordedAs edit: ([CatalogEdit.Change]) -> CatalogEdit
    ) throws(StorageError) -> (made: [CatalogDecision], left: [CatalogDecision]) {
        var made: [CatalogDecision] = []
        var left: [CatalogDecision] = []
        _ = try file.save { current throws(StorageError) in
            guard let current else {
                throw .system(.open, path: path, code: SystemCode.nothingThere)
            }
            let root = try CatalogRevision.document(current, path).root
            let all = CatalogDecision.all(in: root)
            made = all.filter { one in names.isEmpty || names.contains { one.answers(to: $0) } }
            left = all.filter { one in !names.isEmpty && !names.contains { one.answers(to: $0) } }
            let bytes = try CatalogStore.decided(root, word, made, path)
            let settled = try CatalogStore.settled(bytes, made, path, edit)
            return try CatalogDecision.added(left, to: settled, named: path)
        }
        return (made, left)
    }

    private static func decided(
        _ root: JSONNode, _ word: Word, _ made: [CatalogDecision], _ path: String
    ) throws(StorageError) -> [UInt8] {
        var parts = CatalogParts(root)
        parts.remove(member: CatalogDecision.member.description)
        if word == .theirs {
            for (part, value) in made.flatMap(\.theirs) { parts.set(part, to: value) }
        }
        do throws(StorageError) {
            return try CatalogTidying.tidied(parts.value.documentBytes, named: path)
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            throw .unjoinable(path: path, problems: problems)
        }
    }

    private static func settled(
        _ bytes: [UInt8], _ made: [CatalogDecision], _ path: String,
        _ edit: ([CatalogEdit.Change]) -> CatalogEdit
    ) throws(StorageError) -> [UInt8] {
        let catalog = try CatalogReader.read(bytes, named: path).get()
        let decided = catalog.membersWithTwoValues().filter { values in
            made.contains { $0.answers(to: values.id.entry.name) }
        }
        let changes = decided.flatMap { catalog.settling($0, with: $0.current) }
        if changes.isEmpty { return bytes }
        var revision = CatalogRevision(bytes, named: path)
        try revision.apply(edit(changes))
        return try CatalogTidying.tidied(revision.bytes, named: path)
    }
}

extension CatalogDecision {
    /// A catalog's file with the decisions that it waits for.
    static func added(
        _ decisions: [CatalogDecision], to bytes: [UInt8], named name: String
    ) throws(StorageError) -> [UInt8] {
        if decisions.isEmpty { return bytes }
        let root = try CatalogRevision.document(bytes, name).root
        let members = root.namedMembers.map { JSONMember($0.name, .raw($0.value.rawText)) }
        let undecided = JSONMember(member.description, .array(decisions.map(\.json)))
        return JSONValue.object(members + [undecided]).documentBytes
    }
}
