import Commitments
import JSON
import Storage
import Text

/// What changes do to a catalog, entry by entry.
struct CatalogDifferenceText {
    let differences: [EntryDifference]
    /// What a pledge or a meeting is called, for the headings.
    let catalog: Catalog

    init(_ changes: [CatalogEdit.Change], in catalog: Catalog) {
        differences = changes.map { EntryDifference($0) }
        self.catalog = catalog
    }

    /// "2 added, 1 changed"; "no difference".
    var counts: String {
        let parts = [EntryDifference.Act.added, .changed, .removed].compactMap { act in
            let count = count(of: act)
            return count == 0 ? nil : "\(count) \(act.rawValue)"
        }
        return parts.isEmpty ? "no difference" : parts.joined(separator: ", ")
    }

    private func count(of act: EntryDifference.Act) -> Int {
        differences.count { $0.act == act }
    }

    /// A heading an entry (`+` added, `-` removed, `~` changed), then its members, old -> new.
    var lines: [String] { differences.flatMap(lines(of:)) }

    private func lines(of difference: EntryDifference) -> [String] {
        let sign =
            switch difference.act {
            case .added: "+"
            case .changed: "~"
            case .removed: "-"
            }
        let heading = "\(sign) \(difference.key)" + title(of: difference)
        if difference.act == .removed { return [heading.oneLine] }
        let members = difference.members.filter { !isName($0, of: difference) }
        return [heading.oneLine]
            + members.map { member in
                let before = difference.act == .added ? nil : member.before ?? "(none)"
                let after = member.after ?? "(none)"
                let words = [before, after].compactMap(\.self).joined(separator: " -> ")
                return "    \(member.name): \(words)".oneLineKeepingIndent
            }
    }

    /// A new entry's heading says its id and title already.
    private func isName(_ member: EntryDifference.Member, of difference: EntryDifference) -> Bool {
        difference.act == .added && ["id", "pledge", "meeting"].contains(member.name)
    }

    private func title(of difference: EntryDifference) -> String {
        switch difference.key.kind {
        case .pledge, .reaffirmation:
            let id = difference.key.name.prefix { $0 != " " }
            let member = difference.members.first { $0.name == "title" }
            let title = catalog.pledge(String(id))?.title ?? member?.after ?? member?.before
            return title.map { " \($0)" } ?? ""
        default: return ""
        }
    }

    /// The differences for programs.
    var json: JSONValue {
        .array(
            differences.map { difference in
                .object([
                    JSONMember("entry", .string(difference.key.kind.rawValue)),
                    JSONMember("name", .string(difference.key.name)),
                    JSONMember("act", .string(difference.act.rawValue)),
                    JSONMember("members", .array(difference.members.map(\.json))),
                ])
            })
    }

    /// How many entries are added, changed and removed, for programs.
    var countsJSON: JSONValue {
        .object(
            [EntryDifference.Act.added, .changed, .removed].map { act in
                JSONMember(act.rawValue, .integer(count(of: act)))
            })
    }
}

extension EntryDifference.Member {
    fileprivate var json: JSONValue {
        func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
        return .object([
            JSONMember("member", .string(name)), JSONMember("before", text(before)),
            JSONMember("after", text(after)),
        ])
    }
}

extension String {
    fileprivate var oneLineKeepingIndent: String {
        String(prefix { $0 == " " }) + String(drop { $0 == " " }).oneLine
    }
}
