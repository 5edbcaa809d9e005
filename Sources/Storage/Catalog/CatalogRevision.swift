import Commitments
import JSON

/// Puts edits into the text of a catalog, so that what they do not touch keeps its bytes, unknown
/// members included, and what somebody else changed meanwhile in the same entry is joined with them.
struct CatalogRevision {
    private(set) var bytes: [UInt8]
    /// What both an edit and somebody else changed; the edit's value is current, the other one is in the
    /// history and has to be settled.
    private(set) var conflicts: [CatalogConflict] = []
    /// What is left of entries that the edit takes out.
    private var kept: [CatalogEntry.Key: CatalogEntry] = [:]
    private let name: String

    /// - Parameter name: how messages call the file.
    init(_ bytes: [UInt8], named name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// Puts an edit in, unless the file has it already.
    mutating func apply(_ edit: CatalogEdit) throws(StorageError) {
        let root = try CatalogRevision.document(bytes, name).root
        guard let members = root.members else { return }
        if let edits = members.all.first(where: { $0.name.isNamed("edits") })?.value,
            CatalogKey(ofList: "edits").objects(of: edits)?[edit.id.text] != nil
        {
            return
        }
        kept = keptValues(from: edit)
        var lists: [JSONMember] = []
        var pending = Dictionary(grouping: edit.changes, by: \.key.kind.list)
        for (name, value) in members.all {
            let name = name.string ?? ""
            let changes = pending.removeValue(forKey: name) ?? []
            var list = JSONValue.raw(value.rawText)
            if !changes.isEmpty { list = try self.list(value, name, changes) }
            if name == "edits" { list = CatalogRevision.appending(edit, to: value) }
            if name == "schema" { list = CatalogRevision.schema(value, neededBy: edit) }
            if name == "asOf", let day = asOf(after: edit) { list = .string(day.iso) }
            lists.append(JSONMember(name, list))
        }
        for (name, changes) in pending.sorted(by: { $0.key < $1.key }) {
            lists.append(JSONMember(name, try list(nil, name, changes)))
        }
        if !lists.contains(where: { $0.name == "edits" }) {
            lists.append(JSONMember("edits", .array([edit.json])))
        }
        bytes = JSONValue.object(lists).documentBytes
    }

    /// The day up to which sources were read, once an edit is in; nil where the file, which a save
    /// refuses then, cannot be read.
    private func asOf(after edit: CatalogEdit) -> CalendarDate? {
        guard edit.changes.contains(where: { $0.key.kind == .meeting }) else { return nil }
        return CatalogReader.read(bytes, named: name).value?.asOf(after: edit)
    }

    /// Empty where the file, which a save refuses then, cannot be read.
    private func keptValues(from edit: CatalogEdit) -> [CatalogEntry.Key: CatalogEntry] {
        guard edit.changes.contains(where: { $0.after == nil }) else { return [:] }
        return CatalogReader.read(bytes, named: name).value?.keptValues(from: edit) ?? [:]
    }

    private static func schema(_ value: JSONNode, neededBy edit: CatalogEdit) -> JSONValue {
        let needed = CatalogMigration.schema(neededBy: edit)
        return value.integer.map { $0 < needed } ?? false
            ? .integer(needed) : .raw(value.rawText)
    }

    private static func appending(_ edit: CatalogEdit, to list: JSONNode) -> JSONValue {
        let edits: [JSONNode] = list.elements.map { Array($0) } ?? []
        return .array(edits.map { .raw($0.rawText) } + [edit.json])
    }

    static func document(_ bytes: [UInt8], _ name: String) throws(StorageError) -> JSONDocument {
        do throws(JSONSyntaxError) {
            return try JSONDocument(parsing: JSONText(bytes), leaving: .codings)
        } catch {
            throw .invalid([Problem(file: name, location: error.location, message: error.message)])
        }
    }
}

// MARK: Lists

extension CatalogRevision {
    private mutating func list(
        _ node: JSONNode?, _ list: String, _ changes: [CatalogEdit.Change]
    ) throws(StorageError) -> JSONValue {
        let current = node.flatMap { CatalogKey(ofList: list).objects(of: $0) } ?? [:]
        var names = current.names
        var values: [String: JSONValue] = [:]
        for name in names { values[name] = current[name].map { .raw($0.rawText) } }
        for change in changes {
            let name = change.key.name
            let there = try CatalogRevision.entry(values[name], self.name)
            if change.before == nil, there != nil, change.key.kind != .reaffirmation,
                try !isSame(there, change.after)
            {
                throw .entryTaken(path: self.name, entry: change.key.description)
            }
            if values[name] == nil, !names.contains(name) { names.append(name) }
            values[name] = try joined(change, there, list)
        }
        return .array(names.compactMap { values[$0] })
    }

    /// What an entry is to be: the edit's, joined with what somebody else made of it.
    private mutating func joined(
        _ change: CatalogEdit.Change, _ there: JSONNode?, _ list: String
    ) throws(StorageError) -> JSONValue? {
        let base = try CatalogRevision.entry(change.before?.json, name)
        let mine = try CatalogRevision.entry(change.after?.json, name)
        // What was taken out here and changed there stays; so does what was taken out there.
        if mine == nil {
            if !covers(there, base) { return there.map { .raw($0.rawText) } }
            guard let kept = kept[change.key],
                let change = CatalogEdit.Change(before: change.before, after: kept)
            else { return nil }
            return try joined(change, there, list)
        }
        // What was taken out there and left alone here stays out.
        guard let there else { return same(base, mine) ? nil : change.after?.json }
        var merge = CatalogMerge()
        let place = CatalogMerge.Place().member(list).object(change.key.name)
        let sides = CatalogMerge.Sides(base: base, mine: mine, theirs: there)
        let value = merge.value(sides, at: place)
        conflicts += merge.conflicts
        return value
    }

    private func isSame(
        _ node: JSONNode?, _ entry: CatalogEntry?
    ) throws(StorageError) -> Bool {
        covers(node, try CatalogRevision.entry(entry?.json, name))
    }

    /// Whether a value says all that another says; it may have members that this version does not
    /// know.
    private func covers(_ value: JSONNode?, _ other: JSONNode?) -> Bool {
        guard let other else { return true }
        guard let value else { return false }
        guard let members = other.members, let present = value.members else {
            return value.rawText == other.rawText
        }
        let there = NamedNodes(present)
        return members.all.allSatisfy { name, value in
            same(there[name.string ?? ""], value, as: name.string ?? "")
        }
    }

    /// A value laid out as an entry of a catalog is, two levels deep, so that pieces of it can be
    /// taken over as they are.
    private static func entry(
        _ value: JSONValue?, _ name: String
    ) throws(StorageError) -> JSONNode? {
        guard let value else { return nil }
        let list = JSONMember("list", .array([value]))
        let document = try document(JSONValue.object([list]).documentBytes, name)
        var members = document.root.members
        var elements = members?.find("list")?.elements
        return elements?.next()
    }
}
