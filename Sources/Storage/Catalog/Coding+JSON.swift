import Commitments
import JSON

extension Coding {
    /// The coding as a catalog has it; lists with nothing in them are left out.
    package var json: JSONValue {
        .object([JSONMember("clauses", .array(clauses.map(\.json)))])
    }
}

extension Coding.Clause {
    fileprivate var json: JSONValue {
        let lists: [(String, [JSONValue])] = [
            ("verbs", verbs.map(\.json)), ("denied", negations.map(\.json)),
            ("modals", modals.map(\.json)), ("hedges", hedges.map(\.json)),
            ("conditions", conditions.map(\.json)), ("exceptions", exceptions.map(\.json)),
            ("urgency", urgency.map(\.json)), ("degrees", degrees.map(\.json)),
            ("quantifiers", quantifiers.map(\.json)), ("quantities", quantities.map(\.json)),
            ("frequencies", frequencies.map(\.json)), ("times", times.map(\.json)),
            ("weights", weights.map(\.json)), ("agents", agents.map(\.json)),
            ("patients", patients.map(\.json)), ("joints", joints.map(\.json)),
            ("parts", parts.map(\.json)),
        ]
        let order = text(order).map { [JSONMember("order", $0)] } ?? []
        return .object(
            lists.filter { !$0.1.isEmpty }.map { JSONMember($0.0, .array($0.1)) } + order)
    }
}

/// An object without the members that have no value.
private func object(_ members: (String, JSONValue?)...) -> JSONValue {
    .object(members.compactMap { name, value in value.map { JSONMember(name, $0) } })
}

private func text(_ value: String) -> JSONValue? { value.isEmpty ? nil : .string(value) }

private func flag(_ value: Bool) -> JSONValue? { value ? .bool(true) : nil }

extension Coding.Verb {
    fileprivate var json: JSONValue {
        object(
            ("stem", .string(stem)), ("said", .string(said)), ("scale", .string(scale)),
            ("force", .integer(rung)), ("main", flag(isMain)))
    }
}

extension Coding.Mark {
    fileprivate var json: JSONValue {
        object(
            ("key", .string(key)), ("said", .string(said)), ("head", text(head)),
            ("level", level == 0 ? nil : .integer(level)))
    }
}

extension Coding.Phrase {
    fileprivate var json: JSONValue {
        object(("said", .string(said)), ("stems", .strings(stems)))
    }
}

extension Coding.Quantity {
    fileprivate var json: JSONValue {
        object(
            ("number", .string(number)), ("bound", .string(bound.rawValue)), ("unit", text(unit)),
            ("said", .string(said)))
    }
}

extension Coding.Time {
    fileprivate var json: JSONValue {
        object(
            ("relation", .string(relation.rawValue)), ("date", .string(date)),
            ("said", .string(said)))
    }
}

extension Coding.Weight {
    fileprivate var json: JSONValue {
        object(
            ("kind", .string(kind.rawValue)), ("stem", .string(stem)), ("said", .string(said)),
            ("head", text(head)))
    }
}

extension Coding.Part {
    fileprivate var json: JSONValue {
        object(
            ("role", .string(role.rawValue)), ("opener", text(opener)), ("stems", .strings(stems)),
            ("said", .string(said)), ("name", flag(isName)), ("item", flag(isItem)),
            ("continued", flag(isContinued)))
    }
}
