import JSON

/// What two copies of a catalog say differently and a person has to decide. It is in the member
/// `undecided` of the file until then: the file has our word, the member has what would be there if
/// theirs was taken. A file with this member can be looked at, but not edited.
package struct CatalogDecision: Sendable {
    /// The differences in words, one a line.
    package var differences: [String]
    /// What theirs says, part by part; nil where theirs has no such entry.
    var theirs: [(part: CatalogPart, value: JSONNode?)]

    /// The entries that it decides: "pledges SEC-02".
    package var entries: [String] { theirs.map(\.part.inWords) }

    /// Whether a person means it by a name: "SEC-02", "pledges SEC-02".
    package func answers(to name: String) -> Bool {
        theirs.contains { $0.part.inWords == name || $0.part.name == name }
    }

    /// The member of a catalog's file that holds the decisions to be made.
    static let member: StaticString = "undecided"

    /// Stops who would write a file that waits for decisions.
    static func refuse(_ bytes: [UInt8], _ path: String) throws(StorageError) {
        let count = all(in: try CatalogRevision.document(bytes, path).root).count
        if count > 0 { throw .undecided(path: path, count: count) }
    }

    var json: JSONValue {
        .object([
            JSONMember("differences", .strings(differences)),
            JSONMember(
                "theirs",
                .array(
                    theirs.map { part, value in
                        .object(
                            [
                                JSONMember("list", .string(part.list)),
                                part.name.map { JSONMember("name", .string($0)) },
                                value.map { JSONMember("entry", .raw($0.rawText)) },
                            ].compactMap(\.self))
                    })),
        ])
    }

    /// The decisions that a file waits for.
    static func all(in root: JSONNode) -> [CatalogDecision] {
        (root.list(member.description) ?? []).map { node in
            CatalogDecision(
                differences: node.list("differences")?.compactMap(\.string) ?? [],
                theirs: (node.list("theirs") ?? []).compactMap { part in
                    guard var members = part.members, let list = members.find("list")?.string
                    else { return nil }
                    let name = members.find("name")?.string
                    return (CatalogPart(list: list, name: name), members.find("entry"))
                })
        }
    }
}
