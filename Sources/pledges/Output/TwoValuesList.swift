import Commitments
import JSON
import Text

/// The members of a catalog to settle, for reading and for programs.
struct TwoValuesList {
    let values: [TwoValues]
    let catalog: Catalog

    /// Each member with its values, numbered; the last one is current.
    func text(in style: Style) -> String {
        values.map { values in
            let head = "\(values.id.entry.name)  \(values.id.member)".oneLine
            let title = values.inWords(catalog).oneLine
            let sides = values.sides
            let lines = sides.enumerated().flatMap { index, side in
                let when = "\(side.at.date.iso) \(side.at.time)"
                let current = side == values.current ? "  current" : ""
                return ["  \(index + 1)  \(side.author)  \(when)\(current)".oneLineKept]
                    + style.paragraph(side.inWords.oneLine, indent: 5)
            }
            return ([style.bold(head) + "  " + style.dim(title)] + lines)
                .joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-catalog-two-values")),
            JSONMember("schema", .integer(1)),
            JSONMember("members", .array(values.map(value))),
        ]).document
    }

    private func value(of values: TwoValues) -> JSONValue {
        .object([
            JSONMember("entry", .string(values.id.entry.kind.rawValue)),
            JSONMember("name", .string(values.id.entry.name)),
            JSONMember("member", .string(values.id.member)),
            JSONMember(
                "values",
                .array(
                    values.sides.map { side in
                        .object([
                            JSONMember("text", side.text.map { .string($0) } ?? .null),
                            JSONMember("removal", .bool(side.isRemoval)),
                            JSONMember("author", .string(side.author)),
                            JSONMember("at", .string(side.at.iso)),
                            JSONMember("edit", .string(side.edit.text)),
                            JSONMember("stands", .bool(side == values.current)),
                        ])
                    })),
        ])
    }
}

extension String {
    /// On one line, the spaces at the beginning kept.
    var oneLineKept: String {
        String(prefix { $0 == " " || $0 == "\n" })
            + String(drop { $0 == " " || $0 == "\n" }).oneLine
    }
}
