import Commitments
import JSON
import Testing

/// The text of a JSON Schema, in which tables of members fill in definitions.
struct SchemaText {
    private(set) var text: String

    init(_ text: String) { self.text = text }

    /// Writes the properties of a definition, and which of them are required.
    mutating func fill<Record: CatalogRecord>(
        _ definition: String, with record: Record.Type
    ) throws {
        let properties = record.members.map(\.schema).joined(separator: ",\n")
        let required = record.members.filter(\.isRequired).map { "\"\($0.name)\"" }
        try replace(["$defs", definition, "properties"], with: "{\n\(properties)\n      }")
        try replace(
            ["$defs", definition, "required"], with: "[\(required.joined(separator: ", "))]")
    }

    private mutating func replace(_ path: [String], with value: String) throws {
        var node = try JSONDocument(parsing: Array(text.utf8)).root
        for name in path {
            node = try #require(node.members?.all.first { $0.name.string == name }?.value)
        }
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(node.offset..<node.offset + node.rawText.utf8.count, with: value.utf8)
        text = String(decoding: bytes, as: UTF8.self)
    }
}

extension EntryMember {
    /// The member as a property.
    fileprivate var schema: String {
        let help = help.prefix(1).uppercased() + help.dropFirst() + "."
        let description = JSONValue.string(help).document.split(separator: "\n").joined()
        let lines = ["\"description\": \(description)"] + kind.schema(isRequired: isRequired)
        return "        \"\(name)\": {\n"
            + lines.map { "          \($0)" }.joined(separator: ",\n") + "\n        }"
    }
}

extension MemberKind {
    fileprivate func schema(isRequired: Bool) -> [String] {
        func link(_ name: String) -> String { "\"$ref\": \"#/$defs/\(name)\"" }
        func array(_ item: String) -> [String] {
            [
                "\"type\": \"array\"", "\"items\": { \(link(item)) }",
                isRequired ? "\"minItems\": 1" : nil, "\"uniqueItems\": true",
            ].compactMap(\.self)
        }
        func object(_ name: String) -> [String] {
            [
                "\"type\": \"object\"", "\"propertyNames\": { \(link(name)) }",
                "\"additionalProperties\": { \(link("lines")) }",
            ]
        }
        switch self {
        case .id(.kebab): return [link("kebab")]
        case .id(.pledge): return [link("pledgeId")]
        case .id(.party): return [link("partyId")]
        case .id(.file): return [link("statementId")]
        case .id(.prefix): return ["\"type\": \"string\"", "\"pattern\": \"^[A-Z]{2,5}$\""]
        case .line, .prose: return [link("line")]
        case .quote: return ["\"type\": \"string\"", "\"pattern\": \"\\\\S\""]
        case .words(let limit):
            return [
                "\"type\": \"string\"",
                "\"pattern\": \"^\\\\S+(\\\\s+\\\\S+){0,\(limit - 1)}$\"",
            ]
        case .character: return ["\"type\": \"string\"", "\"pattern\": \"^[1-9]$\""]
        case .address: return [link("url")]
        case .language: return [link("language")]
        case .flag: return ["\"type\": \"boolean\""]
        case .day: return [link("day")]
        case .dayOrMonth: return [link("dayOrMonth")]
        case .choice(let choices):
            return ["\"enum\": [\(choices.map { "\"\($0.value)\"" }.joined(separator: ", "))]"]
        case .link(let kind): return [link(kind.idDefinition)]
        case .links(let kind): return array(kind.idDefinition)
        case .speaker: return ["\"anyOf\": [{ \"const\": \"all\" }, { \(link("partyId")) }]"]
        case .list: return [link("lines")]
        case .addresses: return array("url")
        case .byLanguage: return object("language")
        case .byParty: return object("partyId")
        case .coding: return [link("coding")]
        case .anchor: return [link("anchor")]
        case .settled:
            return ["\"type\": \"array\"", "\"items\": { \(link("settled")) }"]
        case .selectors:
            return ["\"type\": \"array\"", "\"items\": { \(link("selector")) }"]
        case .checksum: return ["\"type\": \"string\"", "\"pattern\": \"^[0-9a-f]{64}$\""]
        }
    }
}

extension CatalogEntry.Kind {
    fileprivate var idDefinition: String {
        switch self {
        case .party: "partyId"
        case .pledge: "pledgeId"
        default: "kebab"
        }
    }
}
