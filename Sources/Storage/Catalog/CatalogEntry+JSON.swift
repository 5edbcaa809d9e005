import Commitments
import JSON

extension CatalogEntry.Kind {
    /// The member of a catalog that lists entries of the kind.
    var list: String {
        switch self {
        case .party: "parties"
        case .pillar: "pillars"
        case .format: "formats"
        case .source: "sources"
        case .meeting: "meetings"
        case .pledge: "pledges"
        case .reaffirmation: "reaffirmations"
        case .expectation: "expected"
        case .statement: "statements"
        }
    }
}

extension CatalogEntry {
    /// The entry as a file has it, its members in the order of their table.
    var json: JSONValue { record.json }
}

extension CatalogRecord {
    fileprivate var json: JSONValue {
        var members = Self.members.compactMap { member in
            member.written(self).map { JSONMember(member.name, $0.json) }
        }
        if let said = self as? Reaffirmation {
            members.append(JSONMember("wordings", .array(said.wordings.map(\.json))))
        }
        return .object(members)
    }
}

extension MemberValue {
    fileprivate var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .flag(let flag): .bool(flag)
        case .texts(let texts): .strings(texts)
        case .named(let named): .object(named.map { JSONMember($0.name, .strings($0.texts)) })
        case .coding(let coding): coding.json
        case .selectors(let selectors): .array(selectors.map(\.json))
        case .anchor(let anchor): anchor.json
        case .settled(let settled): .array(settled.map(\.json))
        }
    }
}

/// An object of the members that are there.
private func object(_ members: (String, JSONValue?)...) -> JSONValue {
    .object(members.compactMap { name, value in value.map { JSONMember(name, $0) } })
}

private func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

/// A list that is left out when there is nothing in it.
private func some(_ texts: [String]) -> JSONValue? { texts.isEmpty ? nil : .strings(texts) }

extension CatalogEdit {
    /// The edit as written in the history of a file.
    var json: JSONValue {
        object(
            ("id", text(id.text)), ("at", text(at.iso)), ("author", text(author)),
            ("summary", text(summary)), ("undoes", text(undoes?.text)),
            (
                "asOf",
                asOf.map { object(("before", text($0.before.iso)), ("after", text($0.after.iso))) }
            ),
            ("changes", .array(changes.map(\.json))))
    }
}

extension CatalogEdit.Change {
    fileprivate var json: JSONValue {
        let settled = settles.sorted { $0.key < $1.key }.map { member, edits in
            JSONMember(member, .strings(edits.map(\.text)))
        }
        return object(
            ("list", text(key.kind.list)), ("before", before?.json), ("after", after?.json),
            ("settles", settled.isEmpty ? nil : .object(settled)), ("formerly", some(formerly)))
    }
}
